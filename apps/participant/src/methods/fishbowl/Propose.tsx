import { Button } from "@bocal/client/look/Button";
import { Field } from "@bocal/client/look/Field";
import { useLanguage } from "@bocal/client/words/look-up";
import { refusalSentence } from "@bocal/client/words/refusals";
import { textLength, tidyText } from "@bocal/protocol/base/text";
import { questionLetters } from "@bocal/protocol/methods/fishbowl/limits";
import type { PublicBowl } from "@bocal/protocol/methods/fishbowl/shown";
import { useEffect, useState } from "react";
import { useSay } from "../../pieces/Announcer.tsx";
import type { PhoneProps } from "../method.ts";
import { useKeptText } from "./kept-text.ts";
import type { BowlCommands } from "./use-bowl-commands.ts";
import { useFishbowlWords } from "./words.ts";

/** A question from the room: written here, read by the facilitator first. What is typed is kept until it is accepted. */
export function Propose({
  sessionId,
  activity,
  shown,
  mine,
  bowl,
  onTyping,
  commands: { send, isWaiting },
}: PhoneProps<"fishbowl"> & { readonly bowl: PublicBowl; readonly commands: BowlCommands }) {
  const words = useFishbowlWords();
  const [language] = useLanguage();
  const say = useSay();
  const [text, setText] = useKeptText(sessionId, `${activity.id}.question`);
  const [isOpen, setIsOpen] = useState(text !== "");
  const used = textLength(tidyText(text));
  useEffect(() => {
    onTyping(isOpen && text.trim() !== "");
    return () => onTyping(false);
  }, [isOpen, text, onTyping]);
  const whyNot =
    shown.whyNotPropose !== null
      ? refusalSentence(shown.whyNotPropose, language)
      : isWaiting("propose-question")
        ? words.taking
        : used > questionLetters
          ? words.noteLong(used, questionLetters)
          : null;
  const submit = async () => {
    if (used === 0) return;
    const asked = text;
    if (await send({ type: "propose-question", bowl: bowl.id, text: asked })) {
      setText("");
      setIsOpen(false);
      say(words.status.proposed);
    }
  };
  return (
    <section className="bowl-acts">
      {isOpen ? (
        <>
          <Field
            label={words.proposal}
            hint={words.proposalHint}
            counter={{
              used,
              most: questionLetters,
              quietUntil: 140,
              label: words.counter(used, questionLetters),
            }}
          >
            {(control) => (
              <textarea
                {...control}
                rows={3}
                value={text}
                onChange={(event) => setText(event.target.value)}
              />
            )}
          </Field>
          <Button
            kind="main"
            wide
            whyNot={whyNot ?? (used === 0 ? words.noteBlank : null)}
            onClick={() => void submit()}
          >
            {words.sendProposal}
          </Button>
          <Button kind="bare" wide onClick={() => setIsOpen(false)}>
            {words.cancel}
          </Button>
        </>
      ) : shown.whyNotPropose === null ? (
        <Button kind={bowl.collecting ? "main" : "bare"} wide onClick={() => setIsOpen(true)}>
          {words.propose}
        </Button>
      ) : null}
      {mine.questions.length === 0 ? null : (
        <div>
          <h2>{words.proposals}</h2>
          <ul className="notes">
            {mine.questions.map(({ id, text: asked, status }) => (
              <li key={id}>
                <p>{asked}</p>
                <p className="small soft">{words.status[status]}</p>
              </li>
            ))}
          </ul>
        </div>
      )}
    </section>
  );
}
