import { Field } from "@bocal/client/look/Field";
import { OrganisationBadge } from "@bocal/client/look/OrganisationBadge";
import type { Invitation } from "@bocal/protocol/wire/http";
import type { JoinDraft } from "../join-draft.ts";
import { usePhoneWords } from "../words.ts";

/** The first question without an answer; also the `name` of its control. */
export type Missing = "name" | "organisation" | "group";

// Up to this many groups fit on the page as tiles: one tap instead of three.
const groupTilesAtMost = 6;
const nameLetters = 60;

export interface OriginProps {
  invitation: Invitation;
  draft: JoinDraft;
  onChange: (changes: Partial<JoinDraft>) => void;
}

/** Name, institution and group of whoever comes in. Each is asked once, and only where the session wants it. */
export function Origin({ invitation, draft, onChange }: OriginProps) {
  const words = usePhoneWords();
  const { identification, organisations, groups } = invitation;
  return (
    <>
      {identification === "avatar" ? (
        <p>{words.join.avatar}</p>
      ) : (
        <Field label={words.join.name[identification]} hint={words.join.nameHint[identification]}>
          {(props) => (
            <input
              {...props}
              name="name"
              value={draft.name}
              onChange={(event) => onChange({ name: event.currentTarget.value })}
              autoComplete={identification === "name" ? "name" : "nickname"}
              autoCapitalize="words"
              maxLength={nameLetters}
              spellCheck={false}
              enterKeyHint="next"
            />
          )}
        </Field>
      )}
      {organisations.length === 0 ? null : (
        <fieldset className="field">
          <legend>{words.join.organisation}</legend>
          <ul className="tiles-of-choice">
            {organisations.map((organisation) => (
              <li key={organisation.id}>
                <label className="choice">
                  <input
                    className="sr"
                    type="radio"
                    name="organisation"
                    checked={draft.organisation === organisation.id}
                    onChange={() => onChange({ organisation: organisation.id })}
                  />
                  <OrganisationBadge organisation={organisation} size={30} decorative />
                  <span>{organisation.name}</span>
                </label>
              </li>
            ))}
          </ul>
        </fieldset>
      )}
      {groups.length === 0 ? null : groups.length <= groupTilesAtMost ? (
        <fieldset className="field">
          <legend>{words.join.group}</legend>
          <ul className="tiles-of-choice">
            {[...groups, { id: null, name: words.join.groupNone }].map(({ id, name }) => (
              <li key={id}>
                <label className="choice">
                  <input
                    className="sr"
                    type="radio"
                    name="group"
                    checked={draft.group === id}
                    onChange={() => onChange({ group: id })}
                  />
                  <span>{name}</span>
                </label>
              </li>
            ))}
          </ul>
        </fieldset>
      ) : (
        <Field label={words.join.group}>
          {(props) => (
            <select
              {...props}
              name="group"
              value={draft.group === null ? "none" : (draft.group ?? "")}
              onChange={(event) => {
                const chosen = event.currentTarget.value;
                onChange({ group: groups.find(({ id }) => id === chosen)?.id ?? null });
              }}
            >
              {draft.group === undefined ? (
                <option value="" disabled>
                  {words.join.groupChoose}
                </option>
              ) : null}
              {groups.map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
              <option value="none">{words.join.groupNone}</option>
            </select>
          )}
        </Field>
      )}
    </>
  );
}

/** An answer that the session does not know any more counts as none: lists may have changed since it was kept. */
export function whatIsMissing(invitation: Invitation, draft: JoinDraft): Missing | null {
  const { identification, organisations, groups } = invitation;
  if (identification !== "avatar" && draft.name.trim() === "") return "name";
  if (organisations.length > 0 && !organisations.some(({ id }) => id === draft.organisation))
    return "organisation";
  const grouped = draft.group === null || groups.some(({ id }) => id === draft.group);
  return groups.length > 0 && !grouped ? "group" : null;
}
