// In parts of 1080 lines. A letter is counted wide, so that a row never holds more than it can.
const rowPx = 1_500;
const rows = 2;
const gapPx = 22;
const badgePx = 112;
const letterPx = 24;
const widestPx = 416;
/** Room for the count of those who are not shown. */
const othersPx = 290;

/** The first names that two rows of the wall hold whole, with room left for *et 14 autres* when there are more people. */
export function namesThatFit<Named extends { readonly name: string }>(
  arrivals: readonly Named[],
  inside: number,
): readonly Named[] {
  let row = 1;
  let used = 0;
  for (const [index, { name }] of arrivals.entries()) {
    const width = Math.min(widestPx, badgePx + name.length * letterPx) + gapPx;
    const last = index + 1 === inside;
    if (used + width > rowPx - (row === rows && !last ? othersPx : 0)) {
      if (row === rows) return arrivals.slice(0, index);
      row += 1;
      used = 0;
    }
    used += width;
  }
  return arrivals;
}
