import type { Settings } from "./vocabulary.ts";

type Labels = Pick<Settings, "cycles" | "phases">;

/**
 * The eight phases and three cycles of the SPIRAL approach, in both languages. The names of the first two cycles are established;
 * the third is ours. All of it can be changed before use.
 */
export const spiralLabels: { readonly [Language in "fr" | "en"]: Labels } = {
  fr: {
    cycles: [
      {
        label: "Appropriation",
        question: "Avec celles et ceux qui sont déjà mobilisés, que met-on en place\u202f?",
      },
      { label: "Mobilisation", question: "Qui nous rejoint, et que change leur arrivée\u202f?" },
      { label: "Généralisation", question: "Comment cela tient-il partout, et sans nous\u202f?" },
    ],
    phases: [
      {
        label: "Organiser, mobiliser",
        short: "Organiser",
        question: "Qui a mis la démarche en route, et comment s’est-on organisé\u202f?",
      },
      {
        label: "Co-définir les objectifs du progrès",
        short: "Objectifs",
        question: "Qu’a-t-on voulu améliorer ensemble, et pour qui\u202f?",
      },
      {
        label: "Co-évaluer (ex-ante)",
        short: "Évaluer avant",
        question: "D’où partait-on\u202f? Comment l’a-t-on mesuré\u202f?",
      },
      {
        label: "Projeter, comparer",
        short: "Projeter",
        question: "Quels scénarios a-t-on imaginés et comparés\u202f?",
      },
      {
        label: "Co-décider, s’engager",
        short: "Décider",
        question: "Qu’a-t-on décidé, et qui s’est engagé à quoi\u202f?",
      },
      { label: "Réaliser ensemble", short: "Réaliser", question: "Qu’a-t-on fait, avec qui\u202f?" },
      {
        label: "Co-évaluer ex-post",
        short: "Évaluer après",
        question: "Qu’est-ce qui a changé\u202f? Qu’en retient-on\u202f?",
      },
      {
        label: "Faire le bilan, préparer la suite",
        short: "Bilan",
        question: "Que transmet-on au tour suivant, et qui doit nous rejoindre\u202f?",
      },
    ],
  },
  en: {
    cycles: [
      { label: "Appropriation", question: "With those already mobilised, what do we set up?" },
      { label: "Mobilisation", question: "Who joins us, and what does their coming change?" },
      { label: "Generalisation", question: "How does it hold everywhere, and without us?" },
    ],
    phases: [
      {
        label: "Organise, mobilise",
        short: "Organise",
        question: "Who got it going, and how did we organise?",
      },
      {
        label: "Co-define the goals of progress",
        short: "Goals",
        question: "What did we want to make better together, and for whom?",
      },
      {
        label: "Co-evaluate (before)",
        short: "Evaluate before",
        question: "Where did we start from? How was it measured?",
      },
      {
        label: "Project, compare",
        short: "Project",
        question: "Which scenarios did we imagine and compare?",
      },
      {
        label: "Co-decide, commit",
        short: "Decide",
        question: "What was decided, and who committed to what?",
      },
      { label: "Carry out together", short: "Carry out", question: "What was done, and with whom?" },
      {
        label: "Co-evaluate (after)",
        short: "Evaluate after",
        question: "What has changed? What do we keep from it?",
      },
      {
        label: "Take stock, prepare what follows",
        short: "Take stock",
        question: "What do we hand on to the next turn, and who must join us?",
      },
    ],
  },
};
