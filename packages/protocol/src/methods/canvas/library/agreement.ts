import { libraryTemplate } from "./entry.ts";

/** How an agreement was built, and what we want to act on after its first season (reference programme, first day). */
export const agreement = libraryTemplate(
  "agreement",
  [
    { id: "triggers", at: [0, 0, 4, 3] },
    { id: "actors", at: [4, 0, 4, 3] },
    { id: "steps", at: [8, 0, 4, 3] },
    { id: "worked", at: [0, 3, 6, 2] },
    { id: "missed", at: [6, 3, 6, 2] },
    { id: "act", at: [0, 5, 12, 3] },
  ],
  {
    fr: {
      title: "Notre convention, saison 1",
      instruction:
        "Racontez comment la convention s’est construite sur votre territoire, puis dites ce sur quoi vous voulez agir. Une idée par carte.",
      zones: [
        {
          title: "Ce qui l’a déclenchée",
          question: "Qu’est-ce qui a mis la convention en route ?",
          example: "La fermeture de la crèche de Bréal",
          counterExample: "Le contexte",
        },
        {
          title: "Qui l’a portée",
          question: "Qui a pris part à sa construction, et qui a manqué ?",
          example: "Les secrétaires de mairie, dès la première réunion",
          counterExample: "Les partenaires",
        },
        {
          title: "Les étapes",
          question: "Par quelles étapes est-on passé ?",
          example: "Deux soirées publiques à l’automne",
          counterExample: "On a travaillé",
        },
        {
          title: "Ce qui a marché",
          question: "Qu’est-ce qui a bien fonctionné, et pourquoi ?",
          example: "Un même élu à toutes les réunions",
        },
        {
          title: "Ce qui a manqué",
          question: "Qu’est-ce qui a manqué ou n’a pas tenu ?",
          example: "Personne n’a rappelé les familles après l’enquête",
        },
        {
          title: "Ce sur quoi nous voulons agir",
          question: "Après cette saison, sur quoi voulons-nous agir ?",
          example: "Rendre compte aux familles chaque année",
          counterExample: "Mieux communiquer",
        },
      ],
    },
    en: {
      title: "Our agreement, season 1",
      instruction:
        "Tell how the agreement was built in your territory, then say what you want to act on. One idea a card.",
      zones: [
        {
          title: "What set it off",
          question: "What got the agreement going?",
          example: "The nursery in Bréal closed",
          counterExample: "The context",
        },
        {
          title: "Who carried it",
          question: "Who took part in making it, and who was missing?",
          example: "The town clerks, from the first meeting",
          counterExample: "Partners",
        },
        {
          title: "The steps",
          question: "Which steps did it go through?",
          example: "Two public evenings in autumn",
          counterExample: "We worked",
        },
        {
          title: "What worked",
          question: "What worked well, and why?",
          example: "The same councillor at every meeting",
        },
        {
          title: "What was missing",
          question: "What was missing, or did not hold?",
          example: "Nobody called the families back after the survey",
        },
        {
          title: "What we want to act on",
          question: "After this season, what do we want to act on?",
          example: "Report to families every year",
          counterExample: "Communicate better",
        },
      ],
    },
  },
);
