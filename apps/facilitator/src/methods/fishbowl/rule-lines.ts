import type { Mode } from "@bocal/protocol/methods/fishbowl/settings";
import type { FishbowlWords } from "./words.ts";

/** The rule of entry and exit, a sentence a line: as the facilitator wrote it, else the usual words of the mode (FB-06). */
export function ruleLines(
  { rule, mode }: { readonly rule: string; readonly mode: Mode },
  { rules }: Pick<FishbowlWords, "rules">,
): readonly string[] {
  const written = rule
    .split(/\n|(?<=[.!?])\s+/u)
    .map((line) => line.trim())
    .filter((line) => line !== "");
  return written.length > 0 ? written : rules[mode];
}
