import "./canvas-wall.css";
import { Card } from "@bocal/client/look/Card";
import type { ShownZone } from "@bocal/protocol/methods/canvas/vocabulary";
import type { CSSProperties } from "react";
import { Wall } from "../../screen/Wall.tsx";
import type { ScreenProps } from "../method.ts";
import { AxesSheet } from "./AxesSheet.tsx";
import { useCanvasWords } from "./words.ts";

type Shown = ScreenProps<"canvas">["activity"]["method"]["shown"];

/** A canvas on the wall: the task and how far the table is; the whole sheet or one zone of it when it is turned there. */
export function Screen({ live, view, activity }: ScreenProps<"canvas">) {
  const words = useCanvasWords();
  const { shown } = activity.method;
  const filled = shown.zones.filter(isFilled).length;
  const zone = typeof shown.onWall === "object" ? shown.onWall.zone : null;
  const one = shown.zones.find(({ id }) => id === zone);
  return (
    <Wall
      live={live}
      view={view}
      activity={activity}
      step={words.wall.step[shown.phase]}
      head={<h1>{one === undefined ? shown.title : one.title}</h1>}
      page={shown.phase === "validation" ? words.validated(shown.validated, shown.members) : null}
      said={words.wall.said(filled, shown.zones.length)}
    >
      {one !== undefined ? (
        <OneZone zone={one} shown={shown} view={view} />
      ) : shown.onWall === "canvas" ? (
        shown.axes === undefined ? (
          <Sheet shown={shown} />
        ) : (
          <AxesSheet shown={shown} axes={shown.axes} view={view} />
        )
      ) : (
        <Progress shown={shown} filled={filled} />
      )}
    </Wall>
  );
}

function isFilled({ count, value }: ShownZone): boolean {
  return count > 0 || value !== null;
}

/** The task, large, and each zone with how much stands in it: no word of what it says. */
function Progress({ shown, filled }: { readonly shown: Shown; readonly filled: number }) {
  const words = useCanvasWords();
  const current = shown.zones.find(({ id }) => id === shown.current);
  return (
    <div className="canvas-progress">
      <p className="task">{current === undefined ? shown.instruction : current.question}</p>
      <ol className={shown.zones.length > 6 ? "many" : undefined}>
        {shown.zones.map((zone, index) => (
          <li key={zone.id} className={zone.id === shown.current ? "now" : zone.open ? "open" : undefined}>
            <span className="disc num" aria-hidden="true">
              {index + 1}
            </span>
            <span>{zone.title}</span>
            <b className="num">{isFilled(zone) ? zone.count : "–"}</b>
          </li>
        ))}
      </ol>
      <p className="sum num">{words.wall.zonesFilled(filled, shown.zones.length)}</p>
    </div>
  );
}

/** The sheet as it was laid out, each zone with its title, its value or how many cards it has. */
function Sheet({ shown }: { readonly shown: Shown }) {
  const words = useCanvasWords();
  return (
    <ol className="canvas-on-wall">
      {shown.zones.map((zone, index) => {
        const { box } = zone;
        const place: CSSProperties = {
          gridColumn: `${box.x + 1} / span ${box.width}`,
          gridRow: `${box.y + 1} / span ${box.height}`,
        };
        return (
          <li key={zone.id} style={place}>
            <h2>
              <span className="disc num" aria-hidden="true">
                {index + 1}
              </span>{" "}
              {zone.title}
            </h2>
            {zone.value !== null && box.height > 1 ? <p className="value">{zone.value}</p> : null}
            {zone.kind === "cards" ? (
              <b className="num count">{zone.count === 0 ? words.wall.nothing : zone.count}</b>
            ) : null}
          </li>
        );
      })}
    </ol>
  );
}

// Three columns of three cards, each of four lines of 42.
const cardsOnWall = 9;

function OneZone({
  zone,
  shown,
  view,
}: {
  readonly zone: ShownZone;
  readonly shown: Shown;
  readonly view: ScreenProps<"canvas">["view"];
}) {
  const words = useCanvasWords();
  const cards = shown.cards.filter((card) => card.zone === zone.id);
  const rest = cards.length - cardsOnWall;
  return (
    <div className="canvas-one">
      <p className="question">{zone.question}</p>
      {zone.value === null ? null : <p className="value">{zone.value}</p>}
      <ul>
        {cards.slice(0, cardsOnWall).map((card) => (
          <Card
            key={card.id}
            as="li"
            paper={card.marks.note !== undefined ? "chalk" : card.reserve ? "sky" : "straw"}
            text={card.text}
            badge={view.organisations.find(({ id }) => id === card.organisation) ?? null}
          />
        ))}
      </ul>
      {rest > 0 ? <p className="rest">{words.wall.rest(rest)}</p> : null}
    </div>
  );
}
