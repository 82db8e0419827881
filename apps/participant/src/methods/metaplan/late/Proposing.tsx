import { Button } from "@bocal/client/look/Button";
import { Field } from "@bocal/client/look/Field";
import { Notice } from "@bocal/client/look/Notice";
import { useLanguage } from "@bocal/client/words/look-up";
import { refusalSentence } from "@bocal/client/words/refusals";
import type { ClusterId } from "@bocal/protocol/base/ids";
import { textLength } from "@bocal/protocol/base/text";
import { actionLetters } from "@bocal/protocol/methods/metaplan/late/actions";
import type { Command } from "@bocal/protocol/methods/metaplan/vocabulary";
import { type FormEvent, useEffect, useState } from "react";
import { forget, isRecord, keep, kept } from "../../../kept.ts";
import { useSay } from "../../../pieces/Announcer.tsx";
import { inSession } from "../../../seats.ts";
import type { LateProps } from "./props.ts";
import { useLateWords } from "./words.ts";

/** One action at a time, hidden until all proposals are shown together; what is typed is kept on the phone (CC-05). */
export function Proposing({ live, sessionId, activity, late, own, onTyping }: LateProps) {
  const { actions: words } = useLateWords();
  const [language] = useLanguage();
  const say = useSay();
  const name = inSession(sessionId, `action.${activity.id}`);
  const [text, setText] = useState(() => textIn(kept(name)));
  const [theme, setTheme] = useState<ClusterId | null>(null);
  const [refused, setRefused] = useState<string | null>(null);
  const isTyping = text.trim() !== "";
  useEffect(() => onTyping(isTyping), [isTyping, onTyping]);
  useEffect(() => () => onTyping(false), [onTyping]);

  const type = (next: string) => {
    setText(next);
    keep(name, { text: next });
  };
  const ask = (command: Command) =>
    live.send({ type: "in-activity", activity: activity.id, method: "metaplan", command });
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const title = text;
    if (title.trim() === "") return;
    type("");
    const answer = await ask({ type: "propose-action", theme, title });
    if (answer.type === "applied") {
      forget(name);
      setRefused(null);
      say(words.sent);
      return;
    }
    setRefused(refusalSentence(answer.refusal, language));
    setText((now) => (now === "" ? title : now));
    keep(name, { text: title });
  };
  return (
    <form className="stack proposing" onSubmit={(event) => void submit(event)}>
      <h2>{words.propose}</h2>
      <Field
        label={words.what}
        hint={words.proposeHint}
        error={refused}
        counter={{ used: textLength(text), most: actionLetters, quietUntil: 80 }}
      >
        {(props) => (
          <textarea
            {...props}
            rows={2}
            value={text}
            onInput={(event) => type((event.target as HTMLTextAreaElement).value)}
          />
        )}
      </Field>
      {late.themes.length === 0 ? null : (
        <Field label={words.about}>
          {(props) => (
            <select
              {...props}
              value={theme ?? ""}
              onChange={(event) => {
                const chosen = (event.target as HTMLSelectElement).value;
                setTheme(late.themes.find(({ id }) => id === chosen)?.id ?? null);
              }}
            >
              <option value="">{words.aboutNone}</option>
              {late.themes.map(({ id, number, title }) => (
                <option key={id} value={id}>
                  {number}. {title}
                </option>
              ))}
            </select>
          )}
        </Field>
      )}
      <Button kind="main" type="submit">
        {words.send}
      </Button>
      {own.proposals.length === 0 ? null : (
        <Notice>
          <p>{words.proposals(own.proposals.length)}</p>
          <ul className="proposals">
            {own.proposals.map(({ id, title }) => (
              <li key={id}>
                <span>{title}</span>
                <Button
                  className="small-btn"
                  aria-label={words.withdrawOf(title)}
                  onClick={() => void ask({ type: "withdraw-proposal", proposal: id })}
                >
                  {words.withdraw}
                </Button>
              </li>
            ))}
          </ul>
        </Notice>
      )}
    </form>
  );
}

function textIn(found: unknown): string {
  return isRecord(found) && typeof found.text === "string" ? found.text : "";
}
