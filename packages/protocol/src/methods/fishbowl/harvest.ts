import type { PersonId } from "../../base/ids.ts";
import { entry } from "../../base/record.ts";
import { unseal } from "../../base/sealed.ts";
import { textLength, tidyLine, tidyText } from "../../base/text.ts";
import { type Context, type Decision, happens, type Room, refuse } from "../method.ts";
import { isHere } from "./chairs.ts";
import type { HarvestCommand } from "./commands.ts";
import type { Event, HighlightWords } from "./events.ts";
import {
  highlightLetters,
  highlightsAtMost,
  labelLetters,
  noteLetters,
  pollOptionsAtMost,
  questionLetters,
  summaryLetters,
} from "./limits.ts";
import type { Refusal } from "./refusals.ts";
import { hasSat } from "./seats.ts";
import type { Highlight, HighlightId, NoteId, State, TakeawayId } from "./state.ts";

// The harvest: highlights by kind, what each takes away, the summary, a quick vote of those who never sat (FB-21 to FB-24).

type Verdict = Decision<Event, Refusal>;

export function decideOnHarvest(state: State, command: HarvestCommand, context: Context): Verdict {
  const whyNot = whyNotHighlight(state);
  if (whyNot) return refuse(whyNot);
  switch (command.type) {
    case "write-highlight":
      return writeHighlight(state, command, context);
    case "merge-highlights":
      return mergeHighlights(state, command);
    case "write-summary":
      return readLine(command.text, summaryLetters, (text) =>
        text === "" ? refuse({ type: "no-summary" }) : happens({ type: "summary-written", text }),
      );
    case "validate-summary":
      if (state.phase !== "harvest") return refuse({ type: "harvest-not-open" });
      return state.summary.text === ""
        ? refuse({ type: "no-summary" })
        : happens({ type: "summary-validated", validated: command.validated });
    case "open-poll":
    case "close-poll":
      return decideOnPoll(state, command);
    default: {
      const highlight = entry(state.highlights, command.highlight);
      return highlight === undefined
        ? refuse({ type: "no-such-highlight" })
        : onHighlight(state, highlight, { command, context });
    }
  }
}

/** Why nobody may write a highlight now, or null: a scribe may begin while people talk (FB-27). */
export function whyNotHighlight(state: State): Refusal | null {
  if (state.phase === "draft" || state.phase === "ready" || state.phase === "intro")
    return { type: "bowl-not-running" };
  return state.phase === "closed" ? { type: "bowl-over" } : null;
}

type OneHighlight = Extract<HarvestCommand, { readonly highlight: HighlightId }>;

function onHighlight(
  state: State,
  highlight: Highlight,
  { command, context }: { readonly command: OneHighlight; readonly context: Context },
): Verdict {
  switch (command.type) {
    case "edit-highlight": {
      const read = readHighlight(state, command, context.room);
      return read.ok
        ? happens({ type: "highlight-edited", highlight: highlight.id, ...read.words })
        : refuse(read.refusal);
    }
    case "validate-highlight":
      // A commitment is one only with a name and a date.
      if (command.validated && highlight.kind === "commitment" && highlight.commitment === null)
        return refuse({ type: "who-and-when-missing" });
      return happens({ type: "highlight-validated", highlight: highlight.id, validated: command.validated });
    case "park-highlight":
    case "restore-highlight": {
      const parked = command.type === "park-highlight";
      return highlight.parked === parked
        ? happens()
        : happens({ type: "highlight-parked", highlight: highlight.id, parked });
    }
  }
}

function writeHighlight(
  state: State,
  command: Extract<HarvestCommand, { type: "write-highlight" }>,
  { newId, room }: Context,
): Verdict {
  if (entry(state.bowls, command.bowl) === undefined) return refuse({ type: "no-such-bowl" });
  if (command.question !== null && entry(state.questions, command.question)?.bowl !== command.bowl)
    return refuse({ type: "no-such-bowl-question" });
  if (Object.keys(state.highlights).length >= highlightsAtMost)
    return refuse({ type: "too-many", most: highlightsAtMost });
  const read = readHighlight(state, command, room);
  if (!read.ok) return refuse(read.refusal);
  return happens({
    type: "highlight-written",
    highlight: newId() as HighlightId,
    bowl: command.bowl,
    question: command.question,
    ...read.words,
  });
}

/** The first one keeps all the notes behind it under the new words; the others are put aside, not lost (CC-08, CC-14). */
function mergeHighlights(
  state: State,
  command: Extract<HarvestCommand, { type: "merge-highlights" }>,
): Verdict {
  const merged = [...new Set(command.highlights)].flatMap((id) => {
    const highlight = entry(state.highlights, id);
    return highlight === undefined || highlight.parked ? [] : [highlight];
  });
  const [first, ...others] = merged;
  if (first === undefined || others.length === 0) return refuse({ type: "nothing-to-merge" });
  if (others.some(({ bowl }) => bowl !== first.bowl)) return refuse({ type: "nothing-to-merge" });
  return readLine(command.text, highlightLetters, (text) => {
    if (text === "") return refuse({ type: "blank-highlight" });
    const words: HighlightWords = {
      kind: first.kind,
      text,
      notes: [...new Set(merged.flatMap(({ notes }) => notes))],
      commitment: first.commitment,
      said: unseal(first.said),
    };
    return happens<Event>(
      { type: "highlight-edited", highlight: first.id, ...words },
      ...others.map(({ id }): Event => ({ type: "highlight-parked", highlight: id, parked: true })),
    );
  });
}

function readHighlight(
  state: State,
  typed: Extract<HarvestCommand, { type: "write-highlight" | "edit-highlight" }>,
  room: Room,
): { readonly ok: true; readonly words: HighlightWords } | { readonly ok: false; readonly refusal: Refusal } {
  const text = tidyText(typed.text);
  if (text === "") return { ok: false, refusal: { type: "blank-highlight" } };
  const length = textLength(text);
  if (length > highlightLetters)
    return { ok: false, refusal: { type: "text-too-long", length, most: highlightLetters } };
  const who = tidyLine(typed.who ?? "");
  const whoLength = textLength(who);
  if (whoLength > labelLetters)
    return { ok: false, refusal: { type: "text-too-long", length: whoLength, most: labelLetters } };
  const said = typed.said ?? null;
  if (said !== null && !isHere(state, said, room))
    return { ok: false, refusal: { type: "no-such-person-here" } };
  const due = typed.due ?? "";
  const isCommitment = typed.kind === "commitment" && who !== "" && due !== "";
  return {
    ok: true,
    words: {
      kind: typed.kind,
      text,
      notes: [...new Set(typed.notes)].filter((id: NoteId) => entry(state.notes, id) !== undefined),
      commitment: isCommitment ? { who, due } : null,
      said,
    },
  };
}

/** Why somebody may not say what they take away, or null: those who sat, once the harvest is open (FB-22). */
export function whyNotTakeAway(state: State, person: PersonId): Refusal | null {
  if (state.phase !== "harvest") return { type: "harvest-not-open" };
  return hasSat(state, person) ? null : { type: "never-sat" };
}

export function takeAway(
  state: State,
  { person, text: typed }: { readonly person: PersonId; readonly text: string },
  { newId, onBehalf }: { readonly newId: Context["newId"]; readonly onBehalf: boolean },
): Verdict {
  const whyNot = whyNotTakeAway(state, person);
  if (whyNot) return refuse(whyNot);
  const known = takeawayOf(state, person);
  return readLine(typed, noteLetters, (text) => {
    if (text === "") return refuse({ type: "blank-takeaway" });
    const takeaway = known?.id ?? (newId() as TakeawayId);
    return happens({ type: "taken-away", takeaway, person, text, onBehalf });
  });
}

export function takeawayOf(state: State, person: PersonId) {
  return Object.values(state.takeaways).find(({ author }) => unseal(author) === person);
}

/** Why somebody may not answer the quick vote, or null: it asks those who never sat (FB-24). */
export function whyNotAnswerPoll(state: State, person: PersonId): Refusal | null {
  if (state.poll === null || !state.poll.open) return { type: "no-poll" };
  return hasSat(state, person) ? { type: "has-sat" } : null;
}

function decideOnPoll(
  state: State,
  command: Extract<HarvestCommand, { type: "open-poll" | "close-poll" }>,
): Verdict {
  if (command.type === "close-poll")
    return state.poll?.open === true ? happens({ type: "poll-closed" }) : refuse({ type: "no-poll" });
  if (state.poll !== null) return refuse({ type: "poll-open" });
  const options = command.options.map(tidyLine).filter((option) => option !== "");
  if (options.length < 2) return refuse({ type: "no-such-option" });
  if (options.length > pollOptionsAtMost) return refuse({ type: "too-many", most: pollOptionsAtMost });
  const long = options.map(textLength).find((length) => length > labelLetters);
  if (long !== undefined) return refuse({ type: "text-too-long", length: long, most: labelLetters });
  return readLine(command.text, questionLetters, (text) =>
    text === "" ? refuse({ type: "blank-question" }) : happens({ type: "poll-opened", text, options }),
  );
}

export function answerPoll(state: State, person: PersonId, option: number): Verdict {
  const whyNot = whyNotAnswerPoll(state, person);
  if (whyNot) return refuse(whyNot);
  return Number.isInteger(option) && option >= 0 && option < (state.poll?.options.length ?? 0)
    ? happens({ type: "poll-answered", option })
    : refuse({ type: "no-such-option" });
}

function readLine(typed: string, most: number, then: (text: string) => Verdict): Verdict {
  const text = tidyText(typed);
  const length = textLength(text);
  return length > most ? refuse({ type: "text-too-long", length, most }) : then(text);
}
