import type { OnWall, Spiral } from "@bocal/protocol/methods/spiral/vocabulary";
import { useId } from "react";
import { useSpiralWords } from "./words.ts";

export interface WallChoiceProps {
  readonly shown: Spiral["shown"]["staff"];
  readonly onChoose: (onWall: OnWall) => void;
}

/** What the wall shows: the spiral, its table, what silent placing said, or how it moved since a snapshot. */
export function WallChoice({ shown, onChoose }: WallChoiceProps) {
  const { wall } = useSpiralWords();
  const id = useId();
  const { onWall } = shown;
  return (
    <p className="spiral-wall-choice">
      <label htmlFor={id}>{wall.label}</label>
      <select
        id={id}
        className="input"
        value={typeof onWall === "string" ? onWall : "compare"}
        onChange={({ target }) => {
          if (target.value === "spiral" || target.value === "matrix" || target.value === "placing")
            onChoose(target.value);
        }}
      >
        <option value="spiral">{wall.spiral}</option>
        <option value="matrix">{wall.matrix}</option>
        {shown.placing === null ? null : <option value="placing">{wall.placing}</option>}
        {typeof onWall === "string" ? null : <option value="compare">{wall.compare}</option>}
      </select>
    </p>
  );
}
