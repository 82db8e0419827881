import "./spiral.css";
import { Button } from "@bocal/client/look/Button";
import { Field } from "@bocal/client/look/Field";
import { cyclesAtMost, cyclesLeast, phasesAtMost, phasesLeast } from "@bocal/protocol/board/frames/spiral";
import { labelLetters, questionLetters, shortLetters } from "@bocal/protocol/methods/spiral/decide";
import type { Settings as SpiralSettings } from "@bocal/protocol/methods/spiral/vocabulary";
import type { SettingsProps } from "../method.ts";
import { useSpiralWords } from "./words.ts";

/** A spiral as it is prepared: the territory, and cycles and phases with their labels and guiding questions (SP-01). */
export function Settings({ settings: tagged, onChange }: SettingsProps<"spiral">) {
  const { settings: words } = useSpiralWords();
  const { settings } = tagged;
  const change = (part: Partial<SpiralSettings>) =>
    onChange({ method: "spiral", settings: { ...settings, ...part } });
  const { cycles, phases } = settings;
  return (
    <div className="spiral-settings">
      <Field label={words.territory}>
        {(props) => (
          <input
            {...props}
            value={settings.territory}
            maxLength={labelLetters}
            onChange={(event) => change({ territory: event.target.value })}
          />
        )}
      </Field>
      <p className="small soft">
        {words.size(cycles.length, phases.length)} {words.range}
      </p>
      <details className="spiral-more">
        <summary>{words.edit}</summary>
        <h3>{words.cycles}</h3>
        {cycles.map((cycle, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a cycle is its place
          <fieldset key={index} className="label-row">
            <legend className="num">{index + 1}</legend>
            <Text
              label={words.label}
              value={cycle.label}
              most={labelLetters}
              onChange={(label) => change({ cycles: cycles.with(index, { ...cycle, label }) })}
            />
            <Text
              label={words.question}
              value={cycle.question}
              most={questionLetters}
              onChange={(question) => change({ cycles: cycles.with(index, { ...cycle, question }) })}
            />
          </fieldset>
        ))}
        <AddRemove
          count={cycles.length}
          least={cyclesLeast}
          most={cyclesAtMost}
          of={words.cycles}
          onAdd={() => change({ cycles: [...cycles, { label: "", question: "" }] })}
          onRemove={() => change({ cycles: cycles.slice(0, -1) })}
        />
        <h3>{words.phases}</h3>
        {phases.map((phase, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a phase is its place
          <fieldset key={index} className="label-row">
            <legend className="num">{index + 1}</legend>
            <Text
              label={words.label}
              value={phase.label}
              most={labelLetters}
              onChange={(label) => change({ phases: phases.with(index, { ...phase, label }) })}
            />
            <Text
              label={words.short}
              value={phase.short}
              most={shortLetters}
              onChange={(short) => change({ phases: phases.with(index, { ...phase, short }) })}
            />
            <Text
              label={words.question}
              value={phase.question}
              most={questionLetters}
              onChange={(question) => change({ phases: phases.with(index, { ...phase, question }) })}
            />
          </fieldset>
        ))}
        <AddRemove
          count={phases.length}
          least={phasesLeast}
          most={phasesAtMost}
          of={words.phases}
          onAdd={() => change({ phases: [...phases, { label: words.newLabel, short: "", question: "" }] })}
          onRemove={() => change({ phases: phases.slice(0, -1) })}
        />
      </details>
    </div>
  );
}

interface TextProps {
  readonly label: string;
  readonly value: string;
  readonly most: number;
  readonly onChange: (value: string) => void;
}

function Text({ label, value, most, onChange }: TextProps) {
  return (
    <Field label={label}>
      {(props) => (
        <input {...props} value={value} maxLength={most} onChange={(event) => onChange(event.target.value)} />
      )}
    </Field>
  );
}

interface AddRemoveProps {
  readonly count: number;
  readonly least: number;
  readonly most: number;
  readonly of: string;
  readonly onAdd: () => void;
  readonly onRemove: () => void;
}

function AddRemove({ count, least, most, of, onAdd, onRemove }: AddRemoveProps) {
  const { settings: words } = useSpiralWords();
  return (
    <p className="label-acts">
      {count < most ? (
        <Button aria-label={`${words.add}, ${of}`} onClick={onAdd}>
          {words.add}
        </Button>
      ) : null}
      {count > least ? (
        <Button kind="bare" aria-label={`${words.remove}, ${of}`} onClick={onRemove}>
          {words.remove}
        </Button>
      ) : null}
    </p>
  );
}
