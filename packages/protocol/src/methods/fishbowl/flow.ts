import { entry } from "../../base/record.ts";
import { unseal } from "../../base/sealed.ts";
import { firstLetters, tidyLine } from "../../base/text.ts";
import type { Given, Received } from "../../flow/given.ts";
import { type Decision, happens, type Room, refuse } from "../method.ts";
import { questionsOf } from "./asking.ts";
import type { Event } from "./events.ts";
import { questionLetters, questionsAtMost } from "./limits.ts";
import type { Refusal } from "./refusals.ts";
import { bowlsOf } from "./seats.ts";
import { isHarvesting, keptHighlights } from "./show-bowl.ts";
import type { Highlight, State } from "./state.ts";

/**
 * Highlights as the group keeps them, then the notes by task, then the questions that were parked. No organisation goes with a
 * note: notes are told by task alone (FB-26).
 */
export function gives(state: State, _room: Room): readonly Given[] {
  const seen = isHarvesting(state) || state.listOnWall;
  const highlights = seen ? keptHighlights(state).map((highlight) => given(state, highlight)) : [];
  return [...highlights, ...givenNotes(state), ...parkedQuestions(state)];
}

function given(state: State, { id, text, notes }: Highlight): Given {
  const behind = state.notesShown
    ? notes.flatMap((note) => {
        const known = entry(state.notes, note);
        return known === undefined ? [] : [unseal(known.text)];
      })
    : [];
  return { item: id, kind: "highlight", text, behind, organisation: null };
}

function givenNotes(state: State): readonly Given[] {
  if (!state.notesShown) return [];
  const tasks = state.settings.tasks.map(({ id }) => id);
  const rank = (task: string | null) => (task === null ? tasks.length : tasks.indexOf(task));
  return Object.values(state.notes)
    .toSorted((a, b) => rank(a.task) - rank(b.task) || (a.id < b.id ? -1 : 1))
    .map(({ id, text }) => ({
      item: id,
      kind: "note",
      text: unseal(text),
      behind: [],
      organisation: null,
    }));
}

/** Those that the room has seen: opened, then put aside for another time (FB-19). */
function parkedQuestions(state: State): readonly Given[] {
  return bowlsOf(state)
    .flatMap(({ id }) => questionsOf(state, id))
    .filter(({ status, spentMs }) => status === "parked" && spentMs > 0)
    .map(({ id, text }) => ({ item: id, kind: "question", text, behind: [], organisation: null }));
}

/** Whatever another activity gave becomes a question of the bowl, after those that were prepared. */
export function receive(state: State, received: readonly Received[]): Decision<Event, Refusal> {
  if (state.phase !== "draft") return refuse({ type: "bowl-set-up" });
  const questions = received
    .map(({ text, origin }) => ({ text: firstLetters(tidyLine(text), questionLetters), origin }))
    .filter(({ text }) => text !== "");
  if (state.brought.length + questions.length > questionsAtMost)
    return refuse({ type: "too-many", most: questionsAtMost });
  return questions.length === 0 ? happens() : happens({ type: "questions-brought", questions });
}
