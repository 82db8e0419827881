import type { PhoneProps } from "../method.ts";
import { Kept } from "./Kept.tsx";
import { useFishbowlWords } from "./words.ts";

/** The activity is closed: what the group kept, and nothing to do. */
export function Over({ session, shown }: PhoneProps<"fishbowl">) {
  const words = useFishbowlWords();
  return (
    <div className="stack">
      <h1 tabIndex={-1}>{shown.bowls[0]?.question?.text ?? words.name}</h1>
      <p className="status-sentence">{session.activitiesLeft > 0 ? words.over : words.overLast}</p>
      <Kept shown={shown} />
    </div>
  );
}
