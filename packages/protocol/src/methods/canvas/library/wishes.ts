import { libraryTemplate } from "./entry.ts";

/** Wishes to act (envies d'agir) on a territory. */
export const wishes = libraryTemplate(
  "wishes",
  [
    { id: "wish", at: [0, 0, 6, 5] },
    { id: "with", at: [6, 0, 6, 3] },
    { id: "bring", at: [6, 3, 6, 2] },
    { id: "first", at: [0, 5, 6, 3] },
    { id: "obstacle", at: [6, 5, 6, 3], least: 0 },
  ],
  {
    fr: {
      title: "Envies d’agir",
      instruction:
        "Dites ce que vous avez envie de faire sur ce territoire, et ce que vous êtes prêt·e à y apporter.",
      zones: [
        {
          title: "J’ai envie d’agir sur…",
          question: "Sur quoi avez-vous envie d’agir, vous ?",
          example: "Ouvrir un accueil itinérant le mercredi",
          counterExample: "Il faudrait que la mairie agisse",
        },
        {
          title: "Avec qui",
          question: "Avec qui voudriez-vous le faire ?",
          example: "Les deux relais et l’école de Sainte-Aure",
        },
        {
          title: "Ce que j’apporte",
          question: "Qu’êtes-vous prêt·e à apporter ?",
          example: "Un après-midi par mois",
        },
        {
          title: "Premier petit pas",
          question: "Que peut-on faire dans le mois qui vient ?",
          example: "Appeler la directrice de l’école",
        },
        {
          title: "Ce qui pourrait empêcher",
          question: "Qu’est-ce qui pourrait empêcher, et qu’y faire ?",
          example: "Pas de véhicule : demander celui du centre social",
        },
      ],
    },
    en: {
      title: "Wishes to act",
      instruction: "Say what you want to do in this territory, and what you are ready to bring.",
      zones: [
        {
          title: "I want to act on…",
          question: "What do you yourself want to act on?",
          example: "Open a travelling welcome on Wednesdays",
          counterExample: "The town hall should act",
        },
        {
          title: "With whom",
          question: "With whom would you like to do it?",
          example: "The two relays and the school of Sainte-Aure",
        },
        { title: "What I bring", question: "What are you ready to bring?", example: "One afternoon a month" },
        {
          title: "First small step",
          question: "What can be done within a month?",
          example: "Call the head of the school",
        },
        {
          title: "What might stop it",
          question: "What might stop it, and what can be done?",
          example: "No vehicle: ask for the social centre’s",
        },
      ],
    },
  },
);
