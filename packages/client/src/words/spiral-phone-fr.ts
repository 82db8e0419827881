import { plural } from "./look-up.ts";

const many = (count: number, one: string, other: string) => plural(count, { one, other }, "fr");

/** The words of a spiral on the phone. */
export const spiralPhoneFr = {
  preparation: "Le travail sur la spirale va commencer. Vous pouvez déjà lire les phases.",
  facts: "Que s’est-il passé\u202f?",
  wishes: "Sur quoi voulons-nous agir\u202f?",
  chooseCycle: "Dans quel cycle\u202f?",
  choosePhase: "Dans quelle phase\u202f?",
  outside: "Hors spirale",
  outsideHint: "Si la carte n’a pas encore de place",
  back: "Choisir une autre phase",
  until: "Jusqu’à quelle phase\u202f?",
  untilNone: "Cette phase seulement",
  send: "Placer la carte",
  sent: "Carte placée.",
  mine: "Mes cartes",
  spoken: "Le mur parle de",
  closed: "Cette passe est close. Regardez le mur.",
  over: "La spirale est refermée. Voici vos cartes.",
  placing: "Où en sommes-nous\u202f?",
  placingHint: "Choisissez en silence. Personne ne verra votre réponse avant que toutes soient montrées.",
  place: "Nous en sommes là",
  placedAt: "Vous avez placé",
  changePlace: "Changer",
  placedSaid: "Votre réponse est gardée.",
  revealed: "Les placements sont au mur.",
  fact: "fait",
  wish: "envie d’agir",
  moveTitle: "Déplacer vers quelle phase\u202f?",
  cellName: (cycle: string, number: number, phase: string) => `${cycle}, ${number}. ${phase}`,
  cycle: (number: string, label: string) => `Cycle ${number}, ${label}`,
  counts: (facts: number, wishes: number) =>
    wishes === 0
      ? many(facts, `${facts} fait`, `${facts} faits`)
      : `${many(facts, `${facts} fait`, `${facts} faits`)}, ${many(wishes, `${wishes} envie d’agir`, `${wishes} envies d’agir`)}`,
};
