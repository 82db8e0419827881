import { metaplan } from "@bocal/protocol/methods/metaplan/metaplan";
import type { Command } from "@bocal/protocol/methods/metaplan/vocabulary";
import { describe, expect, test } from "vitest";
import { ana, ben, facilitator, idOf, maya, roomOf } from "../../../help/people.ts";
import { card, cluster, grouped, metaplanStory, onTheBoard } from "./room.ts";

const given = metaplanStory();
const scene = given(...onTheBoard(ana, "un", "deux"), ...grouped("Freins", 1, "un"), ...grouped("", 2));
const name = (actor: typeof ana, on = true) => ({ type: "name-placer", person: idOf(actor), on }) as const;
const place = (text: string, number: number) =>
  ({ type: "move-card-to-cluster", card: card(text), cluster: cluster(`cluster-${number}`) }) as const;

describe("placing beside the facilitator", () => {
  const named = scene.when(facilitator, name(ben));

  test("MP-18 a named person puts cards into clusters from their phone, and nobody else does", () => {
    scene.when(ben, place("deux", 1)).refused({ type: "not-yours-to-do" });
    expect(named.when(ben, place("deux", 1)).state.cards[card("deux")]?.cluster).toBe("cluster-1");
    named.when(ana, place("deux", 1)).refused({ type: "not-yours-to-do" });
    expect(metaplan.show.me(named.state, idOf(ben), roomOf(11)).middle.placer).toBe(true);
    const off = named.when(facilitator, name(ben, false));
    off.when(ben, place("deux", 1)).refused({ type: "not-yours-to-do" });
  });

  test.each<Command>([
    { type: "title-cluster", cluster: cluster("cluster-1"), title: "Le mien" },
    { type: "group-cards", cards: [card("deux")], title: "Le mien" },
    { type: "park-card", card: card("un"), reason: "" },
    { type: "dissolve-cluster", cluster: cluster("cluster-1") },
  ])("a named person does nothing else: $type", (command) => {
    named.when(ben, command).refused({ type: "not-yours-to-do" });
  });

  test("two people at most are named, and both are here", () => {
    const two = named.when(facilitator, name(ana));
    two.when(facilitator, { ...name(ana), person: idOf(maya) }).refused({ type: "no-such-person" });
    const other = { kind: "person", person: "person-3", role: "participant" } as unknown as typeof ana;
    two.when(facilitator, name(other)).refused({ type: "placers-full", most: 2 });
    named.when(ben, name(ana)).refused({ type: "not-yours-to-do" });
  });

  test("a card that another hand has just moved is left to it for three seconds", () => {
    // Each event of a story comes a second after the one before.
    const moved = named.when(ben, place("deux", 1));
    moved.when(facilitator, place("deux", 2)).refused({ type: "card-in-hand" });
    moved.when(ben, place("deux", 2)).then({ type: "hand-laid", card: card("deux") }, {
      type: "cards-placed",
      places: [expect.objectContaining({ card: card("deux"), cluster: "cluster-2" })],
    } as never);
    const later = moved.when(facilitator, place("un", 2)).when(facilitator, place("un", 1));
    expect(later.when(facilitator, place("deux", 2)).state.cards[card("deux")]?.cluster).toBe("cluster-2");
  });
});
