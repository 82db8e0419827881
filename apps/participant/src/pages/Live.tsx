import { connect } from "@bocal/client/live/connect";
import type { Line } from "@bocal/client/live/connection";
import { useLive, useView } from "@bocal/client/live/hooks";
import { liveInGroups, publicInGroup } from "@bocal/client/live/run";
import type { LiveState } from "@bocal/client/live/store";
import { Button } from "@bocal/client/look/Button";
import { Mark } from "@bocal/client/look/Mark";
import { Notice } from "@bocal/client/look/Notice";
import { useLanguage } from "@bocal/client/words/look-up";
import { refusalSentence } from "@bocal/client/words/refusals";
import type { MeView } from "@bocal/protocol/session/views";
import type { ConnectRefusal } from "@bocal/protocol/wire/down";
import { useEffect, useMemo, useState } from "react";
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
  const [live] = useState(() =>
    connect({ as: "phone", session: seat.session, token: seat.token ?? undefined }),
  );
  useEffect(() => () => live.close(), [live]);
  const line = useLive(live, lineOf);
  const everyone = useView(live, "public");
  const me = useView(live, "me");
  const session = useMemo(
    () => (everyone === undefined || me === undefined ? everyone : publicInGroup(everyone, me)),
    [everyone, me],
  );
  const group = me?.inGroup?.group;
  const mine = useMemo(() => (group === undefined ? live : liveInGroups(live, [group])), [live, group]);
  // Each page names itself: a title of this one would come after that of the page inside it, and take its place.
  if (line.name === "refused") return <Refused why={line.why} onUnknown={onUnknown} />;
  if (session === undefined || me === undefined) return <Connecting line={line} />;
  return (
    <Inside live={mine} sessionId={seat.session} session={session} me={me} line={line} onLeft={onLeft} />
  );
}

function Refused({ why, onUnknown }: Pick<LiveProps, "onUnknown"> & { why: ConnectRefusal }) {
  const words = usePhoneWords();
  const [language] = useLanguage();
  const isOld = why === "old-page";
  const sentence = refusalSentence({ type: why }, language);
  const heading = isOld ? sentence : words.line.refused;
  usePageTitle(heading);
  return (
    <Page>
      <div className="hello">
        <Mark size={56} />
        <h1 tabIndex={-1}>{heading}</h1>
      </div>
      {isOld ? null : <p>{why === "unknown-person" ? words.line.unknown : sentence}</p>}
      <Foot>
        <Button kind="main" wide onClick={isOld ? () => location.reload() : onUnknown}>
          {isOld ? words.reload : words.line.enterAgain}
        </Button>
      </Foot>
    </Page>
  );
}

function Connecting({ line }: { line: Line }) {
  const words = usePhoneWords();
  usePageTitle(words.live.connecting);
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
