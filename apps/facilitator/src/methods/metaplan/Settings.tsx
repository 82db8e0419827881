import "../../board/settings.css";
import { Field } from "@bocal/client/look/Field";
import { textLength } from "@bocal/protocol/base/text";
import { papers } from "@bocal/protocol/board/card";
import { questionLetters } from "@bocal/protocol/methods/metaplan/decide";
import { legendOf, shapesOf } from "@bocal/protocol/methods/metaplan/legend";
import type { Colours, Settings as MetaplanSettings } from "@bocal/protocol/methods/metaplan/vocabulary";
import { questionWarnings } from "@bocal/protocol/methods/metaplan/writing";
import { TriangleAlert } from "lucide-react";
import { type ReactNode, useId } from "react";
import { Legend } from "../../board/Legend.tsx";
import { useBoardWords } from "../../board/words.ts";
import type { SettingsProps } from "../method.ts";
import { ColumnsEditor } from "./ColumnsEditor.tsx";
import { LegendEditor } from "./LegendEditor.tsx";
import { ShapesEditor } from "./ShapesEditor.tsx";

const colours: readonly Colours[] = ["one", "by-group", "chosen"];
const appearances = ["together", "as-written"] as const;

/** A card question as it is prepared: the question with what may go wrong with it, what papers mean, when cards appear. */
export function Settings({ settings: tagged, onChange, groups }: SettingsProps<"metaplan">) {
  const { settings: words } = useBoardWords();
  const { settings } = tagged;
  const warnings = questionWarnings(settings.question);
  const change = (part: Partial<MetaplanSettings>) =>
    onChange({ method: "metaplan", settings: { ...settings, ...part } });

  return (
    <div className="metaplan-settings">
      <Field
        label={words.question}
        hint={words.questionHint}
        counter={{ used: textLength(settings.question), most: questionLetters, quietUntil: 120 }}
      >
        {(props) => (
          <textarea
            {...props}
            rows={2}
            value={settings.question}
            maxLength={questionLetters}
            onChange={(event) => change({ question: event.target.value })}
          />
        )}
      </Field>
      {/* Always there, so that a screen reader hears it when it fills. */}
      <div className="warnings" role="status">
        {warnings.length === 0 ? null : (
          <ul>
            {warnings.map((warning) => (
              <li key={warning}>
                <TriangleAlert size="1.15em" strokeWidth={2.5} aria-hidden="true" />
                {words.warnings[warning]}
              </li>
            ))}
          </ul>
        )}
      </div>
      <Radios
        legend={words.colours}
        choices={colours.filter((each) => each !== "by-group" || groups.length > 0)}
        chosen={settings.colours}
        label={(each) => words.coloursAre[each]}
        onChoose={(chosen) =>
          change({ colours: chosen, legend: legendFor(chosen, settings, words.secondLabel) })
        }
      />
      {settings.colours === "by-group" && groups.length > 0 ? (
        <>
          <Legend entries={legendOf(settings, { groups })} />
          {groups.length > papers.length ? <p className="hint small">{words.manyGroups}</p> : null}
        </>
      ) : (
        <LegendEditor
          legend={settings.legend}
          several={settings.colours === "chosen"}
          onChange={(legend) => change({ legend })}
        />
      )}
      <ShapesEditor entries={shapesOf(settings)} onChange={(shapes) => change({ shapes })} />
      <ColumnsEditor columns={settings.columns ?? []} onChange={(columns) => change({ columns })} />
      <Radios
        legend={words.appears}
        choices={appearances}
        chosen={settings.appears}
        label={(each) => words.appearsAs[each]}
        onChoose={(appears) => change({ appears })}
      />
    </div>
  );
}

interface RadiosProps<Value extends string> {
  readonly legend: string;
  readonly choices: readonly Value[];
  readonly chosen: Value;
  readonly label: (value: Value) => ReactNode;
  readonly onChoose: (value: Value) => void;
}

function Radios<Value extends string>({ legend, choices, chosen, label, onChoose }: RadiosProps<Value>) {
  const name = useId();
  return (
    <fieldset className="field">
      <legend>{legend}</legend>
      <div className="radios">
        {choices.map((value) => (
          <label key={value} className="choice">
            <input
              type="radio"
              className="sr"
              name={name}
              checked={value === chosen}
              onChange={() => onChoose(value)}
            />
            <span>{label(value)}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}

/** A choice among papers needs at least two of them; what was written is kept. */
function legendFor(
  chosen: Colours,
  { legend }: MetaplanSettings,
  second: string,
): MetaplanSettings["legend"] {
  if (chosen !== "chosen" || legend.length > 1) return legend;
  const free = papers.find((paper) => legend.every((entry) => entry.paper !== paper));
  return free === undefined ? legend : [...legend, { paper: free, label: second }];
}
