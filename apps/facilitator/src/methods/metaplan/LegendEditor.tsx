import { Button } from "@bocal/client/look/Button";
import { Pin } from "@bocal/client/look/Pin";
import { type Paper, papers } from "@bocal/protocol/board/card";
import { labelLetters } from "@bocal/protocol/methods/metaplan/decide";
import type { LegendEntry } from "@bocal/protocol/methods/metaplan/vocabulary";
import { Plus, X } from "lucide-react";
import { useId } from "react";
import { useBoardWords } from "../../board/words.ts";

export interface LegendEditorProps {
  readonly legend: readonly LegendEntry[];
  /** Writers choose among several papers; otherwise there is one. */
  readonly several: boolean;
  readonly onChange: (legend: readonly LegendEntry[]) => void;
}

/** What each paper means, in words (MP-16): a paper and its label, each paper once. */
export function LegendEditor({ legend, several, onChange }: LegendEditorProps) {
  const { settings: words } = useBoardWords();
  const id = useId();
  const rows = several ? legend : legend.slice(0, 1);
  const free = papers.filter((paper) => rows.every((entry) => entry.paper !== paper));
  const put = (index: number, entry: LegendEntry) => onChange(rows.with(index, entry));
  return (
    <fieldset className="field legend-editor">
      <legend>{several ? words.papers : words.paper}</legend>
      <ul>
        {rows.map(({ paper, label }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a row keeps its fields while its paper changes
          <li key={index}>
            <span className={`swatch ${paper}`}>
              <Pin paper={paper} />
            </span>
            <select
              className="input"
              aria-label={words.paperOf(index + 1)}
              value={paper}
              onChange={(event) => {
                const chosen = papers.find((each) => each === event.target.value);
                if (chosen) put(index, { paper: chosen, label });
              }}
            >
              {papers
                .filter((each) => each === paper || free.includes(each))
                .map((each: Paper) => (
                  <option key={each} value={each}>
                    {words.paperNames[each]}
                  </option>
                ))}
            </select>
            <input
              className="input"
              id={`${id}-${index}`}
              aria-label={words.labelOf(words.paperNames[paper])}
              placeholder={words.labelPlaceholder}
              value={label}
              maxLength={labelLetters}
              autoComplete="off"
              onChange={(event) => put(index, { paper, label: event.target.value })}
            />
            {several && rows.length > 2 ? (
              <Button
                kind="bare"
                aria-label={words.removePaper(words.paperNames[paper])}
                icon={<X size={18} strokeWidth={2.5} aria-hidden="true" />}
                onClick={() => {
                  onChange(rows.filter((_, each) => each !== index));
                  document.getElementById(`${id}-${Math.max(0, index - 1)}`)?.focus();
                }}
              />
            ) : null}
          </li>
        ))}
      </ul>
      {several && free[0] !== undefined ? (
        <p>
          <Button
            icon={<Plus size={18} strokeWidth={2.5} aria-hidden="true" />}
            onClick={() => {
              const [next] = free;
              if (next !== undefined) onChange([...rows, { paper: next, label: "" }]);
            }}
          >
            {words.addPaper}
          </Button>
        </p>
      ) : null}
    </fieldset>
  );
}
