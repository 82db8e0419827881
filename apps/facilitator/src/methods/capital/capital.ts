import { capitalLabels } from "@bocal/protocol/methods/capital/labels";
import type { MethodRoom } from "../method.ts";
import { Compared } from "./Compared.tsx";
import { Console } from "./Console.tsx";
import { NextStep } from "./NextStep.tsx";
import { Screen } from "./Screen.tsx";
import { Settings } from "./Settings.tsx";
import { capitalWords } from "./words.ts";

const phases = ["preparation", "writing", "sharing", "synthesis", "closed"] as const;

/** The room of strategic capital in this app. */
export const capital: MethodRoom<"capital"> = {
  name: (language) => capitalWords(language).name,
  about: (language) => capitalWords(language).about,
  fresh: (_groups, language) => ({
    method: "capital",
    settings: {
      territory: "",
      boundary: "",
      factors: capitalLabels.usual[language],
      perFactor: 2,
      minutes: 7,
    },
  }),
  // The territory may be named on the spot, in each group.
  isBlank: () => false,
  steps: (activity, language) => {
    const words = capitalWords(language).steps;
    const now = phases.indexOf(activity.method.shown.phase);
    return phases.map((phase, index) => ({
      id: phase,
      label: words[phase],
      state: index < now || (!activity.open && index <= now) ? "done" : index === now ? "now" : "todo",
    }));
  },
  Settings,
  Console,
  NextStep,
  Screen,
  Compared,
};
