import type { MethodName } from "@bocal/protocol/methods/index";
import type { MyCard, StaffCard } from "@bocal/protocol/methods/metaplan/vocabulary";
import type { MeView, ScreenView, StaffView } from "@bocal/protocol/session/views";

/** What is tagged with a method, as a méta-plan's; a test that meets another method has lost its way. */
export function ofMetaplan<Tagged extends { readonly method: MethodName }>(
  tagged: Tagged,
): Extract<Tagged, { readonly method: "metaplan" }> {
  if (tagged.method !== "metaplan") throw new Error(`A méta-plan was expected, not ${tagged.method}.`);
  return tagged as Extract<Tagged, { readonly method: "metaplan" }>;
}

/** Cards received in the méta-plan that this view shows; undefined before there is one. */
export function receivedBy(view: StaffView | ScreenView | undefined): number | undefined {
  const activity = view?.activity;
  return activity == null ? undefined : ofMetaplan(activity.method).shown.received;
}

/** One's own cards in the méta-plan that a phone shows; undefined before there is one. */
export function ownCards(me: MeView | undefined): readonly MyCard[] | undefined {
  const activity = me?.activity;
  return activity == null ? undefined : ofMetaplan(activity.method).shown.cards;
}

/** Cards put aside in the méta-plan that a console shows; undefined before there is one. */
export function parkedOn(staff: StaffView | undefined): readonly StaffCard[] | undefined {
  const activity = staff?.activity;
  return activity == null ? undefined : ofMetaplan(activity.method).shown.parked;
}
