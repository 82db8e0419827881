import { connect } from "@bocal/client/live/connect";
import type { Line } from "@bocal/client/live/connection";
import { useLive, useView } from "@bocal/client/live/hooks";
import type { LiveState } from "@bocal/client/live/store";
import { Button } from "@bocal/client/look/Button";
import { Mark } from "@bocal/client/look/Mark";
import { Notice } from "@bocal/client/look/Notice";
import { useLanguage } from "@bocal/client/words/look-up";
import { refusalSentence } from "@bocal/client/words/refusals";
import type { MeView } from "@bocal/protocol/session/views";
import { useEffect, useState } from "react";
import { Inside } from "../live/Inside.tsx";
import { Foot } from "../pieces/Foot.tsx";
import { useLineSentence } from "../pieces/line-sentence.ts";
import { Page } from "../pieces/Page.tsx";
import { usePageTitle } from "../pieces/page-focus.ts";
import type { Seat } from "../seats.ts";
import { usePhoneWords } from "../words.ts";

export interface LiveProps {
  seat: Seat;
  /** The server does not know this phone here (any more): it must come in again. */
  onUnknown: () => void;
  /** The person has left by their own word; `copy` is the text of their cards. */
  onLeft: (me: MeView, copy: string) => void;
}

const lineOf = (state: LiveState) => state.line;

/** One person's line to a session, and the page of the moment. */
export function Live({ seat, onUnknown, onLeft }: LiveProps) {
  const words = usePhoneWords();
  const [language] = useLanguage();
  const [live] = useState(() =>
    connect({ as: "phone", session: seat.session, token: seat.token ?? undefined }),
  );
  useEffect(() => () => live.close(), [live]);
  const line = useLive(live, lineOf);
  const session = useView(live, "public");
  const me = useView(live, "me");
  const isOver = line.name === "refused";
  usePageTitle(session?.title ?? words.live.connecting);

  if (isOver) {
    const isOld = line.why === "old-page";
    const sentence = refusalSentence({ type: line.why }, language);
    return (
      <Page>
        <div className="hello">
          <Mark size={56} />
          <h1 tabIndex={-1}>{isOld ? sentence : words.line.refused}</h1>
        </div>
        {isOld ? null : <p>{line.why === "unknown-person" ? words.line.unknown : sentence}</p>}
        <Foot>
          <Button kind="main" wide onClick={isOld ? () => location.reload() : onUnknown}>
            {isOld ? words.reload : words.line.enterAgain}
          </Button>
        </Foot>
      </Page>
    );
  }
  if (session === undefined || me === undefined) return <Connecting line={line} />;
  return (
    <Inside live={live} sessionId={seat.session} session={session} me={me} line={line} onLeft={onLeft} />
  );
}

function Connecting({ line }: { line: Line }) {
  const words = usePhoneWords();
  const sentence = useLineSentence(line);
  return (
    <Page>
      <div className="hello">
        <Mark size={56} />
        <h1 tabIndex={-1}>{words.live.connecting}</h1>
      </div>
      {sentence === null ? null : <Notice kind="warning">{sentence}</Notice>}
    </Page>
  );
}
