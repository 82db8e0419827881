import { boardWords } from "../../board/words.ts";
import type { MethodRoom, MethodStep } from "../method.ts";
import { Console } from "./Console.tsx";
import { NextStep } from "./NextStep.tsx";
import { Screen } from "./Screen.tsx";
import { Settings } from "./Settings.tsx";

const phases = ["preparation", "writing", "deposit-closed", "grouping"] as const;

/** The méta-plan's room in this app. */
export const metaplan: MethodRoom<"metaplan"> = {
  name: (language) => boardWords(language).metaplan.name,
  fresh: (groups, language) => ({
    method: "metaplan",
    settings: {
      question: "",
      colours: groups.length > 1 ? "by-group" : "one",
      legend: [{ paper: "straw", label: boardWords(language).metaplan.firstLabel }],
      appears: "together",
    },
  }),
  isBlank: ({ settings }) => settings.question.trim() === "",
  steps: (activity, language): readonly MethodStep[] => {
    const words = boardWords(language).metaplan.steps;
    const now = phases.indexOf(activity.method.shown.phase);
    return phases.map((phase, index) => ({
      id: phase,
      label: words[phase],
      state: !activity.open && index <= now ? "done" : index < now ? "done" : index === now ? "now" : "todo",
    }));
  },
  Settings,
  Console,
  NextStep,
  Screen,
};
