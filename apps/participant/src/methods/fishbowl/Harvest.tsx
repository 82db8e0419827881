import { Button } from "@bocal/client/look/Button";
import { Field } from "@bocal/client/look/Field";
import { Notice } from "@bocal/client/look/Notice";
import { textLength, tidyText } from "@bocal/protocol/base/text";
import { highlightLetters } from "@bocal/protocol/methods/fishbowl/limits";
import { useEffect } from "react";
import { useSay } from "../../pieces/Announcer.tsx";
import type { PhoneProps } from "../method.ts";
import { bowlOf } from "./bowl-of.ts";
import { Choice } from "./Choice.tsx";
import { Kept } from "./Kept.tsx";
import { useKeptText } from "./kept-text.ts";
import { Notes } from "./Notes.tsx";
import { Scribe } from "./Scribe.tsx";
import { type BowlCommands, useBowlCommands } from "./use-bowl-commands.ts";
import { useFishbowlWords } from "./words.ts";

/** The harvest on the phone (FB-22): my sentence if I sat, my opinion if I did not, what the group keeps, and my notes. */
export function Harvest(props: PhoneProps<"fishbowl">) {
  const { shown, mine } = props;
  const words = useFishbowlWords();
  const commands = useBowlCommands(props);
  const bowl = bowlOf(shown, mine, null);
  const isOpen = shown.phase === "harvest";
  return (
    <>
      <div className="stack">
        <h1 tabIndex={-1}>{words.harvest.title}</h1>
        {isOpen && shown.harvestStep !== null ? (
          <p className="status-sentence">{words.harvest.steps[shown.harvestStep]}</p>
        ) : null}
        {commands.refused === null ? null : <Notice kind="refused">{commands.refused}</Notice>}
        {isOpen && mine.hasSat ? <Takeaway {...props} commands={commands} /> : null}
        <Poll {...props} commands={commands} />
        {shown.highlights.length === 0 ? (
          <p className="soft">{words.harvest.none}</p>
        ) : (
          <Kept shown={shown} />
        )}
        {isOpen && bowl !== null && mine.highlights !== null ? (
          <Scribe bowl={bowl} commands={commands} onTyping={props.onTyping} />
        ) : null}
        {shown.numbers === null ? null : (
          <p className="soft num">{words.harvest.numbers(shown.numbers.sat, shown.numbers.present)}</p>
        )}
      </div>
      {bowl === null ? null : <Notes {...props} bowl={bowl} commands={commands} />}
    </>
  );
}

/** One sentence that I take away, and whether it may bear my name in the report. */
function Takeaway({
  sessionId,
  activity,
  mine,
  onTyping,
  commands: { send },
}: PhoneProps<"fishbowl"> & { readonly commands: BowlCommands }) {
  const words = useFishbowlWords();
  const say = useSay();
  const [text, setText] = useKeptText(sessionId, `${activity.id}.takeaway`);
  const used = textLength(tidyText(text));
  useEffect(() => {
    onTyping(text.trim() !== "");
    return () => onTyping(false);
  }, [text, onTyping]);
  const share = async () => {
    if (!(await send({ type: "take-away", text }))) return;
    setText("");
    say(words.harvest.shared);
  };
  const whyNot =
    used === 0
      ? words.harvest.blank
      : used > highlightLetters
        ? words.noteLong(used, highlightLetters)
        : null;
  return (
    <section className="bowl-acts">
      {mine.takeaway === null ? null : <p className="quoted">{mine.takeaway}</p>}
      <Field
        label={words.harvest.takeaway}
        hint={words.harvest.takeawayHint}
        counter={{ used, most: highlightLetters, label: words.counter(used, highlightLetters) }}
      >
        {(control) => (
          <textarea {...control} rows={3} value={text} onChange={(event) => setText(event.target.value)} />
        )}
      </Field>
      <Button kind="main" wide whyNot={whyNot} onClick={() => void share()}>
        {mine.takeaway === null ? words.harvest.share : words.harvest.change}
      </Button>
      <label className="choice">
        <input
          type="checkbox"
          className="sr"
          checked={mine.consents}
          onChange={(event) => void send({ type: "consent-to-quote", given: event.target.checked })}
        />
        <span>
          {words.harvest.consent}
          <span className="after small soft"> {words.harvest.consentHint}</span>
        </span>
      </label>
    </section>
  );
}

/** The quick vote of those who never sat (FB-24); its result for all, once it is closed. */
function Poll({
  shown,
  mine,
  commands: { send },
}: PhoneProps<"fishbowl"> & { readonly commands: BowlCommands }) {
  const words = useFishbowlWords();
  const { poll } = shown;
  if (poll === null) return null;
  if (poll.votes !== null)
    return (
      <section className="kept">
        <h2>{poll.text}</h2>
        <ul>
          {poll.options.map((option, index) => (
            <li key={option}>
              {option}
              <span className="by num">{words.harvest.votes(poll.votes?.[index] ?? 0)}</span>
            </li>
          ))}
        </ul>
      </section>
    );
  if (!poll.open || mine.hasSat) return null;
  return (
    <section className="bowl-acts">
      <Choice
        legend={poll.text}
        choices={poll.options.map((label, index) => ({ id: String(index), label }))}
        chosen={mine.pollAnswer === null ? null : String(mine.pollAnswer)}
        onChoose={(option) => void send({ type: "answer-poll", option: Number(option) })}
      />
      {mine.pollAnswer === null ? null : <p className="small soft">{words.harvest.answered}</p>}
    </section>
  );
}
