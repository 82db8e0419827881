import "./late.css";
import type { Command } from "@bocal/protocol/methods/metaplan/vocabulary";
import { useEffect, useRef } from "react";
import { useSay } from "../../../pieces/Announcer.tsx";
import { Vote } from "../../../vote/Vote.tsx";
import type { PhoneProps } from "../../method.ts";
import { Actions } from "./Actions.tsx";
import { Decisions } from "./Decisions.tsx";
import type { LateProps } from "./props.ts";
import { Summary } from "./Summary.tsx";
import { Themes } from "./Themes.tsx";
import { useLateWords } from "./words.ts";

/** The late half of a méta-plan on the phone: themes, the vote on them, decisions, actions. */
export function Late(props: PhoneProps<"metaplan">) {
  const { late } = props.shown;
  const own = props.mine.late;
  useMomentSaid(props.moment);
  if (late === null || own === null) return null;
  return <Page {...props} late={late} own={own} />;
}

function Page(props: LateProps) {
  const { live, activity, moment, late, own, me, session } = props;
  switch (moment) {
    case "themes":
      return <Themes {...props} />;
    case "weighting-prepared":
    case "weighting-open":
    case "weighting-closed":
      return (
        <Vote
          live={live}
          sessionId={props.sessionId}
          activity={activity.id}
          vote={late.vote}
          mine={own.vote}
          person={me.person}
          anonymity={session.anonymity}
          isOpen={activity.open}
          isHeld={moment === "weighting-open" && late.vote.phase !== "open"}
          send={(command: Command) =>
            void live.send({ type: "in-activity", activity: activity.id, method: "metaplan", command })
          }
          onTyping={props.onTyping}
        />
      );
    case "decisions":
      return <Decisions {...props} />;
    case "actions":
      return <Actions {...props} />;
    default:
      return <Summary {...props} />;
  }
}

/** Says each new moment: its page comes later than the first pages, and with its own words. */
function useMomentSaid(moment: string): void {
  const { said } = useLateWords();
  const say = useSay();
  const before = useRef<string | null>(null);
  useEffect(() => {
    const sentence = moment in said ? said[moment as keyof typeof said] : undefined;
    if (before.current !== moment && sentence !== undefined) say(sentence);
    before.current = moment;
  }, [moment, said, say]);
}
