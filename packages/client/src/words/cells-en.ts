import type { cellsFr } from "./cells-fr.ts";
import { plural } from "./look-up.ts";

const many = (count: number, one: string, other: string) => plural(count, { one, other }, "en");

/** The words of cards in the cells of a frame, on the console. */
export const cellsEn = {
  between: ", ",
  cards: (count: number) => many(count, `${count} card`, `${count} cards`),
  reserve: "In reserve",
  addTitle: "Card entered for somebody without a phone",
  addGo: "Add",
  entered: "entered for the table",
  broughtFrom: "comes from another activity",
  text: "Text",
  empty: "No cards.",
  card: {
    actOn: (text: string) => `Act on the card ${text}`,
    title: "This card",
    moveTo: "Move to",
    move: "Move",
    toReserve: "Put in reserve",
    fromReserve: "Take from the reserve",
    park: "Put aside",
    reason: "Why (optional)",
    close: "Close",
    last: "At the end",
    before: (text: string) => `Before “${text}”`,
    where: "Where in the zone",
  },
  parked: (count: number) => many(count, "1 card put aside", `${count} cards put aside`),
  restore: "Put back",
  restoreOf: (text: string) => `Put the card ${text} back`,
} satisfies typeof cellsFr;
