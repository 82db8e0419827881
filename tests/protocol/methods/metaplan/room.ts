import { comparable } from "@bocal/protocol/base/text";
import { metaplan } from "@bocal/protocol/methods/metaplan/metaplan";
import type { Event, Settings } from "@bocal/protocol/methods/metaplan/vocabulary";
import type { Actor } from "@bocal/protocol/methods/method";
import type { Anonymity } from "@bocal/protocol/room/person";
import { groupOf, named, organisationOf, roomOf } from "../../../help/people.ts";
import { by, inMethod, story, type Told } from "../../../help/story.ts";

export const question = "Quels freins rencontrez-vous ?";

export const settings: Settings = {
  question,
  colours: "one",
  legend: [{ paper: "straw", label: "" }],
  appears: "together",
};

/** A story of a méta-plan among eleven people, with settings other than the usual ones where a rule needs them. */
export function metaplanStory(other: Partial<Settings> = {}, anonymity: Anonymity = "organisation") {
  return story(inMethod(metaplan, { ...settings, ...other }, roomOf(11, anonymity)));
}

/** A card is known by its text, as far as an id can hold it. */
export const card = (text: string) => named<"card">(comparable(text).replaceAll(" ", "-"));
export const cluster = (word: string) => named<"cluster">(word);

export const writing: Event = { type: "writing-started", quota: 3 };
export const closed: Event = { type: "deposit-closed" };
export const revealed: Event = { type: "cards-revealed", places: [] };

/** Cards that somebody has written, named after their texts. */
export function wrote(actor: Actor, ...texts: readonly string[]): readonly Told<Event>[] {
  return by(actor, ...texts.map((text) => written(actor, text)));
}

function written(actor: Actor, text: string): Event {
  return {
    type: "card-written",
    card: card(text),
    text,
    original: null,
    paper: "straw",
    organisation: organisationOf(actor),
    group: groupOf(actor),
    place: { x: 0, y: 0 },
  };
}

/** Everything up to the reveal: these texts, three cards a person at most, on the board. */
export function onTheBoard(
  actor: Actor,
  ...texts: readonly string[]
): readonly (Event | readonly Told<Event>[])[] {
  return [writing, wrote(actor, ...texts), closed, revealed];
}

/** A cluster that holds these cards, in their order. */
export function grouped(title: string, number: number, ...texts: readonly string[]): readonly Event[] {
  const id = cluster(`cluster-${number}`);
  return [
    { type: "cluster-added", cluster: { id, number, title, x: 0, y: 0 } },
    {
      type: "cards-placed",
      places: texts.map((text, order) => ({ card: card(text), x: 0, y: 0, cluster: id, order, pile: null })),
    },
  ];
}

/** Cards that lie under the first of them. */
export function piled(top: string, ...under: readonly string[]): Event {
  return {
    type: "cards-placed",
    places: under.map((text, index) => ({
      card: card(text),
      x: 0,
      y: 0,
      cluster: null,
      order: index + 1,
      pile: card(top),
    })),
  };
}
