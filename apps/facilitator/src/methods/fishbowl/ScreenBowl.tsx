import { useServerClock } from "@bocal/client/live/hooks";
import { Bowl } from "@bocal/client/look/Bowl";
import { StatusLine } from "@bocal/client/look/StatusLine";
import type { WallBowl } from "@bocal/protocol/methods/fishbowl/shown";
import { Foot } from "../../screen/Foot.tsx";
import type { ScreenProps } from "../method.ts";
import { roundSaid, roundSeats } from "./round-seats.ts";
import { ruleLines } from "./rule-lines.ts";
import { ScreenTimes } from "./ScreenTimes.tsx";
import { shortNames } from "./short-names.ts";
import { useFishbowlWords } from "./words.ts";

/** Letters from which a question takes the next smaller of three sizes; the smallest is the smallest of the wall. */
const longLetters = 88;
const longestLetters = 150;

/** One bowl: on the left what is asked, how long, and the rule; on the right the round of chairs, as high as the wall. */
export function ScreenBowl({
  live,
  view,
  activity,
  bowl,
}: ScreenProps<"fishbowl"> & { bowl: WallBowl | null }) {
  const words = useFishbowlWords();
  const { wall } = words;
  const { shown } = activity.method;
  const seats = roundSeats(bowl?.seats ?? [], {
    organisations: view.organisations,
    groups: view.groups,
    sites: shown.sites,
    words,
  });
  const waiting = bowl?.waiting ?? 0;
  const isDue = bowl?.due != null && shown.phase === "running";
  const said = roundSaid(seats, { waiting, due: isDue }, words);
  const rule = ruleLines(shown, words);
  const hasBegun = shown.phase === "running" || shown.phase === "paused";
  return (
    <div className="scene bowl-scene">
      <main>
        <section className="talk">
          <Heading {...{ live, view, activity, bowl }} />
          {hasBegun && bowl?.question ? (
            <ScreenTimes live={live} shown={shown} question={bowl.question} />
          ) : null}
          {shown.exchange === null ? null : (
            <>
              <p className="lead">{wall.exchange[shown.exchange.when]}</p>
              <ScreenTimes live={live} shown={shown} exchange={shown.exchange.timer} />
            </>
          )}
          <Under {...{ live, view, activity, bowl, rule }} />
        </section>
        {seats.length === 0 ? null : (
          <div className={isDue ? "round is-due" : "round"}>
            <Bowl
              seats={seats}
              middle={
                hasBegun && queueModes.includes(shown.mode)
                  ? { figure: String(waiting), word: wall.inQueue(waiting) }
                  : null
              }
              label={said}
            />
          </div>
        )}
        {isDue ? <p className="strip">{wall.due}</p> : null}
        <Reminder live={live} until={shown.reminderUntil} rule={rule} />
      </main>
      <Foot live={live} join={view.join} />
      <StatusLine message={isDue ? wall.due : said} />
    </div>
  );
}

function Heading({ activity, bowl }: ScreenProps<"fishbowl"> & { bowl: WallBowl | null }) {
  const { wall } = useFishbowlWords();
  const { shown } = activity.method;
  const question = bowl?.question ?? null;
  if (question === null)
    return (
      <>
        <p className="kick">{wall.step[shown.phase]}</p>
        <h1>{(shown.phase === "draft" ? shown.questions[0]?.text : null) ?? activity.title}</h1>
      </>
    );
  const { length } = question.text;
  return (
    <>
      <p className="kick num">
        {shown.phase === "running"
          ? wall.question(question.number, question.of)
          : `${wall.step[shown.phase]} – ${wall.question(question.number, question.of)}`}
        {bowl?.turn ? ` – ${wall.group(bowl.turn.label)}` : ""}
      </p>
      <h1 className={length > longestLetters ? "longest" : length > longLetters ? "long" : undefined}>
        {question.text}
      </h1>
      {question.subs.length === 0 ? null : (
        <ul className="subs">
          {question.subs.map((sub) => (
            <li key={sub}>{sub}</li>
          ))}
        </ul>
      )}
    </>
  );
}

/** Under the time, one thing: what is asked of the room now, the list of the scribe, who waits, or the rule. */
function Under({
  view,
  activity,
  bowl,
  rule,
}: ScreenProps<"fishbowl"> & { bowl: WallBowl | null; rule: readonly string[] }) {
  const words = useFishbowlWords();
  const { wall } = words;
  const { shown } = activity.method;
  if (bowl?.collecting) return <p className="lead">{wall.collecting}</p>;
  if (bowl?.ending) return <p className="rule">{wall.ending}</p>;
  if (shown.list.length > 0)
    return (
      <div className="rule">
        <h2>{wall.list}</h2>
        <ul>
          {shown.list.slice(-3).map(({ id, text }) => (
            <li key={id} className="one-line">
              {text}
            </li>
          ))}
        </ul>
      </div>
    );
  if (bowl !== null && bowl.waitingNames.length > 0) {
    const names = shortNames(bowl.waitingNames.map(({ name }) => name ?? ""));
    return (
      <p className="rule">
        {wall.queueNames}{" "}
        {bowl.waitingNames
          .map(({ organisation }, index) => {
            const short = view.organisations.find(({ id }) => id === organisation)?.short ?? "";
            return names[index] || short;
          })
          .filter((name) => name !== "")
          .slice(0, 6)
          .join(", ")}
      </p>
    );
  }
  if ((bowl?.question?.subs.length ?? 0) > 0 && shown.phase !== "intro") return null;
  return (
    <ul
      className={
        shown.phase === "intro" || shown.phase === "ready" || shown.phase === "draft" ? "rule read" : "rule"
      }
    >
      {rule.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}

/** The rule over the foot of the wall for as long as the server says (FB-07). It comes and goes; it does not blink. */
export function Reminder({
  live,
  until,
  rule,
}: Pick<ScreenProps, "live"> & { until: number | null; rule: readonly string[] }) {
  const { wall } = useFishbowlWords();
  const now = useServerClock(live, 500);
  if (until === null || now >= until) return null;
  return (
    <section className="strip reminder">
      <h2>{wall.reminder}</h2>
      <ul>
        {rule.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </section>
  );
}

/** Elsewhere there is no queue to speak of. */
const queueModes: readonly string[] = ["open", "hosts", "waiting-seat"];
