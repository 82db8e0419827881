import { libraryTemplate } from "./entry.ts";

/** Common and specific ambitions of the institutions on one territory. */
export const ambitions = libraryTemplate(
  "ambitions",
  [
    { id: "common", at: [0, 0, 12, 3] },
    { id: "specific", at: [0, 3, 6, 3] },
    { id: "differences", at: [6, 3, 6, 3], least: 0 },
    { id: "sources", at: [0, 6, 12, 2], least: 0 },
  ],
  {
    fr: {
      title: "Ambitions communes et spécifiques",
      instruction:
        "Pour ce territoire, dites ce que nous voulons ensemble, puis ce que chaque institution veut en propre.",
      zones: [
        {
          title: "Ambitions communes",
          question: "Que voulons-nous ensemble pour ce territoire ?",
          example: "Que chaque famille trouve un accueil à moins de 20 minutes",
          counterExample: "Améliorer la coordination",
        },
        {
          title: "Ambitions spécifiques",
          question: "Que veut votre institution en propre sur ce territoire ? Commencez par son nom.",
          example: "Département : un lieu de consultation par canton",
        },
        {
          title: "Écarts et tensions",
          question: "Où nos ambitions s’écartent-elles ?",
          example: "Nous ne parlons pas des mêmes communes",
        },
        {
          title: "D’où cela vient",
          question: "Dans quel texte ou quelle décision cela est-il déjà écrit ?",
          example: "Schéma départemental, fiche 12",
        },
      ],
    },
    en: {
      title: "Common and specific ambitions",
      instruction:
        "For this territory, say what we want together, then what each institution wants for itself.",
      zones: [
        {
          title: "Common ambitions",
          question: "What do we want together for this territory?",
          example: "That each family finds a place within 20 minutes",
          counterExample: "Improve coordination",
        },
        {
          title: "Specific ambitions",
          question: "What does your institution want for itself here? Begin with its name.",
          example: "County council: a place for consultations in each district",
        },
        {
          title: "Gaps and tensions",
          question: "Where do our ambitions part?",
          example: "We are not speaking of the same municipalities",
        },
        {
          title: "Where it comes from",
          question: "In which text or decision is it written already?",
          example: "County scheme, sheet 12",
        },
      ],
    },
  },
);
