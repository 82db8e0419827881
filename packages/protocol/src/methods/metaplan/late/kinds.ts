import type { LateCommand, LateEvent } from "./vocabulary.ts";

// Which commands and events belong to the late half; the compiler asks for a new one.

const commands: { readonly [Type in LateCommand["type"]]: true } = {
  "set-vote-rules": true,
  "open-vote": true,
  "unopen-vote": true,
  "cast-ballot": true,
  "withdraw-ballot": true,
  "cast-proxy-ballot": true,
  "withdraw-proxy-ballot": true,
  "set-vote-budget": true,
  "warn-of-closing": true,
  "stop-closing": true,
  "close-vote": true,
  "reopen-vote": true,
  "show-few-results": true,
  "withdraw-option": true,
  "restore-option": true,
  "prepare-vote": true,
  "decide-theme": true,
  "undecide-theme": true,
  "name-decider": true,
  "add-action": true,
  "change-action": true,
  "put-action-aside": true,
  "bring-action-back": true,
  volunteer: true,
  "step-back": true,
  "ask-for-actions": true,
  "stop-asking": true,
  "propose-action": true,
  "withdraw-proposal": true,
  "show-proposals": true,
};

const events: { readonly [Type in LateEvent["type"]]: true } = {
  "vote-rules-set": true,
  "vote-opened": true,
  "vote-unopened": true,
  "ballot-cast": true,
  "ballot-withdrawn": true,
  "proxy-ballot-cast": true,
  "proxy-ballot-withdrawn": true,
  "vote-budget-set": true,
  "vote-closing-set": true,
  "vote-closed": true,
  "vote-reopened": true,
  "few-results-shown": true,
  "option-withdrawn": true,
  "option-restored": true,
  "vote-prepared": true,
  "vote-unprepared": true,
  "theme-decided": true,
  "decider-named": true,
  "action-added": true,
  "action-removed": true,
  "action-changed": true,
  volunteered: true,
  "stepped-back": true,
  "asking-set": true,
  "action-proposed": true,
  "proposal-withdrawn": true,
  "proposals-shown": true,
  "late-filled": true,
};

export function isLateCommand<Other extends { readonly type: string }>(
  command: LateCommand | Other,
): command is LateCommand {
  return Object.hasOwn(commands, command.type);
}

export function isLateEvent<Other extends { readonly type: string }>(
  event: LateEvent | Other,
): event is LateEvent {
  return Object.hasOwn(events, event.type);
}
