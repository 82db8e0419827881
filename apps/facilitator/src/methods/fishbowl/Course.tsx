import type { Live } from "@bocal/client/live/connect";
import { useServerClock } from "@bocal/client/live/hooks";
import { Button } from "@bocal/client/look/Button";
import { TimerFace } from "@bocal/client/look/TimerFace";
import { useLanguage } from "@bocal/client/words/look-up";
import { refusalSentence } from "@bocal/client/words/refusals";
import { instant, minuteMs } from "@bocal/protocol/base/instant";
import type { ShownQuestion, StaffBowl, StaffShown } from "@bocal/protocol/methods/fishbowl/shown";
import { remainingMs } from "@bocal/protocol/timer/timer";
import { Megaphone, Pause } from "lucide-react";
import { useConsoleWords } from "../../words.ts";
import type { Send } from "./commands.ts";
import { useFishbowlWords } from "./words.ts";

/** The question that is open: its time, its prompts, and what is done with it by one tap (FB-04, FB-07, FB-19). */
export function Course({
  live,
  shown,
  bowl,
  send,
}: {
  readonly live: Live;
  readonly shown: StaffShown;
  readonly bowl: StaffBowl;
  readonly send: Send;
}) {
  const { console: words } = useFishbowlWords();
  const [language] = useLanguage();
  const { course: say } = words;
  const { question } = bowl;
  const hasBegun = shown.phase === "running" || shown.phase === "paused";
  const upcoming = shown.questions.find((each) => each.bowl === bowl.id && each.status === "upcoming");
  const full = shown.questions.find(({ id }) => id === question?.id);
  // Before, nothing of it is needed: the chairs take its place, so that all of them are in sight.
  if (!hasBegun && shown.phase !== "exchange" && shown.phase !== "intro") return null;
  return (
    <div className="bowl-course">
      {question === null || !hasBegun ? null : (
        <div className="question-time">
          <QuestionTime live={live} question={question} />
          <div className="minute-acts">
            <Button
              aria-label={say.minusLong}
              onClick={() => void send({ type: "extend-question", question: question.id, ms: -minuteMs })}
            >
              −1
            </Button>
            <Button
              aria-label={say.plusLong}
              onClick={() => void send({ type: "extend-question", question: question.id, ms: minuteMs })}
            >
              +1
            </Button>
          </div>
        </div>
      )}
      <div className="bowl-acts-row">
        {hasBegun && !bowl.collecting ? (
          <Button
            whyNot={
              bowl.whyNotNextQuestion === null ? null : refusalSentence(bowl.whyNotNextQuestion, language)
            }
            onClick={() =>
              upcoming !== undefined && void send({ type: "open-question", question: upcoming.id })
            }
          >
            {say.next}
          </Button>
        ) : null}
        {hasBegun && question !== null && !bowl.collecting ? (
          <Button onClick={() => void send({ type: "park-question", question: question.id })}>
            {say.park}
          </Button>
        ) : null}
        <Button
          icon={<Megaphone size={17} strokeWidth={2.5} aria-hidden="true" />}
          onClick={() => void send({ type: "remind-rule" })}
        >
          {say.remind}
        </Button>
        {shown.phase === "running" ? (
          <Button
            icon={<Pause size={17} strokeWidth={2.5} aria-hidden="true" />}
            whyNot={shown.whyNotPause === null ? null : refusalSentence(shown.whyNotPause, language)}
            onClick={() => void send({ type: "pause" })}
          >
            {say.pause}
          </Button>
        ) : null}
        {/* Meanwhile the bowl waits: it is paused, and this is the way on. */}
        {bowl.collecting ? (
          <Button kind="main" onClick={() => void send({ type: "end-collecting", bowl: bowl.id })}>
            {say.endCollecting}
          </Button>
        ) : shown.phase === "running" && shown.mode === "experience" ? (
          <Button onClick={() => void send({ type: "start-collecting", bowl: bowl.id })}>
            {say.collect}
          </Button>
        ) : null}
      </div>
      {full === undefined || full.prompts.length === 0 ? null : (
        <details className="prompts">
          <summary>{say.prompts}</summary>
          <ul>
            {full.prompts.map((prompt) => (
              <li key={prompt}>{prompt}</li>
            ))}
          </ul>
        </details>
      )}
    </div>
  );
}

function QuestionTime({ live, question }: { readonly live: Live; readonly question: ShownQuestion }) {
  const { time } = useConsoleWords();
  const { console: words } = useFishbowlWords();
  const now = instant(useServerClock(live));
  const { timer } = question;
  return (
    <TimerFace
      remainingMs={remainingMs(timer, now)}
      plannedMs={timer.plannedMs + timer.addedMs}
      paused={timer.runningSince === null}
      bar={false}
      labels={{ ...time, left: words.course.left }}
    />
  );
}
