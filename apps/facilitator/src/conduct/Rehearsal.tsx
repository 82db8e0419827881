import { Button } from "@bocal/client/look/Button";
import { Dialog } from "@bocal/client/look/Dialog";
import { Field } from "@bocal/client/look/Field";
import { useLanguage } from "@bocal/client/words/look-up";
import { refusalSentence } from "@bocal/client/words/refusals";
import type { StaffView } from "@bocal/protocol/session/views";
import { type FormEvent, useState } from "react";
import { setRobots } from "../door/ask.ts";
import { wholeNumber } from "../prepare/plan.ts";
import { useConsoleWords } from "../words.ts";

const mostRobots = 40;

/** Simulated people for a rehearsal: in, at work, stopped. They are marked wherever they appear. */
export function Rehearsal({ view }: { view: StaffView }) {
  const words = useConsoleWords();
  const { rehearsal: say } = words;
  const [language] = useLanguage();
  const [open, setOpen] = useState(false);
  const [typed, setTyped] = useState("8");
  const [error, setError] = useState<string | null>(null);
  const [said, setSaid] = useState("");
  const simulated = view.people.filter((person) => person.simulated).length;

  const set = async (count: number) => {
    const reply = await setRobots(view.session, count);
    if (reply.type === "given") {
      setOpen(false);
      setSaid(count === 0 ? say.stopped : say.started(count));
      return;
    }
    setError(reply.type === "away" ? words.app.unreachable : refusalSentence(reply.refusal, language));
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const count = wholeNumber(typed);
    if (count === null || count < 1 || count > mostRobots) return setError(say.range(mostRobots));
    setError(null);
    void set(count);
  };

  if (view.ended && simulated === 0) return null;
  return (
    <section aria-labelledby="rehearsal">
      <h2 id="rehearsal" className={simulated === 0 ? "sr" : undefined}>
        {simulated === 0 ? say.title : say.running(simulated)}
      </h2>
      <p role="status" className="small">
        {said}
      </p>
      <p className="row">
        {view.ended ? null : (
          <Button kind="bare" aria-haspopup="dialog" onClick={() => setOpen(true)}>
            {simulated === 0 ? say.open : say.change}
          </Button>
        )}
        {simulated === 0 ? null : (
          <Button kind="bare" onClick={() => void set(0)}>
            {say.stop}
          </Button>
        )}
      </p>
      <Dialog open={open} title={say.title} onClose={() => setOpen(false)}>
        <form className="stack" onSubmit={submit} noValidate>
          <p>{say.hint}</p>
          <Field label={say.count} error={error}>
            {(control) => (
              <input
                {...control}
                className="input figures num"
                inputMode="numeric"
                autoComplete="off"
                value={typed}
                onChange={(event) => setTyped(event.target.value)}
              />
            )}
          </Field>
          <div className="acts">
            <Button onClick={() => setOpen(false)}>{words.app.cancel}</Button>
            <Button kind="main" type="submit">
              {say.start}
            </Button>
          </div>
        </form>
      </Dialog>
    </section>
  );
}
