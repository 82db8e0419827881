import { comparable } from "@bocal/protocol/base/text";
import type { BoardCluster } from "@bocal/protocol/board/card";
import { isTitleThin } from "@bocal/protocol/methods/metaplan/writing";
import type { BoardWords } from "./words.ts";

/** What a title might gain from, or null (MP-31): another cluster has it, or it is a word rather than an intention. */
export function titleNudge(
  title: string,
  cluster: BoardCluster,
  clusters: readonly BoardCluster[],
  words: BoardWords,
): string | null {
  const wanted = comparable(title);
  if (wanted === "") return null;
  const twin = clusters.find((each) => each.id !== cluster.id && comparable(each.title) === wanted);
  if (twin) return words.cluster.sameTitle(twin.number);
  return isTitleThin(title) ? words.cluster.thinTitle : null;
}
