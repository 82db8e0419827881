import type { Language } from "./sentence.ts";

/** What pictures say around the boards, and of them to those who do not see them. */
export interface PictureWords {
  readonly page: (page: number, of: number) => string;
  readonly alt: (cards: number, clusters: number, titles: string) => string;
  /** The name of a picture's file: its place in the session, then what it is of. */
  readonly sizes: { readonly wall: string; readonly a3: string };
}

export const pictureWords: { readonly [L in Language]: PictureWords } = {
  fr: {
    page: (page, of) => `${page} / ${of}`,
    alt: (cards, clusters, titles) =>
      clusters === 0
        ? `Image du tableau\u00a0: ${count(cards, "carte")}.`
        : `Image du tableau\u00a0: ${count(cards, "carte")}, ${count(clusters, "nuage")}. ${titles}`,
    sizes: { wall: "mur", a3: "A3" },
  },
  en: {
    page: (page, of) => `${page} / ${of}`,
    alt: (cards, clusters, titles) =>
      clusters === 0
        ? `Picture of the board: ${count(cards, "card")}.`
        : `Picture of the board: ${count(cards, "card")}, ${count(clusters, "cluster")}. ${titles}`,
    sizes: { wall: "wall", a3: "A3" },
  },
};

function count(many: number, word: string): string {
  return `${many} ${word}${many === 1 ? "" : "s"}`;
}
