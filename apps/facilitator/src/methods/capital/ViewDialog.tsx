import { Button } from "@bocal/client/look/Button";
import { Field } from "@bocal/client/look/Field";
import {
  type Command,
  type Scope,
  type Sign,
  scopes,
  signs,
  type Tag,
  tags,
  type View,
} from "@bocal/protocol/methods/capital/vocabulary";
import { useState } from "react";
import { useCapitalWords } from "./words.ts";

interface MarkFieldsProps {
  readonly isEvent: boolean;
  readonly sign: Sign;
  readonly tag: Tag;
  readonly scope: Scope | "";
  readonly when: string;
  readonly onChange: (part: {
    readonly sign?: Sign;
    readonly tag?: Tag;
    readonly scope?: Scope | "";
    readonly when?: string;
  }) => void;
}

/** Sign, how sure, and for an event its year and where it came from. */
export function MarkFields({ isEvent, sign, tag, scope, when, onChange }: MarkFieldsProps) {
  const words = useCapitalWords();
  return (
    <>
      <Field label={isEvent ? words.effectLabel : words.signLabel}>
        {(props) => (
          <select {...props} value={sign} onChange={({ target }) => onChange({ sign: target.value as Sign })}>
            {signs.map((each) => (
              <option key={each} value={each}>
                {(isEvent ? words.effect : words.sign)[each]}
              </option>
            ))}
          </select>
        )}
      </Field>
      <Field label={words.tagLabel}>
        {(props) => (
          <select {...props} value={tag} onChange={({ target }) => onChange({ tag: target.value as Tag })}>
            {tags.map((each) => (
              <option key={each} value={each}>
                {words.tag[each]}
              </option>
            ))}
          </select>
        )}
      </Field>
      {isEvent ? (
        <>
          <Field label={words.when}>
            {(props) => (
              <input
                {...props}
                value={when}
                maxLength={40}
                onChange={({ target }) => onChange({ when: target.value })}
              />
            )}
          </Field>
          <Field label={words.scopeLabel}>
            {(props) => (
              <select
                {...props}
                value={scope}
                onChange={({ target }) => onChange({ scope: target.value as Scope | "" })}
              >
                <option value="">{words.scopeNone}</option>
                {scopes.map((each) => (
                  <option key={each} value={each}>
                    {words.scope[each]}
                  </option>
                ))}
              </select>
            )}
          </Field>
        </>
      ) : null}
    </>
  );
}

export interface ViewMarksProps {
  readonly card: View;
  readonly onCommand: (command: Command) => void;
}

/** What whoever leads says of a view: its marks, when it was, and who checks it by when (CS-09). */
export function ViewMarks({ card, onCommand }: ViewMarksProps) {
  const words = useCapitalWords();
  const isEvent = card.zone === "trajectory";
  const [sign, setSign] = useState((card.marks.sign ?? "both") as Sign);
  const [tag, setTag] = useState((card.marks.tag ?? "felt") as Tag);
  const [scope, setScope] = useState((card.marks.scope ?? "") as Scope | "");
  const [when, setWhen] = useState(card.plan?.start ?? "");
  const [owner, setOwner] = useState(card.plan?.owner ?? "");
  const [end, setEnd] = useState(card.plan?.end ?? "");
  const save = () => {
    onCommand({
      type: "mark-card",
      card: card.id,
      marks: { sign, tag, ...(isEvent && scope !== "" ? { scope } : {}) },
      ...(isEvent && scope === "" && card.marks.scope !== undefined ? { without: ["scope"] } : {}),
    });
    onCommand({
      type: "plan-card",
      card: card.id,
      plan: { owner, start: when, end, after: card.plan?.after ?? [] },
    });
  };
  return (
    <div className="cell-move">
      <MarkFields
        isEvent={isEvent}
        sign={sign}
        tag={tag}
        scope={scope}
        when={when}
        onChange={(part) => {
          if (part.sign !== undefined) setSign(part.sign);
          if (part.tag !== undefined) setTag(part.tag);
          if (part.scope !== undefined) setScope(part.scope);
          if (part.when !== undefined) setWhen(part.when);
        }}
      />
      {tag === "to-check" ? (
        <>
          <Field label={words.owner}>
            {(props) => (
              <input
                {...props}
                value={owner}
                maxLength={80}
                onChange={({ target }) => setOwner(target.value)}
              />
            )}
          </Field>
          <Field label={words.due}>
            {(props) => (
              <input {...props} type="date" value={end} onChange={({ target }) => setEnd(target.value)} />
            )}
          </Field>
        </>
      ) : null}
      <Button onClick={save}>{words.save}</Button>
    </div>
  );
}
