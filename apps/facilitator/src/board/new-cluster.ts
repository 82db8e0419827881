import type { CardId, ClusterId } from "@bocal/protocol/base/ids";
import type { Drawing, Region } from "@bocal/protocol/board/drawing";
import type { BoardCommand } from "@bocal/protocol/methods/metaplan/arrange";
import { type RefObject, useLayoutEffect, useRef } from "react";
import type { Selection } from "./selection.ts";

/** How a title field was left: by a key, or because the hand went elsewhere. */
export type TitleLeft = "key" | "hand";

interface Awaited {
  readonly cards: readonly CardId[];
  readonly known: ReadonlySet<ClusterId>;
  readonly since: number;
}

interface Where {
  readonly work: number;
  readonly page: number;
}

const patienceMs = 10_000;

/**
 * From cards that were grouped here to the title of their cluster, which is what comes next. The cluster that was asked for is
 * handed over once it stands on the board, unless another choice was made meanwhile. If that led the eye to another page, a title
 * that ends by a key leads it back to where the cards are taken from, and `onBack` gives the focus a place there.
 */
export function useNewCluster({
  drawing,
  selection,
  bench,
  titling,
  onFormed,
  onBack,
}: {
  readonly drawing: Drawing;
  readonly selection: Selection;
  readonly bench: RefObject<HTMLElement | null>;
  readonly titling: ClusterId | null;
  readonly onFormed: (region: Region) => void;
  readonly onBack: () => void;
}): {
  readonly expect: (commands: readonly BoardCommand[]) => void;
  readonly titleLeft: (how: TitleLeft) => void;
} {
  const awaited = useRef<Awaited | null>(null);
  const from = useRef<Where | null>(null);
  const left = useRef<TitleLeft | null>(null);

  useLayoutEffect(() => {
    const asked = awaited.current;
    if (asked === null) return;
    const region = drawing.regions.find(
      ({ cluster, cards }) => !asked.known.has(cluster.id) && cards.some(({ id }) => id === asked.cards[0]),
    );
    if (region === undefined) return;
    awaited.current = null;
    const isStillChosen = selection.kind === "cards" && selection.cards === asked.cards;
    if (!isStillChosen || performance.now() - asked.since > patienceMs) return;
    from.current = whereIs(bench.current);
    onFormed(region);
  }, [drawing, selection, bench, onFormed]);

  useLayoutEffect(() => {
    if (titling !== null || left.current === null) return;
    const how = left.current;
    const was = from.current;
    left.current = null;
    from.current = null;
    if (how === "hand" || was === null) return;
    const { work, page } = whereIs(bench.current);
    if (work === was.work && page === was.page) return;
    bench.current?.closest(".work")?.scrollTo({ top: was.work });
    window.scrollTo({ top: was.page });
    onBack();
  }, [titling, bench, onBack]);

  return {
    expect: (commands) => {
      const [first] = commands;
      if (first?.type !== "group-cards") return;
      const known = new Set(drawing.regions.map(({ cluster }) => cluster.id));
      awaited.current = { cards: first.cards, known, since: performance.now() };
    },
    titleLeft: (how) => {
      left.current = how;
    },
  };
}

/** The work scrolls in its column, or with the page where the columns fold. */
function whereIs(bench: HTMLElement | null): Where {
  return { work: bench?.closest(".work")?.scrollTop ?? 0, page: window.scrollY };
}
