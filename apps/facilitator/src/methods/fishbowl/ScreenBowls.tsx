import { type BowlSeat, SmallBowl, type SmallChair } from "@bocal/client/look/Bowl";
import { OrganisationBadge } from "@bocal/client/look/OrganisationBadge";
import { Wall } from "../../screen/Wall.tsx";
import type { ScreenProps } from "../method.ts";
import { roundSaid, roundSeats } from "./round-seats.ts";
import { ruleLines } from "./rule-lines.ts";
import { Reminder } from "./ScreenBowl.tsx";
import { ScreenTimes } from "./ScreenTimes.tsx";
import { useFishbowlWords } from "./words.ts";

/** Several bowls side by side: each with its question, its round as a stamp, and who sits there in letters that are read. */
export function ScreenBowls({ live, view, activity }: ScreenProps<"fishbowl">) {
  const words = useFishbowlWords();
  const { wall } = words;
  const { shown } = activity.method;
  const rule = ruleLines(shown, words);
  const hasBegun = shown.phase === "running" || shown.phase === "paused";
  const bowls = shown.bowls.map((bowl, index) => {
    const { organisations, groups } = view;
    const seats = roundSeats(bowl.seats, { organisations, groups, sites: shown.sites, words });
    const isDue = bowl.due !== null;
    const said = roundSaid(seats, { waiting: bowl.waiting, due: isDue }, words);
    return { bowl, label: bowl.label || words.bowl(index + 1), seats, said, isDue };
  });
  return (
    <div className="bowls-scene">
      <Wall
        live={live}
        view={view}
        activity={activity}
        step={wall.step[shown.phase]}
        head={<h1>{activity.title || words.name}</h1>}
        said={bowls.map(({ label, said }) => `${label}\u00a0: ${said}`).join(". ")}
      >
        {bowls.map(({ bowl, label, seats, said, isDue }) => (
          <section key={bowl.id} className="one">
            <h2>{label}</h2>
            <p className="asked">{bowl.question?.text ?? wall.step[shown.phase]}</p>
            <div className="middle-row">
              <SmallBowl
                chairs={seats.filter(({ isOutside }) => !isOutside).map(({ state }): SmallChair => state)}
                size={bowls.length > 2 ? 220 : 300}
                label={said}
              />
              {hasBegun ? (
                <p>
                  <b className="num">{bowl.waiting}</b> {wall.inQueue(bowl.waiting)}
                </p>
              ) : null}
            </div>
            <Seated seats={seats} />
            {bowl.question !== null && shown.phase === "running" ? (
              <ScreenTimes live={live} shown={shown} question={bowl.question} />
            ) : null}
            {isDue ? <p className="due-here">{wall.due}</p> : null}
          </section>
        ))}
        {shown.phase === "intro" || shown.phase === "ready" ? (
          <ul className="rule-for-all">
            {rule.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        ) : null}
        <Reminder live={live} until={shown.reminderUntil} rule={rule} />
      </Wall>
    </div>
  );
}

/** Who sits, in letters that are read from the back, and what is free. */
function Seated({ seats }: { readonly seats: readonly BowlSeat[] }) {
  return (
    <ul className="seated">
      {seats.map(({ key, state, name, plate, badge }) =>
        state === "taken" ? (
          <li key={key}>
            <OrganisationBadge organisation={badge} size={48} />
            {name || plate}
          </li>
        ) : state === "free" ? (
          <li key={key} className="free">
            {name}
          </li>
        ) : null,
      )}
    </ul>
  );
}
