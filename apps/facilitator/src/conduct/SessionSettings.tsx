import type { Live } from "@bocal/client/live/connect";
import { Button } from "@bocal/client/look/Button";
import { Dialog } from "@bocal/client/look/Dialog";
import { type Anonymity, anonymities, isMorePrivate } from "@bocal/protocol/room/person";
import { titleLetters } from "@bocal/protocol/session/activity-plan";
import type { StaffView } from "@bocal/protocol/session/views";
import { type FormEvent, useState } from "react";
import { mostExpected, wholeNumber } from "../prepare/plan.ts";
import { SessionFields } from "../prepare/SessionFields.tsx";
import { useConsoleWords } from "../words.ts";

/** What can still be changed about the session itself: how it is called, and more discretion, never less (CC-07). */
export function SessionSettings({ live, view }: { live: Live; view: StaffView }) {
  const words = useConsoleWords();
  const { session: say, prepare } = words;
  const [fields, setFields] = useState({
    title: view.title,
    host: view.host,
    expected: String(view.expected),
  });
  const [saved, setSaved] = useState(false);
  const [raising, setRaising] = useState<Anonymity | null>(null);
  const expected = wholeNumber(fields.expected);
  const errors: Record<string, string> = {};
  if (fields.title.trim() === "") errors.title = prepare.errors.name;
  if ([...fields.title].length > titleLetters) errors.title = prepare.errors.nameLong(titleLetters);
  if (expected === null || expected < 1 || expected > mostExpected)
    errors.expected = prepare.errors.expected(mostExpected);

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (expected === null || Object.keys(errors).length > 0) return;
    const { title, host } = fields;
    const answer = await live.send({ type: "describe-session", title, host, expected });
    setSaved(answer.type === "applied");
  };

  const more = anonymities.filter((level) => isMorePrivate(view.anonymity, level));
  const labelOf = (level: Anonymity) => prepare.anonymities[level].label;
  return (
    <>
      <section className="stack" aria-labelledby="describe">
        <h3 id="describe">{say.describe}</h3>
        <form className="stack" onSubmit={(event) => void submit(event)} noValidate>
          <SessionFields
            {...fields}
            onChange={(part) => {
              setSaved(false);
              setFields((before) => ({ ...before, ...part }));
            }}
            errors={errors}
          />
          <p className="row">
            <Button type="submit">{say.save}</Button>
            <span role="status" className="saving">
              {saved ? say.saved : null}
            </span>
          </p>
        </form>
      </section>
      <section className="stack tight" aria-labelledby="level">
        <h3 id="level" tabIndex={-1}>
          {say.anonymity}
        </h3>
        <p>{say.now(labelOf(view.anonymity))}</p>
        <p className="soft small">{prepare.anonymities[view.anonymity].told}</p>
        {more.length === 0 ? (
          <p className="soft small">{say.mostPrivate}</p>
        ) : (
          <p className="row">
            {more.map((level) => (
              <Button key={level} aria-haspopup="dialog" onClick={() => setRaising(level)}>
                {say.raise(labelOf(level))}
              </Button>
            ))}
          </p>
        )}
        {raising === null ? null : (
          <Dialog
            open
            title={say.raiseTitle(labelOf(raising))}
            onClose={() => setRaising(null)}
            actions={
              <>
                <Button onClick={() => setRaising(null)}>{say.raiseKeep}</Button>
                <Button
                  kind="stop"
                  onClick={() => {
                    void live.send({ type: "raise-anonymity", anonymity: raising });
                    setRaising(null);
                    document.getElementById("level")?.focus();
                  }}
                >
                  {say.raise(labelOf(raising))}
                </Button>
              </>
            }
          >
            <p>{prepare.anonymities[raising].told}</p>
            <p>{say.raiseText}</p>
          </Dialog>
        )}
      </section>
    </>
  );
}
