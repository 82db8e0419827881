import type { Box } from "@bocal/protocol/board/geometry";

export type Direction = "ArrowLeft" | "ArrowRight" | "ArrowUp" | "ArrowDown";

export function isDirection(key: string): key is Direction {
  return key === "ArrowLeft" || key === "ArrowRight" || key === "ArrowUp" || key === "ArrowDown";
}

/** The nearest card that way, as the eye would go: straight on counts more than near; null at the edge. */
export function neighbour(
  boxes: Readonly<Record<string, Box>>,
  from: string,
  direction: Direction,
): string | null {
  const start = boxes[from];
  if (start === undefined) return null;
  let nearest: string | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (const [id, box] of Object.entries(boxes)) {
    if (id === from) continue;
    const [along, aside] = distances(start, box, direction);
    if (along <= 0) continue;
    const distance = along + aside * 2.5;
    if (distance < least) [nearest, least] = [id, distance];
  }
  return nearest;
}

function distances(a: Box, b: Box, direction: Direction): readonly [along: number, aside: number] {
  const right = b.x + b.width / 2 - (a.x + a.width / 2);
  const down = b.y + b.height / 2 - (a.y + a.height / 2);
  switch (direction) {
    case "ArrowLeft":
      return [-right, Math.abs(down)];
    case "ArrowRight":
      return [right, Math.abs(down)];
    case "ArrowUp":
      return [-down, Math.abs(right)];
    case "ArrowDown":
      return [down, Math.abs(right)];
  }
}
