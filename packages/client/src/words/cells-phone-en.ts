import type { cellsPhoneFr } from "./cells-phone-fr.ts";
import { plural } from "./look-up.ts";

const many = (count: number, one: string, other: string) => plural(count, { one, other }, "en");

/** The words of cards in the cells of a frame, on the phone. */
export const cellsPhoneEn = {
  card: "Your card",
  placeholder: "One idea a card",
  counter: (used: number, most: number) => `${used} letters of ${most}`,
  send: "Deposit the card",
  sent: "Card deposited.",
  whyNot: {
    blank: "Write a few words",
    long: (used: number, most: number) => `Too long: ${used} of ${most}`,
    same: "Nothing has changed",
    notOpen: "This zone is not open yet",
  },
  correct: "Save the correction",
  corrected: "Card corrected.",
  cancel: "Change nothing",
  onTable: (count: number) =>
    count === 0 ? "On the table" : many(count, "On the table: 1 card", `On the table: ${count} cards`),
  reserve: "In reserve",
  reserveHint: "The zone is full: this card is kept beside it, nothing is lost.",
  mine: "yours",
  entered: "entered for the table",
  brought: "from another activity",
  edit: "Correct",
  editOf: (text: string) => `Correct the card ${text}`,
  withdraw: "Withdraw",
  withdrawOf: (text: string) => `Withdraw the card ${text}`,
  move: "Move",
  moveOf: (text: string) => `Move the card ${text}`,
  moveCancel: "Leave it here",
  moved: "Card moved.",
  toReserve: "To the reserve",
  fromReserve: "Take back",
  state: { saved: "Saved", waiting: "Waiting for the network", refused: "Refused" },
  erase: "Erase",
} satisfies typeof cellsPhoneFr;
