import type { BowlWarning, StaffShown } from "@bocal/protocol/methods/fishbowl/shown";
import { useFishbowlWords } from "./words.ts";

/** What deserves a word and blocks nothing: too few around, a plan too short (FB-03, FB-05). */
export function Warnings({ shown: { warnings } }: { readonly shown: StaffShown }) {
  const { alerts: say } = useFishbowlWords().console;
  const told = [...new Set(warnings.map(sentenceOf))];
  if (told.length === 0) return null;
  return (
    <ul className="bowl-warnings small soft">
      {told.map((sentence) => (
        <li key={sentence}>{sentence}</li>
      ))}
    </ul>
  );

  function sentenceOf(warning: BowlWarning): string {
    switch (warning.type) {
      case "few-outside":
        return say.warnings.fewOutside(warning.inside, warning.outside);
      case "nobody-outside":
        return say.warnings.nobodyOutside;
      case "long-question":
        return say.warnings.longQuestion;
      case "short-plan":
        return say.warnings.shortPlan(warning.minutes);
      case "no-starters":
        return say.warnings.noStarters;
    }
  }
}
