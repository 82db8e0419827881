import { Field } from "@bocal/client/look/Field";
import { useConsoleWords } from "../words.ts";

export interface SessionFieldsProps {
  title: string;
  host: string;
  expected: string;
  onChange: (part: { title?: string; host?: string; expected?: string }) => void;
  /** The sentence under a field, by its name. */
  errors: Readonly<Record<string, string>>;
}

/** What a session is called, who invites, and how many people are awaited. */
export function SessionFields({ title, host, expected, onChange, errors }: SessionFieldsProps) {
  const { prepare } = useConsoleWords();
  return (
    <div className="stack">
      <div id="title">
        <Field label={prepare.name} hint={prepare.nameHint} error={errors.title}>
          {(control) => (
            <input
              {...control}
              placeholder={prepare.namePlaceholder}
              value={title}
              onChange={(event) => onChange({ title: event.target.value })}
            />
          )}
        </Field>
      </div>
      <div className="pair">
        <div id="host">
          <Field label={prepare.host} hint={prepare.hostHint} error={errors.host}>
            {(control) => (
              <input
                {...control}
                autoComplete="organization"
                value={host}
                onChange={(event) => onChange({ host: event.target.value })}
              />
            )}
          </Field>
        </div>
        <div id="expected">
          <Field label={prepare.expected} hint={prepare.expectedHint} error={errors.expected}>
            {(control) => (
              <input
                {...control}
                className="input figures num"
                inputMode="numeric"
                autoComplete="off"
                value={expected}
                onChange={(event) => onChange({ expected: event.target.value })}
              />
            )}
          </Field>
        </div>
      </div>
    </div>
  );
}
