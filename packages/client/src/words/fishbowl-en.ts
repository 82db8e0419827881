import type { fishbowlFr } from "./fishbowl-fr.ts";

/** What wall, console and phones say of the fish-bowl in the same words. */
export const fishbowlEn: typeof fishbowlFr = {
  name: "Fish bowl",
  rules: {
    open: [
      "Only people who sit speak.",
      "The empty chair is for whoever wants to.",
      "Once it is taken, somebody leaves.",
    ],
    hosts: [
      "Hosts keep their chairs.",
      "The guest chair is for whoever wants it.",
      "You speak, you get an answer, you leave.",
    ],
    closed: [
      "Only people who sit speak.",
      "Around them we listen and take notes.",
      "When time is up, the group changes.",
    ],
    rotating: [
      "Only the group inside speaks.",
      "Around it we listen and take notes.",
      "When time is up, the group changes.",
    ],
    "waiting-seat": [
      "Only people who sit speak.",
      "To speak, take the waiting seat.",
      "You come in when somebody leaves.",
    ],
    "tap-out": [
      "Only people who sit speak.",
      "To take over, stand behind a chair.",
      "They finish their sentence and leave.",
    ],
    samoan: ["Each view has a chair.", "To speak, stand behind a chair.", "Nobody gives the floor."],
    experience: [
      "Inside, people who have lived it.",
      "Around, in threes or fours, your questions.",
      "All are read before they resume.",
    ],
    "report-back": [
      "Inside, one person a group.",
      "They question each other.",
      "Around them we listen and take notes.",
    ],
  },
  freeChair: "Empty chair",
  guestChair: "Guest chair",
  waitingSeat: "Waiting seat",
  toConfirm: "To be confirmed",
  unnamed: "Taken",
  kinds: {
    agreement: "Agreements",
    disagreement: "Disagreements",
    idea: "Ideas",
    "open-question": "Open questions",
    commitment: "Commitments",
  },
  kind: {
    agreement: "Agreement",
    disagreement: "Disagreement",
    idea: "Idea",
    "open-question": "Open question",
    commitment: "Commitment",
  },
  tasks: {
    agreements: "Agreements",
    disagreements: "Disagreements",
    unanswered: "Questions without answer",
    actions: "Ideas for action",
    absent: "Who is not here?",
    process: "How we talk to each other",
  },
  bowl: (number: number) => `Bowl ${number}`,
  otherNotes: "Other notes",
};
