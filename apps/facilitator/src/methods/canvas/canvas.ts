import { library } from "@bocal/protocol/methods/canvas/library";
import type { MethodRoom } from "../method.ts";
import { Compared } from "./Compared.tsx";
import { Console } from "./Console.tsx";
import { NextStep } from "./NextStep.tsx";
import { Screen } from "./Screen.tsx";
import { Settings } from "./Settings.tsx";
import { canvasWords } from "./words.ts";

const phases = ["preparation", "filling", "validation", "gallery"] as const;

/** The canvas's room in this app. */
export const canvas: MethodRoom<"canvas"> = {
  name: (language) => canvasWords(language).name,
  about: (language) => canvasWords(language).about,
  fresh: (_groups, language) => {
    const [first] = library;
    if (first === undefined) throw new Error("The library has templates.");
    return { method: "canvas", settings: { template: first[language], opening: "guided", alone: 120 } };
  },
  isBlank: ({ settings }) => settings.template.title.trim() === "",
  steps: (activity, language) => {
    const words = canvasWords(language).steps;
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
