import "./spiral-wall.css";
import { Card } from "@bocal/client/look/Card";
import { OrganisationBadge } from "@bocal/client/look/OrganisationBadge";
import { cellOfSpiral, turnNumbers } from "@bocal/protocol/board/frames/spiral";
import type { Snapshot } from "@bocal/protocol/methods/spiral/vocabulary";
import { Flag } from "lucide-react";
import { Wall } from "../../screen/Wall.tsx";
import type { ScreenProps } from "../method.ts";
import { Drawing } from "./Drawing.tsx";
import { Matrix } from "./Matrix.tsx";
import { shortName } from "./names.ts";
import { SpreadList } from "./SpreadList.tsx";
import { useSpiralWords } from "./words.ts";

type Props = ScreenProps<"spiral">;
type Shown = Props["activity"]["method"]["shown"];

/** A spiral on the wall: the drawing, and beside it the cell that the room speaks of; its table, the places, or what moved. */
export function Screen({ live, view, activity }: Props) {
  const words = useSpiralWords();
  const { shown } = activity.method;
  const { placing, onWall } = shown;
  const facts = shown.cells.reduce((sum, cell) => sum + cell.facts, 0);
  const wishes = shown.cells.reduce((sum, cell) => sum + cell.wishes, 0);
  const said = words.said(shown.territory, facts, wishes);
  const isSilent = placing?.open === true;
  const spread = onWall === "placing" ? (placing?.spread ?? null) : null;
  return (
    <Wall
      live={live}
      view={view}
      activity={activity}
      step=""
      head={
        <h1>{isSilent ? words.placingAsk : shown.territory === "" ? activity.title : shown.territory}</h1>
      }
      page={isSilent ? words.placed(placing.placed, shown.members) : words.steps[shown.phase]}
      legend={<Legend />}
      said={said}
    >
      {onWall === "matrix" ? (
        <div className="matrix-on-wall">
          <Matrix cycles={shown.cycles} phases={shown.phases} cells={shown.cells} current={shown.current} />
        </div>
      ) : (
        <div className="spiral-on-wall">
          <Drawing
            cycles={shown.cycles}
            phases={shown.phases}
            cells={shown.cells}
            current={spread === null ? shown.current : spread.median}
            figures={spread?.counts}
            label={said}
          />
          {spread !== null ? (
            <aside>
              <SpreadList spread={spread} shown={shown} organisations={view.organisations} />
            </aside>
          ) : shown.compared !== null ? (
            <Movement {...shown.compared} shown={shown} />
          ) : (
            <Spoken shown={shown} view={view} />
          )}
        </div>
      )}
    </Wall>
  );
}

function Legend() {
  const { status, wish } = useSpiralWords();
  return (
    <ul className="spiral-legend">
      <li>
        <i className="done" /> {status.done}
      </li>
      <li>
        <i className="skipped" /> {status.skipped}
      </li>
      <li>
        <Flag className="flag" aria-hidden="true" /> {wish}
      </li>
    </ul>
  );
}

// Cards of three lines of 42 that have room beside a spiral; one fewer above the newcomers.
const cardsBeside = 3;

/** The cell that the room speaks of: its name, its first cards, and who is new in its turn. */
function Spoken({ shown, view }: { readonly shown: Shown; readonly view: Props["view"] }) {
  const words = useSpiralWords();
  const { cycles, phases, current } = shown;
  const turn =
    current === null
      ? null
      : cellOfSpiral({ kind: "spiral", cycles: cycles.length, phases: phases.length }, current);
  if (turn === null) return null;
  const circle = shown.circles[turn.cycle - 1];
  const hasNew = circle !== undefined && circle.newcomers.length > 0;
  const room = hasNew ? cardsBeside - 1 : cardsBeside;
  const rest = shown.cards.length - room;
  return (
    <aside>
      <p className="cycle">
        {turnNumbers[turn.cycle - 1]} {cycles[turn.cycle - 1]?.label}
      </p>
      <h2>
        <span className="disc num">{turn.phase}</span> {phases[turn.phase - 1]?.label}
      </h2>
      <ul>
        {shown.cards.slice(0, room).map((card) => (
          <Card
            key={card.id}
            as="li"
            paper={card.marks.pass === "wish" ? "coral" : "chalk"}
            text={card.text}
            badge={view.organisations.find(({ id }) => id === card.organisation) ?? null}
          >
            {card.marks.pass === "wish" ? <Flag className="flag" role="img" aria-label={words.wish} /> : null}
          </Card>
        ))}
      </ul>
      {rest > 0 ? <p className="rest">{words.rest(rest)}</p> : null}
      {hasNew ? (
        <div className="new">
          <p>{words.newcomers}</p>
          <p className="who">
            {circle.newcomers.map((actor) => {
              const organisation = view.organisations.find(
                ({ name, short }) => name === actor || short === actor,
              );
              return organisation === undefined ? (
                <b key={actor}>{actor}</b>
              ) : (
                <OrganisationBadge key={actor} organisation={organisation} size={76} />
              );
            })}
          </p>
        </div>
      ) : null}
    </aside>
  );
}

// Moves of two lines of 42 that have room beside a spiral.
const movesBeside = 4;

/** What moved between two moments: states that changed, cells with more cards. */
function Movement({
  from,
  to,
  shown,
}: {
  readonly from: Snapshot;
  readonly to: Snapshot;
  readonly shown: Shown;
}) {
  const words = useSpiralWords();
  const moves = shown.cells.flatMap(({ cell }) => {
    const [before, after] = [from.cells[cell]?.status ?? "to-come", to.cells[cell]?.status ?? "to-come"];
    const sum = (snapshot: Snapshot) =>
      (snapshot.counts[cell]?.facts ?? 0) + (snapshot.counts[cell]?.wishes ?? 0);
    const more = sum(to) - sum(from);
    if (before === after && more === 0) return [];
    const change = before === after ? "" : words.moveOf(words.status[before], words.status[after]);
    return [
      {
        cell,
        isChange: before !== after,
        said: [change, more === 0 ? "" : `${more > 0 ? "+" : "−"}${Math.abs(more)}`]
          .filter(Boolean)
          .join(" "),
      },
    ];
  });
  // What changed its state first: that is what the room asks about.
  const sorted = moves.toSorted((a, b) => Number(b.isChange) - Number(a.isChange));
  const rest = sorted.length - movesBeside;
  return (
    <aside>
      <h2>{words.moved}</h2>
      <p className="cycle">{words.moveOf(from.label, to.id === "now" ? words.now : to.label)}</p>
      {moves.length === 0 ? <p>{words.nothingMoved}</p> : null}
      <ul className="moves">
        {sorted.slice(0, movesBeside).map(({ cell, said }) => (
          <li key={cell}>
            {shortName(cell, shown, words)} <b className="num">{said}</b>
          </li>
        ))}
      </ul>
      {rest > 0 ? <p className="rest">{words.restMoves(rest)}</p> : null}
    </aside>
  );
}
