import "./shapes.css";
import type { Shape, ShapeEntry } from "@bocal/protocol/methods/metaplan/vocabulary";
import { useShapeWords } from "../words/shapes.ts";
import { Flash } from "./Flash.tsx";

/** What each form means on this board: the form and its word (MP-15). */
export function Shapes({ entries }: { entries: readonly ShapeEntry[] }) {
  const words = useShapeWords();
  return (
    <ul className="shapes" aria-label={words.legend}>
      {entries.map(({ shape, label }) => (
        <li key={shape}>
          <ShapeSign shape={shape} />
          <span>{label || words.usual[shape]}</span>
        </li>
      ))}
    </ul>
  );
}

/** One form, as small as a letter, beside the word that says what it means. */
export function ShapeSign({ shape }: { shape: Shape }) {
  return (
    <span className={`shape-sign of-${shape}`} aria-hidden="true">
      {shape === "flash" ? <Flash kind="disagree" label="" /> : shape === "title" ? "1" : null}
    </span>
  );
}
