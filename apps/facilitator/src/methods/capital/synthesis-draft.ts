import { tidyPoints } from "@bocal/protocol/methods/capital/decide";
import type {
  Capital,
  Factor,
  ShownFactor,
  Synthesis,
  SynthesisPart,
} from "@bocal/protocol/methods/capital/vocabulary";
import { useEffect, useState } from "react";

/** The fields of a synthesis that were typed in and are not known to be kept yet; points one a line. */
export interface SynthesisDraft {
  readonly sentence?: string;
  readonly levers?: string;
  readonly vigilance?: string;
}

export type SynthesisDrafts = { readonly [F in Factor]?: SynthesisDraft };

type Shown = Capital["shown"]["staff"];

/** What is typed of each factor, kept above the forms so that it outlives a change of phase. A field that was saved follows the room again. */
export function useSynthesisDrafts({ factors }: Pick<Shown, "factors">) {
  const [drafts, setDrafts] = useState<SynthesisDrafts>({});
  const kept = JSON.stringify(factors.map(({ factor, synthesis }) => ({ factor, synthesis })));
  // Asked only when what the room keeps has changed: while one types, a blank at the end is no reason to forget.
  useEffect(() => {
    const now: readonly Pick<ShownFactor, "factor" | "synthesis">[] = JSON.parse(kept);
    setDrafts((before) =>
      Object.fromEntries(
        now.map(({ factor, synthesis }) => [factor, leftOf(before[factor] ?? {}, synthesis)]),
      ),
    );
  }, [kept]);
  const change = (factor: Factor, part: SynthesisDraft) =>
    setDrafts((before) => ({ ...before, [factor]: { ...before[factor], ...part } }));
  const unsaved = factors.filter(
    ({ factor, synthesis }) => Object.keys(partOf(drafts[factor] ?? {}, synthesis)).length > 0,
  );
  return { drafts, change, unsaved };
}

/** The parts of a draft that differ from what the room keeps: nothing else is sent, so a page that stood still overwrites nothing. */
export function partOf(draft: SynthesisDraft, synthesis: Synthesis | null): SynthesisPart {
  const { sentence, levers, vigilance } = leftOf(draft, synthesis);
  return {
    ...(sentence === undefined ? {} : { sentence }),
    ...(levers === undefined ? {} : { levers: levers.split("\n") }),
    ...(vigilance === undefined ? {} : { vigilance: vigilance.split("\n") }),
  };
}

/** A draft without the fields that say what the room keeps. */
export function leftOf(
  { sentence, levers, vigilance }: SynthesisDraft,
  synthesis: Synthesis | null,
): SynthesisDraft {
  return {
    ...(sentence === undefined || isSame(sentence, [synthesis?.sentence ?? ""]) ? {} : { sentence }),
    ...(levers === undefined || isSame(levers, synthesis?.levers ?? []) ? {} : { levers }),
    ...(vigilance === undefined || isSame(vigilance, synthesis?.vigilance ?? []) ? {} : { vigilance }),
  };
}

function isSame(typed: string, kept: readonly string[]): boolean {
  return tidyPoints(typed.split("\n")).join("\n") === tidyPoints(kept).join("\n");
}
