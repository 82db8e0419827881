import { plural } from "./look-up.ts";

const many = (count: number, one: string, other: string) => plural(count, { one, other }, "fr");

/** Cards that the facilitator enters: pasted lines, or a table, looked at before they come in. */
export const enterFr = {
  open: "Saisir des cartes…",
  entered: (count: number) => many(count, "dont 1 saisie ici", `dont ${count} saisies ici`),
  title: "Saisir des cartes pour le groupe",
  hint: "Cartes de papier, idées dites à voix haute, réponses reçues avant. Elles restent cachées avec les autres et ne portent le nom de personne.",
  text: "Une carte par ligne",
  table: "Le tableau",
  textHint: "Écrivez, collez une liste ou des cellules d’un tableur.",
  file: "Ouvrir un fichier (texte, CSV)",
  notText: (file: string) =>
    `«\u00a0${file}\u00a0» n’est pas un texte. Enregistrez le tableau au format CSV.`,
  tooBig: (file: string) => `«\u00a0${file}\u00a0» est trop gros pour des cartes.`,
  kind: "Comment le lire",
  kinds: { lines: "Une carte par ligne", table: "Un tableau" },
  column: "Les cartes sont dans",
  columnOf: (number: number, title: string) =>
    title === "" ? `la colonne ${number}` : `la colonne ${number}\u00a0: ${title}`,
  heading: "La première ligne porte les titres",
  paper: "Couleur",
  repeated: "Garder les lignes répétées",
  repeatedHint: "Sur le tableau, elles s’empilent et se comptent.",
  preview: "Ce qui viendra",
  count: (count: number) => many(count, `${count} carte`, `${count} cartes`),
  tooLong: (count: number, most: number) =>
    many(
      count,
      `1 ligne dépasse ${most} caractères\u00a0: elle ne viendra pas. Coupez-la en deux.`,
      `${count} lignes dépassent ${most} caractères\u00a0: elles ne viendront pas. Coupez-les.`,
    ),
  again: (count: number) => many(count, "1 ligne répétée", `${count} lignes répétées`),
  empty: (count: number) =>
    many(count, "1 ligne vide, laissée de côté", `${count} lignes vides, laissées de côté`),
  place: (place: number) => `ligne ${place}`,
  letters: (letters: number, most: number) => `${letters} / ${most}`,
  isLong: "trop longue",
  isRepeated: "répétée",
  rest: (count: number) => many(count, "et 1 autre", `et ${count} autres`),
  onTheWay: (count: number) => many(count, "1 carte en route…", `${count} cartes en route…`),
  nothing: "Rien à saisir pour l’instant.",
  tooMany: (count: number, most: number) =>
    `${count} cartes\u00a0: ${most} au plus à la fois. Retirez des lignes.`,
  go: (count: number) =>
    count === 0 ? "Saisir" : many(count, `Saisir ${count} carte`, `Saisir ${count} cartes`),
};
