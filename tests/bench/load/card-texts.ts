const LENGTH = 60;

// Real words, so that nothing on the way finds a card easier to pack than a person's.
const SENTENCES = [
  "créer un guichet commun pour les aidants du canton",
  "des horaires qui suivent ceux des bus et de l'école",
  "former les accueillants ensemble, pas chacun chez soi",
  "un lieu ouvert le samedi, même sans rendez-vous",
];

/** The text of the card number `index` of a run: 60 characters, unique, and `cardIndex` finds the number again. */
export function cardText(index: number): string {
  const words = SENTENCES[index % SENTENCES.length] ?? "";
  return `${String(index).padStart(6, "0")} ${words}`.padEnd(LENGTH, ".").slice(0, LENGTH);
}

/** The number of a card of ours; null for any other text. */
export function cardIndex(text: string): number | null {
  return /^\d{6} /.test(text) ? Number(text.slice(0, 6)) : null;
}
