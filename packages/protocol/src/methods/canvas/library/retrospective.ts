import { libraryTemplate } from "./entry.ts";

/** A look back: what to keep, drop, try, and what was learnt. */
export const retrospective = libraryTemplate(
  "retrospective",
  [
    { id: "keep", at: [0, 0, 4, 5] },
    { id: "drop", at: [4, 0, 4, 5] },
    { id: "try", at: [8, 0, 4, 5] },
    { id: "learnt", at: [0, 5, 8, 3] },
    { id: "mood", at: [8, 5, 4, 3], kind: "scale", least: 0 },
  ],
  {
    fr: {
      title: "Rétrospective",
      instruction: "Revenez sur la période passée : des faits d’abord, puis ce que nous changeons.",
      zones: [
        {
          title: "À garder",
          question: "Qu’est-ce qui nous a aidés et doit continuer ?",
          example: "Le point de dix minutes le lundi",
        },
        {
          title: "À arrêter",
          question: "Qu’est-ce qui nous a coûté sans servir ?",
          example: "Le compte rendu que personne ne lit",
        },
        {
          title: "À essayer",
          question: "Que voulons-nous essayer la prochaine fois ?",
          example: "Inviter deux parents",
        },
        {
          title: "Ce que nous avons appris",
          question: "Qu’avons-nous compris que nous ne savions pas ?",
          example: "Les familles préfèrent le téléphone",
        },
        { title: "Notre énergie", question: "De 1 (à plat) à 5 (en forme), où en sommes-nous ?" },
      ],
    },
    en: {
      title: "Retrospective",
      instruction: "Look back: facts first, then what we change.",
      zones: [
        {
          title: "Keep",
          question: "What helped us and should go on?",
          example: "Ten minutes together on Mondays",
        },
        {
          title: "Stop",
          question: "What cost us without being of use?",
          example: "Minutes that nobody reads",
        },
        { title: "Try", question: "What do we want to try next time?", example: "Invite two parents" },
        {
          title: "What we learnt",
          question: "What do we understand that we did not know?",
          example: "Families prefer the telephone",
        },
        { title: "Our energy", question: "From 1 (flat) to 5 (in good shape), where are we?" },
      ],
    },
  },
);
