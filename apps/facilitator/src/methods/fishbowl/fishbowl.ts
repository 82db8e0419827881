import type { Settings as FishbowlSettings } from "@bocal/protocol/methods/fishbowl/settings";
import type { Phase } from "@bocal/protocol/methods/fishbowl/state";
import type { MethodRoom } from "../method.ts";
import { Compared } from "./Compared.tsx";
import { Console } from "./Console.tsx";
import { NextStep } from "./NextStep.tsx";
import { Screen } from "./Screen.tsx";
import { Settings } from "./Settings.tsx";
import { fishbowlWords } from "./words.ts";

/** The steps of the running order; an exchange before or after, and a pause, belong to the step they stand in. */
const steps = ["ready", "intro", "running", "harvest"] as const;

const stepOf: { readonly [P in Phase]: number } = {
  draft: 0,
  ready: 0,
  intro: 1,
  exchange: 1,
  running: 2,
  paused: 2,
  harvest: 3,
  closed: 4,
};

/** The fish-bowl's room in this app. */
export const fishbowl: MethodRoom<"fishbowl"> = {
  name: (language) => fishbowlWords(language).name,
  about: (language) => fishbowlWords(language).console.about,
  fresh: () => ({ method: "fishbowl", settings: freshSettings }),
  isBlank: ({ settings }) =>
    !settings.bowls.some(({ questions }) => questions.some(({ text }) => text.trim() !== "")),
  steps: (activity, language) => {
    const words = fishbowlWords(language).console.steps;
    const { shown } = activity.method;
    const isAfter = shown.phase === "exchange" && shown.exchange?.when === "after";
    const now = isAfter ? 2 : stepOf[shown.phase];
    return steps.map((step, index) => ({
      id: step,
      label: words[step],
      state: index < now || (!activity.open && index <= now) ? "done" : index === now ? "now" : "todo",
    }));
  },
  Settings,
  Console,
  NextStep,
  Screen,
  Compared,
  // What two groups said in two rooms is no one list.
  merges: false,
};

const freshSettings: FishbowlSettings = {
  mode: "open",
  bowls: [{ label: "", seats: 5, questions: [{ text: "", subs: [], prompts: [], minutes: null }] }],
  emptyChairs: 1,
  rule: "",
  minutes: 40,
  graceSeconds: 60,
  queuePolicy: "balance",
  waitingNames: false,
  speakerTracking: false,
  tasks: (["agreements", "disagreements", "unanswered", "actions", "absent", "process"] as const).map(
    (id) => ({
      id,
      label: "",
    }),
  ),
  reserved: [],
  sites: [],
  views: [],
  turnsFrom: "groups",
  turnMinutes: 10,
  turnQuestion: "same",
  guestLeaves: false,
  exchange: { before: 0, after: 0 },
  listOnWall: false,
};
