import type { ActionId, ClusterId, PersonId } from "../../../base/ids.ts";
import { shuffled } from "../../../base/random.ts";
import { entry } from "../../../base/record.ts";
import { unseal } from "../../../base/sealed.ts";
import { textLength, tidyLine, tidyText } from "../../../base/text.ts";
import { type Context, type Decision, happens, refuse } from "../../method.ts";
import type { State } from "../vocabulary.ts";
import { themesOf } from "./themes.ts";
import type {
  Action,
  ActionChanges,
  ActionFields,
  ActionGap,
  LateCommand,
  LateEvent,
  LateRefusal,
  Proposal,
} from "./vocabulary.ts";

export const actionLetters = 120;
export const descriptionLetters = 400;
/** For helpers, means and side effects. */
export const noteLetters = 200;
export const actionsAtMost = 200;
/** Proposals of one phone that nobody has seen yet. */
export const proposalsEach = 5;

type Verdict = Decision<LateEvent, LateRefusal>;

export type ActionCommand = Extract<
  LateCommand,
  {
    type:
      | "add-action"
      | "change-action"
      | "put-action-aside"
      | "bring-action-back"
      | "volunteer"
      | "step-back"
      | "ask-for-actions"
      | "stop-asking"
      | "propose-action"
      | "withdraw-proposal"
      | "show-proposals";
  }
>;

/** The action list: written by whoever leads, taken on by those who are there, proposed from phones when they are asked. */
export function decideOnActions(state: State, command: ActionCommand, context: Context): Verdict {
  if (state.phase !== "actions") return refuse({ type: "not-in-actions" });
  const { by } = context;
  if (by.kind !== "person") return refuse({ type: "not-yours-to-do" });
  switch (command.type) {
    case "volunteer":
    case "step-back":
    case "propose-action":
    case "withdraw-proposal":
      return by.role === "participant"
        ? decideForParticipant(state, command, by.person, context)
        : refuse({ type: "not-yours-to-do" });
    default:
      return by.role === "facilitator"
        ? decideForFacilitator(state, command, context)
        : refuse({ type: "not-yours-to-do" });
  }
}

type LeadingCommand = Exclude<
  ActionCommand,
  { type: "volunteer" | "step-back" | "propose-action" | "withdraw-proposal" }
>;

function decideForFacilitator(state: State, command: LeadingCommand, context: Context): Verdict {
  const { late } = state;
  switch (command.type) {
    case "add-action": {
      const title = tidyLine(command.title);
      const whyNot = whyNotAdd(state) ?? whyNotTitle(title) ?? whyNotTheme(state, command.theme);
      if (whyNot) return refuse(whyNot);
      const id = context.newId() as ActionId;
      return happens({ type: "action-added", action: newAction(id, command.theme, title) });
    }
    case "change-action":
      return changeAction(state, command, context);
    case "put-action-aside": {
      const action = entry(late.actions, command.action);
      if (action === undefined) return refuse({ type: "no-such-action" });
      const reason = tidyLine(command.reason);
      const length = textLength(reason);
      if (length > noteLetters) return refuse({ type: "text-too-long", length, most: noteLetters });
      return action.aside === null
        ? happens({ type: "action-changed", action: action.id, changes: { aside: reason } })
        : refuse({ type: "action-aside" });
    }
    case "bring-action-back": {
      const action = entry(late.actions, command.action);
      if (action === undefined) return refuse({ type: "no-such-action" });
      return action.aside === null
        ? refuse({ type: "action-not-aside" })
        : happens({ type: "action-changed", action: action.id, changes: { aside: null } });
    }
    case "ask-for-actions":
      return late.asking ? happens() : happens({ type: "asking-set", asking: true });
    case "stop-asking":
      return late.asking ? happens({ type: "asking-set", asking: false }) : happens();
    case "show-proposals": {
      const proposals = Object.values(late.proposals);
      if (proposals.length === 0) return refuse({ type: "no-proposals" });
      // All at once and shuffled, so that their order says nothing about who proposed what. Nobody approves them one by one (MP-42).
      const order = shuffled(proposals, context.random).map(({ id }) => id);
      return happens({ type: "proposals-shown", order });
    }
  }
}

function changeAction(
  state: State,
  command: Extract<ActionCommand, { type: "change-action" }>,
  context: Context,
): Verdict {
  const action = entry(state.late.actions, command.action);
  if (action === undefined) return refuse({ type: "no-such-action" });
  const fields = tidyFields(command.fields);
  const whyNot = whyNotFields(state, fields) ?? whyNotOwner(action, fields.owner, context);
  if (whyNot) return refuse(whyNot);
  const changes = changesOf(action, fields);
  return Object.keys(changes).length === 0
    ? happens()
    : happens({ type: "action-changed", action: action.id, changes });
}

/** What the fields change; whoever takes an action on is no longer one of its helpers. */
function changesOf(action: Action, fields: ActionFields): ActionChanges {
  const changed = Object.entries(fields).filter(([name, value]) => action[name as keyof Action] !== value);
  const { owner } = fields;
  const taken = owner !== null && owner !== action.owner;
  return {
    ...Object.fromEntries(changed),
    ...(taken && action.ownerBefore !== null ? { ownerBefore: null } : {}),
    ...(taken && action.helpers.includes(owner)
      ? { helpers: action.helpers.filter((helper) => helper !== owner) }
      : {}),
  };
}

function tidyFields(fields: ActionFields): ActionFields {
  return {
    theme: fields.theme,
    title: tidyLine(fields.title),
    description: tidyText(fields.description),
    owner: fields.owner,
    others: tidyLine(fields.others),
    means: tidyLine(fields.means),
    due: fields.due,
    realistic: fields.realistic,
    sideEffects: tidyText(fields.sideEffects),
  };
}

function whyNotFields(state: State, fields: ActionFields): LateRefusal | null {
  const notes = [fields.others, fields.means, fields.sideEffects];
  const tooLong = [
    { length: textLength(fields.description), most: descriptionLetters },
    ...notes.map((note) => ({ length: textLength(note), most: noteLetters })),
  ].find(({ length, most }) => length > most);
  return (
    whyNotTitle(fields.title) ??
    whyNotTheme(state, fields.theme) ??
    (tooLong === undefined ? null : { type: "text-too-long", ...tooLong }) ??
    (fields.due === null || isDay(fields.due) ? null : { type: "bad-date" })
  );
}

/** MP-37: never an absent person. Whoever took it on while they were there keeps it when they leave. */
function whyNotOwner(action: Action, owner: PersonId | null, { room }: Context): LateRefusal | null {
  if (owner === null || owner === action.owner) return null;
  return entry(room.people, owner)?.left === false ? null : { type: "owner-absent" };
}

function whyNotAdd({ late }: State): LateRefusal | null {
  const count = Object.keys(late.actions).length;
  return count >= actionsAtMost ? { type: "proposals-full", most: actionsAtMost } : null;
}

function whyNotTitle(title: string): LateRefusal | null {
  if (title === "") return { type: "blank-action" };
  const length = textLength(title);
  return length > actionLetters ? { type: "text-too-long", length, most: actionLetters } : null;
}

function whyNotTheme(state: State, theme: ClusterId | null): LateRefusal | null {
  if (theme === null || themesOf(state).some(({ id }) => id === theme)) return null;
  return { type: "no-such-theme" };
}

/** A day of the calendar as `2026-12-03`. */
export function isDay(text: string): boolean {
  const [, year = "", month = "", day = ""] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text) ?? [];
  const days = [31, isLeap(Number(year)) ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
  const most = days[Number(month) - 1] ?? 0;
  return year !== "" && Number(day) >= 1 && Number(day) <= most;
}

function isLeap(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}

export function newAction(id: ActionId, theme: ClusterId | null, title: string): Action {
  return {
    id,
    theme,
    title,
    description: "",
    owner: null,
    ownerBefore: null,
    helpers: [],
    others: "",
    means: "",
    due: null,
    realistic: null,
    sideEffects: "",
    aside: null,
  };
}

/** What an action still lacks: with nothing missing it is *engagée*, otherwise it stays a *piste* (MP-37). */
export function gapsIn({ description, owner, ownerBefore, means, due }: Action): readonly ActionGap[] {
  const gaps: ActionGap[] = [];
  if (description === "") gaps.push("description");
  if (owner === null && ownerBefore === null) gaps.push("owner");
  if (means === "") gaps.push("means");
  if (due === null) gaps.push("due");
  return gaps;
}

type OwnCommand = Exclude<ActionCommand, LeadingCommand>;

function decideForParticipant(
  state: State,
  command: OwnCommand,
  person: PersonId,
  { newId }: Context,
): Verdict {
  switch (command.type) {
    case "volunteer": {
      const action = entry(state.late.actions, command.action);
      if (action === undefined) return refuse({ type: "no-such-action" });
      if (action.aside !== null) return refuse({ type: "action-aside" });
      return volunteer(action, person, command.as);
    }
    case "step-back": {
      const action = entry(state.late.actions, command.action);
      if (action === undefined) return refuse({ type: "no-such-action" });
      return action.owner === person || action.helpers.includes(person)
        ? happens({ type: "stepped-back", action: action.id })
        : refuse({ type: "not-your-action" });
    }
    case "propose-action": {
      if (!state.late.asking) return refuse({ type: "not-asking" });
      const mine = proposalsOf(state, person).length;
      if (mine >= proposalsEach) return refuse({ type: "proposals-full", most: proposalsEach });
      const title = tidyLine(command.title);
      const whyNot = whyNotAdd(state) ?? whyNotTitle(title) ?? whyNotTheme(state, command.theme);
      if (whyNot) return refuse(whyNot);
      const proposal = newId() as ActionId;
      return happens({ type: "action-proposed", proposal, theme: command.theme, title });
    }
    case "withdraw-proposal": {
      const proposal = entry(state.late.proposals, command.proposal);
      // One answer for what is not there and what is somebody else's.
      return proposal === undefined || unseal(proposal.author) !== person
        ? refuse({ type: "no-such-proposal" })
        : happens({ type: "proposal-withdrawn", proposal: proposal.id });
    }
  }
}

/** *Je prends*, *J'aide*: openly, by those who are there. */
function volunteer(action: Action, person: PersonId, as: "owner" | "helper"): Verdict {
  if (as === "owner") {
    if (action.owner === person) return happens();
    if (action.owner !== null) return refuse({ type: "action-taken" });
  } else if (action.owner === person || action.helpers.includes(person)) return happens();
  return happens({ type: "volunteered", action: action.id, as });
}

/** What somebody proposed and nobody else has seen, oldest first. */
export function proposalsOf({ late }: State, person: PersonId): readonly Proposal[] {
  return Object.values(late.proposals).filter(({ author }) => unseal(author) === person);
}
