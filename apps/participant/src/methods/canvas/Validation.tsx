import "./canvas.css";
import { Button } from "@bocal/client/look/Button";
import { Foot } from "../../pieces/Foot.tsx";
import type { PhoneProps } from "../method.ts";
import { useCanvasCommand } from "./commands.ts";
import { Head } from "./Head.tsx";
import { Zones } from "./Reading.tsx";
import { useCanvasWords } from "./words.ts";

/** *Nous validons ce gabarit*: the whole canvas to read again, and one button (GA-10). */
export function Validation(props: PhoneProps<"canvas">) {
  const { validation: words } = useCanvasWords();
  const send = useCanvasCommand(props);
  const { shown, mine } = props;
  return (
    <>
      <div className="stack">
        <Head {...props} title={words.title}>
          {shown.title}
        </Head>
        <Zones {...props} />
      </div>
      <Foot>
        {shown.validated === null ? null : (
          <p className="small num">{words.count(shown.validated.count, shown.validated.members)}</p>
        )}
        {mine.validated ? (
          <>
            <p className="status-sentence">{words.done}</p>
            <Button kind="bare" wide onClick={() => void send({ type: "take-back-validation" })}>
              {words.takeBack}
            </Button>
          </>
        ) : (
          <Button kind="main" wide onClick={() => void send({ type: "validate" }, words.done)}>
            {words.button}
          </Button>
        )}
      </Foot>
    </>
  );
}
