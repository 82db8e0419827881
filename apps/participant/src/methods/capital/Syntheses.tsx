import { Button } from "@bocal/client/look/Button";
import type { PhoneProps } from "../method.ts";
import { useCapitalCommand } from "./commands.ts";
import { Head } from "./Head.tsx";
import { useCapitalWords } from "./words.ts";

/** *Ce territoire…*: four sentences with their levers and points of vigilance, and one button each (CS-08). */
export function Syntheses(props: PhoneProps<"capital">) {
  const { live, activity, shown, mine } = props;
  const words = useCapitalWords();
  const send = useCapitalCommand(props);
  const isOpen = shown.phase === "synthesis";
  return (
    <div className="stack">
      <Head live={live} activity={activity} title={words.synthesis}>
        {shown.territory}
      </Head>
      <p className="status-sentence">{isOpen ? words.synthesisHint : words.closed}</p>
      {shown.factors.map(({ factor, label, synthesis, endorsed }) => {
        const sentence = synthesis?.sentence ?? "";
        const isMine = mine.endorsed.includes(factor);
        return (
          <section key={factor} className="capital-made" aria-label={label}>
            <h2>{label}</h2>
            {sentence === "" ? (
              <p className="soft">{words.noSentence}</p>
            ) : (
              <p className="strong">{sentence}</p>
            )}
            <Points title={words.levers} points={synthesis?.levers ?? []} />
            <Points title={words.vigilance} points={synthesis?.vigilance ?? []} />
            {endorsed > 0 ? <p className="small num">{words.supports(endorsed)}</p> : null}
            {sentence === "" || !isOpen ? null : isMine ? (
              <>
                <p className="small">{words.endorsed}</p>
                <Button
                  kind="bare"
                  aria-label={words.takeBackOf(label)}
                  onClick={() => void send({ type: "take-back-endorsement", factor })}
                >
                  {words.takeBack}
                </Button>
              </>
            ) : (
              <Button
                wide
                aria-label={words.endorseOf(label)}
                onClick={() => void send({ type: "endorse", factor }, words.endorsed)}
              >
                {words.endorse}
              </Button>
            )}
          </section>
        );
      })}
    </div>
  );
}

function Points({ title, points }: { readonly title: string; readonly points: readonly string[] }) {
  if (points.length === 0) return null;
  return (
    <>
      <h3 className="small">{title}</h3>
      <ul className="capital-points">
        {points.map((point) => (
          <li key={point}>{point}</li>
        ))}
      </ul>
    </>
  );
}
