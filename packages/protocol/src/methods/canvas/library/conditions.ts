import { libraryTemplate } from "./entry.ts";

/** The five conditions of collective impact: what a territory has and what it still lacks. */
export const conditions = libraryTemplate(
  "conditions",
  [
    { id: "agenda", at: [0, 0, 6, 3] },
    { id: "measure", at: [6, 0, 6, 3] },
    { id: "activities", at: [0, 3, 6, 3] },
    { id: "communication", at: [6, 3, 6, 3] },
    { id: "backbone", at: [0, 6, 8, 2] },
    { id: "readiness", at: [8, 6, 4, 2], kind: "scale", least: 0 },
  ],
  {
    fr: {
      title: "Les cinq conditions de l’impact collectif",
      instruction:
        "Pour chaque condition, dites ce qui existe déjà sur le territoire et ce qui manque encore.",
      zones: [
        {
          title: "Plan d’action commun",
          question: "Avons-nous un même but, et une même lecture du problème ?",
          example: "Un but écrit en une phrase, signé par six institutions",
          counterExample: "Nous travaillons ensemble",
        },
        {
          title: "Mesure partagée",
          question: "Que comptons-nous ensemble, et qui le relève ?",
          example: "Nombre de familles rappelées dans la semaine",
        },
        {
          title: "Activités qui se renforcent",
          question: "En quoi ce que chacun·e fait aide-t-il les autres ?",
          example: "La Caf oriente, le relais reçoit, l’école prévient",
        },
        {
          title: "Communication continue",
          question: "Comment nous parlons-nous entre deux réunions ?",
          example: "Un message commun chaque vendredi",
        },
        {
          title: "Structure de soutien",
          question: "Qui tient l’ensemble, avec quel temps ?",
          example: "Une coordinatrice à mi-temps",
          counterExample: "Le comité de pilotage",
        },
        { title: "Sommes-nous prêts", question: "De 1 (pas encore) à 5 (tout est là), où en sommes-nous ?" },
      ],
    },
    en: {
      title: "The five conditions of collective impact",
      instruction:
        "For each condition, say what is already there in the territory and what is still missing.",
      zones: [
        {
          title: "Common agenda",
          question: "Do we have one aim, and one reading of the problem?",
          example: "An aim in one sentence, signed by six institutions",
          counterExample: "We work together",
        },
        {
          title: "Shared measurement",
          question: "What do we count together, and who collects it?",
          example: "Families called back within a week",
        },
        {
          title: "Activities that reinforce each other",
          question: "How does what each one does help the others?",
          example: "The fund directs, the relay receives, the school warns",
        },
        {
          title: "Continuous communication",
          question: "How do we talk between two meetings?",
          example: "A common message every Friday",
        },
        {
          title: "Backbone support",
          question: "Who holds the whole, with what time?",
          example: "A coordinator half-time",
          counterExample: "The steering committee",
        },
        { title: "Are we ready", question: "From 1 (not yet) to 5 (all is there), where are we?" },
      ],
    },
  },
);
