import type { DemonstrationLanguage } from "./scripts.ts";

export interface BowlScript {
  readonly title: string;
  readonly questions: readonly { readonly text: string; readonly prompts: readonly string[] }[];
  readonly plannedMinutes: number;
  /** What those outside note, ask and take away. */
  readonly notes: readonly string[];
  readonly proposals: readonly string[];
  readonly takeaways: readonly string[];
}

// Invented like the rest of the demonstration.
export const bowlScripts: { readonly [Language in DemonstrationLanguage]: BowlScript } = {
  fr: {
    title: "Le premier pas vers une porte",
    plannedMinutes: 60,
    questions: [
      {
        text: "Qu’est-ce qui empêche une famille de pousser la porte\u00a0?",
        prompts: ["Et celles que l’on ne voit jamais\u00a0?", "Qui le leur a déjà demandé\u00a0?"],
      },
      {
        text: "Que pouvons-nous changer avant l’été, sans moyens de plus\u00a0?",
        prompts: ["Qui peut commencer lundi\u00a0?"],
      },
    ],
    notes: [
      "Tout le monde parle des horaires",
      "Personne n’a parlé des pères",
      "Accord\u00a0: un seul accueil suffit",
      "Deux façons de compter les familles",
      "Les jeunes ne sont pas là",
      "On se coupe moins la parole qu’au début",
      "Une idée\u00a0: prêter une salle le samedi",
      "La question du car revient trois fois",
      "Désaccord sur le rendez-vous obligatoire",
      "Qui rappelle, au fond\u00a0?",
      "On parle des familles, pas avec elles",
      "Le mot «\u00a0dossier\u00a0» fait peur",
    ],
    proposals: [
      "Et si l’accueil se déplaçait\u00a0?",
      "Qu’en disent les parents eux-mêmes\u00a0?",
      "Que ferions-nous sans formulaire\u00a0?",
    ],
    takeaways: [
      "Je rappelle moi-même, sans attendre le courrier.",
      "On commence par le samedi matin.",
      "J’ai compris pourquoi les pères ne viennent pas.",
      "Une porte, un nom, un numéro.",
      "Je repars avec deux collègues que je ne connaissais pas.",
    ],
  },
  en: {
    title: "The first step to a door",
    plannedMinutes: 60,
    questions: [
      {
        text: "What keeps a family from coming through the door?",
        prompts: ["And those nobody ever sees?", "Who has asked them?"],
      },
      {
        text: "What can we change before summer, without more means?",
        prompts: ["Who can begin on Monday?"],
      },
    ],
    notes: [
      "Everybody speaks of opening hours",
      "Nobody spoke of fathers",
      "Agreement: one welcome is enough",
      "Two ways of counting families",
      "The young are not here",
      "We interrupt each other less than before",
      "An idea: lend a room on Saturdays",
      "The bus comes back three times",
      "Disagreement on appointments",
      "Who calls back, in the end?",
    ],
    proposals: ["What if the welcome travelled?", "What do parents say themselves?"],
    takeaways: [
      "I call back myself, before any letter.",
      "We begin with Saturday mornings.",
      "One door, one name, one number.",
    ],
  },
};
