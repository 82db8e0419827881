import type { bringFr } from "./bring-fr.ts";
import { plural } from "./look-up.ts";

const many = (count: number, one: string, other: string) => plural(count, { one, other }, "en");

export const bringEn: typeof bringFr = {
  open: "Bring…",
  openFor: (title) => `Bring items into “${title}”`,
  title: (title) => `Bring into “${title}”`,
  hint: "The chosen items will be there when it opens. They also stay where they are.",
  from: "From which activity?",
  loading: "Reading the activity…",
  away: "Bocal does not answer. Close this, then try again.",
  nothing: "Nothing to bring from here yet: what the room has not been shown stays where it is.",
  kinds: {
    card: "Cards",
    cluster: "Clusters, by their titles",
    parked: "Parking",
    theme: "Themes",
    action: "Actions",
    highlight: "Highlights",
    note: "Notes",
    question: "Questions",
    wish: "Wishes to act",
    step: "Steps",
    lever: "Levers",
    vigilance: "Points of vigilance",
  },
  all: (kind) => `Choose all: ${kind}`,
  allWord: "Choose all",
  noneOf: (kind) => `Choose none: ${kind}`,
  noneWord: "Choose none",
  behind: (count) => many(count, "1 card behind it", `${count} cards behind it`),
  chosen: (count) => many(count, `${count} item chosen`, `${count} items chosen`),
  take: (count) => (count === 0 ? "Bring" : many(count, `Bring ${count} item`, `Bring ${count} items`)),
  began: (count, title) =>
    many(count, `begins with 1 item of “${title}”`, `begins with ${count} items of “${title}”`),
  leave: "Bring nothing",
  leaveHint: "Takes out all that was brought here. Nothing is lost: the items stay where they were.",
  origin: (title) => `from “${title}”`,
};
