import type { OutboxEntry } from "@bocal/client/live/store";
import { describe, expect, test } from "vitest";
import { asLines, cardsOnTheWay, refusedIn } from "../../apps/facilitator/src/methods/metaplan/entries.ts";
import { named } from "../help/people.ts";

const run = { activity: named<"activity">("here"), group: null };

function entry(
  id: string,
  state: "waiting" | "refused",
  asked: { activity?: string; group?: string; texts?: readonly string[] } = {},
): OutboxEntry {
  const { activity = "here", group, texts } = asked;
  return {
    id: named<"command">(id),
    since: 0,
    command: {
      type: "in-activity",
      activity: named<"activity">(activity),
      method: "metaplan",
      command: texts === undefined ? { type: "close-deposit" } : { type: "enter-cards", texts },
      ...(group === undefined ? {} : { group: named<"group">(group) }),
    },
    ...(state === "waiting" ? { state } : { state, refusal: { type: "already-revealed" }, keepDraft: true }),
  };
}

describe("entered cards on their way to the server", () => {
  test("a refused list comes back alone: no other refusal of this console is taken from whoever must read it", () => {
    const outbox = [
      entry("another-command", "refused"),
      entry("another-activity", "refused", { activity: "there", texts: ["Le bus"] }),
      entry("another-group", "refused", { group: "north", texts: ["Le bus"] }),
      entry("on-its-way", "waiting", { texts: ["Le bus", "La peur"] }),
      entry("mine", "refused", { texts: ["Le train"] }),
    ];
    const found = refusedIn(outbox, "enter-cards", run);
    expect(found.map(({ entry: { id }, command }) => [id, command.texts])).toEqual([["mine", ["Le train"]]]);
    expect(refusedIn(outbox, "enter-card-for", run)).toEqual([]);
    expect(refusedIn(outbox, "enter-cards", { ...run, group: named<"group">("north") })).toHaveLength(1);
    expect(cardsOnTheWay(outbox, run)).toBe(2);
  });

  test("what comes back stands before what was typed meanwhile, a line a card", () => {
    expect(asLines(["deux\nlignes", "Le bus"], "La peur")).toBe("deux lignes\nLe bus\nLa peur");
    expect(asLines([])).toBe("");
  });
});
