import { Pin } from "@bocal/client/look/Pin";
import type { Paper } from "@bocal/protocol/board/card";
import type { LegendEntry } from "@bocal/protocol/methods/metaplan/vocabulary";
import { usePhoneWords } from "../../words.ts";

export interface LegendProps {
  legend: readonly LegendEntry[];
  /** With it, the legend is a choice. */
  chosen?: Paper | null;
  onChoose?: (paper: Paper) => void;
}

/** What each paper means: colour, pin and word together (CC-11, MP-16); to read, or to choose from. */
export function Legend({ legend, chosen = null, onChoose }: LegendProps) {
  const words = usePhoneWords();
  if (onChoose === undefined)
    return (
      <section aria-label={words.preparation.legend}>
        <ul className="legend-list">
          {legend.map(({ paper, label }) => (
            <li key={paper}>
              <Sample paper={paper} />
              {label}
            </li>
          ))}
        </ul>
      </section>
    );
  return (
    <fieldset className="field">
      <legend className="small">{words.writing.paper}</legend>
      <div className="choices">
        {legend.map(({ paper, label }) => (
          <label className="choice" key={paper}>
            <input
              className="sr"
              type="radio"
              name="paper"
              checked={paper === chosen}
              onChange={() => onChoose(paper)}
            />
            <Sample paper={paper} />
            <span>{label}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}

function Sample({ paper }: { paper: Paper }) {
  return (
    <span className={`sample ${paper}`} aria-hidden="true">
      <Pin paper={paper} size={11} />
    </span>
  );
}
