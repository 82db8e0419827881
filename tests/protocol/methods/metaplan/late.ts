import type { ActionId, ClusterId } from "@bocal/protocol/base/ids";
import { newAction } from "@bocal/protocol/methods/metaplan/late/actions";
import type { Action, LateEvent } from "@bocal/protocol/methods/metaplan/late/vocabulary";
import type { Phase } from "@bocal/protocol/methods/metaplan/phase";
import type { Event } from "@bocal/protocol/methods/metaplan/vocabulary";
import type { Actor } from "@bocal/protocol/methods/method";
import type { MarkLine } from "@bocal/protocol/vote/vote";
import { ana, ben, maya, named, organisationOf } from "../../../help/people.ts";
import { by, type Told } from "../../../help/story.ts";
import { closed, cluster, grouped, onTheBoard, revealed, writing, wrote } from "./room.ts";

export const theme = (number: number): ClusterId => cluster(`cluster-${number}`);
export const action = (word: string): ActionId => named<"action">(word);
export const inPhase = (phase: Phase): Event => ({ type: "phase-changed", phase });

/** Three titled clusters and a card alone; the second holds only cards of one person. */
export function themed(): readonly (Event | readonly Told<Event>[])[] {
  return [
    writing,
    wrote(ana, "le bus", "les horaires"),
    wrote(ben, "la peur"),
    wrote(maya, "le prix", "un café"),
    closed,
    revealed,
    ...grouped("Se déplacer le soir", 1, "le bus", "la peur"),
    ...grouped("Des horaires à soi", 2, "les horaires"),
    ...grouped("Payer moins cher", 3, "le prix"),
  ];
}

export function untitled(): readonly (Event | readonly Told<Event>[])[] {
  return [
    ...onTheBoard(ana, "le bus", "la peur"),
    ...grouped("", 1, "le bus"),
    ...grouped("Oser", 2, "la peur"),
  ];
}

export const criterion = "Le plus important pour nous";

export const rulesSet: LateEvent = {
  type: "vote-rules-set",
  rules: { kind: "dots", criterion, budget: 3, cap: 3, ownAllowed: true, mustSpendAll: false },
};

/** The vote on the three themes, open. */
export function voteOpen(): readonly (Event | readonly Told<Event>[])[] {
  return [
    ...themed(),
    inPhase("weighting"),
    rulesSet,
    {
      type: "vote-opened",
      options: [
        { id: named(theme(1)), number: 1, text: "Se déplacer le soir", owners: [] },
        { id: named(theme(2)), number: 2, text: "Des horaires à soi", owners: [named("person-1")] },
        { id: named(theme(3)), number: 3, text: "Payer moins cher", owners: [named("person-13")] },
      ],
    },
  ];
}

/** Dots on themes by number: `{ 1: 2, 3: 1 }`. */
export function dots(on: Readonly<Record<number, number>>): readonly MarkLine[] {
  return Object.entries(on).map(([number, count]) => ({ option: named(theme(Number(number))), dots: count }));
}

export function voted(actor: Actor, on: Readonly<Record<number, number>>): readonly Told<Event>[] {
  return by<Event>(actor, {
    type: "ballot-cast",
    marks: dots(on),
    organisation: organisationOf(actor),
  });
}

/** The same vote, closed: the first theme has four points, the others one each. */
export function counted(): readonly (Event | readonly Told<Event>[])[] {
  return [
    ...voteOpen(),
    voted(ana, { 1: 2, 2: 1 }),
    voted(ben, { 1: 2 }),
    voted(maya, { 3: 1 }),
    { type: "vote-closed" },
  ];
}

export function added(word: string, other: Partial<Action> = {}): Event {
  return { type: "action-added", action: { ...newAction(action(word), theme(1), word), ...other } };
}

export const decided = (number: number, kind: "retained" | "parked" | "dropped" = "retained"): Event => ({
  type: "theme-decided",
  theme: theme(number),
  decision: { kind, reason: kind === "retained" ? "" : "pas cette année" },
});
