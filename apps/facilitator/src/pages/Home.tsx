import { Button } from "@bocal/client/look/Button";
import { Notice } from "@bocal/client/look/Notice";
import { StatusLine } from "@bocal/client/look/StatusLine";
import { useLanguage } from "@bocal/client/words/look-up";
import { refusalSentence } from "@bocal/client/words/refusals";
import type { SessionLine } from "@bocal/protocol/wire/http";
import { useCallback, useEffect, useState } from "react";
import { listSessions, type Reply, startDemonstration } from "../door/ask.ts";
import { Link } from "../frame/Link.tsx";
import { Page } from "../frame/Page.tsx";
import { ImportFile } from "../home/ImportFile.tsx";
import { SessionList } from "../home/SessionList.tsx";
import { hasDraft } from "../prepare/draft.ts";
import { go } from "../route.ts";
import { useConsoleWords } from "../words.ts";

type Sessions =
  | { readonly name: "asking" }
  | { readonly name: "here"; readonly sessions: readonly SessionLine[] }
  | { readonly name: "missing"; readonly why: string };

/** Home: one obvious thing to do, a second plain one, and the sessions there are. */
export function Home({ onLeft }: { onLeft: () => void }) {
  const words = useConsoleWords();
  const [language] = useLanguage();
  const [sessions, setSessions] = useState<Sessions>({ name: "asking" });
  const [starting, setStarting] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);

  const sentence = useCallback(
    (reply: Exclude<Reply<unknown>, { type: "given" }>) =>
      reply.type === "away" ? words.app.unreachable : refusalSentence(reply.refusal, language),
    [words, language],
  );

  const load = useCallback(() => {
    void listSessions().then((reply) => {
      if (reply.type === "given") setSessions({ name: "here", sessions: reply.value.sessions });
      else if (reply.type === "refused" && reply.refusal.type === "forbidden") onLeft();
      else setSessions({ name: "missing", why: sentence(reply) });
    });
  }, [onLeft, sentence]);
  useEffect(load, [load]);

  const demonstrate = async () => {
    if (starting) return;
    setProblem(null);
    setStarting(true);
    const reply = await startDemonstration(language);
    setStarting(false);
    if (reply.type === "given") go({ name: "console", session: reply.value.session });
    else setProblem(sentence(reply));
  };

  const isEmpty = sessions.name === "here" && sessions.sessions.length === 0;
  return (
    <Page title={words.home.title} lead={isEmpty ? words.home.empty : undefined} onLeft={onLeft}>
      <StatusLine message={starting ? words.home.starting : ""} />
      <div className={isEmpty ? "start empty" : "start"}>
        <Link to={{ name: "new" }} className="btn main big">
          {hasDraft() ? words.home.continueDraft : words.home.prepare}
        </Link>
        <div className="second">
          <Button onClick={() => void demonstrate()}>
            {starting ? words.home.starting : words.home.demonstration}
          </Button>
          <p className="soft small">{words.home.demonstrationHint}</p>
        </div>
        <ImportFile />
      </div>
      {problem === null ? null : (
        <div role="alert">
          <Notice kind="refused">{problem}</Notice>
        </div>
      )}
      {sessions.name === "missing" ? (
        <div className="stack tight" role="alert">
          <Notice kind="refused">{sessions.why}</Notice>
          <p>
            <Button onClick={load}>{words.app.again}</Button>
          </p>
        </div>
      ) : null}
      {sessions.name === "here" && !isEmpty ? <SessionList sessions={sessions.sessions} /> : null}
    </Page>
  );
}
