import { titleLetters } from "@bocal/protocol/methods/metaplan/arrange";
import { columnsAtMost } from "@bocal/protocol/methods/metaplan/columns";
import { useBoardWords } from "../../board/words.ts";

const places = Array.from({ length: columnsAtMost }, (_, index) => index);

/** The titles of columns that stand on the board before any card; empty fields are none. */
export function ColumnsEditor({
  columns,
  onChange,
}: {
  readonly columns: readonly string[];
  readonly onChange: (columns: readonly string[]) => void;
}) {
  const { settings: words } = useBoardWords();
  return (
    <details className="shapes-editor columns-editor" open={columns.length > 0 || undefined}>
      <summary>{words.columns}</summary>
      <fieldset className="field">
        <legend className="sr">{words.columns}</legend>
        <div className="column-fields">
          {places.map((place) => (
            <input
              key={place}
              className="input"
              aria-label={words.columnOf(place + 1)}
              placeholder={words.columnOf(place + 1)}
              value={columns[place] ?? ""}
              maxLength={titleLetters}
              autoComplete="off"
              onChange={(event) =>
                onChange(places.map((each) => (each === place ? event.target.value : (columns[each] ?? ""))))
              }
            />
          ))}
        </div>
        <p className="hint small">{words.columnsHint}</p>
      </fieldset>
    </details>
  );
}
