import { useServerClock } from "@bocal/client/live/hooks";
import { Button } from "@bocal/client/look/Button";
import { formatClock } from "@bocal/client/look/TimerFace";
import { useLanguage } from "@bocal/client/words/look-up";
import { refusalSentence } from "@bocal/client/words/refusals";
import type { Refusal } from "@bocal/protocol/methods/capital/vocabulary";
import { Check, DoorOpen, Eye, Flag } from "lucide-react";
import type { NextStepProps } from "../method.ts";
import { useCapitalCommand } from "./commands.ts";
import { useCapitalWords } from "./words.ts";

/** The one thing to do next with a matrix: write alone, share factor by factor, say what the room makes of it. */
export function NextStep({ live, activity }: NextStepProps<"capital">) {
  const words = useCapitalWords();
  const send = useCapitalCommand(live, activity.id);
  const [language] = useLanguage();
  const now = useServerClock(live);
  const { shown } = activity.method;
  const why = (refusal: Refusal | null) => (refusal === null ? null : refusalSentence(refusal, language));
  const next = shown.factors.find(({ shared }) => !shared);
  switch (shown.phase) {
    case "preparation":
      return (
        <div key="preparation" className="next-step">
          <Button
            kind="main"
            wide
            icon={<DoorOpen size={18} strokeWidth={2.5} aria-hidden="true" />}
            whyNot={why(shown.whyNotStart)}
            onClick={() => send({ type: "start-matrix" })}
          >
            {words.next.start}
          </Button>
        </div>
      );
    case "writing":
    case "sharing": {
      const left = shown.until === null ? null : shown.until - now;
      return (
        <div key={shown.phase} className="next-step">
          {shown.phase === "writing" ? (
            <>
              <p className="soft small num">{words.written(shown.writers, shown.members)}</p>
              {left === null ? null : (
                <p className="soft small num">
                  {left > 0 ? words.timeLeft(formatClock(left)) : words.timeOver}
                </p>
              )}
            </>
          ) : null}
          {next === undefined ? null : (
            <>
              <p className="soft small">{words.next.shareIs(next.label)}</p>
              <Button
                kind="main"
                wide
                icon={<Eye size={18} strokeWidth={2.5} aria-hidden="true" />}
                onClick={() => send({ type: "share-factor", factor: next.factor })}
              >
                {words.next.share}
              </Button>
            </>
          )}
          <Button
            kind={next === undefined ? "main" : "bare"}
            wide
            icon={<Flag size={18} strokeWidth={2.5} aria-hidden="true" />}
            whyNot={why(shown.whyNotSynthesis)}
            onClick={() => send({ type: "open-synthesis" })}
          >
            {words.next.synthesis}
          </Button>
        </div>
      );
    }
    case "synthesis":
      return (
        <div key="synthesis" className="next-step">
          <Button
            kind="main"
            wide
            icon={<Check size={18} strokeWidth={2.5} aria-hidden="true" />}
            onClick={() => send({ type: "close-matrix" })}
          >
            {words.next.close}
          </Button>
          <Button kind="bare" wide onClick={() => send({ type: "reopen-sharing" })}>
            {words.next.reopenSharing}
          </Button>
        </div>
      );
    case "closed":
      return (
        <div key="closed" className="next-step">
          <Button kind="bare" wide onClick={() => send({ type: "reopen-synthesis" })}>
            {words.next.reopenSynthesis}
          </Button>
        </div>
      );
  }
}
