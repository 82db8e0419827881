import { instant } from "../../base/instant.ts";
import { seal } from "../../base/sealed.ts";
import type { Fact } from "../method.ts";
import { emptyBowl, nobody } from "./bowls.ts";
import type { Event, FilledEvent } from "./events.ts";
import type { Bowl, Highlight, Note, Question, State, Takeaway } from "./state.ts";

/** A newly opened bowl with what came in a session file. Its clock stands; its chairs are empty. */
export function filled(state: State, fact: Fact<Event>, event: FilledEvent): State {
  const questions = event.questions.map(
    (question): Question => ({
      ...question,
      proposedBy: null,
      command: null,
      origin: question.origin ?? null,
    }),
  );
  const bowls = event.bowls.map(
    ({ id, label, ending, seats }): Bowl => ({
      ...emptyBowl,
      id,
      label,
      ending,
      seats: seats.map((seat) => ({ ...seat, occupant: null, tap: null, gone: false })),
      question: questions.find(({ bowl, status }) => bowl === id && status === "current")?.id ?? null,
    }),
  );
  const notes = event.notes.map(
    ({ text, ...note }): Note => ({
      ...note,
      author: seal(nobody),
      text: seal(text),
      command: seal(fact.command),
      at: instant(fact.at),
    }),
  );
  return {
    ...state,
    ...event.switches,
    phase: event.phase,
    clock: { ms: event.clockMs, since: null },
    ruleRead: event.ruleRead,
    harvestStep: event.harvestStep,
    bowls: byId(bowls),
    bowlOrder: bowls.map(({ id }) => id),
    sites: event.sites.map(({ id, index }) => ({
      id,
      label: state.settings.sites[index]?.label ?? "",
      group: state.settings.sites[index]?.group ?? null,
    })),
    turns: event.turns,
    questions: byId(questions),
    notes: byId(notes),
    notesShown: event.notesShown,
    highlights: byId(event.highlights.map((each): Highlight => ({ ...each, said: seal(null) }))),
    takeaways: byId(
      event.takeaways.map((each): Takeaway => ({ ...each, author: seal(nobody), onBehalf: false })),
    ),
    summary: event.summary,
    brought: event.brought,
    poll:
      event.poll === null
        ? null
        : {
            text: event.poll.text,
            options: event.poll.options,
            open: false,
            answers: seal({}),
            past: event.poll.votes,
          },
    figures: event.figures,
    roles: event.roles ?? [],
    withoutPhones: event.withoutPhones,
  };
}

function byId<Item extends { readonly id: string }>(items: readonly Item[]): Readonly<Record<string, Item>> {
  return Object.fromEntries(items.map((item) => [item.id, item]));
}
