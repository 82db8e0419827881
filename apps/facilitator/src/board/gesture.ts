import type { Point } from "@bocal/protocol/board/card";
import { pageWidth } from "@bocal/protocol/board/geometry";

/**
 * One press on the plane that may become a drag. A mouse drags after four pixels; a finger after a short rest, so that it can
 * still scroll. Nothing is done before the release, and Escape, a second finger or a release outside the plane call it off (D6).
 */
export interface Gesture {
  /** A point of the plane, in its units, each time the pointer or the plane under it moves. */
  readonly onMove: (at: Point) => void;
  /** The release; null when it was called off. Only after at least one `onMove`. */
  readonly onEnd: (at: Point | null) => void;
}

const slopPx = 4;
const fingerSlopPx = 9;
const fingerRestMs = 220;
const edgePx = 56;
const scrollPxAFrame = 14;

/** Follows the press until it ends; the answer calls it off. */
export function follow(plane: HTMLElement, down: PointerEvent, { onMove, onEnd }: Gesture): () => void {
  const finger = down.pointerType === "touch";
  const ending = new AbortController();
  const { signal } = ending;
  let last: PointerEvent = down;
  let dragging = false;
  let rest: ReturnType<typeof setTimeout> | undefined;
  let frame = 0;

  const start = () => {
    dragging = true;
    try {
      plane.setPointerCapture(down.pointerId);
    } catch {
      // The pointer has gone meanwhile: its release or cancel will come all the same.
    }
    // From where it was taken: the first movement of a quick hand may be far from there.
    onMove(pointOf(plane, down));
    onMove(pointOf(plane, last));
    frame = requestAnimationFrame(scroll);
  };
  const end = (at: Point | null) => {
    ending.abort();
    clearTimeout(rest);
    cancelAnimationFrame(frame);
    if (!dragging) return;
    swallowClick();
    onEnd(at);
  };
  const scroll = () => {
    if (scrolled(plane, last)) onMove(pointOf(plane, last));
    frame = requestAnimationFrame(scroll);
  };
  const isOurs = (event: PointerEvent) => event.pointerId === down.pointerId;

  window.addEventListener(
    "pointermove",
    (event) => {
      if (!isOurs(event)) return;
      last = event;
      if (dragging) return onMove(pointOf(plane, event));
      const moved = Math.hypot(event.clientX - down.clientX, event.clientY - down.clientY);
      if (moved < (finger ? fingerSlopPx : slopPx)) return;
      if (finger) end(null);
      else start();
    },
    { signal },
  );
  window.addEventListener(
    "pointerup",
    (event) => isOurs(event) && end(isOver(plane, event) ? pointOf(plane, event) : null),
    { signal },
  );
  window.addEventListener("pointercancel", (event) => isOurs(event) && end(null), { signal });
  window.addEventListener("pointerdown", (event) => !isOurs(event) && end(null), { signal });
  window.addEventListener("blur", () => end(null), { signal });
  window.addEventListener(
    "keydown",
    (event) => {
      if (event.key !== "Escape" || !dragging) return;
      event.stopPropagation();
      end(null);
    },
    { signal, capture: true },
  );
  if (finger) {
    rest = setTimeout(start, fingerRestMs);
    plane.addEventListener("touchmove", (event) => dragging && event.preventDefault(), {
      signal,
      passive: false,
    });
    plane.addEventListener("contextmenu", (event) => event.preventDefault(), { signal });
  }
  return () => end(null);
}

function pointOf(plane: HTMLElement, { clientX, clientY }: PointerEvent): Point {
  const { left, top, width } = plane.getBoundingClientRect();
  const unit = width / pageWidth;
  return { x: (clientX - left) / unit, y: (clientY - top) / unit };
}

function isOver(plane: HTMLElement, { clientX, clientY }: PointerEvent): boolean {
  const { left, top, right, bottom } = plane.getBoundingClientRect();
  return clientX >= left && clientX <= right && clientY >= top && clientY <= bottom;
}

/** Scrolls what the plane stands in when the pointer is near its edge; says whether anything moved. */
function scrolled(plane: HTMLElement, { clientY }: PointerEvent): boolean {
  const scroller = scrollerOf(plane);
  const { top, bottom } =
    scroller === document.scrollingElement
      ? { top: 0, bottom: window.innerHeight }
      : scroller.getBoundingClientRect();
  const above = Math.max(0, top + edgePx - clientY);
  const below = Math.max(0, clientY - (bottom - edgePx));
  if (above === 0 && below === 0) return false;
  const before = scroller.scrollTop;
  scroller.scrollTop += (Math.min(1, below / edgePx) - Math.min(1, above / edgePx)) * scrollPxAFrame;
  return scroller.scrollTop !== before;
}

function scrollerOf(plane: HTMLElement): Element {
  for (let parent = plane.parentElement; parent !== null; parent = parent.parentElement) {
    const { overflowY } = getComputedStyle(parent);
    if ((overflowY === "auto" || overflowY === "scroll") && parent.scrollHeight > parent.clientHeight)
      return parent;
  }
  return document.scrollingElement ?? document.documentElement;
}

/** The click that a browser makes of the release belongs to the drag, and means nothing. */
function swallowClick(): void {
  const swallow = (event: Event) => {
    event.preventDefault();
    event.stopPropagation();
  };
  window.addEventListener("click", swallow, { capture: true, once: true });
  setTimeout(() => window.removeEventListener("click", swallow, { capture: true }), 0);
}
