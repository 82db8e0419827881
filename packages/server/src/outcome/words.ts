import type { ReportWord } from "@bocal/protocol/report/section";
import type { Anonymity } from "@bocal/protocol/room/person";

export type Language = "fr" | "en";

/** The words of reports that do not come from people. */
export interface ReportWords {
  readonly words: { readonly [Word in ReportWord]: string };
  readonly levels: { readonly [Level in Anonymity]: string };
  readonly stillOpen: string;
  readonly hidden: (count: number) => string;
  readonly untitled: string;
  readonly times: (count: number) => string;
  readonly takenAt: string;
  readonly unfinished: string;
  readonly simulated: string;
  readonly host: string;
  readonly present: string;
  readonly attribution: string;
  readonly runningOrder: string;
  readonly activity: string;
  readonly plannedMinutes: string;
  readonly realMinutes: string;
  readonly notBegun: string;
  readonly columns: readonly string[];
  readonly techniques: string;
  readonly metaplanTechnique: string;
  readonly colon: string;
}

const fr: ReportWords = {
  words: {
    question: "Question",
    "method-metaplan": "Méthode : cartes et regroupements (méta-plan)",
    "phase-preparation": "L’écriture n’a pas commencé.",
    "phase-writing": "Relevé pendant l’écriture : les cartes ne sont pas encore montrées.",
    "phase-deposit-closed": "Relevé après la clôture du dépôt : les cartes ne sont pas encore montrées.",
    "phase-grouping": "Les cartes ont été montrées à tout le monde.",
    "taken-during": "Relevé pendant",
    writers: "Personnes qui ont écrit",
    cards: "Cartes déposées",
    legend: "Couleurs",
    clusters: "Nuages",
    "cards-alone": "Cartes seules",
    parking: "Parking",
    "cards-still-hidden": "Cartes encore cachées",
    "no-card": "Aucune carte.",
  },
  levels: {
    nominative: "nominatif : le nom est montré",
    organisation: "par institution : l’institution est montrée, pas le nom",
    anonymous: "anonyme : ni nom ni institution",
  },
  stillOpen: "séquence encore ouverte",
  hidden: (count) => (count === 1 ? "1 carte est encore cachée." : `${count} cartes sont encore cachées.`),
  untitled: "Sans titre",
  times: (count) => `× ${count}`,
  takenAt: "Relevé le",
  unfinished: "La séance continue : ce relevé a été pris en cours de route.",
  simulated: "Démonstration : les personnes et les cartes sont simulées.",
  host: "Invitation",
  present: "Présent·es",
  attribution: "Attribution des cartes",
  runningOrder: "Déroulé",
  activity: "Séquence",
  plannedMinutes: "Prévu (min)",
  realMinutes: "Réel (min)",
  notBegun: "pas commencée",
  columns: ["Séquence", "Question", "Nuage", "Titre du nuage", "Carte", "Nombre", "De", "Parking"],
  techniques: "Annexe : techniques utilisées",
  metaplanTechnique:
    "Cartes et regroupements (méta-plan). Chaque personne répond en silence à une même question, une idée par carte. Les cartes sont mélangées, montrées ensemble, puis regroupées par l’ensemble du groupe, qui donne un titre à chaque nuage. Aucune carte n’est changée ni retirée par l’animation.",
  colon: "\u00a0: ",
};

const en: ReportWords = {
  words: {
    question: "Question",
    "method-metaplan": "Method: card question and clustering (méta-plan)",
    "phase-preparation": "Writing has not begun.",
    "phase-writing": "Taken while people were writing: cards are not shown yet.",
    "phase-deposit-closed": "Taken after the deposit closed: cards are not shown yet.",
    "phase-grouping": "The cards have been shown to everybody.",
    "taken-during": "Taken during",
    writers: "People who wrote",
    cards: "Cards deposited",
    legend: "Colours",
    clusters: "Clusters",
    "cards-alone": "Cards on their own",
    parking: "Parking",
    "cards-still-hidden": "Cards still hidden",
    "no-card": "No card.",
  },
  levels: {
    nominative: "nominative: names are shown",
    organisation: "by organisation: the organisation is shown, not the name",
    anonymous: "anonymous: neither name nor organisation",
  },
  stillOpen: "activity still open",
  hidden: (count) => (count === 1 ? "1 card is still hidden." : `${count} cards are still hidden.`),
  untitled: "Untitled",
  times: (count) => `× ${count}`,
  takenAt: "Taken on",
  unfinished: "The session goes on: this was taken on the way.",
  simulated: "Demonstration: people and cards are simulated.",
  host: "Invited by",
  present: "Present",
  attribution: "Attribution of cards",
  runningOrder: "Running order",
  activity: "Activity",
  plannedMinutes: "Planned (min)",
  realMinutes: "Real (min)",
  notBegun: "not begun",
  columns: ["Activity", "Question", "Cluster", "Cluster title", "Card", "Count", "From", "Parking"],
  techniques: "Annex: techniques used",
  metaplanTechnique:
    "Card question and clustering (méta-plan). Everybody answers one question in silence, one idea a card. The cards are shuffled, shown together, then grouped by the whole group, which gives each cluster a title. No card is changed or removed by the facilitation.",
  colon: ": ",
};

const byLanguage: { readonly [L in Language]: ReportWords } = { fr, en };

export function reportWords(language: Language): ReportWords {
  return byLanguage[language];
}
