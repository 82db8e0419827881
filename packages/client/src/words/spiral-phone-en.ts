import { plural } from "./look-up.ts";
import type { spiralPhoneFr } from "./spiral-phone-fr.ts";

const many = (count: number, one: string, other: string) => plural(count, { one, other }, "en");

/** The words of a spiral on the phone. */
export const spiralPhoneEn = {
  preparation: "Work on the spiral is about to begin. You can read the phases already.",
  facts: "What happened?",
  wishes: "What do we want to act on?",
  chooseCycle: "In which cycle?",
  choosePhase: "In which phase?",
  outside: "Outside of the spiral",
  outsideHint: "If the card has no place yet",
  back: "Choose another phase",
  until: "Until which phase?",
  untilNone: "This phase only",
  send: "Place the card",
  sent: "Card placed.",
  mine: "My cards",
  spoken: "The wall speaks of",
  closed: "This pass is closed. Look at the wall.",
  over: "The spiral is closed. Here are your cards.",
  placing: "Where are we?",
  placingHint: "Choose in silence. Nobody sees your answer before all are shown.",
  place: "This is where we are",
  placedAt: "You have placed",
  changePlace: "Change",
  placedSaid: "Your answer is kept.",
  revealed: "The places are on the wall.",
  fact: "fact",
  wish: "wish to act",
  moveTitle: "Move to which phase?",
  cellName: (cycle: string, number: number, phase: string) => `${cycle}, ${number}. ${phase}`,
  cycle: (number: string, label: string) => `Cycle ${number}, ${label}`,
  counts: (facts: number, wishes: number) =>
    wishes === 0
      ? many(facts, `${facts} fact`, `${facts} facts`)
      : `${many(facts, `${facts} fact`, `${facts} facts`)}, ${many(wishes, `${wishes} wish to act`, `${wishes} wishes to act`)}`,
} satisfies typeof spiralPhoneFr;
