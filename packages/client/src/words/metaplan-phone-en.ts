import type { metaplanPhoneFr } from "./metaplan-phone-fr.ts";

export const metaplanPhoneEn: typeof metaplanPhoneFr = {
  reading: {
    title: "This card is being read",
    waiting: "Cards are read aloud, one by one. Say where each one goes.",
  },
  spoken: "This card is being spoken about",
  flash: {
    disagree: "Disagree",
    unclear: "Not clear",
    of: {
      disagree: (text: string) => `Flash. Disagree: ${text}`,
      unclear: (text: string) => `Flash. Not clear: ${text}`,
    },
    note: "A flash stays anonymous. It is spoken about when all cards have been read.",
    marks: { disagree: "Somebody disagrees", unclear: "Somebody does not understand" },
  },
  place: {
    told: "You place cards too: the group says where, you choose the cluster.",
    label: (text: string) => `Place: ${text}`,
    choose: "Move to…",
    cluster: (number: number, title: string) => (title === "" ? `Cluster ${number}` : `${number}. ${title}`),
    fresh: "A new cluster",
  },
  practice: {
    title: "Practice card",
    note: "To see how a card is written, such as one thing you hope for today. It stays on this phone and goes when the writing begins.",
    label: "Your practice card",
    meaning: "practice",
    place: "Put the practice card",
    placed: "This is how your card reads. Nobody else sees it.",
    again: "Start again",
    blank: "Write a few words first",
    long: (most) => `${most} characters at most`,
  },
  title: {
    seek: "Which title for this cluster?",
    label: (number: number) => `Your title for cluster ${number}`,
    hint: "An intention, three words or more. Nobody will know that it is yours.",
    mine: (title: string) => `Proposed: “${title}”. You can change it.`,
    long: "This title is too long: 80 characters at most.",
    go: "Propose this title",
    withdraw: "Withdraw my proposal",
    open: "Propose a title",
  },
};
