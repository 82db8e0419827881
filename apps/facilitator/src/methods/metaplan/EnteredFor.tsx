import { Button } from "@bocal/client/look/Button";
import { PenLine } from "lucide-react";
import { useMethodCommands } from "../../board/commands.ts";
import type { ConsoleProps } from "../method.ts";
import { useMetaplanWords } from "./words.ts";

/** While the deposit is open: a card for somebody without a phone (CC-10), and those entered so far, never what they say. */
export function EnteredFor({
  live,
  view,
  activity,
  onEnter,
}: ConsoleProps<"metaplan"> & { readonly onEnter: () => void }) {
  const { entering: words } = useMetaplanWords();
  const send = useMethodCommands(live, activity.id);
  const { enteredFor } = activity.method.shown;
  return (
    <section className="entered-for" aria-label={words.title}>
      <Button icon={<PenLine size={18} strokeWidth={2.5} aria-hidden="true" />} onClick={onEnter}>
        {words.open}
      </Button>
      {enteredFor.length === 0 ? null : (
        <ul>
          {enteredFor.map(({ id, person }, index) => {
            const name = view.people.find((each) => each.id === person)?.name ?? null;
            return (
              <li key={id}>
                <span>{words.one(index + 1, name)}</span>
                <Button
                  kind="bare"
                  aria-label={words.withdrawOf(index + 1, name)}
                  onClick={() => send([{ type: "withdraw-card", card: id }])}
                >
                  {words.withdraw}
                </Button>
              </li>
            );
          })}
        </ul>
      )}
    </section>
  );
}
