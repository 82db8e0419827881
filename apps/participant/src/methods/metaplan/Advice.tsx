import { Button } from "@bocal/client/look/Button";
import { Notice } from "@bocal/client/look/Notice";
import { mostLetters, nudges } from "@bocal/protocol/methods/metaplan/writing";
import { Lightbulb } from "lucide-react";
import { useEffect, useState } from "react";
import { useSay } from "../../pieces/Announcer.tsx";
import { usePhoneWords } from "../../words.ts";
import { personalTrace } from "./personal-traces.ts";
import type { Proposal } from "./several-cards.ts";

// Advice waits for a pause: told between two letters it would only disturb.
const pauseMs = 1_200;

export interface AdviceProps {
  text: string;
  proposal: Proposal | null;
  /** How many of the proposed cards the quota still lets in. */
  room: number;
  onMake: (cards: readonly string[]) => void;
}

/** What a card might gain from while it is written (MP-05 to MP-07), and a warning when it may name somebody. Nothing here blocks. */
export function Advice({ text, proposal, room, onMake }: AdviceProps) {
  const words = usePhoneWords();
  const say = useSay();
  const settled = useSettled(text);
  const trace = personalTrace(text);
  // Two or more, or there is nothing to cut into.
  const makes = proposal === null || room < 2 ? [] : proposal.cards.slice(0, room);
  const [nudge] = makes.length > 0 ? [] : nudges(settled);
  const warning = trace === null ? null : words.writing.traces[trace];
  const asked =
    proposal === null || makes.length === 0
      ? null
      : proposal.why === "list"
        ? words.writing.list(proposal.cards.length)
        : words.writing.tooLong(mostLetters);
  const sentence = warning ?? asked ?? (nudge === undefined ? null : words.writing.nudges[nudge]);
  useEffect(() => {
    if (sentence !== null) say(sentence);
  }, [sentence, say]);
  return (
    <>
      {warning === null ? null : <Notice kind="warning">{warning}</Notice>}
      {asked === null ? null : (
        <Notice>
          <p>{asked}</p>
          <ol className="cut">
            {makes.map((card, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: parts of one text, in its order.
              <li key={index}>{card}</li>
            ))}
          </ol>
          <Button onClick={() => onMake(makes)}>{words.writing.makeCards(makes.length)}</Button>
        </Notice>
      )}
      {nudge === undefined ? null : (
        <p className="nudge">
          <Lightbulb size="1.2em" strokeWidth={2.25} aria-hidden="true" />
          <span>{words.writing.nudges[nudge]}</span>
        </p>
      )}
    </>
  );
}

/** The text as it was at the last pause; an emptied one at once. */
function useSettled(text: string): string {
  const [settled, setSettled] = useState(text);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(text), text === "" ? 0 : pauseMs);
    return () => clearTimeout(timer);
  }, [text]);
  return text === "" ? "" : settled;
}
