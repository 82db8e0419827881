import type { Paper } from "@bocal/protocol/board/card";

const drawings: Record<Paper, string> = {
  chalk: "M10 2a8 8 0 1 1 0 16 8 8 0 0 1 0-16Zm0 4.5a3.5 3.5 0 1 0 0 7 3.5 3.5 0 0 0 0-7Z",
  straw: "M10 2.5a7.5 7.5 0 1 1 0 15 7.5 7.5 0 0 1 0-15Z",
  linden: "M10 1.5 19 17.5H1Z",
  sky: "M3 3h14v14H3Z",
  coral: "M10 .5 19.5 10 10 19.5.5 10Z",
  lilac: "M7 2h6v5h5v6h-5v5H7v-5H2V7h5Z",
};

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
      <path d={drawings[paper]} fill="currentColor" />
    </svg>
  );
}
