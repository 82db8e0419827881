import type { ShownZone } from "@bocal/protocol/methods/canvas/vocabulary";
import { CardList } from "../../cells/CardList.tsx";
import { useCellWords } from "../../cells/words.ts";
import type { PhoneProps } from "../method.ts";
import { Head } from "./Head.tsx";
import { useCanvasWords } from "./words.ts";

/** The whole canvas to read, zone after zone. */
export function Reading({ status, ...props }: PhoneProps<"canvas"> & { readonly status: string }) {
  return (
    <div className="stack">
      <Head {...props} title={props.shown.title}>
        {props.shown.instruction}
      </Head>
      <p className="status-sentence">{status}</p>
      <Zones {...props} />
    </div>
  );
}

/** Every zone with its question and what stands in it. */
export function Zones(props: PhoneProps<"canvas">) {
  return (
    <>
      {props.shown.zones.map((zone, index) => (
        <ZoneRead key={zone.id} {...props} zone={zone} number={index + 1} />
      ))}
    </>
  );
}

function ZoneRead({
  live,
  session,
  shown,
  zone,
  number,
}: PhoneProps<"canvas"> & { readonly zone: ShownZone; readonly number: number }) {
  const words = useCanvasWords();
  const cellWords = useCellWords();
  const cards = shown.cards.filter((card) => card.zone === zone.id);
  const reserve = cards.filter(({ reserve: kept }) => kept === true);
  const notes = cards.filter(({ marks }) => marks.note !== undefined);
  const plain = cards.filter((card) => card.reserve !== true && card.marks.note === undefined);
  const list = { live, mine: [], organisations: session.organisations };
  return (
    <section className="stack" aria-label={zone.title}>
      <h2>
        {number}. {zone.title}
      </h2>
      <p className="small soft">{zone.question}</p>
      {zone.value === null ? null : <p className="zone-value">{zone.value}</p>}
      {zone.empty === null ? null : <p className="small">{words.why[zone.empty]}</p>}
      <CardList {...list} cards={plain} paper={() => "straw"} />
      {reserve.length === 0 ? null : (
        <>
          <h3 className="small">{cellWords.reserve}</h3>
          <CardList {...list} cards={reserve} paper={() => "sky"} />
        </>
      )}
      {notes.length === 0 ? null : (
        <>
          <h3 className="small">{words.gallery.notes}</h3>
          <CardList
            {...list}
            cards={notes}
            paper={() => "chalk"}
            note={({ marks }) => (
              <p className="small strong">
                {words.gallery.kinds[marks.note === "question" ? "question" : "enrichment"]}
              </p>
            )}
          />
        </>
      )}
    </section>
  );
}
