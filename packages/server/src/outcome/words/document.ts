import type { ItemKind } from "@bocal/protocol/report/section";
import type { Anonymity } from "@bocal/protocol/room/person";
import type { Language } from "./sentence.ts";

/** What a report says around the results: its parts, its columns, its notes to the reader. */
export interface DocumentWords {
  readonly colon: string;
  /** Around a name or a title inside a sentence. */
  readonly quoted: (text: string) => string;
  readonly report: string;
  readonly contents: string;
  readonly skip: string;
  readonly introduction: string;
  readonly conclusion: string;
  readonly sessions: string;
  readonly takenAt: string;
  readonly heldOn: string;
  readonly host: string;
  readonly attribution: string;
  readonly levels: { readonly [Level in Anonymity]: string };
  readonly unfinished: string;
  readonly stillOpenNow: (titles: string) => string;
  readonly simulated: string;
  readonly empty: string;
  readonly attendance: string;
  readonly expected: string;
  readonly present: string;
  readonly organisation: string;
  readonly name: string;
  readonly presentBy: (what: string) => string;
  readonly noOrganisation: string;
  readonly group: string;
  readonly people: string;
  readonly whoWasPresent: string;
  readonly total: string;
  readonly runningOrder: string;
  readonly activity: string;
  readonly method: string;
  readonly plannedMinutes: string;
  readonly realMinutes: string;
  readonly beganAt: string;
  readonly endedAt: string;
  readonly notBegun: string;
  readonly notBegunNote: string;
  readonly underWay: string;
  readonly stillOpen: string;
  readonly untitled: string;
  readonly times: (count: number) => string;
  readonly minutes: (count: number) => string;
  readonly item: string;
  readonly who: string;
  readonly due: string;
  readonly state: string;
  readonly about: string;
  readonly voices: string;
  readonly itemKinds: { readonly [Kind in ItemKind]: string };
  readonly annex: string;
  readonly pictureElsewhere: string;
  readonly page: (page: string, of: string) => string;
  readonly columns: readonly string[];
}

export const documentWords: { readonly [L in Language]: DocumentWords } = {
  fr: {
    colon: "\u00a0: ",
    quoted: (text) => `«\u00a0${text}\u00a0»`,
    report: "Compte rendu",
    contents: "Sommaire",
    skip: "Aller au compte rendu",
    introduction: "Introduction",
    conclusion: "Conclusion",
    sessions: "Séances",
    takenAt: "Relevé le",
    heldOn: "Séance du",
    host: "Invitation",
    attribution: "Attribution des cartes",
    levels: {
      nominative: "nominatif\u00a0: le nom est montré",
      organisation: "par institution\u00a0: l’institution est montrée, pas le nom",
      anonymous: "anonyme\u00a0: ni nom ni institution",
    },
    unfinished: "La séance continue\u00a0: ce relevé a été pris en cours de route.",
    stillOpenNow: (titles) => `Séquence en cours au moment du relevé\u00a0: ${titles}.`,
    simulated: "Démonstration\u00a0: les personnes et les cartes sont simulées.",
    empty: "Cette séance n’a pas de séquence.",
    attendance: "Participation",
    expected: "Attendu·es",
    present: "Présent·es",
    organisation: "Institution",
    name: "Nom",
    presentBy: (what) => `Présent·es par ${what.toLocaleLowerCase("fr")}`,
    noOrganisation: "Sans institution",
    group: "Groupe",
    people: "Personnes",
    whoWasPresent: "Étaient présent·es",
    total: "Total",
    runningOrder: "Déroulé",
    activity: "Séquence",
    method: "Méthode",
    plannedMinutes: "Prévu (min)",
    realMinutes: "Réel (min)",
    beganAt: "Début",
    endedAt: "Fin",
    notBegun: "pas commencée",
    notBegunNote: "Cette séquence n’a pas commencé.",
    underWay: "en cours",
    stillOpen: "séquence encore ouverte",
    untitled: "Sans titre",
    times: (count) => `× ${count}`,
    minutes: (count) => `${count}\u00a0min`,
    item: "Énoncé",
    who: "Qui",
    due: "Échéance",
    state: "État",
    about: "À propos",
    voices: "Voix",
    itemKinds: {
      decision: "Décisions",
      action: "Actions",
      step: "Prochaines étapes",
      commitment: "Engagements",
      agreement: "Accords",
      disagreement: "Désaccords conservés",
      idea: "Idées",
      "open-question": "Questions ouvertes",
      parked: "Parking",
    },
    annex: "Annexe\u00a0: techniques utilisées",
    pictureElsewhere: "image jointe dans les autres formats.",
    page: (page, of) => `${page} / ${of}`,
    columns: ["Séquence", "Question", "Nuage", "Titre du nuage", "Carte", "Nombre", "De", "Parking"],
  },
  en: {
    colon: ": ",
    quoted: (text) => `“${text}”`,
    report: "Minutes",
    contents: "Contents",
    skip: "Go to the minutes",
    introduction: "Introduction",
    conclusion: "Conclusion",
    sessions: "Sessions",
    takenAt: "Taken on",
    heldOn: "Session of",
    host: "Invited by",
    attribution: "Attribution of cards",
    levels: {
      nominative: "nominative: names are shown",
      organisation: "by organisation: the organisation is shown, not the name",
      anonymous: "anonymous: neither name nor organisation",
    },
    unfinished: "The session goes on: this was taken on the way.",
    stillOpenNow: (titles) => `Activity under way when this was taken: ${titles}.`,
    simulated: "Demonstration: people and cards are simulated.",
    empty: "This session has no activity.",
    attendance: "Attendance",
    expected: "Expected",
    present: "Present",
    organisation: "Organisation",
    name: "Name",
    presentBy: (what) => `Present, by ${what.toLocaleLowerCase("en")}`,
    noOrganisation: "No organisation",
    group: "Group",
    people: "People",
    whoWasPresent: "Were present",
    total: "Total",
    runningOrder: "Running order",
    activity: "Activity",
    method: "Method",
    plannedMinutes: "Planned (min)",
    realMinutes: "Real (min)",
    beganAt: "Began",
    endedAt: "Ended",
    notBegun: "not begun",
    notBegunNote: "This activity has not begun.",
    underWay: "under way",
    stillOpen: "activity still open",
    untitled: "Untitled",
    times: (count) => `× ${count}`,
    minutes: (count) => `${count}\u00a0min`,
    item: "Statement",
    who: "Who",
    due: "Due",
    state: "State",
    about: "About",
    voices: "Voices",
    itemKinds: {
      decision: "Decisions",
      action: "Actions",
      step: "Next steps",
      commitment: "Commitments",
      agreement: "Agreements",
      disagreement: "Disagreements kept",
      idea: "Ideas",
      "open-question": "Open questions",
      parked: "Parking",
    },
    annex: "Annex: techniques used",
    pictureElsewhere: "picture in the other formats.",
    page: (page, of) => `${page} / ${of}`,
    columns: ["Activity", "Question", "Cluster", "Cluster title", "Card", "Count", "From", "Parking"],
  },
};
