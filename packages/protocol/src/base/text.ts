// Lengths count what a reader counts as one character, so an emoji or a letter with its accent is one.
const segmenter = new Intl.Segmenter("fr", { granularity: "grapheme" });

// Marks that turn the direction of the text around them, and marks without width, could make a card imitate the app's own words.
const invisible = /[\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]|(?![\n\t])\p{Cc}/gu;
const manyMarks = /(\p{M}{4})\p{M}+/gu;

// Joined signs count as one, but not without end: a family with its skin tones has 19 units, and a chain of thousands is no character.
const unitsInOne = 24;

// A text of these letters and signs has one unit a character; to cut it costs a quarter of all that a busy room leaves to be collected.
const oneUnitEach = /^[\n\u0020-\u02ff\u2010-\u2027\u202f\u20ac]*$/;

/** Number of characters as a person counts them. */
export function textLength(text: string): number {
  if (oneUnitEach.test(text)) return text.length;
  let length = 0;
  for (const { segment } of segmenter.segment(text)) length += Math.ceil(segment.length / unitsInOne);
  return length;
}

/** The first characters of a text, as a person counts them: a sign is taken whole or not at all. */
export function firstLetters(text: string, count: number): string {
  if (oneUnitEach.test(text)) return text.slice(0, count);
  let first = "";
  for (const { segment } of segmenter.segment(text)) {
    if (textLength(first + segment) > count) break;
    first += segment;
  }
  return first;
}

/** The text as it is kept: no invisible or direction-turning marks, at most four marks on a letter, single spaces, at most one empty line. */
export function tidyText(text: string): string {
  return text
    .normalize("NFC")
    .replace(/\r\n?/g, "\n")
    .replace(invisible, "")
    .replace(manyMarks, "$1")
    .replace(/[^\S\n]+/g, " ")
    .replace(/ ?\n ?/g, "\n")
    .replace(/\n{3,}/g, "\n\n")
    .trim();
}

/** The same on one line, for names and titles. */
export function tidyLine(text: string): string {
  return tidyText(text).replace(/\n+/g, " ");
}

/** Whether a text shouts: several words, or one of five letters and more, all in capitals (MP-08). A lone acronym does not. */
export function isInCapitals(text: string): boolean {
  const letters = text.replace(/\P{L}/gu, "");
  return (
    letters.length >= 5 &&
    letters === letters.toLocaleUpperCase("fr") &&
    letters !== letters.toLocaleLowerCase("fr")
  );
}

/** A text in capitals as a sentence: first letter kept, the rest lowered (MP-08). Others are returned as they are. */
export function sentenceCase(text: string): string {
  if (!isInCapitals(text)) return text;
  const lowered = text.toLocaleLowerCase("fr");
  const first = [...lowered][0] ?? "";
  return first.toLocaleUpperCase("fr") + lowered.slice(first.length);
}

/** The form under which two texts count as the same: no accents, case, punctuation or doubled spaces. */
export function comparable(text: string): string {
  return text
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLocaleLowerCase("fr")
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}
