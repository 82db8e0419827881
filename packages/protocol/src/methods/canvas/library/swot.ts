import { libraryTemplate } from "./entry.ts";

/** Strengths, weaknesses, opportunities, threats. */
export const swot = libraryTemplate(
  "swot",
  [
    { id: "strengths", at: [0, 0, 6, 4] },
    { id: "weaknesses", at: [6, 0, 6, 4] },
    { id: "opportunities", at: [0, 4, 6, 4] },
    { id: "threats", at: [6, 4, 6, 4] },
  ],
  {
    fr: {
      title: "Forces, faiblesses, occasions, menaces",
      instruction: "Regardez d’abord ce qui dépend de nous, puis ce qui vient d’ailleurs.",
      zones: [
        {
          title: "Forces",
          question: "Sur quoi pouvons-nous compter chez nous ?",
          example: "Une équipe qui se connaît depuis dix ans",
          counterExample: "Nous sommes bons",
        },
        {
          title: "Faiblesses",
          question: "Qu’est-ce qui nous freine, chez nous ?",
          example: "Personne n’est présent le mercredi",
        },
        {
          title: "Occasions",
          question: "Qu’est-ce qui, ailleurs, peut nous aider ?",
          example: "La nouvelle ligne de car",
        },
        {
          title: "Menaces",
          question: "Qu’est-ce qui, ailleurs, peut nous gêner ?",
          example: "Deux assistantes maternelles partent en retraite",
        },
      ],
    },
    en: {
      title: "Strengths, weaknesses, opportunities, threats",
      instruction: "Look first at what depends on us, then at what comes from elsewhere.",
      zones: [
        {
          title: "Strengths",
          question: "What can we rely on in our own house?",
          example: "A team that has known each other for ten years",
          counterExample: "We are good",
        },
        {
          title: "Weaknesses",
          question: "What holds us back in our own house?",
          example: "Nobody is there on Wednesdays",
        },
        { title: "Opportunities", question: "What elsewhere can help us?", example: "The new bus line" },
        {
          title: "Threats",
          question: "What elsewhere can get in our way?",
          example: "Two childminders are retiring",
        },
      ],
    },
  },
);
