import { Button } from "@bocal/client/look/Button";
import { useLanguage } from "@bocal/client/words/look-up";
import { refusalSentence } from "@bocal/client/words/refusals";
import { DoorOpen, Eye, Flag, Lock } from "lucide-react";
import type { NextStepProps } from "../method.ts";
import { useSpiralCommand } from "./commands.ts";
import { useSpiralWords } from "./words.ts";

/** The one thing to do next on a spiral: open a pass, close it, or ask in silence where we are. */
export function NextStep({ live, activity }: NextStepProps<"spiral">) {
  const words = useSpiralWords();
  const send = useSpiralCommand(live, activity.id);
  const [language] = useLanguage();
  const { shown } = activity.method;
  const { placing } = shown;
  const reopen = (
    <Button kind="bare" wide onClick={() => send({ type: "reopen-pass" })}>
      {words.next.reopen}
    </Button>
  );
  const silent =
    placing === null ? (
      <Button wide onClick={() => send({ type: "open-placing" })}>
        {words.next.openPlacing}
      </Button>
    ) : placing.open ? (
      <>
        <p className="soft small num">{words.placed(placing.placed, shown.members)}</p>
        <Button
          kind="main"
          wide
          icon={<Eye size={18} strokeWidth={2.5} aria-hidden="true" />}
          onClick={() => send({ type: "reveal-placing" })}
        >
          {words.next.reveal}
        </Button>
      </>
    ) : (
      <Button wide onClick={() => send({ type: "clear-placing" })}>
        {words.next.clear}
      </Button>
    );
  const isPlacing = placing?.open === true;
  switch (shown.phase) {
    case "preparation":
      return (
        <div key="preparation" className="next-step">
          <Button
            kind="main"
            wide
            icon={<DoorOpen size={18} strokeWidth={2.5} aria-hidden="true" />}
            onClick={() => send({ type: "open-facts" })}
          >
            {words.next.openFacts}
          </Button>
        </div>
      );
    case "facts":
    case "wishes":
      return (
        <div key={shown.phase} className="next-step">
          <p className="soft small">{shown.phase === "facts" ? words.facts : words.wishes}</p>
          {silent}
          <Button
            kind={isPlacing ? "plain" : "main"}
            wide
            icon={<Lock size={18} strokeWidth={2.5} aria-hidden="true" />}
            onClick={() => send({ type: "close-pass" })}
          >
            {words.next.closePass}
          </Button>
          {shown.phase === "wishes" ? reopen : null}
        </div>
      );
    case "facts-closed":
      return (
        <div key="facts-closed" className="next-step">
          {silent}
          <Button
            kind={isPlacing ? "plain" : "main"}
            wide
            icon={<Flag size={18} strokeWidth={2.5} aria-hidden="true" />}
            whyNot={shown.whyNotWishes === null ? null : refusalSentence(shown.whyNotWishes, language)}
            onClick={() => send({ type: "open-wishes" })}
          >
            {words.next.openWishes}
          </Button>
          {reopen}
        </div>
      );
    case "wishes-closed":
      return (
        <div key="wishes-closed" className="next-step">
          {silent}
          {reopen}
        </div>
      );
  }
}
