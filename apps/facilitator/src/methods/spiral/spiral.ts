import { spiralLabels } from "@bocal/protocol/methods/spiral/labels";
import type { MethodRoom } from "../method.ts";
import { Compared } from "./Compared.tsx";
import { Console } from "./Console.tsx";
import { NextStep } from "./NextStep.tsx";
import { Screen } from "./Screen.tsx";
import { Settings } from "./Settings.tsx";
import { spiralWords } from "./words.ts";

const phases = ["preparation", "facts", "facts-closed", "wishes", "wishes-closed"] as const;

/** The spiral's room in this app. */
export const spiral: MethodRoom<"spiral"> = {
  name: (language) => spiralWords(language).name,
  about: (language) => spiralWords(language).about,
  fresh: (_groups, language) => ({
    method: "spiral",
    settings: { territory: "", ...spiralLabels[language] },
  }),
  isBlank: ({ settings }) => settings.phases.length === 0,
  steps: (activity, language) => {
    const words = spiralWords(language).steps;
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
