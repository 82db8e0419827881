import type { Point } from "@bocal/protocol/board/card";
import { outlineOf } from "@bocal/protocol/board/frames/frame";
import {
  cellOfSpiral,
  labelPlace,
  type SpiralFrame,
  turnMark,
  turnNumbers,
  windingOf,
} from "@bocal/protocol/board/frames/spiral";
import { outside } from "@bocal/protocol/methods/spiral/frame";
import type { Cycle, PhaseLabel, ShownCell } from "@bocal/protocol/methods/spiral/vocabulary";

// The drawing counts in units of the wall, like everything on it: 42 is the smallest text (CC-13).
const size = { width: 1_300, height: 806 };
const margin = { across: 250, down: 64 };
const inner = { width: size.width - 2 * margin.across, height: size.height - 2 * margin.down };

export interface DrawingProps {
  readonly cycles: readonly Cycle[];
  readonly phases: readonly PhaseLabel[];
  readonly cells: readonly ShownCell[];
  readonly current: string | null;
  /** A figure for each cell in place of its counts, such as how many people placed us there. */
  readonly figures?: Readonly<Record<string, number>> | undefined;
  readonly label: string;
}

/** The spiral as it is drawn on the wall: one band that winds outwards, states by fill and sign, how many cards on small ones, wishes as flags. */
export function Drawing({ cycles, phases, cells, current, figures, label }: DrawingProps) {
  const frame: SpiralFrame = { kind: "spiral", cycles: cycles.length, phases: phases.length };
  const winding = windingOf(frame, inner);
  const drawn = cells.filter(({ cell }) => cell !== outside);
  // The one that glows is drawn last, so that its contour lies over its neighbours'.
  const ordered = [...drawn].sort((a, b) => Number(a.cell === current) - Number(b.cell === current));
  const small = winding.pitch < 62;
  const narrow = (size.width - 2 * margin.across) / 2;
  return (
    <svg
      className="spiral-drawing"
      viewBox={`${-margin.across} ${-margin.down} ${size.width} ${size.height}`}
      role="img"
      aria-label={label}
    >
      <defs>
        <pattern
          id="spiral-skipped"
          width="14"
          height="14"
          patternUnits="userSpaceOnUse"
          patternTransform="rotate(45)"
        >
          <rect className="hatch-ground" width="14" height="14" />
          <rect className="hatch" width="5" height="14" />
        </pattern>
      </defs>
      {ordered.map((cell) => {
        const outline = outlineOf(frame, cell.cell, inner);
        return outline === null ? null : (
          <path
            key={cell.cell}
            className={[cell.status, cell.cell === current && "current"].filter(Boolean).join(" ")}
            d={pathOf(outline.contour)}
          />
        );
      })}
      {drawn.map((cell) => {
        const centre = outlineOf(frame, cell.cell, inner)?.centre;
        if (centre === undefined) return null;
        return figures === undefined ? (
          <Counts
            key={cell.cell}
            cell={cell}
            at={centre}
            small={small}
            glows={cell.cell === current}
            isLast={cellOfSpiral(frame, cell.cell)?.phase === phases.length}
          />
        ) : (
          <Figure key={cell.cell} figure={figures[cell.cell] ?? 0} at={centre} />
        );
      })}
      {cycles.map((_, index) => {
        const { width, ...at } = turnMark(winding, index);
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: a cycle is its place
          <g key={index} className="turn">
            <rect x={at.x - width / 2} y={at.y - 24} width={width} height={48} rx={20} />
            <text x={at.x} y={at.y + 14} textAnchor="middle">
              {turnNumbers[index]}
            </text>
          </g>
        );
      })}
      {phases.map(({ short, label: name }, index) => {
        const place = labelPlace(frame, index + 1, inner, 34);
        const anchor = place.side === "middle" ? "middle" : place.side === "right" ? "start" : "end";
        const isCurrent = current?.endsWith(`-p${index + 1}`) === true;
        return (
          <text
            // biome-ignore lint/suspicious/noArrayIndexKey: a phase is its place
            key={index}
            className={isCurrent ? "phase on" : "phase"}
            x={place.x}
            y={place.y + 14}
            textAnchor={anchor}
          >
            <tspan className="number">{index + 1}</tspan>
            {lines(short === "" ? name : short, narrow).map((line, at) => (
              <tspan
                key={line}
                x={at === 0 ? undefined : place.x}
                dy={at === 0 ? undefined : 44}
                dx={at === 0 ? 10 : 0}
              >
                {line}
              </tspan>
            ))}
          </text>
        );
      })}
    </svg>
  );
}

/** A name on at most two lines, cut between words. */
function lines(name: string, width: number): readonly string[] {
  const most = Math.max(8, Math.floor(width / 28));
  if (name.length <= most) return [name];
  const space = name.lastIndexOf(" ", most);
  return space < 0 ? [name] : [name.slice(0, space), name.slice(space + 1)];
}

function pathOf(contour: readonly Point[]): string {
  return `${contour.map(({ x, y }, index) => `${index === 0 ? "M" : "L"}${x.toFixed(1)} ${y.toFixed(1)}`).join("")}Z`;
}

interface CountsProps {
  readonly cell: ShownCell;
  readonly at: Point;
  readonly small: boolean;
  readonly glows: boolean;
  /** Beside it the next turn begins, with its number: the flag then stands on the other side. */
  readonly isLast: boolean;
}

/** One figure a cell, on a small card, with a flag where there are wishes: two would not have room in the innermost turn. */
function Counts({ cell: { facts, wishes, status }, at, small, glows, isLast }: CountsProps) {
  const count = facts + wishes;
  const half = count > 99 ? 43 : count > 9 ? 31 : 23;
  return (
    <g className={glows ? "counts glows" : "counts"}>
      {count > 0 ? (
        <>
          <rect x={at.x - half} y={at.y - 25} width={2 * half} height={50} rx={3} />
          <text x={at.x} y={at.y + 15} textAnchor="middle" className={small ? "num small" : "num"}>
            {count}
          </text>
        </>
      ) : null}
      {wishes > 0 ? (
        <g transform={`translate(${at.x + (isLast ? -half - 17 : half - 7)} ${at.y - 42})`} className="flag">
          <path d="M0 34V0l24 11-24 11" />
        </g>
      ) : null}
      {status === "to-redo" && count === 0 ? (
        <text x={at.x} y={at.y + 15} textAnchor="middle">
          ↻
        </text>
      ) : null}
    </g>
  );
}

function Figure({ figure, at }: { readonly figure: number; readonly at: Point }) {
  if (figure === 0) return null;
  return (
    <g className="placed">
      <circle cx={at.x} cy={at.y} r={30} />
      <text x={at.x} y={at.y + 15} textAnchor="middle" className="num">
        {figure}
      </text>
    </g>
  );
}
