import { plural } from "./look-up.ts";

const many = (count: number, one: string, other: string) => plural(count, { one, other }, "fr");

/** The words of the fish-bowl on the projected wall. */
export const fishbowlWallFr = {
  question: (number: number, of: number) => (of > 1 ? `Question ${number} sur ${of}` : "La question"),
  group: (name: string) => `Au centre\u00a0: ${name}`,
  forThis: "pour cette question",
  inAll: (minutes: number) => `${minutes}\u00a0min en tout`,
  overBy: "de plus pour cette question",
  paused: "En pause",
  pausedHint: "Les chaises et la file sont gardées.",
  inQueue: (count: number) => many(count, "dans la file", "dans la file"),
  nobodyQueues: "La file est vide",
  due: "Une chaise doit se libérer",
  reminder: "Rappel de la règle",
  /** Where the activity stands, beside the time. */
  step: {
    draft: "La conversation va commencer",
    ready: "Prenez place",
    intro: "Comment ça marche",
    exchange: "Par deux ou par trois",
    running: "Conversation",
    paused: "En pause",
    harvest: "Récolte",
    closed: "Récolte",
  },
  exchange: {
    before: "Parlez-en d’abord à voix basse, par deux ou par trois.",
    after: "Que retenez-vous\u00a0? Dites-le-vous par deux ou par trois.",
    left: "pour cet échange",
  },
  collecting: "Autour du bocal, écrivez vos questions. La conversation reprend quand toutes sont lues.",
  ending: "Le bocal se referme\u00a0: chaque chaise qui se libère s’en va.",
  queueNames: "Dans la file\u00a0:",
  /** Said to those who listen to the page: everything in the round, in one sentence. */
  said: (parts: {
    readonly seated: readonly string[];
    readonly free: number;
    readonly waiting: number;
    readonly due: boolean;
  }) =>
    [
      parts.seated.length === 0 ? "Personne n’est assis" : `Dans le bocal\u00a0: ${parts.seated.join(", ")}`,
      parts.free > 0 ? many(parts.free, "une chaise vide", `${parts.free} chaises vides`) : "",
      parts.due ? "une chaise doit se libérer" : "",
      many(
        parts.waiting,
        `${parts.waiting} personne dans la file`,
        `${parts.waiting} personnes dans la file`,
      ),
    ]
      .filter((part) => part !== "")
      .join("\u202f; "),
  person: (name: string, organisation: string) => (organisation === "" ? name : `${name} (${organisation})`),
  harvest: {
    title: "Récolte",
    steps: {
      takeaways: "Ce que chacun·e emporte",
      notes: "Ce qu’on a vu d’autour",
      highlights: "Ce que le groupe garde",
      commitments: "Questions ouvertes et engagements",
      summary: "Pour conclure",
    },
    empty: {
      takeaways: "Celles et ceux qui étaient assis disent en une phrase ce qu’ils emportent.",
      notes: "Les notes prises autour du bocal arriveront ici, par tâche.",
      highlights: "Les points à garder arriveront ici.",
      commitments: "Les questions ouvertes et les engagements arriveront ici.",
      summary: "La conclusion s’écrit.",
    },
    putOff: "Question reportée",
    noQuestion: "Hors question",
    checked: "Validée par le groupe",
    notChecked: "À valider par le groupe",
    someone: "Une personne",
    answers: (votes: number) => many(votes, `${votes} réponse`, `${votes} réponses`),
    by: (who: string, day: string) => [who, day].filter((part) => part !== "").join(", "),
    page: (page: number, of: number) => `Page ${page} sur ${of}`,
    said: (count: number) => many(count, `${count} point gardé`, `${count} points gardés`),
  },
  chairs: (taken: number, chairs: number) => `${taken} sur ${chairs} chaises prises`,
  list: "Idées notées",
  numbers: {
    sat: (sat: number, present: number) => `${sat} sur ${present} se sont assises`,
    entries: (count: number) => many(count, `${count} entrée`, `${count} entrées`),
  },
};
