import "@bocal/client/look/bowl.css";
import "./compared.css";
import { SmallBowl, type SmallChair } from "@bocal/client/look/Bowl";
import type { PlainSeat, ShownHighlight } from "@bocal/protocol/methods/fishbowl/shown";
import type { ComparedProps } from "../method.ts";
import { HarvestPaper } from "./HarvestPaper.tsx";
import { highlightItem } from "./harvest-pages.ts";
import { useFishbowlWords } from "./words.ts";

type Props = ComparedProps<"fishbowl">;
type Shown = Props["runs"][number]["method"]["shown"];

// What a column of the wall has room for under its round.
const papersOnWall = 3;

/** The bowls of all groups side by side: what each talks about, its round and its queue; then what each keeps. */
export function Compared({ groups, runs, onWall }: Props) {
  const words = useFishbowlWords();
  const { wall } = words;
  return (
    <div className={onWall ? "bowls-compared on-wall" : "bowls-compared"}>
      {runs.map(({ group, method: { shown } }) => {
        const [bowl] = shown.bowls;
        const isHarvest = shown.phase === "harvest" || shown.phase === "closed";
        const hasBegun = shown.phase === "running" || shown.phase === "paused";
        const kept = keptIn(shown);
        const seen = onWall ? kept.slice(-papersOnWall) : kept;
        const waiting = bowl === undefined ? 0 : "waiting" in bowl ? bowl.waiting : bowl.queue.length;
        const inside = bowl?.seats.filter(({ kind }) => kind !== "waiting") ?? [];
        const taken = inside.filter(({ state }) => state === "taken").length;
        return (
          <section key={group}>
            <h2>{groups.find(({ id }) => id === group)?.name}</h2>
            <p className="step">{wall.step[shown.phase]}</p>
            {bowl?.question ? <p className="asked">{bowl.question.text}</p> : null}
            {inside.length === 0 || isHarvest ? null : (
              <div className="round-and-queue">
                <SmallBowl
                  chairs={inside.map(chairOf)}
                  label={wall.chairs(taken, inside.length)}
                  {...(onWall ? { size: 300 } : { size: 160 })}
                />
                <p>
                  {wall.chairs(taken, inside.length)}
                  {hasBegun ? (
                    <>
                      <br />
                      <b className="num">{waiting}</b> {wall.inQueue(waiting)}
                    </>
                  ) : null}
                </p>
              </div>
            )}
            {isHarvest ? <p className="num">{wall.harvest.said(kept.length)}</p> : null}
            {isHarvest && seen.length > 0 ? (
              <ul className="harvest-papers">
                {seen.map((each) => (
                  <HarvestPaper key={each.id} item={highlightItem(each, words)} organisation={null} />
                ))}
              </ul>
            ) : null}
          </section>
        );
      })}
    </div>
  );
}

/** What a group keeps, as far as this page may know it: those put aside are nobody's to see. */
function keptIn(shown: Shown): readonly ShownHighlight[] {
  if ("harvest" in shown) return shown.harvest?.highlights ?? [];
  return "highlights" in shown ? shown.highlights.filter(({ parked }) => !parked) : [];
}

function chairOf({ state }: PlainSeat): SmallChair {
  return state === "reserved" ? "kept" : state === "blocked" ? "still" : state;
}
