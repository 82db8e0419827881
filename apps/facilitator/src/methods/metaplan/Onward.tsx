import { Button } from "@bocal/client/look/Button";
import { useLanguage } from "@bocal/client/words/look-up";
import { refusalSentence } from "@bocal/client/words/refusals";
import type { Phase } from "@bocal/protocol/methods/metaplan/phase";
import { ChevronRight, Eye } from "lucide-react";
import { useMethodCommands } from "../../board/commands.ts";
import type { NextStepProps } from "../method.ts";
import { phaseAfter, phasesElsewhere } from "./onward.ts";
import { useMetaplanWords } from "./words.ts";

/** Once the board is open: the phase that usually comes next, and every other one. The console proposes; people decide. */
export function Onward({ live, activity }: NextStepProps<"metaplan">) {
  const words = useMetaplanWords();
  const [language] = useLanguage();
  const { shown } = activity.method;
  const send = useMethodCommands(live, activity.id);
  const left = shown.queue.length;
  const next = phaseAfter(shown.phase);
  const go = (phase: Phase) => send([{ type: "go-to-phase", phase }]);
  const why = (phase: Phase) => {
    const refusal = shown.whyNotGo[phase];
    return refusal === null ? null : refusalSentence(refusal, language);
  };
  return (
    <div key={shown.phase} className="next-step">
      {shown.phase === "reading" && left > 0 ? (
        <Button
          wide
          icon={<Eye size={18} strokeWidth={2.5} aria-hidden="true" />}
          onClick={() => send([{ type: "reveal-cards" }])}
        >
          {words.revealRest(left)}
        </Button>
      ) : next === null ? null : (
        <Button
          kind={shown.phase === "reading" ? "main" : "plain"}
          wide
          icon={<ChevronRight size={18} strokeWidth={2.5} aria-hidden="true" />}
          whyNot={why(next)}
          onClick={() => go(next)}
        >
          {words.go[next]}
        </Button>
      )}
      <details className="elsewhere">
        <summary>{words.elsewhere}</summary>
        <p className="soft small">{words.elsewhereHint}</p>
        <ul>
          {phasesElsewhere(shown.phase).map((phase) => (
            <li key={phase}>
              <Button kind="bare" wide whyNot={why(phase)} onClick={() => go(phase)}>
                {words.go[phase]}
              </Button>
              {phase === "writing" ? <p className="soft small">{words.lateCards}</p> : null}
            </li>
          ))}
        </ul>
      </details>
    </div>
  );
}
