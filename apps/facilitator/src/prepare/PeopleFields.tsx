import { Field } from "@bocal/client/look/Field";
import { Notice } from "@bocal/client/look/Notice";
import { anonymities, type Identification } from "@bocal/protocol/room/person";
import { Choices } from "../frame/Choices.tsx";
import { useConsoleWords } from "../words.ts";
import type { Draft } from "./draft.ts";
import { OrganisationsField } from "./OrganisationsField.tsx";
import { hasSmallOrganisations, linesOf } from "./plan.ts";

const identifications: readonly Identification[] = ["name", "pseudonym", "avatar"];

export interface PeopleFieldsProps {
  draft: Draft;
  onChange: (part: Partial<Draft>) => void;
  errors: Readonly<Record<string, string>>;
}

/** Where people come from, with whom they work, how they name themselves, and what a card says of them (CC-01, CC-07). */
export function PeopleFields({ draft, onChange, errors }: PeopleFieldsProps) {
  const { prepare } = useConsoleWords();
  return (
    <div className="stack">
      <OrganisationsField
        text={draft.organisations}
        onText={(organisations) => onChange({ organisations })}
        error={errors.organisations ?? null}
      />
      <div id="groups">
        <Field label={prepare.groups} hint={prepare.groupsHint} error={errors.groups}>
          {(control) => (
            <textarea
              {...control}
              rows={Math.min(8, Math.max(2, draft.groups.split("\n").length))}
              value={draft.groups}
              onChange={(event) => onChange({ groups: event.target.value })}
            />
          )}
        </Field>
      </div>
      <Choices
        legend={prepare.identification}
        choices={identifications.map((value) => ({ value, ...prepare.identifications[value] }))}
        chosen={draft.identification}
        onChoose={(identification) => onChange({ identification })}
        tiles
      />
      <Choices
        legend={prepare.anonymity}
        hint={prepare.anonymityHint}
        choices={anonymities.map((value) => ({
          value,
          label: prepare.anonymities[value].label,
          hint: prepare.anonymities[value].told,
        }))}
        chosen={draft.anonymity}
        onChoose={(anonymity) => onChange({ anonymity })}
        tiles
      />
      <div role="status">
        {hasSmallOrganisations(draft) ? (
          <Notice kind="warning">
            {prepare.smallOrganisations(linesOf(draft.organisations).length, Number(draft.expected))}
          </Notice>
        ) : null}
      </div>
    </div>
  );
}
