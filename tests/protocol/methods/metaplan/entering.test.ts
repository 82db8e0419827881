import { unseal } from "@bocal/protocol/base/sealed";
import { metaplan } from "@bocal/protocol/methods/metaplan/metaplan";
import { enteredAtOnce, inParts, pastedCards, pastedLines } from "@bocal/protocol/methods/metaplan/pasted";
import { commandSchemas } from "@bocal/protocol/methods/metaplan/schema";
import { describe, expect, test } from "vitest";
import { ana, facilitator, named, roomOf } from "../../../help/people.ts";
import { closed, metaplanStory, revealed, writing, wrote } from "./room.ts";

const given = metaplanStory();
const enter = (...texts: readonly string[]) => ({ type: "enter-cards", texts }) as const;
const newCard = (count: number, text: string, original: string | null = null) =>
  ({ card: named<"card">(`new-${count}`), text, original, paper: "straw", x: 0, y: 0 }) as const;
const nominative = { ...roomOf(11, "nominative"), names: {} };

/** Whether the door takes these texts as one command. */
function isOnWire(texts: readonly string[]): boolean {
  const checked = commandSchemas["enter-cards"]["~standard"].validate(enter(...texts));
  return !("then" in checked) && checked.issues === undefined;
}

describe("cards that the facilitator enters for the room", () => {
  test("CC-10 come in together while people write and once the deposit is closed, written by nobody", () => {
    const scene = given(writing, wrote(ana, "La peur")).when(
      facilitator,
      enter("Le bus", "LES HORAIRES DU SOIR"),
    );
    scene.then({
      type: "cards-entered",
      cards: [newCard(1, "Le bus"), newCard(2, "Les horaires du soir", "LES HORAIRES DU SOIR")],
    });
    const late = given(writing, closed).when(facilitator, enter("Le bus"));
    late.then({ type: "cards-entered", cards: [newCard(1, "Le bus")] });
    for (const { words: _, author, organisation, entered } of Object.values(late.state.cards))
      expect([unseal(author), organisation, entered]).toEqual(["", null, true]);
    // They count against nobody's share.
    expect(metaplan.show.me(scene.state, named("anyone"), nominative).cards).toEqual([]);
  });

  test("CC-10 are marked on the board, counted on the console and in the report, and stay so in a copy", () => {
    const { state } = given(writing, wrote(ana, "La peur"))
      .when(facilitator, enter("Le bus"))
      .when(facilitator, { type: "close-deposit" })
      .when(facilitator, { type: "reveal-cards" });
    expect(metaplan.show.staff(state, nominative)).toMatchObject({ received: 2, entered: 1 });
    const shown = Object.values(metaplan.board?.(state, nominative)?.cards ?? {});
    expect(shown.map(({ text, entered, author }) => [text, entered, author])).toEqual(
      expect.arrayContaining([
        ["Le bus", true, null],
        ["La peur", undefined, null],
      ]),
    );
    expect(metaplan.outcome(state, nominative)).toEqual(
      expect.arrayContaining([
        { kind: "fact", word: "writers", value: 1 },
        { kind: "fact", word: "cards-entered", value: 1 },
      ]),
    );
    const file = metaplan.portable(state, nominative);
    expect(file.cards.map(({ text, entered }) => [text, entered])).toEqual(
      expect.arrayContaining([
        ["Le bus", true],
        ["La peur", undefined],
      ]),
    );
  });

  test("MP-09 CC-06 are hidden like every other card until the cards come out", () => {
    const { state } = given(writing).when(facilitator, enter("Le bus zq1x"));
    const seen = [
      metaplan.show.staff(state, nominative),
      metaplan.show.screen(state, nominative),
      metaplan.show.public(state, nominative),
      metaplan.outcome(state, nominative),
      metaplan.portable(state, nominative),
      metaplan.board?.(state, nominative),
    ];
    expect(JSON.stringify(seen)).not.toContain("zq1x");
  });

  test("CC-10 on a call question stand on the board at once, each on a place of its own", () => {
    const { state } = metaplanStory({ appears: "as-written" })(writing).when(
      facilitator,
      enter("Le bus", "La peur"),
    );
    const cards = Object.values(metaplan.board?.(state, nominative)?.cards ?? {});
    expect(cards).toHaveLength(2);
    expect(new Set(cards.map(({ x, y }) => `${x} ${y}`)).size).toBe(2);
  });

  test("CC-10 are refused whole when one is blank or too long, before the writing and after the reveal", () => {
    given(writing).when(facilitator, enter("Le bus", " \u200b ")).refused({ type: "blank-card" });
    given(writing)
      .when(facilitator, enter("Le bus", "a".repeat(141)))
      .refused({ type: "card-too-long", length: 141, most: 140 });
    given().when(facilitator, enter("Le bus")).refused({ type: "not-writing-yet" });
    given(writing, closed, revealed).when(facilitator, enter("Le bus")).refused({ type: "already-revealed" });
    given(writing).when(ana, enter("Le bus")).refused({ type: "not-yours-to-do" });
    given(writing)
      .when(facilitator, { ...enter("Le bus"), paper: "coral" })
      .then({ type: "cards-entered", cards: [newCard(1, "Le bus")] });
    metaplanStory({ colours: "chosen" })(writing)
      .when(facilitator, { ...enter("Le bus"), paper: "coral" })
      .refused({ type: "no-such-paper" });
  });

  test("CC-08 are taken back whole while nobody has seen them, and come again as they were", () => {
    const before = given(writing).when(facilitator, enter("Le bus", "La peur"));
    const entered = { type: "cards-entered", cards: [newCard(1, "Le bus"), newCard(2, "La peur")] } as const;
    const [back] = metaplan.inverse(given(writing).state, entered) ?? [];
    expect(back).toEqual({ type: "entry-taken-back", cards: [named("new-1"), named("new-2")] });
    if (back === undefined) return;
    expect(metaplan.whyNotTakeBack(before.state, back)).toBeNull();
    expect(metaplan.inverse(before.state, back)).toEqual([entered]);
    const read = before
      .when(facilitator, { type: "close-deposit" })
      .when(facilitator, { type: "reveal-cards" });
    expect(metaplan.whyNotTakeBack(read.state, back)).toEqual({ type: "card-read" });
  });

  test("CC-08 stay on a call question once somebody has worked with them", () => {
    const { state } = metaplanStory({ appears: "as-written" })(writing)
      .when(facilitator, enter("Le bus"))
      .when(facilitator, { type: "group-cards", cards: [named("new-1")], title: "" });
    expect(metaplan.whyNotTakeBack(state, { type: "entry-taken-back", cards: [named("new-1")] })).toEqual({
      type: "entered-cards-placed",
    });
  });
});

describe("a list before it becomes cards", () => {
  test("tells what each line becomes: a card, one said before, one too long; and counts the empty ones", () => {
    const text = `\ufeff- Le bus\r\n2) La peur\n\n• LE BUS !\n${"a".repeat(141)}\n\n`;
    expect(pastedCards(pastedLines(text))).toEqual({
      lines: [
        { place: 1, text: "Le bus", letters: 6, fate: "card" },
        { place: 2, text: "La peur", letters: 7, fate: "card" },
        { place: 4, text: "LE BUS !", letters: 8, fate: "repeated" },
        { place: 5, text: "a".repeat(141), letters: 141, fate: "too-long" },
      ],
      empty: 1,
    });
  });

  test("keeps signs alone apart from each other, and takes no mark that turns or hides text", () => {
    const { lines } = pastedCards(["👍", "👎", "\u202eerttel\u200b", "=HYPERLINK(1)", "<b>gras</b>"]);
    expect(lines.map(({ text, fate }) => [text, fate])).toEqual([
      ["👍", "card"],
      ["👎", "card"],
      ["erttel", "card"],
      ["=HYPERLINK(1)", "card"],
      ["<b>gras</b>", "card"],
    ]);
  });

  test("goes in parts that each fit one message, nothing left out and nothing turned round", () => {
    const heavy = "👩🏽‍❤️‍💋‍👨🏿".repeat(70);
    const texts = Array.from({ length: 260 }, (_, index) => `${index} ${index % 3 === 0 ? heavy : "léger"}`);
    const parts = inParts(texts);
    expect(parts.flat()).toEqual(texts);
    for (const part of parts) {
      expect(part.length).toBeLessThanOrEqual(enteredAtOnce);
      expect(Buffer.byteLength(JSON.stringify(part))).toBeLessThan(60_000);
      expect(isOnWire(part)).toBe(true);
    }
    expect(isOnWire(texts.slice(0, enteredAtOnce + 1))).toBe(false);
  });
});
