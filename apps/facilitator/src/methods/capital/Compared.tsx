import "../../board/comparison.css";
import { OrganisationBadge } from "@bocal/client/look/OrganisationBadge";
import { merged } from "@bocal/protocol/board/cells/compare";
import type { Factor, ShownFactor } from "@bocal/protocol/methods/capital/vocabulary";
import { useComparisonWords } from "../../board/Comparison.tsx";
import type { ComparedProps } from "../method.ts";
import { saidOf, symbolOf } from "./marks.ts";
import { useCapitalWords } from "./words.ts";

type Props = ComparedProps<"capital">;
type Run = Props["runs"][number];

// Rows of two lines of 42 that a wall has room for when it is turned to one factor.
const linesOnWall = 6;

/**
 * The matrices of all territories, factor by factor: a column each, or laid over one another. The wall reads one factor at a time,
 * the one that every territory is turned to; until then it tells counts and sentences.
 */
export function Compared(props: Props) {
  const say = useComparisonWords();
  const { groups, runs, compares, onWall } = props;
  const [first] = runs;
  if (first === undefined) return null;
  const one = onWall ? factorOnWall(runs) : null;
  const factors = first.method.shown.factors.filter(({ factor }) => one === null || factor === one);
  const isSummed = onWall && one === null;
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
              runs.map(({ group, method: { shown } }) => (
                <th key={group} scope="col">
                  {shown.territory === "" ? groups.find(({ id }) => id === group)?.name : shown.territory}
                </th>
              ))
            )}
          </tr>
        </thead>
        <tbody>
          {factors.map(({ factor, label }) => (
            <tr key={factor}>
              <th scope="row" className="zone-title">
                {label}
              </th>
              {compares === "merged" ? (
                <Merged {...props} factor={factor} isSummed={isSummed} />
              ) : (
                runs.map((run) => (
                  <td key={run.group}>
                    <OfTerritory {...props} run={run} factor={factor} isSummed={isSummed} />
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

/** The one factor that every territory's wall is turned to, if it is the same. */
function factorOnWall(runs: readonly Run[]): Factor | null {
  const chosen = new Set(runs.map(({ method: { shown } }) => shown.onWall));
  const [one = "matrix"] = chosen.size === 1 ? chosen : [];
  return one === "matrix" ? null : one;
}

function factorOf({ method: { shown } }: Run, factor: Factor): ShownFactor | undefined {
  return shown.factors.find((each) => each.factor === factor);
}

function viewsOf({ method: { shown } }: Run, factor: Factor) {
  return shown.cards.filter(({ zone }) => zone === factor);
}

interface OfTerritoryProps extends Props {
  readonly run: Run;
  readonly factor: Factor;
  readonly isSummed: boolean;
}

/** What one territory says of one factor: its counts, its sentence, its views. */
function OfTerritory({ organisations, onWall, run, factor, isSummed }: OfTerritoryProps) {
  const say = useComparisonWords();
  const words = useCapitalWords();
  const of = factorOf(run, factor);
  if (of === undefined || of.plus + of.minus + of.both === 0)
    return <span className="soft">{say.nothing}</span>;
  const views = isSummed ? [] : viewsOf(run, factor);
  const room = onWall ? linesOnWall : views.length;
  return (
    <>
      <p className="num">
        <span aria-hidden="true">{words.counts(of.plus, of.minus, of.both)}</span>
        <span className="sr">{saidOf(words, factor)(of.plus, of.minus, of.both)}</span>
      </p>
      {of.synthesis === null || of.synthesis.sentence === "" ? null : (
        <p>
          <b>{of.synthesis.sentence}</b>
        </p>
      )}
      <ul>
        {views.slice(0, room).map((view) => (
          <li key={view.id}>
            <b>{symbolOf(view, words)}</b>
            <span className="text">
              {factor === "trajectory"
                ? words.headed(view.plan?.start || words.undated, view.text)
                : view.text}
            </span>
            <OrganisationBadge
              organisation={organisations.find(({ id }) => id === view.organisation) ?? null}
              size={onWall ? 44 : 22}
            />
          </li>
        ))}
      </ul>
      {views.length > room ? <p className="soft num">{say.rest(views.length - room)}</p> : null}
    </>
  );
}

/** What all territories say of one factor; what several of them say, first and once, with how many and which. */
function Merged({ groups, runs, onWall, factor, isSummed }: Props & Omit<OfTerritoryProps, "run">) {
  const say = useComparisonWords();
  const words = useCapitalWords();
  const sum = (sign: "plus" | "minus" | "both") =>
    runs.reduce((total, run) => total + (factorOf(run, factor)?.[sign] ?? 0), 0);
  const stacks = isSummed
    ? []
    : merged(runs.map((run) => ({ table: run.group, texts: viewsOf(run, factor).map(({ text }) => text) })));
  const room = onWall ? linesOnWall : stacks.length;
  return (
    <td>
      <p className="num">
        <span aria-hidden="true">{words.counts(sum("plus"), sum("minus"), sum("both"))}</span>
        <span className="sr">{saidOf(words, factor)(sum("plus"), sum("minus"), sum("both"))}</span>
      </p>
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
