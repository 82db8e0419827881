import { unseal } from "../../../base/sealed.ts";
import type { Section } from "../../../report/section.ts";
import type { Card, State } from "../vocabulary.ts";
import { flashesInOrder } from "./flashes.ts";

/** What the report says of flashes: precisions beside the cards they explain, and disagreements that stay (MP-28). */
export function middleSections(state: State): readonly Section[] {
  return [...precisionSections(state), ...flashSections(state)];
}

function precisionSections(state: State): readonly Section[] {
  const rows = Object.values(state.cards)
    .filter((card) => card.shape === "precision" && card.parked === null && card.read)
    .toSorted((a, b) => (a.id < b.id ? -1 : 1))
    .map((card) => [textOf(state.cards[card.explains ?? card.id]), textOf(card)]);
  if (rows.length === 0) return [];
  return [
    {
      kind: "table",
      word: "precisions",
      columns: [
        { word: "card-text", type: "text" },
        { word: "precision", type: "text" },
      ],
      rows,
    },
  ];
}

function flashSections(state: State): readonly Section[] {
  const flashes = flashesInOrder(state);
  const sections: Section[] = [];
  const maintained = flashes.filter(({ outcome }) => outcome === "maintained");
  const open = flashes.filter(({ outcome }) => outcome === null);
  if (maintained.length > 0) {
    sections.push({ kind: "heading", word: "disagreements-maintained" });
    sections.push({
      kind: "items",
      of: "disagreement",
      items: maintained.map(({ card, disagree, unclear }) => ({
        text: textOf(state.cards[card]),
        who: null,
        day: null,
        state: "maintained",
        about: null,
        times: disagree + unclear,
      })),
    });
  }
  if (open.length > 0) sections.push({ kind: "note", word: "flashes-open", count: open.length });
  return sections;
}

function textOf(card: Card | undefined): string {
  return card === undefined ? "" : unseal(card.words).text;
}
