import type { PersonId } from "../../base/ids.ts";
import { entry } from "../../base/record.ts";
import { type Context, type Decision, happens, refuse } from "../method.ts";
import { chooseQuestion, decideOnQuestions, propose } from "./asking.ts";
import { decideOnChairs, isHere } from "./chairs.ts";
import type {
  ChairCommand,
  Command,
  CourseCommand,
  HarvestCommand,
  ParticipantCommand,
  PeopleCommand,
  QuestionCommand,
} from "./commands.ts";
import { decideOnCourse } from "./course.ts";
import type { Event } from "./events.ts";
import { answerPoll, decideOnHarvest, takeAway } from "./harvest.ts";
import { decideOnNotes } from "./notes.ts";
import { answerInvitation, decideOnPeople, joinQueue, leaveQueue } from "./people.ts";
import type { Refusal } from "./refusals.ts";
import { bowlsOf, isInside } from "./seats.ts";
import { leaveChair, takeChair } from "./sitting.ts";
import type { Bowl, State } from "./state.ts";
import { handOver, tap, untap } from "./taps.ts";

type Verdict = Decision<Event, Refusal>;

/** Who may do what stands in methods.md: a phone for its own person, a timekeeper the word, a scribe the highlights. */
export function decide(state: State, command: Command, context: Context): Verdict {
  const { by } = context;
  if (by.kind !== "person") return refuse({ type: "not-yours-to-do" });
  if (by.role === "participant") return decideForParticipant(state, command, { person: by.person, context });
  return isParticipants(command)
    ? decideInTheirPlace(state, command, { person: by.person, context })
    : decideForFacilitator(state, command, context);
}

function decideForParticipant(
  state: State,
  command: Command,
  me: { readonly person: PersonId; readonly context: Context },
): Verdict {
  const { person, context } = me;
  if (!isParticipants(command)) {
    const may =
      (command.type === "give-word" && bowlKept(state, person, "timekeeper")?.id === command.bowl) ||
      (isHighlights(command) && mayScribe(state, person, command));
    return may ? decideForFacilitator(state, command, context) : refuse({ type: "not-yours-to-do" });
  }
  switch (command.type) {
    case "take-chair":
      return takeChair(state, command, me);
    case "leave-chair":
      return leaveChair(state, person, context);
    case "join-queue":
      return joinQueue(state, command.bowl, { person, source: "phone", room: context.room });
    case "leave-queue":
      return leaveQueue(state, person);
    case "answer-invitation":
      return answerInvitation(state, command.going, { person, room: context.room });
    case "tap":
      return tap(state, command, me);
    case "untap":
      return untap(state, person);
    case "hand-over":
      return handOver(state, person, context);
    case "propose-question":
      return propose(state, command, { person, newId: context.newId });
    case "choose-question":
      return chooseQuestion(state, command.question, person);
    case "write-note":
    case "edit-note":
    case "withdraw-note":
      return decideOnNotes(state, command, { person, newId: context.newId });
    case "take-away":
      return takeAway(state, { person, text: command.text }, { newId: context.newId, onBehalf: false });
    case "answer-poll":
      return answerPoll(state, person, command.option);
    case "consent-to-quote":
      return (entry(state.consents, person) === true) === command.given
        ? happens()
        : happens({ type: "quote-consented", given: command.given });
    case "choose-site":
      return chooseSite(state, { site: command.site, person });
  }
}

/** What a facilitator does as one of the room, or for somebody in it (CC-10). */
function decideInTheirPlace(
  state: State,
  command: ParticipantCommand,
  { person, context }: { readonly person: PersonId; readonly context: Context },
): Verdict {
  switch (command.type) {
    case "write-note":
    case "edit-note":
    case "withdraw-note":
      return decideOnNotes(state, command, { person, newId: context.newId });
    case "take-away":
    case "choose-site": {
      const who = command.person ?? null;
      if (who === null || !isHere(state, who, context.room)) return refuse({ type: "no-such-person-here" });
      return command.type === "take-away"
        ? takeAway(state, { person: who, text: command.text }, { newId: context.newId, onBehalf: true })
        : chooseSite(state, { site: command.site, person: who });
    }
    default:
      return refuse({ type: "not-yours-to-do" });
  }
}

function decideForFacilitator(
  state: State,
  command: Exclude<Command, ParticipantCommand>,
  context: Context,
): Verdict {
  if (isOneOf<CourseCommand>(courseTypes, command)) return decideOnCourse(state, command, context);
  if (isOneOf<ChairCommand>(chairTypes, command)) return decideOnChairs(state, command, context);
  if (isOneOf<PeopleCommand>(peopleTypes, command)) return decideOnPeople(state, command, context);
  if (isHighlights(command)) return decideOnHarvest(state, command, context);
  return decideOnQuestions(state, command as QuestionCommand, context);
}

function chooseSite(
  state: State,
  { site, person }: { readonly site: State["sites"][number]["id"]; readonly person: PersonId },
): Verdict {
  if (!state.sites.some(({ id }) => id === site)) return refuse({ type: "no-such-site" });
  if (isInside(state, person)) return refuse({ type: "already-seated" });
  return entry(state.siteByPerson, person) === site
    ? happens()
    : happens({ type: "site-chosen", person, site });
}

/** The bowl in which somebody keeps the time or the list. */
export function bowlKept(state: State, person: PersonId, role: "timekeeper" | "scribe"): Bowl | undefined {
  return bowlsOf(state).find((bowl) => bowl[role] === person);
}

/** A scribe writes and merges highlights of their bowl, and not while they sit in it. */
function mayScribe(state: State, person: PersonId, command: HarvestCommand): boolean {
  const bowl = bowlKept(state, person, "scribe");
  if (bowl === undefined || isInside(state, person)) return false;
  switch (command.type) {
    case "write-highlight":
      return command.bowl === bowl.id;
    case "merge-highlights":
      return command.highlights.every((id) => entry(state.highlights, id)?.bowl === bowl.id);
    case "edit-highlight":
      return entry(state.highlights, command.highlight)?.bowl === bowl.id;
    default:
      return false;
  }
}

type Types<Of extends Command> = { readonly [Type in Of["type"]]: true };

const participantTypes: Types<ParticipantCommand> = {
  "take-chair": true,
  "leave-chair": true,
  "join-queue": true,
  "leave-queue": true,
  "answer-invitation": true,
  tap: true,
  untap: true,
  "hand-over": true,
  "propose-question": true,
  "choose-question": true,
  "write-note": true,
  "edit-note": true,
  "withdraw-note": true,
  "take-away": true,
  "answer-poll": true,
  "consent-to-quote": true,
  "choose-site": true,
};

const courseTypes: Types<CourseCommand> = {
  "set-up": true,
  "take-down": true,
  introduce: true,
  "start-exchange": true,
  start: true,
  pause: true,
  resume: true,
  "open-harvest": true,
  "back-to-bowl": true,
  "show-harvest-step": true,
  "show-harvest-page": true,
  finish: true,
  "reopen-harvest": true,
  "remind-rule": true,
  "begin-ending": true,
  "start-collecting": true,
  "end-collecting": true,
  "set-grace": true,
  "set-queue-policy": true,
  "set-guest-leaves": true,
  "name-waiting": true,
  "track-speakers": true,
  "list-on-wall": true,
  "share-numbers": true,
  "share-process": true,
  "count-without-phones": true,
};

const chairTypes: Types<ChairCommand> = {
  "seat-person": true,
  "seat-someone": true,
  "free-seat": true,
  "move-person": true,
  "confirm-hand-over": true,
  "protect-seat": true,
  "dismiss-suggestion": true,
  "add-chair": true,
  "remove-chair": true,
  "set-chairs": true,
  "reserve-seat": true,
  "release-seat": true,
  "make-turn": true,
  "remove-turn": true,
  "enter-turn": true,
  "leave-turn": true,
};

const peopleTypes: Types<PeopleCommand> = {
  "queue-person": true,
  "unqueue-person": true,
  "move-in-queue": true,
  invite: true,
  "withdraw-invitation": true,
  "name-starters": true,
  "send-starters": true,
  "name-timekeeper": true,
  "name-scribe": true,
  "give-word": true,
  "deal-tasks": true,
  "give-task": true,
};

const harvestTypes: Types<HarvestCommand> = {
  "write-highlight": true,
  "edit-highlight": true,
  "merge-highlights": true,
  "validate-highlight": true,
  "park-highlight": true,
  "restore-highlight": true,
  "write-summary": true,
  "validate-summary": true,
  "open-poll": true,
  "close-poll": true,
};

const isParticipants = (command: Command): command is ParticipantCommand =>
  isOneOf<ParticipantCommand>(participantTypes, command);
const isHighlights = (command: Command): command is HarvestCommand =>
  isOneOf<HarvestCommand>(harvestTypes, command);

function isOneOf<Of extends Command>(types: Types<Of>, command: Command): command is Of {
  return Object.hasOwn(types, command.type);
}
