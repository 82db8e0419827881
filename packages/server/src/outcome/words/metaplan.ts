import type { MetaplanWord } from "@bocal/protocol/report/metaplan-words";
import type { InLanguages } from "./sentence.ts";

export const metaplanWords: InLanguages<MetaplanWord> = {
  fr: {
    "method-metaplan": "Méthode\u00a0: cartes et regroupements (méta-plan)",
    "phase-preparation": "L’écriture n’a pas commencé.",
    "phase-writing": "Relevé pendant l’écriture\u00a0: les cartes ne sont pas encore montrées.",
    "phase-deposit-closed": "Relevé après la clôture du dépôt\u00a0: les cartes ne sont pas encore montrées.",
    "phase-grouping": "Les cartes ont été montrées à tout le monde.",
    cards: "Cartes déposées",
    clusters: "Nuages",
    "cards-alone": "Cartes seules",
    "cards-still-hidden": (count) =>
      count === 1 ? "1 carte est encore cachée." : `${count} cartes sont encore cachées.`,
    "no-card": "Aucune carte.",
  },
  en: {
    "method-metaplan": "Method: card question and clustering (méta-plan)",
    "phase-preparation": "Writing has not begun.",
    "phase-writing": "Taken while people were writing: cards are not shown yet.",
    "phase-deposit-closed": "Taken after the deposit closed: cards are not shown yet.",
    "phase-grouping": "The cards have been shown to everybody.",
    cards: "Cards deposited",
    clusters: "Clusters",
    "cards-alone": "Cards on their own",
    "cards-still-hidden": (count) =>
      count === 1 ? "1 card is still hidden." : `${count} cards are still hidden.`,
    "no-card": "No card.",
  },
};
