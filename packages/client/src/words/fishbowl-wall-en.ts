import type { fishbowlWallFr } from "./fishbowl-wall-fr.ts";
import { plural } from "./look-up.ts";

const many = (count: number, one: string, other: string) => plural(count, { one, other }, "en");

/** The words of the fish-bowl on the projected wall. */
export const fishbowlWallEn: typeof fishbowlWallFr = {
  question: (number, of) => (of > 1 ? `Question ${number} of ${of}` : "The question"),
  group: (name) => `Inside: ${name}`,
  forThis: "for this question",
  inAll: (minutes) => `${minutes}\u00a0min in all`,
  overBy: "over for this question",
  paused: "Paused",
  pausedHint: "Chairs and queue are kept.",
  inQueue: () => "in the queue",
  nobodyQueues: "The queue is empty",
  due: "A chair must be freed",
  reminder: "The rule, once more",
  step: {
    draft: "The conversation begins soon",
    ready: "Take your places",
    intro: "How it works",
    exchange: "In twos or threes",
    running: "Conversation",
    paused: "Paused",
    harvest: "Harvest",
    closed: "Harvest",
  },
  exchange: {
    before: "First talk it over quietly, in twos or threes.",
    after: "What do you take away? Tell each other, in twos or threes.",
    left: "for this exchange",
  },
  collecting: "Around the bowl, write your questions. The conversation resumes once all are read.",
  ending: "The bowl closes: each chair that is freed goes away.",
  queueNames: "In the queue:",
  said: (parts) =>
    [
      parts.seated.length === 0 ? "Nobody is seated" : `In the bowl: ${parts.seated.join(", ")}`,
      parts.free > 0 ? many(parts.free, "one empty chair", `${parts.free} empty chairs`) : "",
      parts.due ? "a chair must be freed" : "",
      many(parts.waiting, `${parts.waiting} person in the queue`, `${parts.waiting} people in the queue`),
    ]
      .filter((part) => part !== "")
      .join("; "),
  person: (name, organisation) => (organisation === "" ? name : `${name} (${organisation})`),
  harvest: {
    title: "Harvest",
    steps: {
      takeaways: "What each takes away",
      notes: "What was seen from around",
      highlights: "What the group keeps",
      commitments: "Open questions and commitments",
      summary: "To conclude",
    },
    empty: {
      takeaways: "Those who sat say in one sentence what they take away.",
      notes: "Notes taken around the bowl come here, by task.",
      highlights: "Points to keep come here.",
      commitments: "Open questions and commitments come here.",
      summary: "The conclusion is being written.",
    },
    putOff: "Question put off",
    noQuestion: "Outside the questions",
    checked: "Validated by the group",
    notChecked: "For the group to validate",
    someone: "Somebody",
    answers: (votes) => many(votes, `${votes} answer`, `${votes} answers`),
    by: (who, day) => [who, day].filter((part) => part !== "").join(", "),
    page: (page, of) => `Page ${page} of ${of}`,
    said: (count) => many(count, `${count} point kept`, `${count} points kept`),
  },
  chairs: (taken, chairs) => `${taken} of ${chairs} chairs taken`,
  list: "Ideas noted",
  numbers: {
    sat: (sat, present) => `${sat} of ${present} sat`,
    entries: (count) => many(count, `${count} entry`, `${count} entries`),
  },
};
