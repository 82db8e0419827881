import type { ActivityId } from "../../base/ids.ts";
import { entry } from "../../base/record.ts";
import { unseal } from "../../base/sealed.ts";
import { tidyLine, tidyText } from "../../base/text.ts";
import type { Origin } from "../../flow/given.ts";
import type { NamedRoom } from "../method.ts";
import { questionsOf } from "./asking.ts";
import { hasBegun } from "./course.ts";
import type { Event, FilledEvent, NewSeat } from "./events.ts";
import { figuresForFile } from "./numbers.ts";
import { quoteForFile, rolesForFile } from "./roles.ts";
import { bowlsOf, chairsOf, mostSeats } from "./seats.ts";
import { shownPoll, shownTakeaways } from "./show-bowl.ts";
import type {
  BowlId,
  BowlQuestionId,
  HighlightId,
  NoteId,
  Phase,
  Question,
  SeatId,
  SiteId,
  State,
  Switches,
  TakeawayId,
  Turn,
  TurnId,
} from "./state.ts";
import type { Portable, PortableBowl, PortableTurn } from "./vocabulary.ts";

/** What a session file says of a bowl: chairs without people, questions, and what has been shown (CC-06, CC-12). */
export function portable(state: State, room: NamedRoom): Portable {
  const notes = Object.values(state.notes);
  const poll = shownPoll(state);
  return {
    settings: state.settings,
    phase: phaseForFile(state),
    clockMs: state.clock.ms,
    ruleRead: state.ruleRead,
    harvestStep: state.harvestStep,
    switches: switchesOf(state),
    bowls: bowlsOf(state).map(
      (bowl): PortableBowl => ({
        id: bowl.id,
        label: bowl.label,
        ending: bowl.ending,
        seats: chairsOf(bowl).map(({ kind, site, view, reserved }) => {
          const index = state.sites.findIndex(({ id }) => id === site);
          return { kind, site: index < 0 ? null : index, view, reserved };
        }),
      }),
    ),
    turns: state.turns.map(portableTurn),
    questions: bowlsOf(state).flatMap(({ id }) =>
      questionsOf(state, id).map((question) => portableQuestion(state, question)),
    ),
    hiddenNotes: state.notesShown ? 0 : notes.length,
    notesShown: state.notesShown,
    notes: state.notesShown
      ? notes
          .map(({ id, bowl, question, task, text, author }) => ({
            id,
            bowl,
            asked: question,
            task,
            text: unseal(text),
            author: room.anonymity === "nominative" ? (entry(room.names, unseal(author)) ?? null) : null,
          }))
          .toSorted((a, b) => (a.id < b.id ? -1 : 1))
      : [],
    highlights: Object.values(state.highlights)
      .toSorted((a, b) => a.order - b.order)
      .map((each) => {
        const { said: _, quoted: __, notes: behind, question, ...highlight } = each;
        return { ...highlight, quote: quoteForFile(state, each, room), asked: question, behind };
      })
      .map(({ behind, ...highlight }) => ({
        ...highlight,
        // A highlight may stand before the notes behind it are shown; what is not in the file is not named in it.
        behind: state.notesShown ? behind.map((note) => ({ note })) : [],
      })),
    takeaways: shownTakeaways(state, room).map(({ id, text, name, organisation }) => ({
      id,
      text,
      author: name,
      organisation,
    })),
    summary: state.summary,
    poll: poll?.votes == null ? null : { text: poll.text, options: poll.options, votes: poll.votes },
    brought: state.brought,
    figures: figuresForFile(state, room),
    roles: rolesForFile(state, room),
    withoutPhones: state.withoutPhones,
  };
}

function switchesOf(state: State): Switches {
  const { queuePolicy, graceMs, guestLeaves, waitingNames } = state;
  const { speakerTracking, listOnWall, numbersShared, processShared } = state;
  return {
    ...{ queuePolicy, graceMs, guestLeaves, waitingNames },
    ...{ speakerTracking, listOnWall, numbersShared, processShared },
  };
}

/** A copy begins where the file was taken, with nobody in the chairs: what ran stands. */
function phaseForFile(state: State): Phase {
  switch (state.phase) {
    case "running":
      return "paused";
    case "exchange":
      return hasBegun(state) ? "paused" : "ready";
    default:
      return state.phase;
  }
}

function portableTurn({ id, of, done }: Turn): PortableTurn {
  return {
    id,
    group: of.kind === "group" ? of.group : null,
    organisation: of.kind === "organisation" ? of.organisation : null,
    label: of.kind === "by-hand" ? of.label : "",
    done,
  };
}

function portableQuestion(state: State, question: Question): Portable["questions"][number] {
  const { proposedBy: _, command: __, openedAt, origin, ...rest } = question;
  const ran = openedAt === null ? 0 : Math.max(0, state.clock.ms - openedAt);
  return { ...rest, spentMs: rest.spentMs + ran, ...(origin === null ? {} : { origin }) };
}

/** The file comes from outside: texts, counts and states are brought into what the method itself would keep. */
export function restore(
  file: Portable,
  newId: () => string,
  activityOf: (inFile: ActivityId) => ActivityId,
): readonly Event[] {
  const originOf = ({ activity, item }: Origin): Origin => ({ activity: activityOf(activity), item });
  const brought = file.brought.map(({ text, origin }) => ({
    text: tidyLine(text),
    origin: originOf(origin),
  }));
  if (file.phase === "draft")
    return brought.length === 0 ? [] : [{ type: "questions-brought", questions: brought }];
  const bowlIds = new Map(file.bowls.map(({ id }) => [id, newId() as BowlId]));
  const questionIds = new Map(file.questions.map(({ id }) => [id, newId() as BowlQuestionId]));
  const noteIds = new Map(file.notes.map(({ id }) => [id, newId() as NoteId]));
  const sites = file.settings.sites.map((_, index) => ({ id: newId() as SiteId, index }));
  const bowlOf = (id: BowlId) => bowlIds.get(id) ?? ("" as BowlId);
  const asked = (id: BowlQuestionId | null) => (id === null ? null : (questionIds.get(id) ?? null));
  const open = new Set<BowlId>();
  const event: FilledEvent = {
    type: "filled",
    phase: file.phase,
    clockMs: file.clockMs,
    ruleRead: file.ruleRead,
    harvestStep: file.harvestStep,
    switches: file.switches,
    bowls: file.bowls.map((bowl) => ({
      id: bowlOf(bowl.id),
      label: tidyLine(bowl.label),
      ending: bowl.ending,
      seats: seatsFrom(bowl, sites, newId),
    })),
    sites,
    turns: file.turns.map((turn) => turnFrom(turn, newId)),
    questions: file.questions
      .filter(({ bowl }) => bowlIds.has(bowl))
      .map(({ id, bowl, status, origin, ...question }) => {
        // One question at most is open in a bowl, whatever the file says.
        const second = status === "current" && open.has(bowl);
        if (status === "current") open.add(bowl);
        return {
          ...question,
          id: questionIds.get(id) as BowlQuestionId,
          bowl: bowlOf(bowl),
          status: second ? "upcoming" : status,
          openedAt: status === "current" && !second ? file.clockMs : null,
          text: tidyLine(question.text),
          ...(origin === undefined ? {} : { origin: originOf(origin) }),
        };
      }),
    notes: file.notes
      .filter(({ bowl }) => bowlIds.has(bowl))
      .map(({ id, bowl, asked: under, task, text }) => ({
        id: noteIds.get(id) as NoteId,
        bowl: bowlOf(bowl),
        question: asked(under),
        task,
        text: tidyText(text),
      })),
    notesShown: file.notesShown,
    highlights: file.highlights
      .filter(({ bowl }) => bowlIds.has(bowl))
      .map(({ bowl, asked: under, behind, text, quote, ...highlight }) => ({
        ...highlight,
        quoted: quote === null ? null : { organisation: quote.organisation },
        id: newId() as HighlightId,
        bowl: bowlOf(bowl),
        question: asked(under),
        text: tidyText(text),
        notes: behind.flatMap(({ note }) => noteIds.get(note) ?? []),
      })),
    takeaways: file.takeaways.map(({ text, organisation }) => ({
      id: newId() as TakeawayId,
      text: tidyText(text),
      organisation,
    })),
    summary: { text: tidyText(file.summary.text), validated: file.summary.validated },
    poll: file.poll,
    brought,
    figures: file.figures,
    roles: file.roles.map(({ author: _, ...role }) => role),
    withoutPhones: file.withoutPhones,
  };
  return [event];
}

/** FB-01 is hard: a file has no ninth chair. */
function seatsFrom(
  { seats }: PortableBowl,
  sites: readonly { readonly id: SiteId }[],
  newId: () => string,
): readonly NewSeat[] {
  const circle = seats.filter(({ kind }) => kind !== "waiting").slice(0, mostSeats);
  const waiting = seats.filter(({ kind }) => kind === "waiting").slice(0, 1);
  return [...circle, ...waiting].map(({ kind, site, view, reserved }) => ({
    id: newId() as SeatId,
    kind,
    site: site === null ? null : (sites[site]?.id ?? null),
    view: tidyLine(view),
    reserved: reserved === null ? null : { ...reserved, label: tidyLine(reserved.label) },
  }));
}

function turnFrom({ group, organisation, label, done }: PortableTurn, newId: () => string): Turn {
  const id = newId() as TurnId;
  if (group !== null) return { id, of: { kind: "group", group }, done };
  if (organisation !== null) return { id, of: { kind: "organisation", organisation }, done };
  return { id, of: { kind: "by-hand", label: tidyLine(label), people: [] }, done };
}
