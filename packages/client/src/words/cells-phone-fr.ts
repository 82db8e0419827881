import { plural } from "./look-up.ts";

const many = (count: number, one: string, other: string) => plural(count, { one, other }, "fr");

/** The words of cards in the cells of a frame, on the phone. */
export const cellsPhoneFr = {
  card: "Votre carte",
  placeholder: "Une idée par carte",
  counter: (used: number, most: number) => `${used} signes sur ${most}`,
  send: "Déposer la carte",
  sent: "Carte déposée.",
  whyNot: {
    blank: "Écrivez quelques mots",
    long: (used: number, most: number) => `Trop long\u00a0: ${used} sur ${most}`,
    same: "Rien n’a changé",
    notOpen: "Cette zone n’est pas encore ouverte",
  },
  correct: "Enregistrer la correction",
  corrected: "Carte corrigée.",
  cancel: "Ne rien changer",
  onTable: (count: number) =>
    count === 0
      ? "Sur la table"
      : many(count, "Sur la table\u00a0: 1 carte", `Sur la table\u00a0: ${count} cartes`),
  reserve: "En réserve",
  reserveHint: "La zone est pleine\u00a0: cette carte est gardée à côté, rien n’est perdu.",
  mine: "de vous",
  entered: "saisi pour la table",
  brought: "d’une autre séquence",
  edit: "Corriger",
  editOf: (text: string) => `Corriger la carte ${text}`,
  withdraw: "Retirer",
  withdrawOf: (text: string) => `Retirer la carte ${text}`,
  move: "Déplacer",
  moveOf: (text: string) => `Déplacer la carte ${text}`,
  moveCancel: "Laisser ici",
  moved: "Carte déplacée.",
  toReserve: "En réserve",
  fromReserve: "Reprendre",
  state: { saved: "Enregistrée", waiting: "En attente du réseau", refused: "Refusée" },
  erase: "Effacer",
};
