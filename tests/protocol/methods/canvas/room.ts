import { evenBoxes } from "@bocal/protocol/board/frames/zones";
import { canvas } from "@bocal/protocol/methods/canvas/canvas";
import type { Event, Settings, Template, Zone } from "@bocal/protocol/methods/canvas/vocabulary";
import type { Actor } from "@bocal/protocol/methods/method";
import type { Anonymity } from "@bocal/protocol/room/person";
import { groupOf, named, organisationOf, roomOf } from "../../../help/people.ts";
import { by, inMethod, story, type Told } from "../../../help/story.ts";

const boxes = evenBoxes(4);

function zone(index: number, id: string, other: Partial<Zone> = {}): Zone {
  return {
    id,
    title: `La zone ${id}`,
    question: "Qu'en dites-vous ?",
    example: "",
    counterExample: "",
    kind: "cards",
    choices: [],
    least: 0,
    most: 7,
    box: boxes[index] ?? { x: 0, y: 0, width: 1, height: 1 },
    ...other,
  };
}

/** A gabarit of four zones: two lists of cards, a sentence, a date. */
export const template: Template = {
  id: "agreement",
  version: 3,
  title: "Notre convention",
  instruction: "Une idée par carte.",
  licence: "CC BY-SA 4.0",
  zones: [
    zone(0, "steps", { least: 1, most: 2 }),
    zone(1, "wishes"),
    zone(2, "sentence", { kind: "text" }),
    zone(3, "when", { kind: "date" }),
  ],
};

export const settings: Settings = { template, opening: "guided", alone: 0 };

export function canvasStory(other: Partial<Settings> = {}, anonymity: Anonymity = "organisation") {
  return story(inMethod(canvas, { ...settings, ...other }, roomOf(11, anonymity)));
}

export const filling: Event = { type: "phase-set", phase: "filling" };
export const validating: Event = { type: "phase-set", phase: "validation" };
export const gallery: Event = { type: "phase-set", phase: "gallery" };
export const opened = (...zones: readonly string[]): Event => ({
  type: "zones-opened",
  zones,
  aloneUntil: null,
});
export const everything = opened("steps", "wishes", "sentence", "when");

export const cardId = (text: string) => named<"card">(text.replaceAll(/[^a-zA-Z0-9]+/g, "-"));

/** A card that somebody put into a zone, known by its text. */
export function wrote(
  actor: Actor,
  zone: string,
  text: string,
  other: Partial<Extract<Event, { type: "card-written" }>> = {},
): readonly Told<Event>[] {
  return by(actor, {
    type: "card-written",
    place: { card: cardId(text), zone, until: null, order: 0, reserve: false },
    text,
    marks: {},
    organisation: organisationOf(actor),
    group: groupOf(actor),
    shown: true,
    entered: false,
    ...other,
  });
}
