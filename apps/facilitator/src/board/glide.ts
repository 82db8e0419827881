import type { Point } from "@bocal/protocol/board/card";
import type { Drawing } from "@bocal/protocol/board/drawing";
import { pageWidth } from "@bocal/protocol/board/geometry";
import { type RefObject, useLayoutEffect, useRef } from "react";

/** How cards come that were not there before: simply there, one at a time, or all together after a reveal. */
export type Arrival = "none" | "one" | "reveal";

export interface Glide {
  readonly plane: RefObject<HTMLElement | null>;
  readonly drawing: Drawing;
  /** What hands hold now, in the drawing's own coordinates: followed, not animated. */
  readonly held: Readonly<Record<string, Point>>;
  readonly arrival: Arrival;
  /** Another page is another picture: nothing moves between the two. */
  readonly page: number;
}

interface Place extends Point {
  readonly parent: string | null;
  readonly parentAt: Point;
  readonly held: boolean;
}

interface Movement {
  readonly animation: Animation;
  readonly dx: number;
  readonly dy: number;
}

// All of a reveal is over in a second and a half; 40 ms from one card to the next while that allows it (look.md 6).
const revealMs = 1_500;
const betweenMs = 40;

/**
 * Cards and clusters go to their places: position only, from where they were last drawn, wherever React put the element
 * meanwhile. Elements carry `data-place`. Durations are the tokens', so that reduced motion makes everything simply be there.
 */
export function useGlide({ plane, drawing, held, arrival, page }: Glide): void {
  const drawn = useRef<{ page: number; places: ReadonlyMap<string, Place> } | null>(null);
  const movements = useRef(new Map<string, Movement>());

  useLayoutEffect(() => {
    const root = plane.current;
    if (root === null) return;
    const places = placesOf(drawing, held);
    const before = drawn.current;
    const samePicture = before !== null && before.page === page;
    const appearsAs = before === null ? (arrival === "reveal" ? "reveal" : "none") : later(arrival);
    if (places.size > 0 || samePicture) drawn.current = { page, places };
    if (before !== null && !samePicture) return;
    const known = before?.places ?? new Map<string, Place>();
    const unit = root.clientWidth / pageWidth;
    const coming = [...places].filter(([id]) => !known.has(id) && drawing.boxes[id] !== undefined);
    const wait = Math.min(betweenMs, (revealMs - duration("--t-reveal")) / Math.max(1, coming.length));
    let turn = 0;
    for (const [id, place] of places) {
      const was = known.get(id);
      if (was === undefined) {
        if (appearsAs === "none" || drawing.boxes[id] === undefined) continue;
        come(elementOf(root, id), appearsAs, unit, turn++ * wait);
      } else if (!place.held && (was.held || !sameSpot(was, place))) {
        if (place.parent === null && drawing.boxes[id] !== undefined) lift(elementOf(root, id));
        go(root, movements.current, { id, was, now: place, unit });
      }
    }
  }, [plane, drawing, held, arrival, page]);
}

// What was put down last lies on top, as paper does; below titles and hands, which begin higher.
const piledAtMost = 390;
let piled = 0;

function lift(element: HTMLElement | null): void {
  piled = (piled % piledAtMost) + 1;
  element?.style.setProperty("--piled", String(piled));
}

/** One step of one thing, begun where the eye sees it now. */
function go(
  root: HTMLElement,
  movements: Map<string, Movement>,
  { id, was, now, unit }: { id: string; was: Place; now: Place; unit: number },
): void {
  const element = elementOf(root, id);
  const ms = duration("--t-place");
  if (element === null || ms === 0) return;
  const from = was.parent === now.parent ? was.parentAt : now.parentAt;
  const left = rest(movements.get(id));
  const dx = was.x - from.x - (now.x - now.parentAt.x) + left.x;
  const dy = was.y - from.y - (now.y - now.parentAt.y) + left.y;
  if (Math.abs(dx) + Math.abs(dy) < 1) return;
  movements.get(id)?.animation.cancel();
  const animation = element.animate(
    [{ transform: `translate(${dx * unit}px, ${dy * unit}px)` }, { transform: "none" }],
    { duration: ms, easing: easing("--ease-set") },
  );
  movements.set(id, { animation, dx, dy });
}

/** After the reveal, cards come one at a time like any other. */
function later(arrival: Arrival): Arrival {
  return arrival === "reveal" ? "one" : arrival;
}

function come(element: HTMLElement | null, arrival: Arrival, unit: number, delay: number): void {
  const ms = duration(arrival === "reveal" ? "--t-reveal" : "--t-place");
  if (element === null || ms === 0) return;
  const rise = arrival === "reveal" ? 36 : 24;
  element.animate(
    [
      { transform: `translateY(${rise * unit}px)`, opacity: 0 },
      { opacity: 1, offset: 0.4 },
      { transform: "none", opacity: 1 },
    ],
    { duration: ms, delay, easing: easing("--ease-set"), fill: "backwards" },
  );
}

function placesOf(drawing: Drawing, held: Glide["held"]): ReadonlyMap<string, Place> {
  const places = new Map<string, Place>();
  const origin = { x: 0, y: 0 };
  const put = (id: string, at: Point, parent: string | null, parentAt: Point) => {
    const inHand = held[id];
    places.set(id, {
      x: (inHand ?? at).x,
      y: (inHand ?? at).y,
      parent,
      parentAt,
      held: inHand !== undefined,
    });
  };
  for (const { cluster, box, cards } of drawing.regions) {
    put(cluster.id, box, null, origin);
    for (const { id } of cards) put(id, drawing.boxes[id] ?? box, cluster.id, box);
  }
  for (const { id } of drawing.loose) put(id, drawing.boxes[id] ?? origin, null, origin);
  return places;
}

function sameSpot(a: Place, b: Place): boolean {
  if (a.parent !== b.parent) return false;
  return a.x - a.parentAt.x === b.x - b.parentAt.x && a.y - a.parentAt.y === b.y - b.parentAt.y;
}

/** What a movement that still runs has not yet gone, so that the next one begins where the eye is. */
function rest(movement: Movement | undefined): Point {
  if (movement === undefined || movement.animation.playState !== "running") return { x: 0, y: 0 };
  const progress = movement.animation.effect?.getComputedTiming().progress ?? 1;
  return { x: movement.dx * (1 - progress), y: movement.dy * (1 - progress) };
}

function elementOf(root: HTMLElement, id: string): HTMLElement | null {
  return root.querySelector<HTMLElement>(`[data-place="${CSS.escape(id)}"]`);
}

function duration(token: string): number {
  const value = getComputedStyle(document.documentElement).getPropertyValue(token).trim();
  const ms = Number.parseFloat(value);
  if (!Number.isFinite(ms)) return 0;
  // Tools that make stylesheets small write 360ms as .36s.
  return value.endsWith("ms") ? ms : ms * 1_000;
}

function easing(token: string): string {
  return getComputedStyle(document.documentElement).getPropertyValue(token).trim() || "ease-out";
}
