import type { Canvas, OnWall } from "@bocal/protocol/methods/canvas/vocabulary";
import { useId } from "react";
import { useCanvasWords } from "./words.ts";

export interface WallChoiceProps {
  readonly shown: Canvas["shown"]["staff"];
  readonly onChoose: (onWall: OnWall) => void;
}

/** What the wall shows of the canvas: how far it is, all of it, or one zone. */
export function WallChoice({ shown, onChoose }: WallChoiceProps) {
  const words = useCanvasWords();
  const id = useId();
  const value = typeof shown.onWall === "string" ? shown.onWall : `zone:${shown.onWall.zone}`;
  return (
    <p className="canvas-wall-choice">
      <label htmlFor={id}>{words.wall.label}</label>
      <select
        id={id}
        className="input"
        value={value}
        onChange={({ target }) => {
          if (target.value === "progress" || target.value === "canvas") onChoose(target.value);
          else onChoose({ zone: target.value.slice("zone:".length) });
        }}
      >
        <option value="progress">{words.wall.progress}</option>
        <option value="canvas">{words.wall.canvas}</option>
        {shown.zones.map(({ id: zone, title }) => (
          <option key={zone} value={`zone:${zone}`}>
            {title}
          </option>
        ))}
      </select>
    </p>
  );
}
