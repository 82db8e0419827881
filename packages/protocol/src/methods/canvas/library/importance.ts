import { axesCell } from "../../../board/frames/axes.ts";
import { libraryTemplate } from "./entry.ts";

// From the top row down: the more important a thing, the higher it stands; the easier, the further to the right.
const cells = [
  { across: 1, up: 2, at: [0, 0, 6, 4] },
  { across: 2, up: 2, at: [6, 0, 6, 4] },
  { across: 1, up: 1, at: [0, 4, 6, 4] },
  { across: 2, up: 1, at: [6, 4, 6, 4] },
] as const;

/** Importance and ease: what to do first, what to prepare, what to do in passing, what to leave. */
export const importance = libraryTemplate(
  "importance",
  cells.map(({ across, up, at }) => ({ id: axesCell({ across, up }), at, least: 0, most: 12 })),
  {
    fr: {
      title: "Importance et facilité",
      instruction:
        "Une action par carte. Dites d’abord si elle est importante pour les personnes concernées, puis si elle est facile pour nous.",
      axes: {
        across: { name: "Facilité", steps: ["Difficile", "Facile"] },
        up: { name: "Importance", steps: ["Faible", "Forte"] },
      },
      zones: [
        {
          title: "À préparer",
          question: "Quelles actions sont importantes, et difficiles aujourd’hui\u202f?",
        },
        {
          title: "À faire d’abord",
          question: "Quelles actions sont importantes, et faciles à engager\u202f?",
        },
        { title: "À laisser", question: "Quelles actions coûteraient beaucoup pour peu\u202f?" },
        {
          title: "Au passage",
          question: "Quelles actions sont faciles, même si elles comptent moins\u202f?",
        },
      ],
    },
    en: {
      title: "Importance and ease",
      instruction:
        "One action a card. Say first whether it is important to the people concerned, then whether it is easy for us.",
      axes: {
        across: { name: "Ease", steps: ["Difficult", "Easy"] },
        up: { name: "Importance", steps: ["Low", "High"] },
      },
      zones: [
        { title: "To prepare", question: "Which actions are important, and difficult today?" },
        { title: "To do first", question: "Which actions are important, and easy to begin?" },
        { title: "To leave", question: "Which actions would cost much for little?" },
        { title: "In passing", question: "Which actions are easy, even if they matter less?" },
      ],
    },
  },
);
