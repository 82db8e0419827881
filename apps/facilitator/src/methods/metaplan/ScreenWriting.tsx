import { Shapes } from "@bocal/client/look/Shapes";
import type { ReactNode } from "react";
import { useBoardWords } from "../../board/words.ts";
import { Wall } from "../../screen/Wall.tsx";
import type { ScreenProps } from "../method.ts";
import { isLongQuestion } from "./question.ts";
import { useMetaplanWords } from "./words.ts";

// Three rows of the band; the figure counts on.
const faceDownAtMost = 39;

/** Before the cards are seen: the question as large as it can be, and below what to do now and how many came. */
export function ScreenWriting({
  live,
  view,
  activity,
  legend,
}: ScreenProps<"metaplan"> & { readonly legend: ReactNode }) {
  const { metaplan } = useBoardWords();
  const { steps, wallRules } = useMetaplanWords();
  const { shown } = activity.method;
  const { phase, received, quota } = shown;
  return (
    <Wall
      live={live}
      view={view}
      activity={activity}
      step={steps[phase]}
      head={<p className="title-of-activity">{activity.title}</p>}
      legend={legend}
      said={phase === "preparation" ? steps.preparation : metaplan.received(received)}
    >
      <div className="asking">
        <h1 className={isLongQuestion(shown.question) ? "long" : undefined}>{shown.question}</h1>
        <p className="rules">{phase in wallRules ? wallRules[phase as keyof typeof wallRules](quota) : ""}</p>
        {phase === "deposit-closed" ? null : <Shapes entries={shown.shapes} />}
        {phase === "preparation" ? null : (
          <div className="band">
            <p className="figure num">
              <b>{received}</b>
              <span>{metaplan.receivedWord(received)}</span>
            </p>
            <ul className="face-down" aria-hidden="true">
              {Array.from({ length: Math.min(received, faceDownAtMost) }, (_, index) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: these are places, not cards: nothing here knows which card came
                <li key={index} />
              ))}
            </ul>
          </div>
        )}
      </div>
    </Wall>
  );
}
