import { ShapeSign } from "@bocal/client/look/Shapes";
import { useShapeWords } from "@bocal/client/words/shapes";
import { labelLetters } from "@bocal/protocol/methods/metaplan/decide";
import { shapes } from "@bocal/protocol/methods/metaplan/legend";
import type { Shape, ShapeEntry } from "@bocal/protocol/methods/metaplan/vocabulary";
import { useBoardWords } from "../../board/words.ts";

/** What each form means (MP-15): the usual word, or the board's own; a form that means nothing here is left out. */
export function ShapesEditor({
  entries,
  onChange,
}: {
  readonly entries: readonly ShapeEntry[];
  readonly onChange: (entries: readonly ShapeEntry[]) => void;
}) {
  const { settings: words } = useBoardWords();
  const { usual } = useShapeWords();
  const put = (shape: Shape, label: string | null) =>
    onChange(
      shapes.flatMap((each) => {
        const before = entries.find((entry) => entry.shape === each);
        if (each !== shape) return before ?? [];
        return label === null ? [] : { shape, label };
      }),
    );
  return (
    <details className="shapes-editor">
      <summary>{words.shapes}</summary>
      <fieldset className="field legend-editor">
        <legend className="sr">{words.shapes}</legend>
        <ul>
          {shapes.map((shape) => {
            const entry = entries.find((each) => each.shape === shape);
            return (
              <li key={shape}>
                <ShapeSign shape={shape} />
                <label className="tick">
                  <input
                    type="checkbox"
                    checked={entry !== undefined}
                    disabled={shape === "idea"}
                    onChange={(event) => put(shape, event.target.checked ? "" : null)}
                  />
                  <span>{words.shapeNames[shape]}</span>
                </label>
                {entry === undefined ? null : (
                  <input
                    className="input"
                    aria-label={words.shapeLabelOf(words.shapeNames[shape])}
                    placeholder={usual[shape]}
                    value={entry.label}
                    maxLength={labelLetters}
                    autoComplete="off"
                    onChange={(event) => put(shape, event.target.value)}
                  />
                )}
              </li>
            );
          })}
        </ul>
        <p className="hint small">{words.shapesHint}</p>
      </fieldset>
    </details>
  );
}
