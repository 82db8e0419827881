import type { Language } from "./sentence.ts";

/** What pictures say around the boards, and of them to those who do not see them. */
export interface PictureWords {
  readonly page: (page: number, of: number) => string;
  readonly alt: (cards: number, clusters: number, titles: string) => string;
  readonly altSpiral: (said: {
    readonly territory: string;
    readonly cycles: number;
    readonly phases: number;
    readonly facts: number;
    readonly wishes: number;
  }) => string;
  readonly altCanvas: (title: string, zones: string) => string;
  readonly altBowl: (seated: number, free: number) => string;
  /** On an empty chair. */
  readonly freeChair: string;
  /** The name of a picture's file: its place in the session, then what it is of. */
  readonly sizes: { readonly wall: string; readonly a3: string };
}

export const pictureWords: { readonly [L in Language]: PictureWords } = {
  fr: {
    page: (page, of) => `${page} / ${of}`,
    alt: (cards, clusters, titles) =>
      clusters === 0
        ? `Image du tableau\u00a0: ${frenchCount(cards, "carte")}.`
        : `Image du tableau\u00a0: ${frenchCount(cards, "carte")}, ${frenchCount(clusters, "nuage")}. ${titles}`,
    altSpiral: ({ territory, cycles, phases, facts, wishes }) =>
      `Image de la spirale${territory === "" ? "" : ` de ${territory}`}\u00a0: ${frenchCount(cycles, "cycle")} de ${frenchCount(phases, "phase")}, ${frenchCount(facts, "fait")}, ${frenchCount(wishes, "envie")}. Le tableau des cases dit la même chose.`,
    altCanvas: (title, zones) => `Image du gabarit «\u00a0${title}\u00a0», cartes par zone\u00a0: ${zones}.`,
    altBowl: (seated, free) =>
      `Image du bocal\u00a0: ${seated < 2 ? `${seated} personne assise` : `${seated} personnes assises`}, ${free < 2 ? `${free} chaise libre` : `${free} chaises libres`}.`,
    freeChair: "libre",
    sizes: { wall: "mur", a3: "A3" },
  },
  en: {
    page: (page, of) => `${page} / ${of}`,
    alt: (cards, clusters, titles) =>
      clusters === 0
        ? `Picture of the board: ${englishCount(cards, "card")}.`
        : `Picture of the board: ${englishCount(cards, "card")}, ${englishCount(clusters, "cluster")}. ${titles}`,
    altSpiral: ({ territory, cycles, phases, facts, wishes }) =>
      `Picture of the spiral${territory === "" ? "" : ` of ${territory}`}: ${englishCount(cycles, "cycle")} of ${englishCount(phases, "phase")}, ${englishCount(facts, "fact")}, ${wishes === 1 ? "1 wish" : `${wishes} wishes`}. The table of cells says the same.`,
    altCanvas: (title, zones) => `Picture of the canvas “${title}”, cards by zone: ${zones}.`,
    altBowl: (seated, free) =>
      `Picture of the bowl: ${seated === 1 ? "1 person" : `${seated} people`} seated, ${englishCount(free, "free chair")}.`,
    freeChair: "free",
    sizes: { wall: "wall", a3: "A3" },
  },
};

function englishCount(many: number, word: string): string {
  return `${many} ${word}${many === 1 ? "" : "s"}`;
}

/** Nothing is singular in French. */
function frenchCount(many: number, word: string): string {
  return `${many} ${word}${many < 2 ? "" : "s"}`;
}
