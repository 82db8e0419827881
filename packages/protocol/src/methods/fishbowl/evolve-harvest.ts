import type { PersonId } from "../../base/ids.ts";
import { entry, withEntry, withoutEntry } from "../../base/record.ts";
import { seal, unseal } from "../../base/sealed.ts";
import type { Fact } from "../method.ts";
import { nobody } from "./bowls.ts";
import type { HarvestEvent } from "./events.ts";
import { organisationOfPerson } from "./seats.ts";
import type { Highlight, HighlightId, Note, NoteId, State } from "./state.ts";

/** What was noted and what is kept. */
export function evolveHarvest(state: State, fact: Fact<HarvestEvent>): State {
  const { event } = fact;
  switch (event.type) {
    case "note-written":
      return noteWritten(state, fact, event);
    case "note-edited":
      return onNote(state, event.note, (note) => ({ ...note, text: seal(event.text) }));
    case "note-withdrawn":
      return { ...state, notes: withoutEntry(state.notes, event.note) };
    case "highlight-written": {
      const { type: _, highlight: id, said, ...words } = event;
      const order = Math.max(-1, ...Object.values(state.highlights).map((each) => each.order)) + 1;
      const highlight: Highlight = {
        ...words,
        id,
        said: seal(said),
        validated: false,
        parked: false,
        order,
      };
      return { ...state, highlights: withEntry(state.highlights, id, highlight) };
    }
    case "highlight-removed":
      return { ...state, highlights: withoutEntry(state.highlights, event.highlight) };
    case "highlight-edited": {
      const { type: _, highlight: id, said, ...words } = event;
      return onHighlight(state, id, (highlight) => ({ ...highlight, ...words, said: seal(said) }));
    }
    case "highlight-validated":
      return onHighlight(state, event.highlight, (highlight) => ({
        ...highlight,
        validated: event.validated,
      }));
    case "highlight-parked":
      return onHighlight(state, event.highlight, (highlight) => ({ ...highlight, parked: event.parked }));
    case "taken-away":
      return {
        ...state,
        takeaways: withEntry(state.takeaways, event.takeaway, {
          id: event.takeaway,
          author: seal(event.person),
          text: event.text,
          organisation: organisationOfPerson(state, event.person),
          onBehalf: event.onBehalf,
        }),
      };
    case "takeaway-removed":
      return { ...state, takeaways: withoutEntry(state.takeaways, event.takeaway) };
    case "summary-written":
      // Other words are to be validated anew.
      return { ...state, summary: { text: event.text, validated: false } };
    case "summary-validated":
      return { ...state, summary: { ...state.summary, validated: event.validated } };
    case "poll-opened":
      return {
        ...state,
        poll: { text: event.text, options: event.options, open: true, answers: seal({}), past: [] },
      };
    case "poll-answered": {
      if (state.poll === null) return state;
      const answers = withEntry(unseal(state.poll.answers), personOf(fact), event.option);
      return { ...state, poll: { ...state.poll, answers: seal(answers) } };
    }
    case "poll-closed":
      return state.poll === null ? state : { ...state, poll: { ...state.poll, open: false } };
  }
}

function noteWritten(
  state: State,
  fact: Fact<HarvestEvent>,
  event: Extract<HarvestEvent, { type: "note-written" }>,
): State {
  const note: Note = {
    id: event.note,
    bowl: event.bowl,
    task: event.task,
    author: seal(personOf(fact)),
    text: seal(event.text),
    command: seal(fact.command),
    question: entry(state.bowls, event.bowl)?.question ?? null,
    at: fact.at,
  };
  return { ...state, notes: withEntry(state.notes, note.id, note) };
}

function onNote(state: State, id: NoteId, change: (note: Note) => Note): State {
  const note = entry(state.notes, id);
  return note === undefined ? state : { ...state, notes: withEntry(state.notes, id, change(note)) };
}

function onHighlight(state: State, id: HighlightId, change: (highlight: Highlight) => Highlight): State {
  const highlight = entry(state.highlights, id);
  return highlight === undefined
    ? state
    : { ...state, highlights: withEntry(state.highlights, id, change(highlight)) };
}

function personOf(fact: Fact<HarvestEvent>): PersonId {
  return fact.by.kind === "person" ? fact.by.person : nobody;
}
