import type { GroupId, OrganisationId } from "../base/ids.ts";
import { firstLetters, textLength } from "../base/text.ts";

/** One of the eight marks of the visual language: a colour and a shape, always with a letter (CC-11). */
export type OrganisationMark = 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8;

/** Where people come from: an institution, an association, a municipality. */
export interface Organisation {
  readonly id: OrganisationId;
  readonly name: string;
  /** At most 12 letters, for the wall. */
  readonly short: string;
  /** One letter, or two from the ninth organisation on. */
  readonly letter: string;
  readonly mark: OrganisationMark;
}

/** With whom people work now: a territory, a table. */
export interface Group {
  readonly id: GroupId;
  readonly name: string;
}

export const shortNameLetters = 12;

/**
 * Organisations from the names a facilitator typed, in their order: marks 1 to 8 in turn, the first letter not yet taken,
 * two letters from the ninth on. `id` names the organisation at that index.
 */
export function organisationsFromNames(
  names: readonly string[],
  id: (index: number) => OrganisationId,
): readonly Organisation[] {
  const taken = new Set<string>();
  return names.map((name, index) => {
    const letter = freeLetter(name, taken, index >= 8 ? 2 : 1);
    taken.add(letter);
    return {
      id: id(index),
      name,
      short: shortName(name),
      letter,
      mark: ((index % 8) + 1) as OrganisationMark,
    };
  });
}

/** A name cut to 12 letters between words where it can be, for the wall. */
export function shortName(name: string): string {
  if (textLength(name) <= shortNameLetters) return name;
  const words = name.split(/\s+/);
  let short = "";
  for (const word of words) {
    const longer = short === "" ? word : `${short} ${word}`;
    if (textLength(longer) > shortNameLetters) break;
    short = longer;
  }
  // « Agence de » says less than « Agence ».
  short = short
    .replace(/(?:\s+(?:de|du|des|d’|d'|et|à|au|aux|la|le|les|of|and|the))+$/iu, "")
    .replace(/[,;:.–-]+$/, "");
  return short === "" ? `${firstLetters(name, shortNameLetters - 1)}.` : short;
}

const alphabet = "ABCDEFGHJKLMNPQRSTUVWXYZ";

function freeLetter(name: string, taken: ReadonlySet<string>, letters: 1 | 2): string {
  const capitals = [...name.toLocaleUpperCase("fr")].filter((letter) => /\p{L}/u.test(letter));
  if (letters === 1) {
    const free = capitals.find((letter) => !taken.has(letter));
    if (free !== undefined) return free;
  }
  // Thirty communes begin with the same word: once its pairs are used up, any other first letter will do.
  for (const first of [capitals[0] ?? "X", ...alphabet]) {
    for (const second of [...capitals.slice(1), ...alphabet]) {
      if (!taken.has(first + second)) return first + second;
    }
  }
  return alphabet;
}
