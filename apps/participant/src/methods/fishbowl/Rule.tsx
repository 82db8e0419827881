import type { PublicShown } from "@bocal/protocol/methods/fishbowl/shown";
import { useFishbowlWords } from "./words.ts";

/** The rule of entry and exit, as the wall says it (FB-06, D26). */
export function Rule({ shown: { rule, mode } }: { readonly shown: PublicShown }) {
  const words = useFishbowlWords();
  const lines =
    rule.trim() === "" ? words.rules[mode] : rule.split("\n").filter((line) => line.trim() !== "");
  return (
    <section className="bowl-rule">
      <h2>{words.before.howItWorks}</h2>
      <ul>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </section>
  );
}
