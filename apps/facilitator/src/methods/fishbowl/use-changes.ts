import type { StaffShown } from "@bocal/protocol/methods/fishbowl/shown";
import { useEffect, useRef, useState } from "react";
import type { People } from "./people.ts";
import { useFishbowlWords } from "./words.ts";

/** What changed in the bowl, in one sentence for those who listen: who sat down and left, what is due. Summed up, never one by one. */
export function useChanges(shown: StaffShown, people: People): string {
  const { console: words } = useFishbowlWords();
  const before = useRef<ReadonlySet<string> | null>(null);
  const [said, setSaid] = useState("");
  const seated = shown.bowls.flatMap(({ seats }) =>
    seats.flatMap(({ person }) => (person === null ? [] : [person])),
  );
  const isDue = shown.bowls.some(({ due }) => due !== null);
  const key = `${seated.join(" ")} ${isDue}`;
  // biome-ignore lint/correctness/useExhaustiveDependencies: who sits and what is due is the whole of it; names change rarely.
  useEffect(() => {
    const known = before.current;
    before.current = new Set(seated);
    if (known === null) return;
    const came = seated.filter((person) => !known.has(person)).map((person) => people.named(person).name);
    const went = [...known].filter((person) => !seated.includes(person as never)).length;
    const parts = [
      came.length === 0 ? "" : words.changes.sat(came.join(", ")),
      went === 0 ? "" : words.changes.left(went),
      isDue ? words.alerts.due : "",
    ].filter((part) => part !== "");
    setSaid(parts.join(" "));
  }, [key]);
  return said;
}
