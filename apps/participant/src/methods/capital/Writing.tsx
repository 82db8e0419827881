import { useServerClock } from "@bocal/client/live/hooks";
import { Button } from "@bocal/client/look/Button";
import { formatClock } from "@bocal/client/look/TimerFace";
import type { Factor } from "@bocal/protocol/methods/capital/vocabulary";
import { useState } from "react";
import { focusHeading } from "../../pieces/page-focus.ts";
import type { PhoneProps } from "../method.ts";
import { FactorForm } from "./FactorForm.tsx";
import { FactorPicker } from "./FactorPicker.tsx";
import { Head } from "./Head.tsx";
import { useCapitalWords } from "./words.ts";

/** Alone and in silence: a factor from a plain list, then its cards (CS-03). */
export function Writing(props: PhoneProps<"capital">) {
  const { live, activity, shown, mine } = props;
  const words = useCapitalWords();
  const now = useServerClock(live);
  const [factor, setFactor] = useState<Factor | null>(null);
  const pick = (chosen: Factor | null) => {
    setFactor(chosen);
    setTimeout(focusHeading);
  };
  const chosen = shown.factors.find((each) => each.factor === factor);
  const left = shown.until === null ? null : shown.until - now;
  const time = left === null ? "" : left > 0 ? words.timeLeft(formatClock(left)) : words.timeOver;
  if (factor === null || chosen === undefined)
    return (
      <div className="stack">
        <Head live={live} activity={activity} title={words.writing}>
          {shown.territory}
        </Head>
        <p className="small soft">{shown.boundary}</p>
        <p className="status-sentence">{words.writingHint}</p>
        <p className="small num">{time}</p>
        <FactorPicker shown={shown} mine={mine} onPick={pick} />
      </div>
    );
  return (
    <div className="stack">
      <Head live={live} activity={activity} title={chosen.label}>
        {shown.territory}
      </Head>
      <p className="small soft">{chosen.prompts}</p>
      <p className="small num">{time}</p>
      <Button onClick={() => pick(null)}>{words.back}</Button>
      <FactorForm key={factor} {...props} factor={factor} />
    </div>
  );
}
