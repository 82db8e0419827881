import "../../board/comparison.css";
import { OrganisationBadge } from "@bocal/client/look/OrganisationBadge";
import { merged } from "@bocal/protocol/board/cells/compare";
import type { ShownZone } from "@bocal/protocol/methods/canvas/vocabulary";
import type { ReactNode } from "react";
import { useComparisonWords } from "../../board/Comparison.tsx";
import type { ComparedProps } from "../method.ts";

type Props = ComparedProps<"canvas">;
type Run = Props["runs"][number];

// Rows of two lines of 42 that a wall has room for under its head.
const linesOnWall = 6;

/**
 * The canvases of all tables, zone by zone: a column each, or laid over one another, where what several tables wrote is told once
 * with their number (GA-11). The wall reads one zone at a time; until one is chosen it counts.
 */
export function Compared(props: Props) {
  const say = useComparisonWords();
  const { groups, runs, compares, onWall } = props;
  const [first] = runs;
  if (first === undefined) return null;
  const zone = onWall ? zoneOnWall(runs) : null;
  const zones = first.method.shown.zones.filter(({ id }) => zone === null || id === zone);
  const isCounting = onWall && zone === null;
  return (
    <div className="comparison">
      <table>
        <caption className="sr">{say.caption}</caption>
        <thead>
          <tr>
            <th scope="col" className="zone-title">
              <span className="sr">{say.place}</span>
            </th>
            {compares === "merged" ? (
              <th scope="col">{say.together}</th>
            ) : (
              runs.map(({ group }) => (
                <th key={group} scope="col">
                  {groups.find(({ id }) => id === group)?.name}
                </th>
              ))
            )}
          </tr>
        </thead>
        <tbody>
          {zones.map((each) => (
            <tr key={each.id}>
              <th scope="row" className="zone-title">
                {each.title}
              </th>
              {compares === "merged" && !isCounting ? (
                <Merged {...props} zone={each} />
              ) : compares === "merged" ? (
                <td className="num">
                  {say.count(runs.reduce((sum, run) => sum + countOf(run, each.id), 0))}
                </td>
              ) : (
                runs.map((run) => (
                  <td key={run.group}>
                    <Filled {...props} run={run} zone={each.id} isCounting={isCounting} />
                  </td>
                ))
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** The one zone that every table's wall is turned to, if it is the same. */
function zoneOnWall(runs: readonly Run[]): string | null {
  const chosen = new Set(
    runs.map(({ method: { shown } }) => (typeof shown.onWall === "object" ? shown.onWall.zone : null)),
  );
  const [zone = null] = chosen.size === 1 ? chosen : [];
  return zone;
}

function zoneOf({ method: { shown } }: Run, id: string): ShownZone | undefined {
  return shown.zones.find((zone) => zone.id === id);
}

function countOf(run: Run, id: string): number {
  return zoneOf(run, id)?.count ?? 0;
}

function cardsOf({ method: { shown } }: Run, id: string) {
  return shown.cards.filter(
    (card) => card.zone === id && card.reserve !== true && card.marks.note === undefined,
  );
}

/** What one table put into one zone. */
function Filled({
  organisations,
  onWall,
  run,
  zone,
  isCounting,
}: Props & { readonly run: Run; readonly zone: string; readonly isCounting: boolean }): ReactNode {
  const say = useComparisonWords();
  const shown = zoneOf(run, zone);
  const count = shown?.count ?? 0;
  if (count === 0) return <span className="soft">{say.nothing}</span>;
  if (isCounting) return <span className="num">{say.count(count)}</span>;
  const cards = cardsOf(run, zone);
  const room = onWall ? linesOnWall : cards.length;
  return (
    <>
      {shown?.value === null || shown?.value === undefined ? null : <p>{shown.value}</p>}
      <ul>
        {cards.slice(0, room).map((card) => (
          <li key={card.id}>
            <span className="text">{card.text}</span>
            <OrganisationBadge
              organisation={organisations.find(({ id }) => id === card.organisation) ?? null}
              size={onWall ? 44 : 22}
            />
          </li>
        ))}
      </ul>
      {cards.length > room ? <p className="soft num">{say.rest(cards.length - room)}</p> : null}
    </>
  );
}

/** What all tables put into one zone; what several of them have, first and once, with how many and who. */
function Merged({ groups, runs, onWall, zone }: Props & { readonly zone: ShownZone }) {
  const say = useComparisonWords();
  const stacks = merged(
    runs.map((run) => {
      const value = zoneOf(run, zone.id)?.value ?? null;
      const texts = cardsOf(run, zone.id).map(({ text }) => text);
      return { table: run.group, texts: value === null ? texts : [value, ...texts] };
    }),
  );
  const room = onWall ? linesOnWall : stacks.length;
  return (
    <td>
      {stacks.length === 0 ? <span className="soft">{say.nothing}</span> : null}
      <ul>
        {stacks.slice(0, room).map(({ text, tables }) => (
          <li key={text}>
            <b className="num">{say.ofGroups(tables.length, runs.length)}</b>
            <span className="text">{text}</span>
            <span className="soft">
              {tables.map((table) => groups.find(({ id }) => id === table)?.name ?? "").join(", ")}
            </span>
          </li>
        ))}
      </ul>
      {stacks.length > room ? <p className="soft num">{say.rest(stacks.length - room)}</p> : null}
    </td>
  );
}
