import { Button } from "@bocal/client/look/Button";
import { useLanguage } from "@bocal/client/words/look-up";
import { refusalSentence } from "@bocal/client/words/refusals";
import type { Command } from "@bocal/protocol/methods/fishbowl/commands";
import type { Refusal } from "@bocal/protocol/methods/fishbowl/refusals";
import { Armchair, BookOpen, MessagesSquare, Play, Wheat } from "lucide-react";
import type { ReactNode } from "react";
import type { NextStepProps } from "../method.ts";
import { useBowlCommands } from "./commands.ts";
import { useFishbowlWords } from "./words.ts";

/** The one thing to do next in a fish-bowl: chairs, the rule read aloud, the conversation, the harvest, the end. */
export function NextStep({ live, activity }: NextStepProps<"fishbowl">) {
  const { console: words } = useFishbowlWords();
  const [language] = useLanguage();
  const { shown } = activity.method;
  const send = useBowlCommands(live, activity.id);
  const { next: say } = words;
  const why = (refusal: Refusal | null) => (refusal === null ? null : refusalSentence(refusal, language));
  const main = (label: string, icon: ReactNode, whyNot: Refusal | null, command: Command) => (
    <Button kind="main" wide icon={icon} whyNot={why(whyNot)} onClick={() => void send(command)}>
      {label}
    </Button>
  );
  const bare = (label: string, command: Command, whyNot: Refusal | null = null) => (
    <Button kind="bare" wide whyNot={why(whyNot)} onClick={() => void send(command)}>
      {label}
    </Button>
  );
  const { exchange } = shown.settings;
  // A key for each phase: a button never turns into another one under the finger that pressed it.
  switch (shown.phase) {
    case "draft":
      return (
        <div key="draft" className="next-step">
          {main(say.setUp, <Armchair size={18} strokeWidth={2.5} aria-hidden="true" />, shown.whyNotSetUp, {
            type: "set-up",
          })}
        </div>
      );
    case "ready":
      return (
        <div key="ready" className="next-step">
          {main(
            say.introduce,
            <BookOpen size={18} strokeWidth={2.5} aria-hidden="true" />,
            shown.whyNotIntroduce,
            {
              type: "introduce",
            },
          )}
          {exchange.before > 0 ? bare(say.exchangeBefore, { type: "start-exchange", when: "before" }) : null}
          {bare(say.takeDown, { type: "take-down" }, shown.whyNotTakeDown)}
        </div>
      );
    case "intro":
      return (
        <div key="intro" className="next-step">
          <p className="soft small">{say.introHint}</p>
          {main(
            say.start,
            <MessagesSquare size={18} strokeWidth={2.5} aria-hidden="true" />,
            shown.whyNotStart,
            {
              type: "start",
            },
          )}
          {exchange.before > 0 ? bare(say.exchangeBefore, { type: "start-exchange", when: "before" }) : null}
        </div>
      );
    case "exchange":
      return (
        <div key="exchange" className="next-step">
          {shown.exchange?.when === "after"
            ? main(
                say.harvest,
                <Wheat size={18} strokeWidth={2.5} aria-hidden="true" />,
                shown.whyNotHarvest,
                {
                  type: "open-harvest",
                },
              )
            : main(
                say.start,
                <MessagesSquare size={18} strokeWidth={2.5} aria-hidden="true" />,
                shown.whyNotStart,
                {
                  type: "start",
                },
              )}
        </div>
      );
    case "running":
      return (
        <div key="running" className="next-step">
          {main(say.harvest, <Wheat size={18} strokeWidth={2.5} aria-hidden="true" />, shown.whyNotHarvest, {
            type: "open-harvest",
          })}
          {exchange.after > 0 ? bare(say.exchangeAfter, { type: "start-exchange", when: "after" }) : null}
        </div>
      );
    case "paused":
      return (
        <div key="paused" className="next-step">
          {main(say.resume, <Play size={18} strokeWidth={2.5} aria-hidden="true" />, shown.whyNotResume, {
            type: "resume",
          })}
        </div>
      );
    case "harvest":
      return (
        <div key="harvest" className="next-step">
          {main(say.finish, <Wheat size={18} strokeWidth={2.5} aria-hidden="true" />, shown.whyNotFinish, {
            type: "finish",
          })}
          {bare(say.back, { type: "back-to-bowl" })}
        </div>
      );
    case "closed":
      return (
        <div key="closed" className="next-step">
          {bare(say.reopen, { type: "reopen-harvest" })}
        </div>
      );
  }
}
