import { useServerClock } from "@bocal/client/live/hooks";
import { TimerFace } from "@bocal/client/look/TimerFace";
import { instant } from "@bocal/protocol/base/instant";
import { remainingMs } from "@bocal/protocol/timer/timer";
import { usePhoneWords } from "../../words.ts";
import type { PhoneProps } from "../method.ts";
import { useFishbowlWords } from "./words.ts";

/** Twos or threes, before or after the bowl: one sentence, and the time. */
export function Exchange({ live, shown }: PhoneProps<"fishbowl">) {
  const words = useFishbowlWords();
  const { timer: labels } = usePhoneWords();
  const now = instant(useServerClock(live));
  const { exchange } = shown;
  return (
    <div className="calm">
      <h1 tabIndex={-1}>{words.exchange[exchange?.when ?? "before"]}</h1>
      {shown.bowls[0]?.question ? <p className="soft">{shown.bowls[0].question.text}</p> : null}
      {exchange === null ? null : (
        <p>
          <TimerFace
            size="phone"
            remainingMs={remainingMs(exchange.timer, now)}
            plannedMs={exchange.timer.plannedMs + exchange.timer.addedMs}
            labels={labels}
          />
        </p>
      )}
    </div>
  );
}
