import type { Point } from "@bocal/protocol/board/card";
import type { Locator, Page } from "playwright-core";
import { expect } from "vitest";

// What a page measures, as sentences about what is wrong: an empty list is a page without fault. All of it runs in the page.

/** Things to press that are smaller than this in one direction; a field is as large as its label (D5). */
export function smallTargets(page: Page, leastPx: number): Promise<readonly string[]> {
  return page.evaluate((least) => {
    const modal = document.querySelector("dialog[open]");
    const things = [
      ...(modal ?? document).querySelectorAll<HTMLElement>(
        "a[href], button, input, select, textarea, summary",
      ),
    ];
    return things.flatMap((thing) => {
      if (!thing.checkVisibility({ visibilityProperty: true, opacityProperty: true })) return [];
      if (thing.matches(".skip:not(:focus), input[type=file]")) return [];
      const labels = [...((thing as HTMLInputElement).labels ?? [])];
      const sides = [thing, ...labels].map((each) => each.getBoundingClientRect());
      const width = Math.max(...sides.map((side) => side.width));
      const height = Math.max(...sides.map((side) => side.height));
      // Half a pixel is a matter of rounding.
      if (width >= least - 0.5 && height >= least - 0.5) return [];
      const name = thing.getAttribute("aria-label") ?? labels[0]?.textContent ?? thing.textContent ?? "";
      return [`${thing.localName} ${name.trim().slice(0, 40)}: ${Math.round(width)} × ${Math.round(height)}`];
    });
  }, leastPx);
}

/** What sticks out of the page sideways, and text that is cut (D17). What scrolls by itself may be wider. */
export function lossOf(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const root = document.documentElement;
    const wide = root.scrollWidth > root.clientWidth + 1;
    const isHidden = (element: Element) =>
      element.closest(".sr, .skip, [aria-hidden=true], svg") !== null ||
      !element.checkVisibility({ visibilityProperty: true, opacityProperty: true });
    const scrolls = (element: Element): boolean => {
      for (let parent = element.parentElement; parent; parent = parent.parentElement) {
        if (/auto|scroll/.test(getComputedStyle(parent).overflowX) && parent !== root) return true;
      }
      return false;
    };
    const name = (element: Element) =>
      `${element.localName}.${element.className} “${(element.textContent ?? "").trim().slice(0, 40)}”`;
    const ownText = (element: Element) =>
      [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim());
    const faults: string[] = [];
    if (wide) faults.push(`the page is ${root.scrollWidth} wide where there are ${root.clientWidth}`);
    for (const element of document.body.querySelectorAll("*")) {
      if (isHidden(element)) continue;
      const { left, right, width } = element.getBoundingClientRect();
      if (width > 0 && (right > root.clientWidth + 1 || left < -1) && !scrolls(element))
        faults.push(`out of the page: ${name(element)}`);
      const { overflowX, overflowY } = getComputedStyle(element);
      const isCut =
        (/hidden|clip/.test(overflowX) && element.scrollWidth > element.clientWidth + 1) ||
        (/hidden|clip/.test(overflowY) && element.scrollHeight > element.clientHeight + 1);
      if (isCut && ownText(element)) faults.push(`cut: ${name(element)}`);
    }
    return faults.slice(0, 6);
  });
}

/** Text smaller than this, as the eye gets it; letters in badges may be, as shape and colour carry them (D26, CC-13). */
export function smallTexts(page: Page, leastPx: number): Promise<readonly string[]> {
  return page.evaluate((least) => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const faults: string[] = [];
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const { parentElement: element } = node;
      const text = node.textContent?.trim() ?? "";
      if (element === null || text === "" || element.closest(".sr, .org, .wall-controls")) continue;
      if (!element.checkVisibility({ visibilityProperty: true, opacityProperty: true })) continue;
      const size = Number.parseFloat(getComputedStyle(element).fontSize);
      if (size < least - 0.01) faults.push(`“${text.slice(0, 40)}” has ${size.toFixed(1)} px`);
    }
    return faults;
  }, leastPx);
}

/** Cards whose words leave the card, or lie under its badge or its pin; titles that leave the image. */
export function cutCards(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const rectsOf = (element: Element) => {
      const range = document.createRange();
      range.selectNodeContents(element);
      return [...range.getClientRects()].filter(({ width }) => width > 0);
    };
    return [...document.querySelectorAll(".plane .card")].flatMap((card) => {
      const text = card.querySelector("p");
      if (text === null) return ["a card without words"];
      const box = card.getBoundingClientRect();
      const badge = card.querySelector(":scope > .org")?.getBoundingClientRect();
      const name = `“${(text.textContent ?? "").slice(0, 40)}”`;
      const rects = rectsOf(text);
      const faults: string[] = [];
      // A line box is higher than its letters; a twentieth of the card's letter size is nobody's loss.
      const slack = Number.parseFloat(getComputedStyle(text).fontSize) / 20;
      if (rects.length === 0) faults.push(`${name} has no words to see`);
      if (rects.some(({ right, left }) => right > box.right + 0.5 || left < box.left - 0.5))
        faults.push(`${name} is wider than its card`);
      if (rects.some(({ bottom, top }) => bottom > box.bottom + slack || top < box.top - slack))
        faults.push(`${name} is higher than its card`);
      if (badge && rects.some((rect) => lapPx(rect, badge) > slack * slack))
        faults.push(`${name} lies under its badge`);
      const isWall = document.documentElement.dataset.surface === "wall";
      if (isWall && (box.right > innerWidth || box.bottom > innerHeight || box.left < 0 || box.top < 0))
        faults.push(`${name} leaves the image`);
      return faults;
    });

    function lapPx(one: DOMRect, other: DOMRect): number {
      const width = Math.min(one.right, other.right) - Math.max(one.left, other.left);
      const height = Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top);
      return width > 0 && height > 0 ? width * height : 0;
    }
  });
}

/** What moved by itself, and how long it would have. */
export interface Movement {
  readonly what: string;
  readonly endsMs: number;
}

/** Watches picture by picture until there is such an element, and twenty pictures more. */
export function movements(page: Page, until = "html"): Promise<readonly Movement[]> {
  return page.evaluate(async (selector) => {
    const seen = new Map<Animation, Movement>();
    for (let left = 20; left > 0; left -= document.querySelector(selector) ? 1 : 0) {
      await new Promise(requestAnimationFrame);
      for (const animation of document.getAnimations()) {
        const { endTime, activeDuration } = animation.effect?.getComputedTiming() ?? {};
        if (animation.playState !== "running" || Number(activeDuration) === 0) continue;
        const { target } = (animation.effect ?? {}) as KeyframeEffect;
        seen.set(animation, { what: `${target?.localName}.${target?.className}`, endsMs: Number(endTime) });
      }
    }
    return [...seen.values()];
  }, until);
}

/** Walks once through the page by Tab, and tells which stops the eye cannot see: under a bar, or outside the window (2.4.11). */
export async function hiddenFocus(page: Page): Promise<readonly string[]> {
  const stops: Stop[] = [];
  await page.evaluate(() => Object.assign(window, { stopped: new WeakSet<Element>() }));
  for (let stop = await nextStop(page); stop !== null; stop = await nextStop(page)) stops.push(stop);
  expect(stops.length).toBeGreaterThan(3);
  return stops.filter(({ isSeen }) => !isSeen).map(({ name }) => name);
}

interface Stop {
  readonly name: string;
  readonly isSeen: boolean;
}

/** Null at the end of the page, and where the walk has been before. */
async function nextStop(page: Page): Promise<Stop | null> {
  await page.keyboard.press("Tab");
  return page.evaluate(() => {
    const { activeElement: focused } = document;
    const { stopped } = window as unknown as { readonly stopped: WeakSet<Element> };
    if (focused === null || focused === document.body || stopped.has(focused)) return null;
    stopped.add(focused);
    // The label stands for a control that is drawn by it.
    const label = (focused as HTMLInputElement).labels?.[0];
    const drawn = focused.matches(".sr") && label ? label : focused;
    const { left, top, width, height } = drawn.getBoundingClientRect();
    const isSeen = [0.1, 0.3, 0.5, 0.7, 0.9].some((x) =>
      [0.1, 0.5, 0.9].some((y) => {
        const at = document.elementFromPoint(left + x * width, top + y * height);
        return at !== null && (drawn.contains(at) || at.contains(drawn));
      }),
    );
    const words = focused.getAttribute("aria-label") ?? label?.textContent ?? focused.textContent ?? "";
    return { name: `${focused.localName} “${words.trim().slice(0, 40)}”`, isSeen };
  });
}

/** Larger letters, or wider lines: what a reader may ask of a browser (1.4.4, 1.4.12). */
export async function withText(page: Page, how: "twice as large" | "spaced", check: () => Promise<void>) {
  await page.evaluate((asked) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(
      asked === "spaced"
        ? "* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; } p { margin-bottom: 2em !important; }"
        : "html { font-size: 200% !important; }",
    );
    document.adoptedStyleSheets = [sheet];
  }, how);
  await check();
  await page.evaluate(() => {
    document.adoptedStyleSheets = [];
  });
}

/** A place in the window, told in parts of what is drawn there: `{ x: 0, y: 1 }` is its lower left corner. */
export async function pointOn(target: Locator, parts: Point): Promise<Point> {
  const box = await target.boundingBox();
  if (box === null) throw new Error(`${target} is not drawn.`);
  return { x: box.x + box.width * parts.x, y: box.y + box.height * parts.y };
}

export function middleOf(target: Locator): Promise<Point> {
  return pointOn(target, { x: 0.5, y: 0.5 });
}
