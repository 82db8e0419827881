import { connect, type Live } from "@bocal/client/live/connect";
import { useLive, useView } from "@bocal/client/live/hooks";
import { Button } from "@bocal/client/look/Button";
import { Notice } from "@bocal/client/look/Notice";
import { useLanguage } from "@bocal/client/words/look-up";
import { refusalSentence } from "@bocal/client/words/refusals";
import { useEffect, useState } from "react";
import { Link } from "../frame/Link.tsx";
import { Page } from "../frame/Page.tsx";
import { useConsoleWords } from "../words.ts";
import { Console } from "./Console.tsx";
import { Outcome } from "./Outcome.tsx";

export interface SessionProps {
  session: string;
  part: "console" | "outcome";
  /** This device has no key any more. */
  onLost: () => void;
}

/** One session: the line to it, kept while one goes between its console and its outcome. */
export function Session({ session, ...rest }: SessionProps) {
  const words = useConsoleWords();
  const [live, setLive] = useState<Live | null>(null);
  useEffect(() => {
    const opened = connect({ as: "console", session });
    setLive(opened);
    return () => opened.close();
  }, [session]);
  if (live === null) return <Page title={words.app.name} lead={words.app.loading} />;
  return <Connected live={live} {...rest} />;
}

function Connected({ live, part, onLost }: Omit<SessionProps, "session"> & { live: Live }) {
  const words = useConsoleWords();
  const [language] = useLanguage();
  const line = useLive(live, (state) => state.line);
  const view = useView(live, "staff");

  if (line.name === "refused")
    return (
      <Page title={words.bar.cannotOpen}>
        <Notice kind="refused">
          {line.why === "unknown-session"
            ? words.bar.unknownSession
            : line.why === "unknown-person"
              ? words.bar.noKey
              : line.why === "old-page"
                ? words.bar.oldPage
                : refusalSentence({ type: line.why }, language)}
        </Notice>
        <p className="row">
          {line.why === "unknown-person" ? (
            <Button kind="main" onClick={onLost}>
              {words.bar.giveKey}
            </Button>
          ) : line.why === "old-page" ? (
            <Button kind="main" onClick={() => location.reload()}>
              {words.bar.reload}
            </Button>
          ) : null}
          <Link to={{ name: "home" }} className="btn">
            {words.app.home}
          </Link>
        </p>
      </Page>
    );
  if (view === undefined)
    return (
      <Page
        title={words.app.name}
        lead={
          line.name === "away"
            ? words.app.unreachable
            : line.name === "portal"
              ? words.bar.portal
              : words.app.loading
        }
      />
    );
  return part === "console" ? <Console live={live} view={view} /> : <Outcome live={live} view={view} />;
}
