import { comparable } from "../../base/text.ts";
import type { ShownCircle } from "./vocabulary.ts";

export const actorsAtMost = 40;
export const actorLetters = 60;

/** Each cycle's circle with who is new in it. The first cycle is where everybody begins, so nobody is new there (SP-06). */
export function shownCircles(circles: readonly (readonly string[])[]): readonly ShownCircle[] {
  const known = new Set<string>();
  return circles.map((actors, index) => {
    const newcomers = index === 0 ? [] : actors.filter((actor) => !known.has(comparable(actor)));
    for (const actor of actors) known.add(comparable(actor));
    return { actors, newcomers, addsNobody: index > 0 && actors.length > 0 && newcomers.length === 0 };
  });
}

/** The actors as they are kept: each once, however it was typed. */
export function eachOnce(actors: readonly string[]): readonly string[] {
  const seen = new Set<string>();
  return actors.filter((actor) => {
    const name = comparable(actor);
    if (name === "" || seen.has(name)) return false;
    seen.add(name);
    return true;
  });
}
