import { Button } from "@bocal/client/look/Button";
import { Field } from "@bocal/client/look/Field";
import type { StaffShown } from "@bocal/protocol/methods/fishbowl/shown";
import { useState } from "react";
import type { Send } from "./commands.ts";
import { linesOf } from "./lines.ts";
import { useFishbowlWords } from "./words.ts";

/** The quick vote of those who never sat (FB-24): asked, counted without names, shown once closed. */
export function PollDesk({ poll, send }: { readonly poll: StaffShown["poll"]; readonly send: Send }) {
  const words = useFishbowlWords();
  const { poll: say } = words.console;
  const [text, setText] = useState("");
  const [options, setOptions] = useState("");
  const lines = linesOf(options);
  return (
    <section aria-labelledby="poll">
      <h3 id="poll">{say.title}</h3>
      {poll === null ? (
        <details>
          <summary>{say.prepare}</summary>
          <div className="stack">
            <Field label={say.text}>
              {(control) => (
                <input
                  {...control}
                  maxLength={200}
                  value={text}
                  onChange={(event) => setText(event.target.value)}
                />
              )}
            </Field>
            <Field label={say.options} hint={words.console.settings.onePerLine}>
              {(control) => (
                <textarea
                  {...control}
                  rows={3}
                  value={options}
                  onChange={(event) => setOptions(event.target.value)}
                />
              )}
            </Field>
            <div className="bowl-acts-row">
              <Button
                whyNot={text.trim() === "" || lines.length < 2 ? say.twoOptions : null}
                onClick={() => void send({ type: "open-poll", text, options: lines.slice(0, 6) })}
              >
                {say.open}
              </Button>
            </div>
          </div>
        </details>
      ) : (
        <>
          <p>
            <b>{poll.text}</b> <span className="num soft">{say.answered(poll.answered, poll.mayAnswer)}</span>
          </p>
          <ul className="said-list">
            {poll.options.map((option, index) => (
              <li key={option}>
                {option}{" "}
                {poll.votes === null ? null : (
                  <b className="num">{words.wall.harvest.answers(poll.votes[index] ?? 0)}</b>
                )}
              </li>
            ))}
          </ul>
          {poll.open ? <Button onClick={() => void send({ type: "close-poll" })}>{say.close}</Button> : null}
        </>
      )}
    </section>
  );
}
