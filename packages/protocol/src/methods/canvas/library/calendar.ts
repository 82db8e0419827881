import { libraryTemplate } from "./entry.ts";

/** Calendar of implementation by quarter (SU-25). */
export const calendar = libraryTemplate(
  "calendar",
  [
    { id: "q1", at: [0, 0, 3, 5], least: 0 },
    { id: "q2", at: [3, 0, 3, 5], least: 0 },
    { id: "q3", at: [6, 0, 3, 5], least: 0 },
    { id: "q4", at: [9, 0, 3, 5], least: 0 },
    { id: "fixed", at: [0, 5, 4, 3], least: 0 },
    { id: "conflicts", at: [4, 5, 5, 3], least: 0 },
    { id: "next", at: [9, 5, 3, 3], kind: "date" },
  ],
  {
    fr: {
      title: "Calendrier de mise en œuvre",
      instruction: "Placez chaque étape dans son trimestre : quoi, qui, et après quelle autre étape.",
      zones: [
        {
          title: "1er trimestre",
          question: "Que faisons-nous de janvier à mars, et qui le porte ?",
          example: "Réunir les quatre maires (Caf)",
          counterExample: "Avancer",
        },
        {
          title: "2e trimestre",
          question: "Que faisons-nous d’avril à juin, et qui le porte ?",
          example: "Visite du relais itinérant (Département)",
        },
        {
          title: "3e trimestre",
          question: "Que faisons-nous de juillet à septembre, et qui le porte ?",
          example: "Préparer la rentrée (centre social)",
          counterExample: "Réunion le 15 août",
        },
        {
          title: "4e trimestre",
          question: "Que faisons-nous d’octobre à décembre, et qui le porte ?",
          example: "Ouvrir l’accueil (intercommunalité)",
        },
        {
          title: "Dates déjà prises",
          question: "Quelles dates ne peuvent plus bouger ?",
          example: "Conseil communautaire du 12 février",
        },
        {
          title: "Points de vigilance",
          question: "Où cela risque-t-il de coincer ?",
          example: "Deux étapes pour la même personne en juin",
        },
        { title: "Prochain rendez-vous", question: "Quel jour nous revoyons-nous ?", example: "12/03/2027" },
      ],
    },
    en: {
      title: "Calendar of implementation",
      instruction: "Put each step in its quarter: what, who, and after which other step.",
      zones: [
        {
          title: "1st quarter",
          question: "What do we do from January to March, and who carries it?",
          example: "Bring the four mayors together (family fund)",
          counterExample: "Move on",
        },
        {
          title: "2nd quarter",
          question: "What do we do from April to June, and who carries it?",
          example: "Visit the travelling relay (county council)",
        },
        {
          title: "3rd quarter",
          question: "What do we do from July to September, and who carries it?",
          example: "Prepare the new school year (social centre)",
          counterExample: "A meeting on 15 August",
        },
        {
          title: "4th quarter",
          question: "What do we do from October to December, and who carries it?",
          example: "Open the welcome (joint authority)",
        },
        {
          title: "Dates already taken",
          question: "Which dates cannot move any more?",
          example: "Council of 12 February",
        },
        {
          title: "Points to watch",
          question: "Where might it get stuck?",
          example: "Two steps for one person in June",
        },
        { title: "Next meeting", question: "On which day do we meet again?", example: "12/03/2027" },
      ],
    },
  },
);
