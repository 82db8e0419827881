import { metaplan } from "@bocal/protocol/methods/metaplan/metaplan";
import type { Phase } from "@bocal/protocol/methods/metaplan/phase";
import type { State } from "@bocal/protocol/methods/metaplan/vocabulary";
import { describe, expect, test } from "vitest";
import { ana, ben, facilitator, idOf, maya, roomOf } from "../../../help/people.ts";
import { card, cluster, grouped, metaplanStory, onTheBoard } from "./room.ts";

const given = metaplanStory();
const room = roomOf(13);
const first = cluster("cluster-1");
const go = (phase: Phase) => ({ type: "go-to-phase", phase }) as const;
const scene = given(
  ...onTheBoard(ana, "un", "deux", "trois"),
  ...grouped("", 1, "un", "deux"),
  ...grouped("Leviers", 2, "trois"),
).when(facilitator, go("titles"));
const propose = (text: string) => ({ type: "propose-title", cluster: first, text }) as const;
const staff = (state: State) => metaplan.show.staff(state, room).middle;

describe("titles that people propose", () => {
  test("MP-30 come from any phone, once a person and cluster, and the facilitator writes the one the group wants", () => {
    const proposed = scene
      .when(ana, propose("Oser demander"))
      .when(ben, propose("oser demander !"))
      .when(maya, propose("Se parler"))
      .when(ana, propose("Oser  demander"));
    expect(staff(proposed.state).proposals).toEqual({
      [first]: [
        { text: "Oser demander", times: 2 },
        { text: "Se parler", times: 1 },
      ],
    });
    const titled = proposed.when(facilitator, { type: "title-cluster", cluster: first, title: "Se parler" });
    expect(titled.state.clusters[first]?.title).toBe("Se parler");
    const back = proposed.when(maya, { type: "withdraw-title", cluster: first });
    expect(staff(back.state).proposals[first]).toHaveLength(1);
  });

  test("MP-30 nobody learns who proposed, and other phones are told no proposal", () => {
    const { state } = scene.when(maya, propose("Se parler"));
    expect(metaplan.show.me(state, idOf(maya), room).middle.proposals).toEqual({ [first]: "Se parler" });
    const elsewhere = [
      metaplan.show.screen(state, room),
      metaplan.show.public(state, room),
      metaplan.show.me(state, idOf(ben), room),
      metaplan.board(state, room),
      metaplan.outcome(state, room),
      metaplan.portable(state, room),
    ];
    expect(JSON.stringify(elsewhere)).not.toContain("Se parler");
    expect(JSON.stringify(staff(state))).not.toContain(idOf(maya));
  });

  test("MP-30 the wall shows the proposals for the cluster that the room looks at, and for no other", () => {
    const proposed = scene.when(maya, propose("Se parler"));
    const seek = (id: typeof first | null) => ({ type: "seek-title", cluster: id }) as const;
    const sought = proposed.when(facilitator, seek(first));
    expect(metaplan.show.screen(sought.state, room).middle).toMatchObject({
      titling: first,
      proposals: [{ text: "Se parler", times: 1 }],
    });
    expect(metaplan.show.public(sought.state, room).middle).toMatchObject({
      proposing: true,
      titling: first,
    });
    const other = sought.when(facilitator, seek(cluster("cluster-2")));
    expect(metaplan.show.screen(other.state, room).middle.proposals).toEqual([]);
    const gone = sought.when(facilitator, { type: "dissolve-cluster", cluster: first });
    expect(metaplan.show.screen(gone.state, room).middle.titling).toBeNull();
    sought.when(ana, seek(null)).refused({ type: "not-yours-to-do" });
  });

  test("a title is asked for, short enough, and while titles are looked for", () => {
    scene.when(ana, propose("  ")).refused({ type: "blank-title" });
    scene.when(ana, propose("a".repeat(81))).refused({ type: "text-too-long", length: 81, most: 80 });
    scene.when(ana, { ...propose("x"), cluster: cluster("nothing") }).refused({ type: "no-such-cluster" });
    scene.when(facilitator, go("grouping")).when(ana, propose("Oser")).refused({ type: "not-titling" });
    scene.when(facilitator, propose("Oser")).refused({ type: "not-yours-to-do" });
  });
});

describe("the last migration", () => {
  const titled = scene
    .when(facilitator, { type: "title-cluster", cluster: first, title: "Se parler" })
    .when(facilitator, go("migration"))
    .when(facilitator, { type: "confirm-cluster", cluster: first });

  test("MP-32 each cluster is read again and confirmed; one without a title cannot be", () => {
    expect(staff(titled.state).confirmed).toEqual({ [first]: true });
    scene
      .when(facilitator, { type: "confirm-cluster", cluster: first })
      .refused({ type: "untitled-cluster" });
    titled.when(facilitator, { type: "confirm-cluster", cluster: first }).then();
  });

  test.each([
    ["a card leaves", { type: "move-card", card: card("un"), x: 0, y: 0 }],
    ["a card comes", { type: "move-card-to-cluster", card: card("trois"), cluster: first }],
    ["a card is put aside", { type: "park-card", card: card("un"), reason: "" }],
    ["the title changes", { type: "title-cluster", cluster: first, title: "Autre titre donné" }],
  ] as const)("MP-32 what was confirmed is in doubt, and not forgotten, when %s", (_, command) => {
    const changed = titled.when(facilitator, command);
    expect(staff(changed.state).confirmed).toEqual({ [first]: false });
    const again = changed.when(facilitator, { type: "confirm-cluster", cluster: first });
    expect(staff(again.state).confirmed).toEqual({ [first]: true });
  });

  test("MP-32 a move elsewhere, a place on the plane and an oval card leave it confirmed", () => {
    const elsewhere = titled
      .when(facilitator, { type: "move-cluster", cluster: first, x: 900, y: 90 })
      .when(facilitator, { type: "move-card", card: card("trois"), x: 0, y: 0 })
      .when(facilitator, { type: "add-precision", card: card("un"), text: "Le premier" });
    expect(staff(elsewhere.state).confirmed).toEqual({ [first]: true });
  });
});
