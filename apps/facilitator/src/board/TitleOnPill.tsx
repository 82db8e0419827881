import type { BoardCluster } from "@bocal/protocol/board/card";
import { titleLetters } from "@bocal/protocol/methods/metaplan/arrange";
import { type KeyboardEvent, useEffect, useId, useRef, useState } from "react";
import type { TitleLeft } from "./new-cluster.ts";
import { titleNudge } from "./title-nudge.ts";
import { useBoardWords } from "./words.ts";

export interface TitleOnPillProps {
  readonly cluster: BoardCluster;
  readonly clusters: readonly BoardCluster[];
  readonly onTitle: (title: string) => void;
  readonly onDone: (how: TitleLeft) => void;
}

/** A title written where it stands. Enter or leaving keeps it, Escape leaves it as it was; a nudge never blocks. */
export function TitleOnPill({ cluster, clusters, onTitle, onDone }: TitleOnPillProps) {
  const words = useBoardWords();
  const [typed, setTyped] = useState(cluster.title);
  const field = useRef<HTMLInputElement>(null);
  const done = useRef(false);
  const id = useId();
  const nudge = titleNudge(typed, cluster, clusters, words);
  useEffect(() => {
    // Selecting alone does not bring the focus in every browser.
    field.current?.focus();
    field.current?.select();
  }, []);

  const finish = (how: TitleLeft, keep: boolean) => {
    if (done.current) return;
    done.current = true;
    if (keep && typed.trim() !== cluster.title) onTitle(typed);
    onDone(how);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    event.stopPropagation();
    if (event.key !== "Enter" && event.key !== "Escape") return;
    // The head gets the focus at once, and would take the rest of this key press for its own.
    event.preventDefault();
    finish("key", event.key === "Enter");
  };

  return (
    <span className="pill-field">
      <span className="disc num">{cluster.number}</span>
      <input
        ref={field}
        className="title"
        value={typed}
        maxLength={titleLetters}
        aria-label={words.cluster.titleOf(cluster.number)}
        aria-describedby={nudge ? id : undefined}
        placeholder={words.cluster.titlePlaceholder}
        autoComplete="off"
        onChange={(event) => setTyped(event.target.value)}
        onKeyDown={onKeyDown}
        onBlur={() => finish("hand", true)}
      />
      {nudge ? (
        <span className="nudge" id={id}>
          {nudge}
        </span>
      ) : null}
    </span>
  );
}
