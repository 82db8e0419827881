import type { MetaplanWord } from "@bocal/protocol/report/metaplan-words";
import type { InLanguages } from "./sentence.ts";

export const metaplanWords: InLanguages<MetaplanWord> = {
  fr: {
    "method-metaplan": "Méthode\u00a0: cartes et regroupements (méta-plan)",
    "phase-preparation": "L’écriture n’a pas commencé.",
    "phase-writing": "Relevé pendant l’écriture\u00a0: les cartes ne sont pas encore montrées.",
    "phase-deposit-closed": "Relevé après la clôture du dépôt\u00a0: les cartes ne sont pas encore montrées.",
    "phase-reading": "Relevé pendant la lecture des cartes.",
    "phase-grouping": "Les cartes ont été montrées à tout le monde.",
    "phase-flashes": "Relevé pendant les éclairs.",
    "phase-titles": "Relevé pendant le choix des titres.",
    "phase-migration": "Relevé pendant la dernière migration des cartes.",
    "phase-themes": "Relevé avec la liste des thèmes.",
    "phase-weighting": "Relevé pendant la pondération.",
    "phase-decisions": "Relevé pendant les décisions.",
    "phase-actions": "Relevé pendant le plan d’action.",
    "phase-closed": "Le tableau est clos.",
    cards: "Cartes déposées",
    clusters: "Nuages",
    "cards-alone": "Cartes seules",
    "cards-still-hidden": (count) =>
      count === 1 ? "1 carte est encore cachée." : `${count} cartes sont encore cachées.`,
    "cards-aside-unread": "Cartes mises au parking sans avoir été lues",
    precisions: "Précisions apportées par le groupe",
    precision: "Précision",
    "card-text": "Carte",
    "disagreements-maintained": "Désaccords maintenus",
    maintained: "désaccord maintenu",
    "flashes-open": (count) =>
      count === 1 ? "1 carte porte un éclair non traité." : `${count} cartes portent un éclair non traité.`,
    "no-card": "Aucune carte.",
  },
  en: {
    "method-metaplan": "Method: card question and clustering (méta-plan)",
    "phase-preparation": "Writing has not begun.",
    "phase-writing": "Taken while people were writing: cards are not shown yet.",
    "phase-deposit-closed": "Taken after the deposit closed: cards are not shown yet.",
    "phase-reading": "Taken while cards were being read.",
    "phase-grouping": "The cards have been shown to everybody.",
    "phase-flashes": "Taken during the flashes.",
    "phase-titles": "Taken while titles were being chosen.",
    "phase-migration": "Taken during the last migration of cards.",
    "phase-themes": "Taken with the theme list.",
    "phase-weighting": "Taken during the weighting.",
    "phase-decisions": "Taken during the decisions.",
    "phase-actions": "Taken during the action plan.",
    "phase-closed": "The board is closed.",
    cards: "Cards deposited",
    clusters: "Clusters",
    "cards-alone": "Cards on their own",
    "cards-still-hidden": (count) =>
      count === 1 ? "1 card is still hidden." : `${count} cards are still hidden.`,
    "cards-aside-unread": "Cards parked before they were read",
    precisions: "What the group made precise",
    precision: "Precision",
    "card-text": "Card",
    "disagreements-maintained": "Disagreements maintained",
    maintained: "disagreement maintained",
    "flashes-open": (count) =>
      count === 1
        ? "1 card has a flash nobody spoke about."
        : `${count} cards have a flash nobody spoke about.`,
    "no-card": "No card.",
  },
};
