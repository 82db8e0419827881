import type { PhoneProps } from "../method.ts";
import { Rule } from "./Rule.tsx";
import { useFishbowlWords } from "./words.ts";

/** Before there are chairs: what it is going to be, and how it works. */
export function Before({ shown }: PhoneProps<"fishbowl">) {
  const words = useFishbowlWords();
  return (
    <div className="stack">
      <h1 tabIndex={-1}>{words.before.title}</h1>
      <p className="status-sentence">{words.before.draft}</p>
      <Rule shown={shown} />
    </div>
  );
}
