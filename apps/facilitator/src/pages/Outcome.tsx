import type { Live } from "@bocal/client/live/connect";
import { Button } from "@bocal/client/look/Button";
import { Notice } from "@bocal/client/look/Notice";
import { type Language, useLanguage } from "@bocal/client/words/look-up";
import type { StaffView } from "@bocal/protocol/session/views";
import { useState } from "react";
import { Choices } from "../frame/Choices.tsx";
import { Link } from "../frame/Link.tsx";
import { Page } from "../frame/Page.tsx";
import { Compose } from "../outcome/Compose.tsx";
import { Downloads } from "../outcome/Downloads.tsx";
import { Preview } from "../outcome/Preview.tsx";
import { Together } from "../outcome/Together.tsx";
import { go } from "../route.ts";
import { useConsoleWords } from "../words.ts";

const languages: readonly Language[] = ["fr", "en"];

/** What leaves a session: composed, looked at, taken away, at any moment. */
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
      <Notice>{`${view.ended ? say.ended : say.running} ${say.privacy}`}</Notice>
      <Compose live={live} view={view} />
      <section className="stack" aria-labelledby="take">
        <h2 id="take">{say.take}</h2>
        <Choices
          legend={say.language}
          choices={languages.map((value) => ({ value, label: words.preferences.languages[value] }))}
          chosen={inLanguage}
          onChoose={setInLanguage}
        />
        <Preview session={view.session} language={inLanguage} choices={view.report} />
        <Downloads session={view.session} language={inLanguage} />
        <Together session={view.session} language={inLanguage} />
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
