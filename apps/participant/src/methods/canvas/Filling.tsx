import "./canvas.css";
import { useServerClock } from "@bocal/client/live/hooks";
import { Button } from "@bocal/client/look/Button";
import { Notice } from "@bocal/client/look/Notice";
import { formatClock } from "@bocal/client/look/TimerFace";
import type { ShownZone } from "@bocal/protocol/methods/canvas/vocabulary";
import { useState } from "react";
import type { PhoneProps } from "../method.ts";
import { CardZone } from "./CardZone.tsx";
import { Head } from "./Head.tsx";
import { Pen } from "./Pen.tsx";
import { ValueZone } from "./ValueZone.tsx";
import { useCanvasWords } from "./words.ts";
import { ZonePicker } from "./ZonePicker.tsx";

/** Filling the canvas, one zone a screen: its question on top, then what I and the table put into it. */
export function Filling(props: PhoneProps<"canvas">) {
  const words = useCanvasWords();
  const { live, activity, shown } = props;
  const [chosen, setChosen] = useState<string | null>(null);
  const followed = chosen ?? shown.current;
  const zone = shown.zones.find(({ id }) => id === followed) ?? shown.zones[0];
  const table = shown.zones.find(({ id }) => id === shown.current);
  if (zone === undefined) return null;
  const number = shown.zones.indexOf(zone) + 1;
  const isElsewhere = table !== undefined && table.id !== zone.id && shown.opening === "guided";
  return (
    <div className="stack">
      <Head live={live} activity={activity} title={zone.question}>
        {words.zoneOf(number, shown.zones.length, zone.title)}
      </Head>
      {isElsewhere ? (
        <Notice>
          <p>{words.tableIs(table.title)}</p>
          <Button onClick={() => setChosen(null)}>{words.join}</Button>
        </Notice>
      ) : null}
      {zone.id === shown.current && shown.aloneUntil !== null ? (
        <Alone live={live} until={shown.aloneUntil} />
      ) : null}
      <p className="small soft">{shown.instruction}</p>
      <Examples key={zone.id} zone={zone} />
      {zone.kind === "cards" ? (
        <CardZone {...props} zone={zone} />
      ) : (
        <ValueZone key={zone.id} {...props} zone={zone} />
      )}
      <Pen {...props} />
      <ZonePicker zones={shown.zones} chosen={zone.id} current={shown.current} onChoose={setChosen} />
    </div>
  );
}

/** GA-08: a minute to write alone; it counts down in words that are not told aloud each second. */
function Alone({ live, until }: { readonly live: PhoneProps<"canvas">["live"]; readonly until: number }) {
  const words = useCanvasWords();
  const now = useServerClock(live);
  return <p className="status-sentence num">{words.alone(formatClock(Math.max(0, until - now)))}</p>;
}

/** What a good answer looks like, and what it does not, behind a button. */
function Examples({ zone }: { readonly zone: ShownZone }) {
  const words = useCanvasWords();
  const [open, setOpen] = useState(false);
  if (zone.example === "" && zone.counterExample === "") return null;
  return (
    <div className="examples">
      <Button kind="bare" aria-expanded={open} onClick={() => setOpen(!open)}>
        {open ? words.hideExample : words.showExample}
      </Button>
      {open ? (
        <dl>
          {zone.example === "" ? null : (
            <>
              <dt>{words.example}</dt>
              <dd>{zone.example}</dd>
            </>
          )}
          {zone.counterExample === "" ? null : (
            <>
              <dt>{words.counterExample}</dt>
              <dd>{zone.counterExample}</dd>
            </>
          )}
        </dl>
      ) : null}
    </div>
  );
}
