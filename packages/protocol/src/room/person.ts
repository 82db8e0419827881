import type { GroupId, OrganisationId, PersonId } from "../base/ids.ts";
import type { Instant } from "../base/instant.ts";

/** What somebody may do in a session (roles: docs/rules/common.md). The screen has no person behind it. */
export type Role = "facilitator" | "participant";

/** Somebody who takes part, as the log knows them: no name. Names live in person records beside the log. */
export interface Person {
  readonly id: PersonId;
  readonly organisation: OrganisationId | null;
  readonly group: GroupId | null;
  readonly joinedAt: Instant;
  /** A robot of the demonstration, shown as such everywhere. */
  readonly simulated: boolean;
  /** Set when the person left by their own word; silence of a phone is never leaving (CC-02). */
  readonly left: boolean;
}

/** How people name themselves when they join; an avatar is a name that the server gives (CC-01). */
export type Identification = "name" | "pseudonym" | "avatar";

/** Who may know whose card it is, chosen before collection (CC-07). Later in the list is more private. */
export type Anonymity = "nominative" | "organisation" | "anonymous";
export const anonymities: readonly Anonymity[] = ["nominative", "organisation", "anonymous"];

/** Whether the second level protects people more than the first. The level can be raised, never lowered (CC-07). */
export function isMorePrivate(from: Anonymity, to: Anonymity): boolean {
  return anonymities.indexOf(to) > anonymities.indexOf(from);
}
