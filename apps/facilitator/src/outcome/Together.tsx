import { Field } from "@bocal/client/look/Field";
import { formatDate, type Language, useLanguage } from "@bocal/client/words/look-up";
import type { SessionLine } from "@bocal/protocol/wire/http";
import { Download } from "lucide-react";
import { useEffect, useId, useState } from "react";
import { listSessions } from "../door/ask.ts";
import { useConsoleWords } from "../words.ts";
import { togetherAddress } from "./address.ts";

/** The documents, by the words that people call them by. */
const formats = { docx: "Word", pdf: "PDF", html: "HTML", md: "Markdown" } as const;
const formatNames = Object.keys(formats) as readonly (keyof typeof formats)[];

/** The days of a programme in one report: this session and those that are ticked, from the first to the last. */
export function Together({ session, language }: { session: string; language: Language }) {
  const words = useConsoleWords();
  const { outcome: say } = words;
  const [speaks] = useLanguage();
  const [others, setOthers] = useState<readonly SessionLine[]>([]);
  const [ticked, setTicked] = useState<readonly string[]>([]);
  const [title, setTitle] = useState("");
  const id = useId();
  useEffect(() => {
    void listSessions().then((reply) => {
      if (reply.type === "given") setOthers(reply.value.sessions);
    });
  }, []);
  if (others.length < 2) return null;
  const inOrder = others.toSorted((a, b) => a.createdAt - b.createdAt);
  const chosen = inOrder.filter((each) => each.id === session || ticked.includes(each.id));
  return (
    <section className="stack tight" aria-labelledby={`${id}-title`}>
      <h3 id={`${id}-title`}>{say.together}</h3>
      <p className="soft small">{say.togetherHint}</p>
      <fieldset className="field ticks">
        <legend>{say.sessions}</legend>
        <ul>
          {inOrder
            .filter((each) => each.id !== session)
            .map((each) => (
              <li key={each.id}>
                <label htmlFor={`${id}-${each.id}`}>
                  <input
                    id={`${id}-${each.id}`}
                    type="checkbox"
                    checked={ticked.includes(each.id)}
                    onChange={({ target }) =>
                      setTicked(
                        target.checked ? [...ticked, each.id] : ticked.filter((other) => other !== each.id),
                      )
                    }
                  />
                  <span>
                    {each.title} <span className="soft small">{formatDate(each.createdAt, speaks)}</span>
                  </span>
                </label>
              </li>
            ))}
        </ul>
      </fieldset>
      {chosen.length < 2 ? null : (
        <>
          <Field label={say.togetherTitle}>
            {(control) => (
              <input {...control} value={title} onChange={(event) => setTitle(event.target.value)} />
            )}
          </Field>
          <p className="row">
            {formatNames.map((format) => (
              <a
                key={format}
                className="btn"
                download
                href={togetherAddress(
                  chosen.map((each) => each.id),
                  { format, language, title },
                )}
              >
                <Download size={20} strokeWidth={2.25} aria-hidden="true" />
                {formats[format]}
                <span className="sr">
                  {say.download(
                    `${say.formats[format].label}, ${say.sessionsTold(chosen.length)}`,
                    words.preferences.languages[language],
                  )}
                </span>
              </a>
            ))}
          </p>
        </>
      )}
    </section>
  );
}
