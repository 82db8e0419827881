import "./canvas.css";
import { axesCell } from "@bocal/protocol/board/frames/axes";
import type { Axes, Scale } from "@bocal/protocol/methods/canvas/vocabulary";
import { useState } from "react";
import { Choices } from "../../cells/Choices.tsx";
import type { PhoneProps } from "../method.ts";
import { CardZone } from "./CardZone.tsx";
import { Head } from "./Head.tsx";
import { useCanvasWords } from "./words.ts";

/** Cards on two scales: first how much of the one, then how much of the other, then the card. What is typed stays through every change of place. */
export function Placing(props: PhoneProps<"canvas"> & { readonly axes: Axes }) {
  const words = useCanvasWords();
  const { live, activity, shown, axes } = props;
  const [up, setUp] = useState<number | null>(null);
  const [across, setAcross] = useState<number | null>(null);
  const cell = up === null || across === null ? null : axesCell({ across, up });
  const zone = shown.zones.find(({ id }) => id === cell);
  return (
    <div className="stack">
      <Head live={live} activity={activity} title={shown.title}>
        {shown.instruction}
      </Head>
      <ScaleChoice scale={axes.up} chosen={up} onChoose={setUp} />
      {up === null ? null : <ScaleChoice scale={axes.across} chosen={across} onChoose={setAcross} />}
      {zone === undefined ? (
        <p className="soft">{words.choosePlace}</p>
      ) : (
        <>
          <h2>{zone.title}</h2>
          <p className="small soft">{zone.question}</p>
          <CardZone {...props} zone={zone} />
        </>
      )}
    </div>
  );
}

interface ScaleChoiceProps {
  readonly scale: Scale;
  /** Steps are counted from 1. */
  readonly chosen: number | null;
  readonly onChoose: (step: number) => void;
}

/** The most stands on top, as on the wall. */
function ScaleChoice({ scale, chosen, onChoose }: ScaleChoiceProps) {
  const choices = scale.steps.map((label, index) => ({ value: `${index + 1}`, label })).toReversed();
  return (
    <Choices
      legend={scale.name}
      choices={choices}
      chosen={chosen === null ? null : `${chosen}`}
      onChoose={(value) => onChoose(Number(value))}
    />
  );
}
