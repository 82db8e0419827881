import "../../board/comparison.css";
import "./spiral-wall.css";
import { cellOfSpiral, turnNumbers } from "@bocal/protocol/board/frames/spiral";
import type { ShownCell } from "@bocal/protocol/methods/spiral/vocabulary";
import { useComparisonWords } from "../../board/Comparison.tsx";
import type { ComparedProps } from "../method.ts";
import { Drawing } from "./Drawing.tsx";
import { cellName } from "./names.ts";
import { useSpiralWords } from "./words.ts";

type Props = ComparedProps<"spiral">;
type Run = Props["runs"][number];

/** The spirals of all territories: phase by phase in columns, or laid over one another in one drawing (SP-08). */
export function Compared(props: Props) {
  const [first] = props.runs;
  if (first === undefined) return null;
  return props.compares === "merged" ? (
    <Overlaid {...props} first={first} />
  ) : (
    <SideBySide {...props} first={first} />
  );
}

function SideBySide({ groups, runs, onWall, first }: Props & { readonly first: Run }) {
  const say = useComparisonWords();
  const { phases } = first.method.shown;
  return (
    <div className="comparison">
      <table>
        <caption className="sr">{say.caption}</caption>
        <thead>
          <tr>
            <th scope="col" className="zone-title">
              <span className="sr">{say.place}</span>
            </th>
            {runs.map(({ group }) => (
              <th key={group} scope="col">
                {groups.find(({ id }) => id === group)?.name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {phases.map(({ label, short }, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a phase is its place
            <tr key={index}>
              <th scope="row" className="zone-title">
                {index + 1}. {onWall && short !== "" ? short : label}
              </th>
              {runs.map((run) => (
                <td key={run.group}>
                  <PhaseOf run={run} phase={index + 1} onWall={onWall} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** What one territory has in one phase, cycle by cycle: its state and counts; on the console also what the cards say. */
function PhaseOf({
  run,
  phase,
  onWall,
}: {
  readonly run: Run;
  readonly phase: number;
  readonly onWall: boolean;
}) {
  const words = useSpiralWords();
  const { shown } = run.method;
  const cells = shown.cells.filter(
    ({ cell }) => turnOf(run, cell)?.phase === phase && !isBlank(shown.cells, cell),
  );
  return (
    <ul>
      {cells.map(({ cell, facts, wishes, status }) => (
        <li key={cell} className="turn-of">
          <span className="text">
            <b>{turnNumbers[(turnOf(run, cell)?.cycle ?? 1) - 1]}</b>{" "}
            <span className="num">
              {[
                status === "to-come" ? "" : words.status[status],
                facts + wishes > 0 ? words.counts(facts, wishes) : "",
              ]
                .filter(Boolean)
                .join(", ")}
            </span>
            {onWall
              ? null
              : shown.cards
                  .filter(({ zone }) => zone === cell)
                  .map(({ id, text }) => (
                    <span key={id} className="said">
                      {text}
                    </span>
                  ))}
          </span>
        </li>
      ))}
    </ul>
  );
}

/** One spiral for all: each cell says how many territories have something in it. */
function Overlaid({ runs, first }: Props & { readonly first: Run }) {
  const say = useComparisonWords();
  const words = useSpiralWords();
  const { cycles, phases, cells } = first.method.shown;
  const figures = Object.fromEntries(
    cells.map(({ cell }) => [cell, runs.filter(({ method }) => !isBlank(method.shown.cells, cell)).length]),
  );
  const said = cells
    .filter(({ cell }) => (figures[cell] ?? 0) > 0)
    .map(({ cell }) =>
      say.overlaidSaid(cellName(cell, { cycles, phases }, words), figures[cell] ?? 0, runs.length),
    );
  return (
    <div className="spiral-overlaid">
      <p>{say.overlaid(runs.length)}</p>
      <Drawing
        cycles={cycles}
        phases={phases}
        cells={cells.map((cell) => ({ ...cell, status: "to-come" }))}
        current={null}
        figures={figures}
        label={[say.overlaid(runs.length), ...said].join(" ")}
      />
    </div>
  );
}

function turnOf({ method: { shown } }: Run, cell: string) {
  return cellOfSpiral({ kind: "spiral", cycles: shown.cycles.length, phases: shown.phases.length }, cell);
}

function isBlank(cells: readonly ShownCell[], cell: string): boolean {
  const found = cells.find((each) => each.cell === cell);
  return found === undefined || (found.facts === 0 && found.wishes === 0 && found.status === "to-come");
}
