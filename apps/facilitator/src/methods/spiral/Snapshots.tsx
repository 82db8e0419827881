import { Button } from "@bocal/client/look/Button";
import { Field } from "@bocal/client/look/Field";
import { formatTime, useLanguage } from "@bocal/client/words/look-up";
import type { Spiral } from "@bocal/protocol/methods/spiral/vocabulary";
import { Camera } from "lucide-react";
import { useState } from "react";
import { useSpiralWords } from "./words.ts";

export interface SnapshotsProps {
  readonly shown: Spiral["shown"]["staff"];
  readonly onTake: (label: string) => void;
  readonly onDrop: (snapshot: string) => void;
  readonly onCompare: (snapshot: string) => void;
}

/** How the spiral stood at some moments, and the movement since, on the wall. */
export function Snapshots({ shown, onTake, onDrop, onCompare }: SnapshotsProps) {
  const words = useSpiralWords();
  const [language] = useLanguage();
  const [label, setLabel] = useState("");
  const named = (id: string, name: string, at: number) =>
    (name === "" ? formatTime(at, language) : name) || id;
  return (
    <details className="spiral-more">
      <summary>{words.snapshots}</summary>
      <ul>
        {shown.snapshots.map(({ id, label: name, at }) => (
          <li key={id} className="spiral-snapshot">
            <span>{named(id, name, at)}</span>
            <Button kind="bare" onClick={() => onCompare(id)}>
              {words.compare}
            </Button>
            <Button
              kind="bare"
              aria-label={`${words.drop} ${named(id, name, at)}`}
              onClick={() => onDrop(id)}
            >
              {words.drop}
            </Button>
          </li>
        ))}
      </ul>
      <div className="cell-form">
        <Field label={words.snapshotLabel}>
          {(props) => (
            <input
              {...props}
              value={label}
              maxLength={60}
              onChange={(event) => setLabel(event.target.value)}
            />
          )}
        </Field>
        <Button
          icon={<Camera size={18} strokeWidth={2.5} aria-hidden="true" />}
          onClick={() => {
            onTake(label);
            setLabel("");
          }}
        >
          {words.take}
        </Button>
      </div>
    </details>
  );
}
