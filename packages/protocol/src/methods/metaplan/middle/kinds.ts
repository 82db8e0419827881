import type { MiddleCommand, MiddleEvent } from "./vocabulary.ts";

// Which commands and events belong between reading and themes; the compiler asks for a new one.

const commands: { readonly [Type in MiddleCommand["type"]]: true } = {
  "flash-card": true,
  "take-back-flash": true,
  "take-flash": true,
  "settle-flash": true,
  "reopen-flash": true,
  "add-precision": true,
  "propose-title": true,
  "withdraw-title": true,
  "seek-title": true,
  "confirm-cluster": true,
  "name-placer": true,
};

const events: { readonly [Type in MiddleEvent["type"]]: true } = {
  "card-flashed": true,
  "flash-taken-back": true,
  "flash-taken": true,
  "flash-settled": true,
  "title-proposed": true,
  "title-withdrawn": true,
  "title-sought": true,
  "cluster-confirmed": true,
  "placer-named": true,
  "hand-laid": true,
  "middle-filled": true,
};

export function isMiddleCommand<Other extends { readonly type: string }>(
  command: MiddleCommand | Other,
): command is MiddleCommand {
  return Object.hasOwn(commands, command.type);
}

export function isMiddleEvent<Other extends { readonly type: string }>(
  event: MiddleEvent | Other,
): event is MiddleEvent {
  return Object.hasOwn(events, event.type);
}
