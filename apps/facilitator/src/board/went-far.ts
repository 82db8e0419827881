import type { ClusterId } from "@bocal/protocol/base/ids";
import type { Drawing } from "@bocal/protocol/board/drawing";
import { pageOf } from "@bocal/protocol/board/geometry";
import { useEffect, useRef } from "react";
import { useBoardWords } from "./words.ts";

/** Says when clusters that stood on one page stand on another now, because one that grew needed the room. */
export function useWentFar(drawing: Drawing, say: (sentence: string) => void): void {
  const { board: words } = useBoardWords();
  const before = useRef<ReadonlyMap<ClusterId, number>>(new Map());
  useEffect(() => {
    const pages = new Map(drawing.regions.map(({ cluster, box }) => [cluster.id, pageOf(box)]));
    const gone = drawing.regions.filter(({ cluster }) => {
      const page = before.current.get(cluster.id);
      return page !== undefined && page !== pages.get(cluster.id);
    });
    before.current = pages;
    if (gone.length === 0) return;
    say(gone.map(({ cluster, box }) => words.wentTo(cluster.number, pageOf(box) + 1)).join(" "));
  }, [drawing, say, words]);
}
