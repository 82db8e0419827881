import { useServerClock } from "@bocal/client/live/hooks";
import { Button } from "@bocal/client/look/Button";
import { Notice } from "@bocal/client/look/Notice";
import { formatClock } from "@bocal/client/look/TimerFace";
import { useLanguage } from "@bocal/client/words/look-up";
import { refusalSentence } from "@bocal/client/words/refusals";
import type { PhoneProps } from "../method.ts";
import { useCanvasCommand } from "./commands.ts";
import { useCanvasWords } from "./words.ts";

/** The table's one pen: take it, give it back, ask for it, or answer within ten seconds (GA-09). */
export function Pen(props: PhoneProps<"canvas">) {
  const { live, shown, mine } = props;
  const { pen: words } = useCanvasWords();
  const [language] = useLanguage();
  const send = useCanvasCommand(props);
  if (mine.hasPen)
    return (
      <div className="pen">
        {mine.penAskedUntil === null ? (
          <p className="small">{words.have}</p>
        ) : (
          <Wanted live={live} until={mine.penAskedUntil} onKeep={() => void send({ type: "keep-pen" })} />
        )}
        <Button onClick={() => void send({ type: "give-pen-back" })}>
          {mine.penAskedUntil === null ? words.giveBack : words.pass}
        </Button>
      </div>
    );
  if (mine.asksForPen) return <p className="status-sentence">{words.asked}</p>;
  return (
    <div className="pen">
      <Button
        whyNot={mine.whyNotTakePen === null ? null : refusalSentence(mine.whyNotTakePen, language)}
        onClick={() => void send({ type: "take-pen" })}
      >
        {shown.penTaken ? words.ask : words.take}
      </Button>
    </div>
  );
}

function Wanted({
  live,
  until,
  onKeep,
}: {
  readonly live: PhoneProps<"canvas">["live"];
  readonly until: number;
  readonly onKeep: () => void;
}) {
  const { pen: words } = useCanvasWords();
  const now = useServerClock(live);
  return (
    <Notice kind="warning">
      <p className="num">{words.wanted(formatClock(Math.max(0, until - now)))}</p>
      <Button kind="main" onClick={onKeep}>
        {words.keep}
      </Button>
    </Notice>
  );
}
