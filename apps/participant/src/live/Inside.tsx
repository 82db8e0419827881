import type { Live } from "@bocal/client/live/connect";
import type { Line } from "@bocal/client/live/connection";
import { useLive } from "@bocal/client/live/hooks";
import type { LiveState } from "@bocal/client/live/store";
import type { MeView, PublicView } from "@bocal/protocol/session/views";
import { useCallback, useEffect, useRef, useState } from "react";
import { methodOnPhone } from "../methods/index.ts";
import { ChooseGroup, useGroupWords } from "../pages/ChooseGroup.tsx";
import { Ended } from "../pages/Ended.tsx";
import { Mine } from "../pages/Mine.tsx";
import { Soon } from "../pages/Soon.tsx";
import { Header } from "../pieces/Header.tsx";
import { Menu } from "../pieces/Menu.tsx";
import { MovedOn } from "../pieces/MovedOn.tsx";
import { Page } from "../pieces/Page.tsx";
import { focusHeading, focusHeadingIfLost, usePageFocus, usePageTitle } from "../pieces/page-focus.ts";
import { Simulated } from "../pieces/Simulated.tsx";
import { usePhoneWords } from "../words.ts";
import { Activity } from "./Activity.tsx";
import { type Moment, useMoment } from "./moment.ts";
import { useMomentVoice } from "./moment-voice.ts";
import { useNewBuild } from "./new-build.ts";
import { copyText, type OwnActivity, useOwnCards, withDrafts } from "./own-cards.ts";
import { useTimerVoice } from "./timer-voice.ts";
import { useWakeLock } from "./wake-lock.ts";

export interface InsideProps {
  live: Live;
  sessionId: string;
  session: PublicView;
  me: MeView;
  line: Line;
  onLeft: (me: MeView, copy: string) => void;
}

const outboxOf = (state: LiveState) => state.outbox;

/** Inside the session: who I am, and one calm thing, whichever the moment asks for. */
export function Inside({ live, sessionId, session, me, line, onLeft }: InsideProps) {
  const words = usePhoneWords();
  const groupWords = useGroupWords();
  const [isTyping, setIsTyping] = useState(false);
  const [open, setOpen] = useState<"nothing" | "menu" | "cards">("nothing");
  const [leaving, setLeaving] = useState(false);
  const { moment, movedOn, goOn } = useMoment(session, me, isTyping);
  const own = useOwnCards(sessionId, session, me);
  const outbox = useLive(live, outboxOf);
  const key = moment?.key ?? "soon";
  useWakeLock(!session.ended);
  useNewBuild(live, key, isTyping);
  useTimerVoice(live, session.activity?.open ? session.activity.timer : null);
  usePageFocus(open === "cards" ? "cards" : key);
  useMomentVoice(moment, own.length > 0);
  // Coming in, the button that was pressed has gone with its page.
  useEffect(focusHeadingIfLost, []);
  usePageTitle(open === "cards" ? words.menu.cards : titleOf(moment), session.title);

  const left = useRef(onLeft);
  left.current = onLeft;
  const copyNow = useCallback(
    (activities: readonly OwnActivity[]) =>
      copyText(session.title, withDrafts(sessionId, activities, live.store.getState().outbox), words),
    [session.title, sessionId, live, words],
  );
  useEffect(() => {
    if (me.left) left.current(me, copyNow(own));
  }, [me, own, copyNow]);

  const leave = async () => {
    setLeaving(true);
    const answer = await live.send({ type: "leave" });
    if (answer.type === "applied") onLeft(me, copyNow(own));
    else setLeaving(false);
  };
  const closeMenu = () => {
    setOpen("nothing");
    document.querySelector<HTMLElement>(".top .me")?.focus();
  };

  return (
    <>
      <Page header={<Header session={session} me={me} line={line} onMenu={() => setOpen("menu")} />}>
        {session.demonstration ? <Simulated brief /> : null}
        {/* Hidden, not gone: what is being written there must not be disturbed by a look at one's cards. */}
        <div className={movedOn === null ? "moment" : "moment held"} hidden={open === "cards"}>
          {moment === null || moment.name === "soon" ? (
            <Soon />
          ) : moment.name === "group" ? (
            <ChooseGroup live={live} session={session} me={me} />
          ) : moment.name === "ended" ? (
            <Ended title={session.title} own={withDrafts(sessionId, own, outbox)} />
          ) : (
            <Activity
              key={moment.activity.id}
              live={live}
              sessionId={sessionId}
              session={session}
              me={me}
              moment={moment}
              onTyping={setIsTyping}
            />
          )}
        </div>
        {movedOn === null || moment === null || open === "cards" ? null : (
          <MovedOn
            sentence={whatHappened(moment, movedOn)}
            onGoOn={() => {
              setIsTyping(false);
              goOn();
              setTimeout(focusHeading);
            }}
          />
        )}
        {open === "cards" ? (
          <Mine
            title={session.title}
            own={withDrafts(sessionId, own, outbox)}
            onBack={() => {
              setOpen("nothing");
              setTimeout(focusHeading);
            }}
          />
        ) : null}
      </Page>
      {open === "menu" ? (
        <Menu
          session={session}
          me={me}
          unsent={isTyping}
          whyNotLeave={line.name !== "live" ? words.menu.leaveAway : leaving ? words.loading : null}
          onClose={closeMenu}
          onCards={() => {
            setOpen("cards");
            setTimeout(focusHeading);
          }}
          onLeave={() => void leave()}
        />
      ) : null}
    </>
  );

  function titleOf(now: Moment | null): string {
    if (now === null || now.name === "soon") return words.live.soonTitle;
    if (now.name === "ended") return words.ended.title;
    if (now.name === "group") return groupWords.yours;
    const { method, shown } = now.activity.method;
    return methodOnPhone(method).title(shown);
  }

  function whatHappened(stayed: Moment, now: Moment): string {
    if (now.name === "ended") return words.live.ended;
    if (stayed.name !== "activity" || now.name !== "activity" || stayed.activity.id !== now.activity.id)
      return words.live.otherActivity;
    return methodOnPhone(stayed.activity.method.method).movedOn(words, stayed.moment);
  }
}
