import { Field } from "@bocal/client/look/Field";
import { OrganisationBadge } from "@bocal/client/look/OrganisationBadge";
import { useMemo } from "react";
import { useConsoleWords } from "../words.ts";
import { organisationsOf } from "./plan.ts";

export interface OrganisationsFieldProps {
  text: string;
  onText: (text: string) => void;
  error: string | null;
}

/** Organisations, one a line, and beside them what the room will see of each. */
export function OrganisationsField({ text, onText, error }: OrganisationsFieldProps) {
  const { prepare } = useConsoleWords();
  const organisations = useMemo(() => organisationsOf({ organisations: text }), [text]);
  return (
    <div className="pair list" id="organisations">
      <Field label={prepare.organisations} hint={prepare.organisationsHint} error={error}>
        {(control) => (
          <textarea
            {...control}
            rows={Math.min(12, Math.max(4, text.split("\n").length + 1))}
            value={text}
            onChange={(event) => onText(event.target.value)}
          />
        )}
      </Field>
      <div className="preview">
        <p className="label">{prepare.badges}</p>
        {organisations.length === 0 ? (
          <p className="soft small">{prepare.organisationsNone}</p>
        ) : (
          <ul>
            {organisations.map((organisation) => (
              <li key={organisation.name}>
                <OrganisationBadge organisation={organisation} decorative />
                <span>{organisation.short}</span>
              </li>
            ))}
          </ul>
        )}
      </div>
    </div>
  );
}
