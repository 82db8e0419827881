import type { Fact } from "@bocal/protocol/methods/method";
import type { Event } from "@bocal/protocol/session/vocabulary";
import { keyOf, type Oracle, type Sent } from "./oracle.ts";

// What must hold of a bowl, told once more with lists: from the commands that people sent and the facts of the log, and nothing
// of decide, evolve or show. A text is known by its mark, a chair by its id.

/** Who sits where and who waits, by activity. */
export type Bowls = ReadonlyMap<
  string,
  { readonly sits: Readonly<Record<string, string>>; readonly waits: readonly string[] }
>;

interface Chairs {
  readonly sits: Map<string, string>;
  readonly waits: Set<string>;
}

/** Reads a log in which bowls are played. `bowls` gives chairs and queue back after an undo, which is proved elsewhere. */
export function bowlOracle(sent: ReadonlyMap<string, Sent>, bowls: () => Bowls): Oracle {
  const byActivity = new Map<string, Chairs>();
  const notes = new Map<string, { readonly author: string; readonly activity: string }>();
  const moderated = new Map<string, { readonly author: string; question: string }>();
  const prompts = new Set<string>();
  const harvested = new Set<string>();
  const done = new Set<string>();
  let seen = 0;
  let running = "";

  const of = (activity: string): Chairs => {
    const known = byActivity.get(activity) ?? { sits: new Map(), waits: new Set() };
    byActivity.set(activity, known);
    return known;
  };

  function read(fact: Fact<Event>): void {
    seen += 1;
    if (fact.seq !== seen) throw new Error(`Fact ${fact.seq} stands in the place of ${seen}.`);
    const key = keyOf(fact.by, fact.command);
    if (key !== running && done.has(key)) throw new Error(`${key} was applied twice.`);
    running = key;
    done.add(key);
    happened(fact);
  }

  function happened({ by, command: id, event: fact }: Fact<Event>): void {
    if (fact.type === "undone" || fact.type === "redone") readBack();
    if (fact.type === "activity-added") of(fact.activity);
    if (fact.type !== "in-activity" || fact.method !== "fishbowl") return;
    const { event, activity } = fact;
    const { sits, waits } = of(activity);
    const person = by.kind === "person" ? by.person : "";
    const asked = sent.get(keyOf(by, id))?.command;
    const marks = JSON.stringify(asked ?? "").match(/zq\d+x/g) ?? [];
    switch (event.type) {
      case "person-seated":
        if (sits.has(event.seat)) throw new Error(`Two people sit in ${event.seat}.`);
        if ([...sits.values()].includes(event.person)) throw new Error(`${event.person} sits twice.`);
        sits.set(event.seat, event.person);
        waits.delete(event.person);
        break;
      case "seat-freed":
        if (sits.get(event.seat) !== event.person) throw new Error(`${event.person} left another's chair.`);
        sits.delete(event.seat);
        break;
      case "queued":
        if ([...sits.values()].includes(event.person)) throw new Error(`${event.person} sits and waits.`);
        waits.add(event.person);
        break;
      case "left-queue":
        waits.delete(event.person);
        break;
      case "taken-down":
        sits.clear();
        waits.clear();
        break;
      case "note-written":
      case "note-edited":
        for (const mark of marks) notes.set(mark, { author: person, activity });
        break;
      case "question-added":
        if (event.status === "proposed")
          for (const mark of marks) moderated.set(mark, { author: person, question: event.question.id });
        break;
      case "question-edited":
        // Prompts of one edit stand in one command with the question's own words.
        if (event.prompts.length > 0 && !/zq\d+x/.test(event.text))
          for (const mark of marks) prompts.add(mark);
        break;
      case "question-marked":
        if (event.status !== "declined") release(event.question);
        break;
      case "collecting-ended":
        for (const { question } of moderated.values()) release(question);
        break;
      case "harvest-opened":
        harvested.add(activity);
        break;
      default:
        break;
    }
  }

  function release(question: string): void {
    for (const [mark, each] of moderated) if (each.question === question) moderated.delete(mark);
  }

  function readBack(): void {
    for (const [activity, known] of bowls()) {
      byActivity.set(activity, { sits: new Map(Object.entries(known.sits)), waits: new Set(known.waits) });
    }
  }

  return {
    read,
    mayKnow(mark, { as, person }) {
      if (as === "console") return true;
      if (prompts.has(mark)) return false;
      const note = notes.get(mark);
      if (note !== undefined)
        return note.author === person || (as === "screen" && harvested.has(note.activity));
      const asked = moderated.get(mark);
      return asked === undefined || asked.author === person;
    },
    tookOn: () => false,
    mayBeOnBoard: () => false,
    now: () =>
      Object.fromEntries(
        [...byActivity].map(([activity, { sits }]) => [
          activity,
          { phase: "", cards: [...sits.values()].toSorted() },
        ]),
      ),
  };
}
