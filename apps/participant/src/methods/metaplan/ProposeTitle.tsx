import { Button } from "@bocal/client/look/Button";
import { Field } from "@bocal/client/look/Field";
import { textLength, tidyLine } from "@bocal/protocol/base/text";
import type { BoardCluster } from "@bocal/protocol/board/card";
import type { Command } from "@bocal/protocol/methods/metaplan/vocabulary";
import { useEffect, useState } from "react";
import type { PhoneProps } from "../method.ts";
import { useMetaplanWords } from "./words.ts";

const mostLetters = 80;

/** One title for one cluster, from my phone: mine is kept here, and the group chooses aloud (MP-30). */
export function ProposeTitle({
  mine,
  onTyping,
  cluster,
  isSought,
  onAsk,
}: PhoneProps<"metaplan"> & {
  readonly cluster: BoardCluster;
  /** Whether the room looks for this title now. */
  readonly isSought: boolean;
  readonly onAsk: (command: Command) => void;
}) {
  const { title: words } = useMetaplanWords();
  const proposed = mine.middle.proposals[cluster.id];
  const [typed, setTyped] = useState<string | null>(null);
  const text = typed ?? proposed ?? "";
  const isTyping = typed !== null && tidyLine(typed) !== (proposed ?? "");
  useEffect(() => onTyping(isTyping), [isTyping, onTyping]);
  useEffect(() => () => onTyping(false), [onTyping]);
  const length = textLength(tidyLine(text));
  // What was opened stays open when the room looks elsewhere: somebody may be typing.
  const [isOpen, setOpen] = useState(isSought);
  return (
    <details
      className="propose"
      open={isOpen || isSought}
      onToggle={(event) => setOpen(event.currentTarget.open)}
    >
      <summary>{isSought ? words.seek : words.open}</summary>
      <form
        className="propose-title"
        onSubmit={(event) => {
          event.preventDefault();
          if (length === 0 || length > mostLetters || !isTyping) return;
          onAsk({ type: "propose-title", cluster: cluster.id, text });
          setTyped(null);
        }}
      >
        <Field
          label={words.label(cluster.number)}
          hint={proposed === undefined ? words.hint : words.mine(proposed)}
          counter={{ used: length, most: mostLetters, quietUntil: 60 }}
        >
          {(props) => (
            <input
              {...props}
              value={text}
              autoComplete="off"
              onChange={(event) => setTyped(event.target.value)}
            />
          )}
        </Field>
        <div className="row">
          <Button
            type="submit"
            whyNot={length > mostLetters ? words.long : null}
            aria-disabled={!isTyping || length === 0 || undefined}
          >
            {words.go}
          </Button>
          {proposed === undefined ? null : (
            <Button kind="bare" onClick={() => onAsk({ type: "withdraw-title", cluster: cluster.id })}>
              {words.withdraw}
            </Button>
          )}
        </div>
      </form>
    </details>
  );
}
