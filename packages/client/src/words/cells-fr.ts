import { plural } from "./look-up.ts";

const many = (count: number, one: string, other: string) => plural(count, { one, other }, "fr");

/** The words of cards in the cells of a frame, on the console. */
export const cellsFr = {
  between: ", ",
  cards: (count: number) => many(count, `${count} carte`, `${count} cartes`),
  reserve: "En réserve",
  addTitle: "Carte saisie pour une personne sans téléphone",
  addGo: "Ajouter",
  entered: "saisi pour la table",
  broughtFrom: "vient d’une autre séquence",
  text: "Texte",
  empty: "Aucune carte.",
  card: {
    actOn: (text: string) => `Agir sur la carte ${text}`,
    title: "Cette carte",
    moveTo: "Déplacer vers",
    move: "Déplacer",
    toReserve: "Mettre en réserve",
    fromReserve: "Reprendre de la réserve",
    park: "Mettre de côté",
    reason: "Pourquoi (facultatif)",
    close: "Fermer",
    last: "À la fin",
    before: (text: string) => `Avant «\u00a0${text}\u00a0»`,
    where: "Où dans la zone",
  },
  parked: (count: number) => many(count, "1 carte mise de côté", `${count} cartes mises de côté`),
  restore: "Remettre",
  restoreOf: (text: string) => `Remettre la carte ${text}`,
};
