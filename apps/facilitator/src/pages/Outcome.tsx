import type { Live } from "@bocal/client/live/connect";
import { Button } from "@bocal/client/look/Button";
import { Notice } from "@bocal/client/look/Notice";
import { type Language, useLanguage } from "@bocal/client/words/look-up";
import type { StaffView } from "@bocal/protocol/session/views";
import { Download } from "lucide-react";
import { useState } from "react";
import { Choices } from "../frame/Choices.tsx";
import { Link } from "../frame/Link.tsx";
import { Page } from "../frame/Page.tsx";
import { go } from "../route.ts";
import { useConsoleWords } from "../words.ts";

const formats = ["docx", "pdf", "html", "md", "csv", "json"] as const;
const languages: readonly Language[] = ["fr", "en"];

/** Where the room is, so that the report tells its times as the room lived them. */
const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;

/** What leaves a session: each file with one line that says what it is for. */
export function Outcome({ live, view }: { live: Live; view: StaffView }) {
  const words = useConsoleWords();
  const { outcome: say } = words;
  const [language] = useLanguage();
  const [inLanguage, setInLanguage] = useState<Language>(language);
  const reopen = async () => {
    const answer = await live.send({ type: "reopen-session" });
    if (answer.type === "applied") go({ name: "console", session: view.session });
  };
  return (
    <Page title={say.of(view.title)} lead={say.intro}>
      <Notice>{view.ended ? say.ended : say.running}</Notice>
      <section className="stack" aria-label={say.take}>
        <Choices
          legend={say.language}
          choices={languages.map((value) => ({ value, label: words.preferences.languages[value] }))}
          chosen={inLanguage}
          onChoose={setInLanguage}
        />
        <ul className="downloads">
          {formats.map((format) => (
            <li key={format}>
              <div>
                <h2>{say.formats[format].label}</h2>
                <p className="soft">{say.formats[format].hint}</p>
              </div>
              <a
                className="btn"
                href={`/api/sessions/${view.session}/outcome.${format}?lang=${inLanguage}&zone=${encodeURIComponent(zone)}`}
                download
                aria-label={say.download(say.formats[format].label, words.preferences.languages[inLanguage])}
              >
                <Download size={20} strokeWidth={2.25} aria-hidden="true" />
                {say.take}
              </a>
            </li>
          ))}
        </ul>
        <p className="soft small">{say.outside}</p>
      </section>
      <div className="row">
        <Link to={{ name: "console", session: view.session }} className="btn">
          {say.console}
        </Link>
        {view.ended ? (
          <>
            <Button onClick={() => void reopen()}>{say.reopen}</Button>
            <span className="soft small">{say.reopenHint}</span>
          </>
        ) : null}
      </div>
    </Page>
  );
}
