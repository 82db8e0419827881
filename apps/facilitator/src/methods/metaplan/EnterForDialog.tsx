import { Button } from "@bocal/client/look/Button";
import { Dialog } from "@bocal/client/look/Dialog";
import { Field } from "@bocal/client/look/Field";
import { Notice } from "@bocal/client/look/Notice";
import { useLanguage } from "@bocal/client/words/look-up";
import { refusalSentence } from "@bocal/client/words/refusals";
import { textLength, tidyText } from "@bocal/protocol/base/text";
import type { Paper } from "@bocal/protocol/board/card";
import { mostLetters } from "@bocal/protocol/methods/metaplan/writing";
import { type FormEvent, useId, useRef, useState } from "react";
import type { ConsoleProps } from "../method.ts";
import { refusedIn } from "./entries.ts";
import { useMetaplanWords } from "./words.ts";

const unknown = "unknown";

/**
 * A card for somebody without a phone (CC-10): whose it is, then their words as they say them. It stays open for their next card;
 * what was typed leaves only once it is saved.
 */
export function EnterForDialog({
  live,
  view,
  activity,
  group: front = null,
  open,
  onClose,
}: ConsoleProps<"metaplan"> & { readonly open: boolean; readonly onClose: () => void }) {
  const { entering: words } = useMetaplanWords();
  const [language] = useLanguage();
  const { settings, legend } = activity.method.shown;
  const [who, setWho] = useState<string>(unknown);
  const [organisation, setOrganisation] = useState("");
  // In front of a group's run, somebody unknown is one of that group until it is said otherwise.
  const [group, setGroup] = useState<string>(front ?? "");
  const [chosen, setPaper] = useState<Paper | undefined>(undefined);
  const paper = chosen ?? legend[0]?.paper;
  const [text, setText] = useState("");
  const [told, setTold] = useState<{ readonly kind: "saved" | "refused"; readonly text: string } | null>(
    null,
  );
  const [saving, setSaving] = useState(false);
  const field = useRef<HTMLTextAreaElement>(null);
  const form = useId();
  const person = view.people.find(({ id }) => id === who) ?? null;
  const used = textLength(tidyText(text));

  const save = async (event: FormEvent) => {
    event.preventDefault();
    if (saving || used === 0 || used > mostLetters) return;
    setSaving(true);
    const answer = await live.send({
      type: "in-activity",
      activity: activity.id,
      method: "metaplan",
      command: {
        type: "enter-card-for",
        person: person?.id ?? null,
        organisation: view.organisations.find(({ id }) => id === organisation)?.id ?? null,
        group: view.groups.find(({ id }) => id === group)?.id ?? null,
        text,
        ...(settings.colours === "chosen" ? { paper } : {}),
      },
    });
    setSaving(false);
    if (answer.type === "applied") {
      // Whoever types on while it is saved has begun the next one.
      setText((now) => (now === text ? "" : now));
      setTold({ kind: "saved", text: words.saved(person?.name ?? null) });
      field.current?.focus();
    } else {
      // Told here, beside the words that stay; the strip under the bar need not say it again.
      const run = { activity: activity.id, group: front };
      for (const { entry } of refusedIn(live.store.getState().outbox, "enter-card-for", run))
        live.dismiss(entry.id);
      const { refusal } = answer;
      const isFull = refusal.type === "quota-reached";
      setTold({
        kind: "refused",
        text: isFull ? words.full(refusal.quota) : refusalSentence(refusal, language),
      });
    }
  };
  const close = () => {
    setTold(null);
    onClose();
  };
  return (
    <Dialog
      open={open}
      title={words.title}
      onClose={close}
      actions={
        <>
          <Button onClick={close}>{words.close}</Button>
          <Button
            kind="main"
            type="submit"
            form={form}
            aria-busy={saving || undefined}
            whyNot={used === 0 ? words.blank : used > mostLetters ? words.long(mostLetters) : null}
          >
            {words.save}
          </Button>
        </>
      }
    >
      <form id={form} className="ask" onSubmit={(event) => void save(event)}>
        <p className="soft">{words.hint}</p>
        {told?.kind === "refused" ? <Notice kind="refused">{told.text}</Notice> : null}
        <Field label={words.who}>
          {(props) => (
            <select {...props} value={who} onChange={(event) => setWho(event.target.value)}>
              <option value={unknown}>{words.unknown}</option>
              {view.people.map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
            </select>
          )}
        </Field>
        {person === null ? (
          <>
            <PlaceField
              label={words.organisation}
              none={words.noOrganisation}
              places={view.organisations}
              value={organisation}
              onChange={setOrganisation}
            />
            <PlaceField
              label={words.group}
              none={words.noGroup}
              places={view.groups}
              value={group}
              onChange={setGroup}
            />
          </>
        ) : null}
        {settings.colours === "chosen" ? (
          <Field label={words.paper}>
            {(props) => (
              <select {...props} value={paper} onChange={(event) => setPaper(event.target.value as Paper)}>
                {legend.map((entry) => (
                  <option key={entry.paper} value={entry.paper}>
                    {entry.label}
                  </option>
                ))}
              </select>
            )}
          </Field>
        ) : null}
        <Field label={words.text} counter={{ used, most: mostLetters }}>
          {(props) => (
            <textarea
              {...props}
              ref={field}
              rows={3}
              value={text}
              onChange={(event) => setText(event.target.value)}
            />
          )}
        </Field>
        <p className="soft" role="status">
          {told?.kind === "saved" && text === "" ? told.text : ""}
        </p>
      </form>
    </Dialog>
  );
}

interface PlaceFieldProps {
  readonly label: string;
  readonly none: string;
  readonly places: readonly { readonly id: string; readonly name: string }[];
  readonly value: string;
  readonly onChange: (id: string) => void;
}

/** Where somebody comes from or works, when the session knows such places. */
function PlaceField({ label, none, places, value, onChange }: PlaceFieldProps) {
  if (places.length === 0) return null;
  return (
    <Field label={label}>
      {(props) => (
        <select {...props} value={value} onChange={(event) => onChange(event.target.value)}>
          <option value="">{none}</option>
          {places.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
