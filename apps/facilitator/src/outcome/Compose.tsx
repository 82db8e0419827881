import type { Live } from "@bocal/client/live/connect";
import { Field } from "@bocal/client/look/Field";
import { useLanguage } from "@bocal/client/words/look-up";
import { refusalSentence } from "@bocal/client/words/refusals";
import type { ActivityId } from "@bocal/protocol/base/ids";
import { textLength } from "@bocal/protocol/base/text";
import { type ReportChoices, reportParts, reportTextLetters } from "@bocal/protocol/session/report-choices";
import type { AgendaEntry, StaffView } from "@bocal/protocol/session/views";
import { useEffect, useId, useRef, useState } from "react";
import { useConsoleWords } from "../words.ts";

/** Long enough to finish a word, short enough that nothing typed is lost. */
const restMs = 800;

/** The facilitator's own words around the results, and what is left out. Kept in the session as it is typed. */
export function Compose({ live, view }: { live: Live; view: StaffView }) {
  const { outcome: say } = useConsoleWords();
  const [language] = useLanguage();
  // What this page shows: the answer of the server comes later, and another console may be writing too.
  const [choices, setChoices] = useState(view.report);
  const [state, setState] = useState<"still" | "saving" | "saved">("still");
  const [problem, setProblem] = useState<string | null>(null);
  const waiting = useRef<ReportChoices | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);

  const save = async () => {
    clearTimeout(timer.current);
    const told = waiting.current;
    if (told === null) return;
    waiting.current = null;
    setState("saving");
    const answer = await live.send({ type: "describe-report", choices: told });
    setProblem(answer.type === "applied" ? null : refusalSentence(answer.refusal, language));
    setState(answer.type === "applied" ? "saved" : "still");
  };
  const last = useRef(save);
  last.current = save;
  // Whoever leaves the page with words not sent yet sends them on the way out.
  useEffect(() => () => void last.current(), []);

  const choose = (part: Partial<ReportChoices>, rest = 0) => {
    const next = { ...choices, ...part };
    setChoices(next);
    waiting.current = next;
    clearTimeout(timer.current);
    if (rest === 0) void save();
    else timer.current = setTimeout(() => void last.current(), rest);
  };
  const type = (part: Partial<ReportChoices>) => choose(part, restMs);

  return (
    <section className="stack compose" aria-labelledby="compose">
      <h2 id="compose">{say.compose}</h2>
      <Field label={say.reportTitle} hint={say.reportTitleHint(view.title)} error={problem}>
        {(control) => (
          <input
            {...control}
            value={choices.title}
            onChange={(event) => type({ title: event.target.value })}
            onBlur={() => void save()}
          />
        )}
      </Field>
      {(["introduction", "conclusion"] as const).map((name) => (
        <Field
          key={name}
          label={say[name]}
          hint={say[`${name}Hint`]}
          counter={{ used: textLength(choices[name]), most: reportTextLetters }}
        >
          {(control) => (
            <textarea
              {...control}
              rows={3}
              value={choices[name]}
              onChange={(event) => type({ [name]: event.target.value })}
              onBlur={() => void save()}
            />
          )}
        </Field>
      ))}
      <div className="pair">
        <Ticks
          legend={say.parts}
          choices={reportParts.map((part) => ({ value: part, label: say.partNames[part] }))}
          leftOut={choices.partsLeftOut}
          onChange={(partsLeftOut) => choose({ partsLeftOut })}
        />
        <Results agenda={view.agenda} leftOut={choices.activitiesLeftOut} onChange={choose} />
      </div>
      <p role="status" className="soft small saved">
        {state === "saving" ? say.saving : state === "saved" ? say.saved : ""}
      </p>
    </section>
  );
}

interface ResultsProps {
  agenda: readonly AgendaEntry[];
  leftOut: readonly ActivityId[];
  onChange: (part: Pick<ReportChoices, "activitiesLeftOut">) => void;
}

function Results({ agenda, leftOut, onChange }: ResultsProps) {
  const { outcome: say } = useConsoleWords();
  if (agenda.length === 0) return <p className="soft">{say.noActivity}</p>;
  return (
    <Ticks
      legend={say.results}
      choices={agenda.map(({ id, title }) => ({ value: id, label: title }))}
      leftOut={leftOut}
      onChange={(activitiesLeftOut) => onChange({ activitiesLeftOut })}
    />
  );
}

interface TicksProps<Value extends string> {
  legend: string;
  choices: readonly { readonly value: Value; readonly label: string }[];
  leftOut: readonly Value[];
  onChange: (leftOut: readonly Value[]) => void;
}

/** What is in, ticked: native boxes with their names. */
function Ticks<Value extends string>({ legend, choices, leftOut, onChange }: TicksProps<Value>) {
  const id = useId();
  return (
    <fieldset className="field ticks">
      <legend>{legend}</legend>
      <ul>
        {choices.map(({ value, label }) => (
          <li key={value}>
            <label htmlFor={`${id}-${value}`}>
              <input
                id={`${id}-${value}`}
                type="checkbox"
                checked={!leftOut.includes(value)}
                onChange={({ target }) =>
                  onChange(target.checked ? leftOut.filter((each) => each !== value) : [...leftOut, value])
                }
              />
              <span>{label}</span>
            </label>
          </li>
        ))}
      </ul>
    </fieldset>
  );
}
