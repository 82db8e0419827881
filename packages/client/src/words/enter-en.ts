import type { enterFr } from "./enter-fr.ts";
import { plural } from "./look-up.ts";

const many = (count: number, one: string, other: string) => plural(count, { one, other }, "en");

export const enterEn: typeof enterFr = {
  open: "Enter cards…",
  entered: (count) => many(count, "1 of them entered here", `${count} of them entered here`),
  title: "Enter cards for the group",
  hint: "Paper cards, ideas called out, answers gathered beforehand. They stay hidden with the others and bear nobody’s name.",
  text: "One card a line",
  table: "The table",
  textHint: "Type, or paste a list or cells of a spreadsheet.",
  file: "Open a file (text, CSV)",
  notText: (file) => `“${file}” is not text. Save the table as CSV.`,
  tooBig: (file) => `“${file}” is too big for cards.`,
  kind: "How to read it",
  kinds: { lines: "One card a line", table: "A table" },
  column: "The cards are in",
  columnOf: (number, title) => (title === "" ? `column ${number}` : `column ${number}: ${title}`),
  heading: "The first line holds the titles",
  paper: "Colour",
  repeated: "Keep repeated lines",
  repeatedHint: "On the board they are piled and counted.",
  preview: "What will come in",
  count: (count) => many(count, `${count} card`, `${count} cards`),
  tooLong: (count, most) =>
    many(
      count,
      `1 line is longer than ${most} characters: it will not come in. Cut it in two.`,
      `${count} lines are longer than ${most} characters: they will not come in. Cut them.`,
    ),
  again: (count) => many(count, "1 repeated line", `${count} repeated lines`),
  empty: (count) => many(count, "1 empty line, left out", `${count} empty lines, left out`),
  place: (place) => `line ${place}`,
  letters: (letters, most) => `${letters} / ${most}`,
  isLong: "too long",
  isRepeated: "repeated",
  rest: (count) => many(count, "and 1 more", `and ${count} more`),
  onTheWay: (count) => many(count, "1 card on its way…", `${count} cards on their way…`),
  nothing: "Nothing to enter yet.",
  tooMany: (count, most) => `${count} cards: ${most} at most at once. Take lines out.`,
  go: (count) => (count === 0 ? "Enter" : many(count, `Enter ${count} card`, `Enter ${count} cards`)),
};
