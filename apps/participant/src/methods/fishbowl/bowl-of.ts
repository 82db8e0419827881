import type { SmallChair } from "@bocal/client/look/Bowl";
import type { MyShown, PublicBowl, PublicShown } from "@bocal/protocol/methods/fishbowl/shown";

/** The chairs of a bowl as the small drawing shows them; the waiting seat stands outside and is not drawn. */
export function smallChairs(bowl: PublicBowl, mine?: string): readonly SmallChair[] {
  return bowl.seats
    .filter(({ kind }) => kind !== "waiting")
    .map(({ id, state }): SmallChair => {
      if (id === mine) return "mine";
      // On the phone of somebody seated the one light is their own chair.
      if (mine !== undefined && state === "free") return "still";
      return state === "reserved" ? "kept" : state === "blocked" ? "still" : state;
    });
}

/** The bowl that this phone shows: where I sit, wait or am invited, else the one that was chosen, else the first. */
export function bowlOf({ bowls }: PublicShown, mine: MyShown, chosen: string | null): PublicBowl | null {
  const mineIs = mine.seat?.bowl ?? mine.invitation ?? mine.waiting?.bowl ?? mine.tapping?.bowl ?? chosen;
  return bowls.find(({ id }) => id === mineIs) ?? bowls[0] ?? null;
}
