import { unseal } from "@bocal/protocol/base/sealed";
import type { State as MetaplanState } from "@bocal/protocol/methods/metaplan/vocabulary";
import { givenBy } from "@bocal/protocol/session/bring";
import { copyOf } from "@bocal/protocol/session/copy";
import { decide } from "@bocal/protocol/session/decide";
import { sessionFile } from "@bocal/protocol/session/outcome";
import { boardsOf, showScreen, showStaff } from "@bocal/protocol/session/show";
import type { Event, State } from "@bocal/protocol/session/vocabulary";
import { describe, expect, test } from "vitest";
import { ana, facilitator, named, names, nine } from "../../help/people.ts";
import { askedWith, by, type Told } from "../../help/story.ts";
import { card, cluster, grouped, onTheBoard, piled, writing, wrote } from "../methods/metaplan/room.ts";
import { around, asks, first, given, inside, joined, planned, second } from "./plans.ts";

const opened: Event = { type: "activity-opened", activity: first };

/** These cards on the board of the first question. */
function cardsInFirst(...texts: readonly string[]): readonly (Event | readonly Told<Event>[])[] {
  return onTheBoard(ana, ...texts).flatMap((each): readonly (Event | readonly Told<Event>[])[] =>
    "type" in each
      ? inside(first, each)
      : [each.flatMap((told) => by<Event>(told.by, ...inside(first, told.event)))],
  );
}

/** A first question whose cards lie on the board, grouped in part, and closed. */
function afterFirst() {
  return given(
    ...planned,
    joined(ana),
    opened,
    ...cardsInFirst("Le bus", "La peur", "Les horaires"),
    ...inside(first, ...grouped("Se déplacer", 1, "Le bus", "Les horaires")),
    { type: "activity-closed", activity: first },
  );
}

const bring = (...items: readonly string[]) =>
  ({ type: "bring-items", activity: second, from: first, items }) as const;

function cardsInSecond(state: State) {
  const inside = state.activities[second]?.of.state as MetaplanState;
  return Object.values(inside.cards).map(({ words, broughtFrom }) => ({
    text: unseal(words).text,
    broughtFrom,
  }));
}

describe("what one activity found and another begins with", () => {
  test("CC-14 becomes cards of the next question, each with where it comes from, and stays where it was", () => {
    const { state } = afterFirst().when(facilitator, bring(card("La peur"), cluster("cluster-1")));
    expect(cardsInSecond(state)).toEqual([
      { text: "Se déplacer", broughtFrom: { activity: first, item: "cluster-1" } },
      { text: "La peur", broughtFrom: { activity: first, item: "la-peur" } },
    ]);
    expect(givenBy(state, first)).toEqual(givenBy(afterFirst().state, first));
  });

  test("MP-19 is each card once, a cluster with what stands behind its title, a pile with what lies under it", () => {
    const copy = card("copie");
    const { state } = given(
      ...planned,
      joined(ana),
      opened,
      ...cardsInFirst("Le bus", "Pas de bus", "La peur"),
      ...inside(
        first,
        ...grouped("Se déplacer", 1, "Le bus"),
        piled("Le bus", "Pas de bus"),
        {
          type: "card-cloned",
          card: copy,
          from: card("Le bus"),
          place: { card: copy, x: 0, y: 0, cluster: null, order: 0, pile: null },
        },
        { type: "card-parked", card: card("La peur"), reason: "plus tard" },
      ),
    );
    const found = givenBy(state, first);
    expect(found.map(({ kind, text }) => [kind, text])).toEqual([
      ["cluster", "Se déplacer"],
      ["card", "Le bus"],
      ["parked", "La peur"],
    ]);
    expect(found[0]?.behind).toEqual(["Le bus", "Pas de bus"]);
    expect(found[1]?.behind).toEqual(["Pas de bus"]);
  });

  test("CC-06 is nothing while cards are hidden, and nothing of an activity that has not begun", () => {
    const cards = wrote(ana, "Le bus");
    const hidden = given(
      ...planned,
      joined(ana),
      opened,
      ...inside(first, writing),
      cards.flatMap((told) => by<Event>(told.by, ...inside(first, told.event))),
    );
    expect(givenBy(hidden.state, first)).toEqual([]);
    hidden.when(facilitator, bring(card("Le bus"))).refused({ type: "no-such-item" });
    given(...planned)
      .when(facilitator, bring("anything"))
      .refused({ type: "activity-not-begun" });
  });

  test("CC-07 does not say where it comes from in an anonymous session", () => {
    const before = afterFirst();
    const raised = before.when(facilitator, { type: "raise-anonymity", anonymity: "anonymous" });
    expect(givenBy(before.state, first).some(({ organisation }) => organisation !== null)).toBe(true);
    expect(givenBy(raised.state, first).some(({ organisation }) => organisation !== null)).toBe(false);
  });

  test("CC-08 is left again as long as the activity is only planned, its settings kept", () => {
    const before = afterFirst();
    const leave = { type: "leave-items", activity: second } as const;
    const left = before.when(facilitator, bring(card("La peur"))).when(facilitator, leave);
    left.then({ type: "items-left", activity: second });
    expect(left.state.activities[second]).toEqual(before.state.activities[second]);
    left.when(facilitator, leave).then();
  });

  test("comes to nothing that has begun, from nowhere, and from nobody but the facilitator", () => {
    const begun = afterFirst().when(facilitator, { type: "open-activity", activity: second });
    begun.when(facilitator, bring(card("La peur"))).refused({ type: "activity-begun" });
    begun.when(facilitator, { type: "leave-items", activity: second }).refused({ type: "activity-begun" });
    const elsewhere = { ...bring("anything"), activity: named<"activity">("elsewhere") };
    afterFirst().when(facilitator, elsewhere).refused({ type: "no-such-activity" });
    afterFirst()
      .when(ana, bring(card("La peur")))
      .refused({ type: "not-yours-to-do" });
    afterFirst()
      .when(facilitator, bring(card("La peur"), "elsewhere"))
      .refused({ type: "no-such-item" });
  });

  test("can be shown at once, without a card being written, and the board says which activity gave it", () => {
    const shown = afterFirst()
      .when(facilitator, bring(card("La peur")))
      .when(facilitator, { type: "open-activity", activity: second })
      .when(facilitator, asks(second, { type: "reveal-cards" }));
    const board = boardsOf(shown.state, names)[second];
    expect(Object.values(board?.cards ?? {})).toMatchObject([{ text: "La peur", broughtFrom: first }]);
    given(...planned, { type: "activity-opened", activity: second })
      .when(facilitator, asks(second, { type: "reveal-cards" }))
      .refused({ type: "deposit-not-closed" });
  });

  test("is told to console and wall by the title of the activity that gave it", () => {
    const { state } = afterFirst()
      .when(facilitator, bring(card("La peur")))
      .when(facilitator, bring(card("Le bus"), card("La peur")))
      .when(facilitator, { type: "open-activity", activity: second });
    const brought = [{ from: first, group: null, title: state.activities[first]?.title, count: 2 }];
    expect(showStaff(state, around).agenda[1]?.brought).toEqual(brought);
    expect(showScreen(state, around).activity?.brought).toEqual(brought);
  });

  test("CC-12 leaves with the file before the activity is opened, and a copy knows the giver by its new name", () => {
    const { state } = afterFirst().when(facilitator, bring(card("La peur")));
    const file = sessionFile(state, names, nine);
    expect(file.activities[1]).toMatchObject({
      brought: [{ from: first, items: ["la-peur"] }],
      content: { portable: { phase: "preparation", hiddenCards: 0, cards: [{ text: "La peur" }] } },
    });
    const activities = copyOf(file).filled;
    const asked = askedWith(named("fill"), facilitator, nine);
    const decision = decide(state, { type: "fill-session", activities }, asked);
    const events = decision.ok ? decision.events : [];
    const [from, activity] = events.flatMap((event) =>
      event.type === "activity-added" ? [event.activity] : [],
    );
    expect(events).toContainEqual({ type: "items-brought", activity, from, items: ["la-peur"] });
    expect(JSON.stringify(events)).not.toContain(`"${first}"`);
  });
});
