import { comparable } from "@bocal/protocol/base/text";
import leven from "leven";

// From here on two texts are near enough to be shown to somebody who decides; the app never stacks by itself (MP-22).
const nearEnough = 0.66;

// Words that say how a sentence is built and nothing of its idea, without accents and apostrophes.
const small = new Set(
  (
    "a afin ai au aucun aussi aux avec avoir c ce ces cet cette chaque comme d dans de des donc du elle en encore est et " +
    "etre eux fait faire faut il ils j je l la le les leur leurs lui m ma mais me mes moins n ne nos notre nous on ont ou par " +
    "pas plus pour qu que qui s sa sans se ses si son sont sur t ta te tes ton tous tout toute toutes tres trop tu un une vers " +
    "vos votre vous y and are as at be by for from have in is it its more not of on or our that the their they this to we with"
  ).split(" "),
);

interface Read {
  readonly whole: string;
  readonly words: readonly string[];
  readonly isNegated: boolean;
}

// A board compares each card with each: a text is read once. A cache of a pure function.
const known = new Map<string, Read>();
const knownAtMost = 2_000;

/**
 * How alike two short texts are, from 0 to 1: the share of words that both have, without accents, articles, plurals and
 * slips of the finger. 1 for the same text written otherwise.
 */
export function likeness(one: string, other: string): number {
  const a = read(one);
  const b = read(other);
  if (a.whole === "" || b.whole === "") return 0;
  if (a.whole === b.whole) return 1;
  if (a.words.length === 0 || b.words.length === 0) return 0;
  const left = [...b.words];
  let shared = 0;
  for (const word of a.words) {
    const at = left.findIndex((each) => isSameWord(word, each));
    if (at < 0) continue;
    left.splice(at, 1);
    shared++;
  }
  const share = (2 * shared) / (a.words.length + b.words.length);
  // A negation turns an idea round: with and without it are no pile.
  return a.isNegated === b.isNegated ? share : share / 2;
}

/** Whether two texts say nearly the same, so that a pile may be proposed (MP-22). */
export function isNear(one: string, other: string): boolean {
  return likeness(one, other) >= nearEnough;
}

function read(text: string): Read {
  const before = known.get(text);
  if (before !== undefined) return before;
  if (known.size >= knownAtMost) known.clear();
  const whole = comparable(text.replace(/œ/gi, "oe").replace(/æ/gi, "ae"));
  const isNegated = /\b(?:pas|jamais|sans|aucun|aucune|ni|not|never|no)\b/.test(whole);
  const words = whole
    .split(" ")
    .filter((word) => word !== "" && !small.has(word))
    .map(stem);
  const made = { whole, words, isNegated };
  known.set(text, made);
  return made;
}

/** A word without what number and gender add to it. A light hand: it only has to bring near forms together. */
function stem(word: string): string {
  if (word.length < 4) return word;
  return word
    .replace(/aux$/, "al")
    .replace(/(?:euses?|eurs?|eux)$/, "eu")
    .replace(/(?:ives?|ifs?)$/, "if")
    .replace(/(?:iennes?|iens?)$/, "ien")
    .replace(/(?:[sx]|es?|ees?)$/, "");
}

function isSameWord(one: string, other: string): boolean {
  if (one === other) return true;
  const length = Math.min(one.length, other.length);
  if (length < 5) return false;
  return leven(one, other) <= (length >= 8 ? 2 : 1);
}
