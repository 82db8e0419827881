import type { Paper } from "@bocal/protocol/board/card";
import type { ShownCard } from "@bocal/protocol/board/cells/vocabulary";
import { useCapitalWords } from "./words.ts";

type Marked = Pick<ShownCard, "marks">;

/** The paper of a sign; the sign itself is always written too (CC-11). */
export function paperOf({ marks }: Marked): Paper {
  return marks.sign === "plus" ? "linden" : marks.sign === "minus" ? "coral" : "straw";
}

/** Sign and tag of a card, in words. */
export function useMarksSaid(): (card: Marked) => string {
  const words = useCapitalWords();
  return ({ marks: { sign, tag, scope } }) =>
    [
      sign === "plus" ? "+" : sign === "minus" ? "–" : sign === "both" ? "±" : "",
      tag === "shared" || tag === "felt" || tag === "to-check" ? words.tags[tag] : "",
      scope === "inside" || scope === "outside" ? words.scopes[scope] : "",
    ]
      .filter(Boolean)
      .join(" · ");
}
