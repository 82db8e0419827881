import { evenBoxes } from "../../../board/frames/zones.ts";
import { type LibraryTemplate, libraryTemplate, type TemplateWords } from "./entry.ts";

/** Empty grids: as many zones as their name says, to be given titles and questions. */
export const blankGrids: readonly LibraryTemplate[] = [4, 6, 9].map((count) =>
  libraryTemplate(
    `blank-${count}`,
    evenBoxes(count).map(({ x, y, width, height }, index) => ({
      id: `zone-${index + 1}`,
      at: [x, y, width, height],
    })),
    { fr: french(count), en: english(count) },
  ),
);

function french(count: number): TemplateWords {
  return {
    title: `Grille vierge de ${count} zones`,
    instruction: "Une idée par carte. Répondez à la question de chaque zone.",
    zones: numbered(count, (number) => ({
      title: `Zone ${number}`,
      question: "Quelle question posez-vous ici\u202f?",
    })),
  };
}

function english(count: number): TemplateWords {
  return {
    title: `Blank grid of ${count} zones`,
    instruction: "One idea a card. Answer the question of each zone.",
    zones: numbered(count, (number) => ({
      title: `Zone ${number}`,
      question: "Which question do you ask here?",
    })),
  };
}

function numbered<Item>(count: number, item: (number: number) => Item): readonly Item[] {
  return Array.from({ length: count }, (_, index) => item(index + 1));
}
