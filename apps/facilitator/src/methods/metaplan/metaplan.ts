import { isBefore, phases } from "@bocal/protocol/methods/metaplan/phase";
import { boardWords } from "../../board/words.ts";
import type { MethodRoom, MethodStep } from "../method.ts";
import { Console } from "./Console.tsx";
import { NextStep } from "./NextStep.tsx";
import { mayLeave } from "./onward.ts";
import { Screen } from "./Screen.tsx";
import { Settings } from "./Settings.tsx";
import { metaplanWords } from "./words.ts";

/** The méta-plan's room in this app. */
export const metaplan: MethodRoom<"metaplan"> = {
  name: (language) => boardWords(language).metaplan.name,
  about: (language) => boardWords(language).metaplan.about,
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
    const { steps: words } = metaplanWords(language);
    const { phase: now } = activity.method.shown;
    return phases
      .filter((phase) => phase !== "closed")
      .map((phase) => ({
        id: phase,
        label: words[phase],
        state:
          isBefore(phase, now) || (phase === now && !activity.open) ? "done" : phase === now ? "now" : "todo",
      }));
  },
  mayLeave: ({ method }) => mayLeave(method.shown.phase),
  Settings,
  Console,
  NextStep,
  Screen,
};
