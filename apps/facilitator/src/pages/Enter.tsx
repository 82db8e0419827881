import { Button } from "@bocal/client/look/Button";
import { Field } from "@bocal/client/look/Field";
import { useLanguage } from "@bocal/client/words/look-up";
import { type AnyRefusal, refusalSentence } from "@bocal/client/words/refusals";
import { type FormEvent, useEffect, useRef, useState } from "react";
import { Page } from "../frame/Page.tsx";
import { useConsoleWords } from "../words.ts";

export interface EnterProps {
  /** Why the last key or link did not open. */
  refusal: AnyRefusal | null;
  byLink: boolean;
  onKey: (key: string) => Promise<void>;
}

/** The door of the facilitator's app: one field. Whoever came to take part is shown the other door. */
export function Enter({ refusal, byLink, onKey }: EnterProps) {
  const words = useConsoleWords();
  const [language] = useLanguage();
  const [typed, setTyped] = useState("");
  const [blank, setBlank] = useState(false);
  const [trying, setTrying] = useState(false);
  const field = useRef<HTMLInputElement>(null);

  const error = blank
    ? words.enter.blank
    : refusal === null
      ? null
      : byLink && refusal.type === "wrong-key"
        ? words.enter.usedLink
        : refusalSentence(refusal, language);

  useEffect(() => {
    if (error !== null) field.current?.focus();
  }, [error]);

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    // A whole link pasted here is as good as its secret.
    const key = typed.trim().replace(/^.*#enter=/, "");
    setBlank(key === "");
    if (key === "" || trying) {
      field.current?.focus();
      return;
    }
    setTrying(true);
    await onKey(key);
    setTrying(false);
  };

  return (
    <Page title={words.enter.title} lead={words.enter.intro}>
      <form className="stack narrow" onSubmit={(event) => void submit(event)} noValidate>
        <Field label={words.enter.key} hint={words.enter.hint} error={error}>
          {(control) => (
            <input
              {...control}
              ref={field}
              type="password"
              autoComplete="current-password"
              spellCheck={false}
              value={typed}
              onChange={(event) => {
                setTyped(event.target.value);
                setBlank(false);
              }}
            />
          )}
        </Field>
        <p className="row">
          <Button kind="main" type="submit">
            {trying ? words.enter.entering : words.enter.enter}
          </Button>
          <a className="btn bare" href="/j/">
            {words.enter.joinInstead}
          </a>
        </p>
      </form>
    </Page>
  );
}
