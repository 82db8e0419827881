import { libraryTemplate } from "./entry.ts";

/** Stating expectations (formalisation des attendus, SU-18 to SU-21). */
export const expectations = libraryTemplate(
  "expectations",
  [
    { id: "ask", at: [0, 0, 6, 4] },
    { id: "give", at: [6, 0, 6, 4] },
    { id: "who", at: [0, 4, 4, 2] },
    { id: "when", at: [4, 4, 3, 2], kind: "date" },
    { id: "sign", at: [7, 4, 5, 2] },
    { id: "unclear", at: [0, 6, 12, 2], least: 0 },
  ],
  {
    fr: {
      title: "Formalisation des attendus",
      instruction: "Dites ce que vous attendez, de qui, pour quand, et ce que vous donnez en retour.",
      zones: [
        {
          title: "Ce que nous attendons",
          question: "Qui attend quoi ? Commencez par qui attend.",
          example: "La Caf attend une liste des lieux à jour",
          counterExample: "Plus de communication",
        },
        {
          title: "Ce que nous donnons",
          question: "Que donnez-vous, vous, en échange ?",
          example: "Nous prêtons une animatrice",
        },
        {
          title: "De qui",
          question: "De quelle institution ou fonction ?",
          example: "Service jeunesse de l’intercommunalité",
          counterExample: "Tout le monde",
        },
        {
          title: "Pour quand",
          question: "Pour quelle date ?",
          example: "15/01/2027",
          counterExample: "Au plus vite",
        },
        {
          title: "Signe de réussite",
          question: "À quoi verra-t-on que c’est fait ?",
          example: "La liste est affichée dans chaque mairie",
        },
        {
          title: "Pas encore clair",
          question: "Que faut-il encore préciser ?",
          example: "Qui paie l’impression ?",
        },
      ],
    },
    en: {
      title: "Stating expectations",
      instruction: "Say what you expect, from whom, by when, and what you give in return.",
      zones: [
        {
          title: "What we expect",
          question: "Who expects what? Begin with who expects.",
          example: "The family fund expects an up-to-date list of places",
          counterExample: "More communication",
        },
        {
          title: "What we give",
          question: "What do you give in exchange?",
          example: "We lend a facilitator",
        },
        {
          title: "From whom",
          question: "From which institution or function?",
          example: "The joint authority’s youth service",
          counterExample: "Everybody",
        },
        {
          title: "By when",
          question: "By which day?",
          example: "15/01/2027",
          counterExample: "As soon as possible",
        },
        {
          title: "Sign of success",
          question: "How will one see that it is done?",
          example: "The list hangs in each town hall",
        },
        {
          title: "Not clear yet",
          question: "What is still to be made clear?",
          example: "Who pays for printing?",
        },
      ],
    },
  },
);
