import { libraryTemplate } from "./entry.ts";

/** Means to mobilise, by kind, with what is missing (SU-22). */
export const means = libraryTemplate(
  "means",
  [
    { id: "time", at: [0, 0, 4, 3] },
    { id: "skills", at: [4, 0, 4, 3] },
    { id: "money", at: [8, 0, 4, 3], kind: "amount", least: 0 },
    { id: "premises", at: [0, 3, 4, 2], least: 0 },
    { id: "data", at: [4, 3, 4, 2], least: 0 },
    { id: "tools", at: [8, 3, 4, 2], least: 0 },
    { id: "missing", at: [0, 5, 8, 3] },
    { id: "state", at: [8, 5, 4, 3], kind: "choice" },
  ],
  {
    fr: {
      title: "Moyens à mobiliser",
      instruction:
        "Pour l’action choisie, dites ce que chaque institution peut mettre en commun, et ce qui manque encore.",
      zones: [
        {
          title: "Du temps",
          question: "Qui peut donner du temps, combien ?",
          example: "Caf : une conseillère, deux jours par mois",
          counterExample: "Des agents",
        },
        {
          title: "Des compétences",
          question: "Quels savoir-faire, chez qui ?",
          example: "Département : l’animation de groupes de parents",
        },
        {
          title: "De l’argent",
          question: "Quel montant est réuni ou demandé ?",
          example: "12 000 € sur l’année",
          counterExample: "Des subventions",
        },
        { title: "Des lieux", question: "Quels locaux, quand ?", example: "La salle du relais, le mercredi" },
        {
          title: "Des données",
          question: "Quelles informations partager ?",
          example: "Nombre de places par commune",
        },
        {
          title: "Des outils",
          question: "Quels outils ou véhicules ?",
          example: "Le minibus de l’intercommunalité",
        },
        {
          title: "Ce qui manque",
          question: "Que manque-t-il encore, et qui peut le chercher ?",
          example: "Une personne pour coordonner",
        },
        {
          title: "Où en est-on",
          question: "Où en est cet ensemble de moyens ?",
          choices: ["Envisagé", "Proposé", "Engagé"],
        },
      ],
    },
    en: {
      title: "Means to mobilise",
      instruction: "For the chosen action, say what each institution can pool, and what is still missing.",
      zones: [
        {
          title: "Time",
          question: "Who can give time, and how much?",
          example: "Family fund: one adviser, two days a month",
          counterExample: "Staff",
        },
        {
          title: "Skills",
          question: "Which skills, and whose?",
          example: "County council: leading groups of parents",
        },
        {
          title: "Money",
          question: "Which amount is there or asked for?",
          example: "€12,000 for the year",
          counterExample: "Subsidies",
        },
        { title: "Premises", question: "Which rooms, and when?", example: "The relay’s room, on Wednesdays" },
        {
          title: "Data",
          question: "Which information can be shared?",
          example: "Number of places in each municipality",
        },
        { title: "Tools", question: "Which tools or vehicles?", example: "The joint authority’s minibus" },
        {
          title: "What is missing",
          question: "What is still missing, and who can look for it?",
          example: "Somebody to coordinate",
        },
        {
          title: "Where it stands",
          question: "Where do these means stand?",
          choices: ["Considered", "Offered", "Committed"],
        },
      ],
    },
  },
);
