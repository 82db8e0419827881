import { formatNumber, plural } from "./look-up.ts";

const many = (count: number, one: string, other: string) => plural(count, { one, other }, "fr");
const number = (value: number) => formatNumber(value, "fr");

/** The words of a vote on the phone. They come with the vote, not before the first field. */
export const votePhoneFr = {
  criterion: "Critère du vote",
  noCriterion: "Le vote se prépare",
  prepared: "Le vote va s’ouvrir. Une ligne n’est pas claire\u202f? Demandez ce qu’elle veut dire.",
  left: (count: number) =>
    count === 0 ? "Tout est posé" : many(count, "1 gommette à poser", `${number(count)} gommettes à poser`),
  leftOf: (question: string, count: number) =>
    `${question}\u00a0: ${count === 0 ? "tout est posé" : many(count, "1 à poser", `${number(count)} à poser`)}`,
  important: "Important pour le territoire",
  wish: "J’ai envie d’y contribuer",
  carry: "Je peux porter",
  carryOf: (text: string) => `Je peux porter\u00a0: ${text}`,
  carryNote: {
    nominative: "Si vous cochez, votre nom sera montré avec les résultats.",
    organisation: "Si vous cochez, votre institution sera montrée avec les résultats.",
    anonymous: "Si vous cochez, seul le nombre de personnes sera montré.",
  },
  less: (text: string) => `Retirer une gommette\u00a0: ${text}`,
  more: (text: string) => `Ajouter une gommette\u00a0: ${text}`,
  on: (count: number, text: string) =>
    `${many(count, "1 gommette", `${number(count)} gommettes`)}\u00a0: ${text}`,
  withdrawn: "Retirée",
  own: "C’est votre proposition\u00a0: ici, on ne vote pas pour la sienne.",
  rules: {
    cap: (most: number) =>
      many(most, "Une seule sur une même ligne.", `${number(most)} au plus sur une même ligne.`),
    free: "Autant que vous voulez sur une même ligne.",
    own: "Vous pouvez voter pour vos idées.",
    notOwn: "On ne vote pas pour une idée que l’on est seul·e à avoir écrite.",
    all: "Toutes les gommettes sont à poser.",
    notAll: "Vous pouvez en garder.",
    blind: "Rien ne s’affiche avant la fin.",
  },
  submit: "Valider mes gommettes",
  change: "Valider le changement",
  saved: "C’est enregistré",
  savedHint: "Vous pouvez changer jusqu’à la clôture.",
  waiting: "En route…",
  refused: "Pas enregistré.",
  unsaved: "Pas encore validé.",
  withdraw: "Retirer mon bulletin",
  proxy: "La personne qui anime a saisi ce bulletin pour vous. Vous pouvez le changer.",
  raised: (from: number, to: number) =>
    `Vous avez maintenant ${number(to)} gommettes au lieu de ${number(from)}.`,
  reopened: "Le vote est rouvert, une seule fois. Votre bulletin est toujours là.",
  closing: (seconds: number) =>
    many(
      seconds,
      "Le vote ferme dans 1 seconde\u00a0: validez.",
      `Le vote ferme dans ${number(seconds)} secondes\u00a0: validez.`,
    ),
  closingSoon: "Le vote ferme dans trente secondes.",
  closed: "Le vote est clos.",
  closedLate:
    "Le vote s’est clos avant que vous validiez. Dites-le à la personne qui anime\u00a0: elle peut le rouvrir une fois.",
  few: "Moins de cinq bulletins\u00a0: dans un vote anonyme, les résultats ne se montrent qu’avec l’accord de tout le monde.",
  none: "Personne n’a voté.",
  results: "Résultats",
  points: (count: number) => many(count, `${number(count)} point`, `${number(count)} points`),
  rank: (rank: number) => `${number(rank)}${rank === 1 ? "er" : "e"}`,
  byOrganisation: (rank: number) => `${number(rank)}${rank === 1 ? "er" : "e"} par institution`,
  wishPoints: (count: number) =>
    many(count, `envie\u00a0: ${number(count)} point`, `envie\u00a0: ${number(count)} points`),
  carriers: (count: number) =>
    count === 0
      ? "personne pour porter"
      : many(count, "1 personne peut porter", `${number(count)} personnes peuvent porter`),
  withoutCarrier: "sans porteur",
  reserve: "en réserve",
  advises: "Le vote éclaire la décision\u202f; il ne décide pas.",
};

export type VotePhoneWords = typeof votePhoneFr;
