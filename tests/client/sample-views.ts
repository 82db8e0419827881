import type { MyCard } from "@bocal/protocol/methods/metaplan/vocabulary";
import type { MeView, PublicView } from "@bocal/protocol/session/views";
import { named, organisations, territories } from "../help/people.ts";

export const activity = named<"activity">("activity-1");

/** What every phone sees of a session that has not begun. */
export function publicView(part: Partial<PublicView>): PublicView {
  return {
    title: "Rencontre des partenaires",
    host: "Pays de Rochebrune",
    organisations,
    groups: territories,
    anonymity: "organisation",
    demonstration: false,
    ended: false,
    activity: null,
    inGroups: null,
    activitiesLeft: 1,
    ...part,
  };
}

/** What one phone sees of its own person while cards are written. */
export function meView(cards: readonly MyCard[]): MeView {
  const shown = {
    cards,
    passes: false,
    seen: true,
    paper: null,
    fromMyOrganisation: 1,
    whyNotWrite: null,
    whyNotPass: null,
    middle: { flashes: {}, proposals: {}, placer: false },
    late: null,
  };
  return {
    person: named<"person">("person-1"),
    name: "Camille",
    organisation: null,
    group: null,
    left: false,
    activity: { id: activity, method: { method: "metaplan", shown } },
    inGroup: null,
  };
}

export function myCard(part: Partial<MyCard> & Pick<MyCard, "id">): MyCard {
  return {
    command: named<"command">(`wrote-${part.id}`),
    text: "Des horaires plus larges",
    paper: "straw",
    parked: null,
    ...part,
  };
}
