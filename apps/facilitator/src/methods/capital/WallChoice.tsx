import { type Capital, factors, type OnWall } from "@bocal/protocol/methods/capital/vocabulary";
import { useId } from "react";
import { useCapitalWords } from "./words.ts";

export interface WallChoiceProps {
  readonly shown: Capital["shown"]["staff"];
  readonly onChoose: (onWall: OnWall) => void;
}

/** What the wall shows: all four factors, or one enlarged. */
export function WallChoice({ shown, onChoose }: WallChoiceProps) {
  const { wall } = useCapitalWords();
  const id = useId();
  return (
    <p className="capital-wall-choice">
      <label htmlFor={id}>{wall.label}</label>
      <select
        id={id}
        className="input"
        value={shown.onWall}
        onChange={({ target }) => onChoose(factors.find((factor) => factor === target.value) ?? "matrix")}
      >
        <option value="matrix">{wall.matrix}</option>
        {shown.factors.map(({ factor, label }) => (
          <option key={factor} value={factor}>
            {label}
          </option>
        ))}
      </select>
    </p>
  );
}
