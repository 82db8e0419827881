import { libraryTemplate } from "./entry.ts";

/** Elements of a vision: an ideal future told as if one were there. */
export const vision = libraryTemplate(
  "vision",
  [
    { id: "different", at: [0, 0, 6, 4] },
    { id: "see", at: [6, 0, 6, 2] },
    { id: "hear", at: [6, 2, 6, 2] },
    { id: "gone", at: [0, 4, 4, 2], least: 0 },
    { id: "share", at: [4, 4, 8, 2] },
    { id: "sentence", at: [0, 6, 12, 2], kind: "text" },
  ],
  {
    fr: {
      title: "Éléments de vision",
      instruction: "Nous sommes dans dix ans et cela a marché. Décrivez ce que vous voyez, au présent.",
      zones: [
        {
          title: "Qui vit autrement",
          question: "Pour qui la vie a-t-elle changé, et en quoi ?",
          example: "Les parents qui travaillent tôt trouvent une place",
          counterExample: "Les gens vont mieux",
        },
        {
          title: "Ce que l’on voit",
          question: "Que voit-on en se promenant sur le territoire ?",
          example: "Des enfants qui vont seuls à l’école",
        },
        {
          title: "Ce que l’on entend",
          question: "Que disent les habitant·es ?",
          example: "« On m’a rappelée le jour même »",
        },
        {
          title: "Ce qui a disparu",
          question: "Qu’est-ce qui n’existe plus ?",
          example: "La liste d’attente",
        },
        {
          title: "Notre part",
          question: "Qu’avons-nous fait, chacun·e, pour y arriver ?",
          example: "Nous avons mis en commun nos dossiers",
        },
        {
          title: "Notre phrase",
          question: "Si l’on ne gardait qu’une phrase de cette vision ?",
          example: "À Sainte-Aure, aucune famille ne cherche seule.",
        },
      ],
    },
    en: {
      title: "Elements of vision",
      instruction: "It is ten years from now and it has worked. Describe what you see, in the present tense.",
      zones: [
        {
          title: "Who lives differently",
          question: "For whom has life changed, and how?",
          example: "Parents who work early find a place",
          counterExample: "People feel better",
        },
        {
          title: "What one sees",
          question: "What does one see when walking through the territory?",
          example: "Children who walk to school alone",
        },
        {
          title: "What one hears",
          question: "What do people say?",
          example: "“They called me back the same day”",
        },
        { title: "What is gone", question: "What does not exist any more?", example: "The waiting list" },
        {
          title: "Our share",
          question: "What has each of us done to get there?",
          example: "We pooled our files",
        },
        {
          title: "Our sentence",
          question: "If only one sentence of this vision were kept?",
          example: "In Sainte-Aure, no family searches alone.",
        },
      ],
    },
  },
);
