import type { Language } from "./sentence.ts";

/** Titles of data tables and of their columns that no document says. */
export interface TableWords {
  readonly session: string;
  readonly cards: string;
  readonly quotes: string;
  readonly facts: string;
  readonly part: string;
  readonly from: string;
  readonly fact: string;
  readonly value: string;
  readonly by: string;
  readonly name: string;
  readonly note: string;
  readonly ended: string;
}

export const tableWords: { readonly [L in Language]: TableWords } = {
  fr: {
    session: "Séance",
    cards: "Cartes",
    quotes: "Citations",
    facts: "Repères",
    part: "Partie",
    from: "De",
    fact: "Repère",
    value: "Valeur",
    by: "Par",
    name: "Nom",
    note: "Remarque",
    ended: "Séance terminée.",
  },
  en: {
    session: "Session",
    cards: "Cards",
    quotes: "Quotes",
    facts: "Facts",
    part: "Part",
    from: "From",
    fact: "Fact",
    value: "Value",
    by: "By",
    name: "Name",
    note: "Note",
    ended: "Session ended.",
  },
};
