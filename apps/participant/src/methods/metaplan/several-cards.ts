import { textLength } from "@bocal/protocol/base/text";
import { cardsInPastedText, mostLetters, nudges } from "@bocal/protocol/methods/metaplan/writing";

/** Why one text could be several cards, and which. */
export interface Proposal {
  readonly why: "list" | "long";
  readonly cards: readonly string[];
}

/**
 * The cards that a text could be cut into, or null when it is one card. A list counts when it was pasted, or has bullets: three
 * lines typed on purpose stay one card.
 */
export function proposalFor(text: string, wasPasted: boolean): Proposal | null {
  const lines = cardsInPastedText(text);
  const isList = lines.length >= 2 && (wasPasted || nudges(text).includes("two-ideas"));
  if (isList && lines.every((line) => textLength(line) <= mostLetters)) return { why: "list", cards: lines };
  if (textLength(text.trim()) <= mostLetters) return null;
  return { why: "long", cards: cutText(text) };
}

/** A text in parts that fit on a card: between lines, else between sentences, else between words. */
function cutText(text: string): readonly string[] {
  const pieces = text
    .split(/\n+|(?<=[.;!?…])\s+/)
    .map((piece) => piece.trim())
    .filter((piece) => piece !== "")
    .flatMap(cutSentence);
  const cards: string[] = [];
  for (const piece of pieces) {
    const last = cards.at(-1);
    const joined = `${last} ${piece}`;
    // Sentences that fit together stay together, as long as nothing is cut for it.
    if (last !== undefined && textLength(joined) <= mostLetters) cards[cards.length - 1] = joined;
    else cards.push(piece);
  }
  return cards;
}

function cutSentence(sentence: string): readonly string[] {
  if (textLength(sentence) <= mostLetters) return [sentence];
  const parts: string[] = [];
  for (const word of sentence.split(/\s+/)) {
    const last = parts.at(-1);
    if (last !== undefined && textLength(`${last} ${word}`) <= mostLetters)
      parts[parts.length - 1] = `${last} ${word}`;
    else parts.push(...cutWord(word));
  }
  return parts;
}

/** A single word longer than a card is cut anywhere: nobody writes one on purpose. */
function cutWord(word: string): readonly string[] {
  const letters = [...word];
  const parts: string[] = [];
  for (let start = 0; start < letters.length; start += mostLetters)
    parts.push(letters.slice(start, start + mostLetters).join(""));
  return parts;
}
