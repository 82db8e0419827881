import { useServerClock } from "@bocal/client/live/hooks";
import { Button } from "@bocal/client/look/Button";
import { formatClock } from "@bocal/client/look/TimerFace";
import { useLanguage } from "@bocal/client/words/look-up";
import { refusalSentence } from "@bocal/client/words/refusals";
import { minuteMs } from "@bocal/protocol/base/instant";
import type { Refusal } from "@bocal/protocol/methods/canvas/vocabulary";
import { ArrowRight, Check, DoorOpen, Eye } from "lucide-react";
import type { NextStepProps } from "../method.ts";
import { useCanvasCommand } from "./commands.ts";
import { useCanvasWords } from "./words.ts";

const stuckMs = 3 * minuteMs;

/** The one thing to do next with a canvas: open, go to the next zone, validate, read one another. */
export function NextStep({ live, activity }: NextStepProps<"canvas">) {
  const words = useCanvasWords();
  const send = useCanvasCommand(live, activity.id);
  const [language] = useLanguage();
  const now = useServerClock(live);
  const { shown } = activity.method;
  const why = (refusal: Refusal | null) => (refusal === null ? null : refusalSentence(refusal, language));
  const next = shown.zones.find(({ id }) => id === shown.nextZone);
  const reopen = (
    <Button kind="bare" wide onClick={() => send({ type: "reopen-filling" })}>
      {words.next.reopen}
    </Button>
  );
  switch (shown.phase) {
    case "preparation":
      return (
        <div key="preparation" className="next-step">
          <Button
            kind="main"
            wide
            icon={<DoorOpen size={18} strokeWidth={2.5} aria-hidden="true" />}
            whyNot={why(shown.whyNotStart)}
            onClick={() => send({ type: "start-filling" })}
          >
            {shown.opening === "guided" ? words.next.start : words.next.startFree}
          </Button>
        </div>
      );
    case "filling": {
      const isStuck =
        shown.aloneUntil === null && shown.lastInputAt !== null && now - shown.lastInputAt > stuckMs;
      return (
        <div key="filling" className="next-step">
          {isStuck ? <p className="soft small">{words.next.stuck}</p> : null}
          {shown.aloneUntil === null ? null : (
            <>
              <p className="soft small num">
                {words.next.alone(formatClock(Math.max(0, shown.aloneUntil - now)))}
              </p>
              <Button
                wide
                icon={<Eye size={18} strokeWidth={2.5} aria-hidden="true" />}
                onClick={() => send({ type: "end-alone" })}
              >
                {words.next.endAlone}
              </Button>
            </>
          )}
          {next === undefined ? null : (
            <>
              <p className="soft small">{words.next.zoneIs(next.title)}</p>
              <Button
                kind="main"
                wide
                icon={<ArrowRight size={18} strokeWidth={2.5} aria-hidden="true" />}
                onClick={() => send({ type: "open-zone", zone: next.id })}
              >
                {words.next.zone}
              </Button>
            </>
          )}
          <Button
            kind={next === undefined ? "main" : "bare"}
            wide
            icon={<Check size={18} strokeWidth={2.5} aria-hidden="true" />}
            whyNot={why(shown.whyNotValidation)}
            onClick={() => send({ type: "open-validation" })}
          >
            {words.next.validation}
          </Button>
        </div>
      );
    }
    case "validation":
      return (
        <div key="validation" className="next-step">
          <p className="soft small">{words.validated(shown.validated, shown.members)}</p>
          <Button
            kind="main"
            wide
            whyNot={why(shown.whyNotGallery)}
            onClick={() => send({ type: "open-gallery" })}
          >
            {words.next.gallery}
          </Button>
          {reopen}
        </div>
      );
    case "gallery":
      return (
        <div key="gallery" className="next-step">
          <Button kind="main" wide onClick={() => send({ type: "close-gallery" })}>
            {words.next.closeGallery}
          </Button>
          {reopen}
        </div>
      );
  }
}
