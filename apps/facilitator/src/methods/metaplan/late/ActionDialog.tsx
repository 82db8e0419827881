import { Button } from "@bocal/client/look/Button";
import { Dialog } from "@bocal/client/look/Dialog";
import { Field } from "@bocal/client/look/Field";
import { Notice } from "@bocal/client/look/Notice";
import type { PersonId } from "@bocal/protocol/base/ids";
import {
  actionLetters,
  descriptionLetters,
  noteLetters,
} from "@bocal/protocol/methods/metaplan/late/actions";
import type { ActionFields, ShownAction } from "@bocal/protocol/methods/metaplan/late/vocabulary";
import { type FormEvent, useId, useState } from "react";
import { useReason } from "../../../vote/room.ts";
import type { LateProps } from "./props.ts";
import { useLateWords } from "./words.ts";

const saids = ["yes", "no", "unsaid"] as const;

/** One action, whole: one responsible person who is present, means, a date, and whether all this is realistic (MP-37, MP-38). */
export function ActionDialog({
  action,
  live,
  view,
  activity,
  late,
  onClose,
}: LateProps & { readonly action: ShownAction; readonly onClose: () => void }) {
  const { actions: words } = useLateWords();
  const why = useReason();
  const form = useId();
  const radios = useId();
  const [fields, setFields] = useState<ActionFields>({
    theme: action.theme,
    title: action.title,
    description: action.description,
    owner: action.owner?.id ?? null,
    others: action.others,
    means: action.means,
    due: action.due,
    realistic: action.realistic,
    sideEffects: action.sideEffects,
  });
  const [refused, setRefused] = useState<string | null>(null);
  const put = (part: Partial<ActionFields>) => setFields((before) => ({ ...before, ...part }));
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const answer = await live.send({
      type: "in-activity",
      activity: activity.id,
      method: "metaplan",
      command: { type: "change-action", action: action.id, fields },
    });
    if (answer.type === "applied") onClose();
    else setRefused(why(answer.refusal));
  };
  const said = fields.realistic === null ? "unsaid" : fields.realistic ? "yes" : "no";
  // Whoever carries it and has left since is not in the room's list, and still named here.
  const isAway = fields.owner !== null && view.people.every(({ id }) => id !== fields.owner);
  return (
    <Dialog
      open
      title={action.title}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{words.cancel}</Button>
          <Button kind="main" type="submit" form={form}>
            {words.save}
          </Button>
        </>
      }
    >
      <form id={form} className="action-form" onSubmit={(event) => void submit(event)}>
        {refused === null ? null : <Notice kind="refused">{refused}</Notice>}
        <Field label={words.fields.title}>
          {(props) => (
            <input
              {...props}
              value={fields.title}
              maxLength={actionLetters}
              onChange={(event) => put({ title: event.target.value })}
            />
          )}
        </Field>
        <Field label={words.fields.description}>
          {(props) => (
            <textarea
              {...props}
              rows={2}
              value={fields.description}
              maxLength={descriptionLetters}
              onChange={(event) => put({ description: event.target.value })}
            />
          )}
        </Field>
        <Field label={words.theme}>
          {(props) => (
            <select
              {...props}
              value={fields.theme ?? ""}
              onChange={(event) =>
                put({ theme: late.themes.find(({ id }) => id === event.target.value)?.id ?? null })
              }
            >
              <option value="">{words.noTheme}</option>
              {late.themes.map(({ id, number, title }) => (
                <option key={id} value={id}>
                  {number}. {title}
                </option>
              ))}
            </select>
          )}
        </Field>
        <Field label={words.fields.owner}>
          {(props) => (
            <select
              {...props}
              value={fields.owner ?? ""}
              onChange={(event) =>
                put({ owner: event.target.value === "" ? null : (event.target.value as PersonId) })
              }
            >
              <option value="">{words.fields.nobody}</option>
              {isAway && fields.owner !== null ? (
                <option value={fields.owner}>{action.owner?.name}</option>
              ) : null}
              {view.people.map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
            </select>
          )}
        </Field>
        <Field label={words.fields.others} hint={words.fields.othersHint}>
          {(props) => (
            <input
              {...props}
              value={fields.others}
              maxLength={noteLetters}
              onChange={(event) => put({ others: event.target.value })}
            />
          )}
        </Field>
        <Field label={words.fields.means}>
          {(props) => (
            <input
              {...props}
              value={fields.means}
              maxLength={noteLetters}
              onChange={(event) => put({ means: event.target.value })}
            />
          )}
        </Field>
        <Field label={words.fields.due}>
          {(props) => (
            <input
              {...props}
              type="date"
              value={fields.due ?? ""}
              onChange={(event) => put({ due: event.target.value === "" ? null : event.target.value })}
            />
          )}
        </Field>
        <fieldset className="field">
          <legend>{words.fields.realistic}</legend>
          <div className="radios">
            {saids.map((each) => (
              <label key={each} className="choice">
                <input
                  type="radio"
                  className="sr"
                  name={radios}
                  checked={said === each}
                  onChange={() => put({ realistic: each === "unsaid" ? null : each === "yes" })}
                />
                <span>{words.fields.realistics[each]}</span>
              </label>
            ))}
          </div>
        </fieldset>
        <Field label={words.fields.sideEffects}>
          {(props) => (
            <textarea
              {...props}
              rows={2}
              value={fields.sideEffects}
              maxLength={noteLetters}
              onChange={(event) => put({ sideEffects: event.target.value })}
            />
          )}
        </Field>
      </form>
    </Dialog>
  );
}
