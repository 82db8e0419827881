import type { Paper } from "@bocal/protocol/board/card";
import { pinOutlines } from "@bocal/protocol/board/signs";

/**
 * The pin of a paper: ring, disc, triangle, square, diamond or cross, so that six papers stay six without
 * colour (CC-11). Decoration for the ear: the legend names the paper. `size` counts px of a 16 px root,
 * which a wall scales; left out, the surface decides.
 */
export function Pin({ paper, size }: { paper: Paper; size?: number | undefined }) {
  const side = size === undefined ? undefined : `${size / 16}rem`;
  return (
    <svg
      className={`pin ${paper}`}
      viewBox="-1 -1 22 22"
      style={side ? { width: side, height: side } : undefined}
      aria-hidden="true"
    >
      <path d={pinOutlines[paper]} fill="currentColor" />
    </svg>
  );
}
