import "../../cells/cells.css";
import { Button } from "@bocal/client/look/Button";
import { spiralCell } from "@bocal/protocol/board/frames/spiral";
import { useState } from "react";
import { Choices } from "../../cells/Choices.tsx";
import type { PhoneProps } from "../method.ts";
import { CyclePicker } from "./CyclePicker.tsx";
import { useSpiralCommand } from "./commands.ts";
import { Head } from "./Head.tsx";
import { cellName } from "./names.ts";
import { useSpiralWords } from "./words.ts";

/** Silent placing: the cycle, the phase, one button; what I said stands here and nowhere else until all are shown. */
export function Placing(props: PhoneProps<"spiral">) {
  const { live, activity, shown, mine } = props;
  const words = useSpiralWords();
  const send = useSpiralCommand(props);
  const [cycle, setCycle] = useState(1);
  const [phase, setPhase] = useState("1");
  const [changing, setChanging] = useState(false);
  const isPlaced = mine.place !== null && !changing;
  return (
    <div className="stack">
      <Head live={live} activity={activity} title={words.placing}>
        {shown.territory}
      </Head>
      <p className="status-sentence">{words.placingHint}</p>
      {isPlaced && mine.place !== null ? (
        <>
          <p>
            {words.placedAt} <b>{cellName(mine.place, shown, words)}</b>
          </p>
          <Button onClick={() => setChanging(true)}>{words.changePlace}</Button>
        </>
      ) : (
        <>
          <CyclePicker cycles={shown.cycles} chosen={cycle} onChoose={setCycle} />
          <Choices
            legend={words.choosePhase}
            choices={shown.phases.map(({ label, question }, index) => ({
              value: String(index + 1),
              label: `${index + 1}. ${label}`,
              hint: question,
            }))}
            chosen={phase}
            onChoose={setPhase}
          />
          <Button
            kind="main"
            wide
            onClick={() => {
              setChanging(false);
              void send(
                { type: "place-us", cell: spiralCell({ cycle, phase: Number(phase) }) },
                words.placedSaid,
              );
            }}
          >
            {words.place}
          </Button>
        </>
      )}
    </div>
  );
}
