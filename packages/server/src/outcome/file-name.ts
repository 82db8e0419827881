import type { Language } from "./words.ts";

/** What a file is, for its name. */
export type FileWord =
  | "minutes"
  | "cards"
  | "workbook"
  | "session"
  | "dates"
  | "pictures"
  | "drawings"
  | "everything";

const fileWords: { readonly [L in Language]: { readonly [W in FileWord]: string } } = {
  fr: {
    minutes: "compte-rendu",
    cards: "cartes",
    workbook: "tableur",
    session: "seance",
    dates: "echeances",
    pictures: "images",
    drawings: "images-vectorielles",
    everything: "tout",
  },
  en: {
    minutes: "minutes",
    cards: "cards",
    workbook: "workbook",
    session: "session",
    dates: "dates",
    pictures: "pictures",
    drawings: "vector-pictures",
    everything: "everything",
  },
};

const lettersOfTitle = 60;

export function fileWord(word: FileWord, language: Language): string {
  return fileWords[language][word];
}

/** A name that every system accepts, phones included: plain letters, digits and hyphens. */
export function fileName(title: string, word: string, extension: string): string {
  return `${slug(title) || "bocal"}-${word}.${extension}`;
}

/**
 * The header that names a download: the plain name for all, and the title in its own letters for those that read it. Nothing
 * of a title can end the header or name a folder.
 */
export function disposition(title: string, word: string, extension: string): string {
  const plain = fileName(title, word, extension);
  const own = title
    .normalize("NFC")
    .toWellFormed()
    .replace(/[^\p{L}\p{M}\p{N} ,;'’()«»–-]/gu, " ")
    .replace(/\s+/g, " ")
    .trim();
  const kept = [...own].slice(0, lettersOfTitle).join("").trim();
  if (!/\p{L}/u.test(kept)) return `attachment; filename="${plain}"`;
  const encoded = encodeURIComponent(`${kept} - ${word}.${extension}`).replace(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `attachment; filename="${plain}"; filename*=UTF-8''${encoded}`;
}

/** Letters without accents, digits and hyphens; empty when there are none. */
export function slug(text: string): string {
  return text
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replaceAll("œ", "oe")
    .replaceAll("Œ", "Oe")
    .replaceAll("æ", "ae")
    .replace(/[^A-Za-z0-9]+/g, "-")
    .slice(0, lettersOfTitle)
    .replace(/^-+|-+$/g, "");
}
