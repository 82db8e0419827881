import { Button } from "@bocal/client/look/Button";
import { useLanguage } from "@bocal/client/words/look-up";
import { refusalSentence } from "@bocal/client/words/refusals";
import type { Refusal } from "@bocal/protocol/methods/metaplan/vocabulary";
import { quotaAtMost } from "@bocal/protocol/methods/metaplan/writing";
import { BookOpen, Eye, Lock, PenLine } from "lucide-react";
import { useState } from "react";
import { useMethodCommands } from "../../board/commands.ts";
import { useBoardWords } from "../../board/words.ts";
import { Stepper } from "../../frame/Stepper.tsx";
import type { NextStepProps } from "../method.ts";
import { Onward } from "./Onward.tsx";
import { useMetaplanWords } from "./words.ts";

/** The one thing to do next in a méta-plan: launch the writing, close the deposit, read or show the cards; then the phases that follow. */
export function NextStep({ live, activity }: NextStepProps<"metaplan">) {
  const { metaplan } = useBoardWords();
  const words = useMetaplanWords();
  const { shown } = activity.method;
  const send = useMethodCommands(live, activity.id);
  const why = useReason();
  switch (shown.phase) {
    case "preparation":
      return <StartWriting key={activity.id} live={live} activity={activity} />;
    case "writing":
      // A key for each phase: a button never turns into another one under the finger that pressed it.
      return (
        <div key="writing" className="next-step">
          <p className="soft small">{metaplan.wroteOf(shown.silences.wrote, sumOf(shown.silences))}</p>
          <Button
            kind="main"
            wide
            icon={<Lock size={18} strokeWidth={2.5} aria-hidden="true" />}
            whyNot={why(shown.whyNotClose)}
            onClick={() => send([{ type: "close-deposit" }])}
          >
            {metaplan.close}
          </Button>
        </div>
      );
    case "deposit-closed":
      return (
        <div key="deposit-closed" className="next-step">
          {shown.received === 0 ? null : (
            <Button
              kind="main"
              wide
              icon={<BookOpen size={18} strokeWidth={2.5} aria-hidden="true" />}
              whyNot={why(shown.whyNotGo.reading)}
              onClick={() => send([{ type: "go-to-phase", phase: "reading" }])}
            >
              {words.go.reading}
            </Button>
          )}
          <Button
            wide
            icon={<Eye size={18} strokeWidth={2.5} aria-hidden="true" />}
            whyNot={why(shown.whyNotReveal)}
            onClick={() => send([{ type: "reveal-cards" }])}
          >
            {shown.hasBoard ? metaplan.group : metaplan.reveal}
          </Button>
          <p className="soft small">{words.twoWays}</p>
          <Button
            kind="bare"
            wide
            whyNot={why(shown.whyNotReopen)}
            onClick={() => send([{ type: "reopen-deposit" }])}
          >
            {metaplan.reopen}
          </Button>
        </div>
      );
    default:
      return <Onward live={live} activity={activity} />;
  }
}

/** How many cards each, proposed by rule (MP-10) and changed by hand, then the start. */
function StartWriting({ live, activity }: NextStepProps<"metaplan">) {
  const { metaplan } = useBoardWords();
  const { shown } = activity.method;
  const [chosen, setChosen] = useState<number | null>(null);
  const send = useMethodCommands(live, activity.id);
  const why = useReason();
  const quota = chosen ?? shown.proposedQuota;
  const people = sumOf(shown.silences);
  return (
    <div className="next-step">
      <Stepper
        label={metaplan.quota}
        value={quota}
        least={1}
        most={quotaAtMost}
        words={metaplan.perPerson(quota)}
        onChange={setChosen}
      />
      <p className="soft small">{metaplan.quotaReason(people, shown.proposedQuota, quota * people)}</p>
      <Button
        kind="main"
        wide
        icon={<PenLine size={18} strokeWidth={2.5} aria-hidden="true" />}
        whyNot={why(shown.whyNotStart)}
        onClick={() => send([{ type: "start-writing", quota }])}
      >
        {metaplan.start}
      </Button>
      {shown.brought === 0 ? null : (
        <Button
          wide
          icon={<Eye size={18} strokeWidth={2.5} aria-hidden="true" />}
          whyNot={why(shown.whyNotReveal)}
          onClick={() => send([{ type: "reveal-cards" }])}
        >
          {metaplan.showBrought(shown.brought)}
        </Button>
      )}
    </div>
  );
}

function sumOf(silences: NextStepProps<"metaplan">["activity"]["method"]["shown"]["silences"]): number {
  return silences.wrote + silences.openedOnly + silences.passes + silences.notOpened;
}

function useReason(): (refusal: Refusal | null) => string | null {
  const [language] = useLanguage();
  return (refusal) => (refusal === null ? null : refusalSentence(refusal, language));
}
