import { Button } from "@bocal/client/look/Button";
import { spiralCell, turnNumbers } from "@bocal/protocol/board/frames/spiral";
import type { CellStatus, Cycle, PhaseLabel, ShownCell } from "@bocal/protocol/methods/spiral/vocabulary";
import { Check, Flag, RotateCcw, SkipForward } from "lucide-react";
import { cellName } from "./names.ts";
import { useSpiralWords } from "./words.ts";

export interface MatrixProps {
  readonly cycles: readonly Cycle[];
  readonly phases: readonly PhaseLabel[];
  readonly cells: readonly ShownCell[];
  readonly current: string | null;
  /** Opens a cell; left out for a table that is only read. */
  readonly onOpen?: ((cell: string) => void) | undefined;
}

/** The spiral as a table: phases down, cycles across. It says the same as the drawing, to everybody who does not see it. */
export function Matrix({ cycles, phases, cells, current, onOpen }: MatrixProps) {
  const words = useSpiralWords();
  const known = new Map(cells.map((cell) => [cell.cell, cell]));
  return (
    <table className="spiral-matrix">
      <caption className="sr">{words.matrix}</caption>
      <thead>
        <tr>
          <th scope="col">{words.phase}</th>
          {cycles.map(({ label }, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a cycle is its place
            <th key={index} scope="col">
              {turnNumbers[index]} {label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {phases.map((phase, p) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a phase is its place
          <tr key={p}>
            <th scope="row">
              <span className="num">{p + 1}</span> {phase.label}
            </th>
            {cycles.map((_, c) => {
              const cell = known.get(spiralCell({ cycle: c + 1, phase: p + 1 }));
              if (cell === undefined) return null;
              const name = cellName(cell.cell, { cycles, phases }, words);
              return (
                <td
                  key={cell.cell}
                  className={[cell.status, cell.cell === current && "current"].filter(Boolean).join(" ")}
                >
                  {onOpen === undefined ? (
                    <CellSum cell={cell} />
                  ) : (
                    <Button kind="bare" onClick={() => onOpen(cell.cell)}>
                      <span className="sr">{`${words.openCell(name)}, `}</span>
                      <CellSum cell={cell} />
                      <span className="sr">{`, ${words.counts(cell.facts, cell.wishes)}`}</span>
                    </Button>
                  )}
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const signs: Partial<Record<CellStatus, typeof Check>> = {
  done: Check,
  skipped: SkipForward,
  "to-redo": RotateCcw,
};

/** State in words and sign, facts as a figure, wishes as flags: never by colour alone. */
function CellSum({ cell }: { readonly cell: ShownCell }) {
  const words = useSpiralWords();
  const Sign = signs[cell.status];
  return (
    <span className="cell-sum">
      <span className="small">
        {Sign ? <Sign size={14} strokeWidth={3} aria-hidden="true" /> : null} {words.status[cell.status]}
      </span>
      <span className="num">
        {cell.facts > 0 ? <b className="facts">{cell.facts}</b> : null}
        {cell.wishes > 0 ? (
          <span className="wishes">
            <Flag size={14} strokeWidth={3} aria-hidden="true" />
            {cell.wishes}
          </span>
        ) : null}
      </span>
      {cell.early ? <span className="small soft">{words.early}</span> : null}
      {cell.start || cell.owner ? (
        <span className="small soft">{[cell.start, cell.owner].filter(Boolean).join(", ")}</span>
      ) : null}
    </span>
  );
}
