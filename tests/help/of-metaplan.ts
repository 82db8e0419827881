import type { MethodName } from "@bocal/protocol/methods/index";
import type { ScreenView, StaffView } from "@bocal/protocol/session/views";

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
