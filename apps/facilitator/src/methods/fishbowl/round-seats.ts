import type { BowlSeat } from "@bocal/client/look/Bowl";
import type { SiteView, WallSeat } from "@bocal/protocol/methods/fishbowl/shown";
import type { Group, Organisation } from "@bocal/protocol/room/organisation";
import { shortNames } from "./short-names.ts";
import type { FishbowlWords } from "./words.ts";

/** The chairs of a bowl as the wall draws them. Names and organisations are there only as far as the level allows. */
export function roundSeats(
  seats: readonly WallSeat[],
  {
    organisations,
    groups,
    sites,
    words,
  }: {
    readonly groups: readonly Group[];
    readonly organisations: readonly Organisation[];
    readonly sites: readonly SiteView[];
    readonly words: FishbowlWords;
  },
): readonly BowlSeat[] {
  const names = shortNames(seats.map(({ name }) => name ?? ""));
  return seats.map((seat, index): BowlSeat => {
    const organisation = organisations.find(({ id }) => id === seat.organisation) ?? null;
    const isOutside = seat.kind === "waiting";
    const rest = { key: seat.id, isOutside, isGuest: seat.kind === "guest", isAsked: seat.tapped };
    const site = sites.find(({ id }) => id === seat.site)?.label ?? "";
    switch (seat.state) {
      case "taken": {
        const plate = organisation?.short ?? "";
        const name = names[index] || (plate === "" ? words.unnamed : "");
        return { ...rest, state: "taken", name, plate, badge: organisation, hasBadge: organisation !== null };
      }
      case "reserved": {
        const kept = organisations.find(({ id }) => id === seat.reserved?.organisation) ?? null;
        const group = groups.find(({ id }) => id === seat.reserved?.group)?.name ?? "";
        const plate = kept?.short ?? (seat.reserved?.label || group);
        return { ...rest, state: "kept", name: words.toConfirm, plate, badge: kept, hasBadge: kept !== null };
      }
      case "blocked":
        return { ...rest, state: "still", name: "", plate: seat.view, badge: null, hasBadge: false };
      default: {
        const name = isOutside
          ? words.waitingSeat
          : seat.kind === "guest"
            ? words.guestChair
            : words.freeChair;
        return { ...rest, state: "free", name, plate: seat.view || site, badge: null, hasBadge: false };
      }
    }
  });
}

/** Everything that the drawing of a bowl shows, in words. */
export function roundSaid(
  seats: readonly BowlSeat[],
  { waiting, due }: { readonly waiting: number; readonly due: boolean },
  { wall }: FishbowlWords,
): string {
  const seated = seats.filter(({ state }) => state === "taken");
  return wall.said({
    seated: seated.map(({ name, badge }) =>
      name === "" ? (badge?.name ?? "") : wall.person(name, badge?.name ?? ""),
    ),
    free: seats.filter(({ state }) => state === "free").length,
    waiting,
    due,
  });
}
