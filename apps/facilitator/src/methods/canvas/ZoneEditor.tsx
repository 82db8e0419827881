import { Button } from "@bocal/client/look/Button";
import { Field } from "@bocal/client/look/Field";
import { sheetColumns, sheetRows } from "@bocal/protocol/board/frames/zones";
import { cardsInZoneAtMost, questionLetters, titleLetters } from "@bocal/protocol/methods/canvas/template";
import { type Zone, zoneKinds } from "@bocal/protocol/methods/canvas/vocabulary";
import { useCanvasWords } from "./words.ts";

export interface ZoneEditorProps {
  readonly zone: Zone;
  readonly number: number;
  /** A zone of two scales has its place, its kind and its neighbours from them. */
  readonly isOnScales: boolean;
  readonly onChange: (zone: Zone) => void;
  readonly onUp: (() => void) | undefined;
  readonly onDown: (() => void) | undefined;
  readonly onRemove: (() => void) | undefined;
}

/** One zone of a template: question, examples, what it takes, how much, and where it stands. */
export function ZoneEditor({ zone, number, isOnScales, onChange, onUp, onDown, onRemove }: ZoneEditorProps) {
  const { settings: words, kinds, zone: zoneWord } = useCanvasWords();
  const change = (part: Partial<Zone>) => onChange({ ...zone, ...part });
  const texts = [
    ["title", words.zoneTitle, titleLetters],
    ["question", words.question, questionLetters],
    ["example", words.example, questionLetters],
    ["counterExample", words.counterExample, questionLetters],
  ] as const;
  const acts = [
    [words.up, onUp],
    [words.down, onDown],
    [words.remove, onRemove],
  ] as const;
  const box = [
    ["x", words.x, 1, sheetColumns, 1],
    ["y", words.y, 1, sheetRows, 1],
    ["width", words.width, 1, sheetColumns, 0],
    ["height", words.height, 1, sheetRows, 0],
  ] as const;
  return (
    <fieldset className="zone-editor">
      <legend>{zoneWord(number)}</legend>
      {texts.map(([part, label, most]) => (
        <Field key={part} label={label}>
          {(props) => (
            <input
              {...props}
              value={zone[part]}
              maxLength={most}
              onChange={(event) => change({ [part]: event.target.value })}
            />
          )}
        </Field>
      ))}
      {isOnScales ? null : (
        <Field label={words.kind}>
          {(props) => (
            <select
              {...props}
              value={zone.kind}
              onChange={(event) => {
                const kind = zoneKinds.find((each) => each === event.target.value);
                if (kind) change({ kind });
              }}
            >
              {zoneKinds.map((kind) => (
                <option key={kind} value={kind}>
                  {kinds[kind]}
                </option>
              ))}
            </select>
          )}
        </Field>
      )}
      {zone.kind === "choice" ? (
        <Field label={words.choices}>
          {(props) => (
            <textarea
              {...props}
              rows={3}
              value={zone.choices.join("\n")}
              onChange={(event) => change({ choices: event.target.value.split("\n") })}
            />
          )}
        </Field>
      ) : null}
      <div className="numbers">
        <NumberField
          label={words.least}
          value={zone.least}
          least={0}
          most={cardsInZoneAtMost}
          onChange={(least) => change({ least })}
        />
        {zone.kind === "cards" ? (
          <NumberField
            label={words.most}
            value={zone.most}
            least={1}
            most={cardsInZoneAtMost}
            onChange={(most) => change({ most })}
          />
        ) : null}
      </div>
      {isOnScales ? null : (
        <>
          <fieldset className="numbers">
            <legend>{words.box}</legend>
            {box.map(([part, label, least, most, from]) => (
              <NumberField
                key={part}
                label={label}
                value={zone.box[part] + from}
                least={least}
                most={most}
                onChange={(value) => change({ box: { ...zone.box, [part]: value - from } })}
              />
            ))}
          </fieldset>
          <div className="row">
            {acts.map(([label, act]) =>
              act === undefined ? null : (
                <Button key={label} kind="bare" aria-label={words.zoneAct(label, zone.title)} onClick={act}>
                  {label}
                </Button>
              ),
            )}
          </div>
        </>
      )}
    </fieldset>
  );
}

interface NumberFieldProps {
  readonly label: string;
  readonly value: number;
  readonly least: number;
  readonly most: number;
  readonly onChange: (value: number) => void;
}

function NumberField({ label, value, least, most, onChange }: NumberFieldProps) {
  return (
    <Field label={label}>
      {(props) => (
        <input
          {...props}
          type="number"
          value={value}
          min={least}
          max={most}
          onChange={(event) => {
            const typed = Math.round(Number(event.target.value));
            if (Number.isFinite(typed)) onChange(Math.min(most, Math.max(least, typed)));
          }}
        />
      )}
    </Field>
  );
}
