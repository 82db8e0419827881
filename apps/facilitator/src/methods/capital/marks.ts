import type { Paper } from "@bocal/protocol/board/card";
import type { Factor, View } from "@bocal/protocol/methods/capital/vocabulary";
import type { CapitalWords } from "./words.ts";

/** The paper of a sign; the sign itself is always written too (CC-11). */
export function paperOf({ marks }: Pick<View, "marks">): Paper {
  return marks.sign === "plus" ? "linden" : marks.sign === "minus" ? "coral" : "straw";
}

export function symbolOf({ marks }: Pick<View, "marks">, words: CapitalWords): string {
  const { sign } = marks;
  return sign === "plus" || sign === "minus" || sign === "both" ? words.symbol[sign] : "";
}

/** How counts are said aloud: signs of the timeline are effects (CS-04). */
export function saidOf(words: CapitalWords, factor: Factor): CapitalWords["countsSaid"] {
  return factor === "trajectory" ? words.effectsSaid : words.countsSaid;
}

/** What is said of a view beside its text: sign, how sure, where an event came from, how many see it otherwise. */
export function marksSaid({ marks, flashes = 0 }: View, words: CapitalWords): string {
  const { tag, scope, sign } = marks;
  return [
    sign === "plus" || sign === "minus" || sign === "both" ? words.symbol[sign] : "",
    tag === "shared" || tag === "felt" || tag === "to-check" ? words.tag[tag] : "",
    scope === "inside" || scope === "outside" ? words.scope[scope] : "",
    flashes > 0 ? words.flashes(flashes) : "",
  ]
    .filter(Boolean)
    .join(" · ");
}

/** The three factors that are judged stand below the timeline. */
export const columns: readonly Factor[] = ["assets", "capacity", "values"];
