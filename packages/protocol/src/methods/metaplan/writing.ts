import { comparable, firstLetters, sentenceCase, textLength, tidyText } from "../../base/text.ts";
import type { Refusal, Words } from "./vocabulary.ts";

// MP-06: key words or a short phrase, at most three lines.
export const idealLetters = 60;
export const manyLetters = 90;
export const mostLetters = 140;

// MP-11
export const writingMinutes = 7;

// MP-10
export const fewestCardsEach = 2;
export const mostCardsEach = 5;
export const cardsOnOneWall = 36;
export const cardsToWarnAt = 60;
/** A facilitator may give more than the rule proposes, never without end. */
export const quotaAtMost = 20;

/**
 * How many cards each person may write, so that the wall stays readable: 7 people 5, 11 people 3, 20 people 2.
 * `writers` counts people expected to write; none counts as one. Source: MP-10.
 */
export function cardsEach(writers: number): number {
  const share = Math.round(cardsOnOneWall / Math.max(1, writers));
  return Math.min(mostCardsEach, Math.max(fewestCardsEach, share));
}

/** The text on at most three lines, none of them empty: later line breaks become spaces (MP-06). */
export function onThreeLines(text: string): string {
  const lines = text.split("\n").filter((line) => line !== "");
  return [...lines.slice(0, 2), lines.slice(2).join(" ")].filter((line) => line !== "").join("\n");
}

/** A text as a card shows it, with what was typed when that is another one (MP-06, MP-08). */
export function wordsOf(tidy: string): Words {
  const text = sentenceCase(onThreeLines(firstLetters(tidy, mostLetters)));
  return { text, original: text === tidy ? null : tidy };
}

export type ReadWords =
  | { readonly ok: true; readonly words: Words }
  | { readonly ok: false; readonly refusal: Refusal };

/** What was typed as the words of a card, or why it cannot be one. */
export function readWords(typed: string): ReadWords {
  const tidy = tidyText(typed);
  if (tidy === "") return { ok: false, refusal: { type: "blank-card" } };
  const length = textLength(tidy);
  if (length > mostLetters)
    return { ok: false, refusal: { type: "card-too-long", length, most: mostLetters } };
  return { ok: true, words: wordsOf(tidy) };
}

/** What a card might gain from, told softly while it is written; nothing here ever blocks. */
export type Nudge = "two-ideas" | "one-word" | "long" | "no-words";

/** The nudges for a text, most useful first (MP-05, MP-06, MP-07; a card of signs alone is accepted and questioned). */
export function nudges(text: string): readonly Nudge[] {
  const found: Nudge[] = [];
  const trimmed = text.trim();
  if (trimmed === "") return found;
  if (!/[\p{L}\p{N}]/u.test(trimmed)) found.push("no-words");
  if (hasTwoIdeas(trimmed)) found.push("two-ideas");
  else if (/^[\p{L}\p{N}'’-]+\s*[.!?…]*$/u.test(trimmed)) found.push("one-word");
  if (textLength(trimmed) > manyLetters) found.push("long");
  return found;
}

function hasTwoIdeas(text: string): boolean {
  const bullets = text.split("\n").filter((line) => /^\s*(?:[-•*–]|\d+[.)])\s+/.test(line)).length;
  return bullets >= 2 || text.includes(";") || /\set aussi\s/i.test(text) || /\sand also\s/i.test(text);
}

/** A line without the sign or number that made it part of a list. */
export function withoutBullet(line: string): string {
  return line.replace(/^\s*(?:[-•*–]|\d+[.)])\s+/, "");
}

/** Lines of a pasted list, one for each card that could be made of it; empty when the text is no list. */
export function cardsInPastedText(text: string): readonly string[] {
  const lines = text
    .split("\n")
    .map((line) => withoutBullet(line).trim())
    .filter((line) => line !== "");
  return lines.length >= 2 ? lines : [];
}

export type QuestionWarning = "where" | "yes-no" | "double" | "not-open";

/** What may go wrong with a card question (MP-02): it is open, and there is one of it. A warning never blocks. */
export function questionWarnings(question: string): readonly QuestionWarning[] {
  const words = comparable(question);
  if (words === "") return [];
  const warnings: QuestionWarning[] = [];
  const open =
    /^(?:quel|quelle|quels|quelles|que|qu|comment|what|which|how)\b/.test(words) ||
    /^(?:de|a|en|pour|par|avec|sur) (?:quel|quelle|quels|quelles|quoi)\b/.test(words);
  if (/^(?:ou|where)\b/.test(words)) warnings.push("where");
  else if (
    /^(?:est ce|faut il|doit on|peut on|avez vous|etes vous|voulez vous|souhaitez vous|sommes nous|do|does|is|are|should|can|will)\b/.test(
      words,
    )
  )
    warnings.push("yes-no");
  else if (!open) warnings.push("not-open");
  if (
    /\bpour et contre\b|\bet (?:quel|quelle|quels|quelles|comment|pourquoi)\b|\band (?:what|which|how|why)\b/.test(
      words,
    ) ||
    (question.match(/\?/g)?.length ?? 0) > 1
  )
    warnings.push("double");
  return warnings;
}

/** MP-31: a title is a statement or an intention, not a single noun. */
export function isTitleThin(title: string): boolean {
  const words = comparable(title)
    .split(" ")
    .filter((word) => word !== "");
  return words.length > 0 && words.length < 3;
}
