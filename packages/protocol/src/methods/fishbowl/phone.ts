import type { GroupId, OrganisationId } from "../../base/ids.ts";
import type { Instant } from "../../base/instant.ts";
import type { Refusal } from "./refusals.ts";
import type { MyShown, PublicBowl } from "./shown.ts";

// A phone's buttons: what all phones know of a bowl, put together with what this one knows of its own person.

interface Mine {
  readonly shown: MyShown;
  readonly organisation: OrganisationId | null;
  readonly group: GroupId | null;
}

/** Why this person may not take a chair in this bowl at `now`, or null. Decides nothing: the server does. */
export function whyNotTakeChair(bowl: PublicBowl, mine: Mine, now: Instant): Refusal | null {
  const { shown } = mine;
  if (shown.seat !== null)
    return shown.seat.bowl === bowl.id
      ? { type: "already-seated" }
      : { type: "seated-elsewhere", bowl: shown.seat.bowl };
  const general = bowl.whyNotTake;
  if (isKeptFor(bowl, mine) && !(general !== null && standsStill.includes(general.type))) return null;
  const called = shown.waiting?.bowl === bowl.id && shown.waiting.called;
  if (general !== null && !(called && general.type === "others-first")) return general;
  const free = bowl.seats.filter(({ state }) => state === "free");
  if (!free.some(({ site }) => site === null || site === shown.site)) return { type: "other-site" };
  const others = bowl.waiting - (shown.waiting?.bowl === bowl.id ? 1 : 0);
  const until = shown.backAt?.until ?? null;
  return !called && others > 0 && until !== null && now < until ? { type: "left-just-now", until } : null;
}

const standsStill: readonly Refusal["type"][] = [
  "bowl-not-set-up",
  "bowl-paused",
  "bowl-not-running",
  "bowl-over",
  "collecting-questions",
];

/** Whether a chair of this bowl is kept for whoever comes from here (edge case 9). */
export function isKeptFor(bowl: PublicBowl, { organisation, group }: Omit<Mine, "shown">): boolean {
  return bowl.seats.some(
    ({ state, reserved }) =>
      state === "reserved" &&
      reserved !== null &&
      ((reserved.organisation !== null && reserved.organisation === organisation) ||
        (reserved.group !== null && reserved.group === group)),
  );
}

/** Why this person may not join the queue of this bowl, or null. */
export function whyNotJoinQueue(bowl: PublicBowl, { shown }: Pick<Mine, "shown">): Refusal | null {
  if (shown.seat !== null) return { type: "already-seated" };
  if (shown.waiting !== null) return { type: "already-waiting" };
  const chairElsewhere =
    bowl.whyNotQueue?.type === "chair-is-free" &&
    !bowl.seats.some(({ state, site }) => state === "free" && (site === null || site === shown.site));
  return chairElsewhere ? null : bowl.whyNotQueue;
}
