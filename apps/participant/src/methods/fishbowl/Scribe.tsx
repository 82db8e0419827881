import { Button } from "@bocal/client/look/Button";
import { Field } from "@bocal/client/look/Field";
import { textLength, tidyText } from "@bocal/protocol/base/text";
import { highlightLetters } from "@bocal/protocol/methods/fishbowl/limits";
import type { PublicBowl } from "@bocal/protocol/methods/fishbowl/shown";
import type { HighlightKind } from "@bocal/protocol/methods/fishbowl/state";
import { useEffect, useState } from "react";
import { useSay } from "../../pieces/Announcer.tsx";
import { Choice } from "./Choice.tsx";
import type { BowlCommands } from "./use-bowl-commands.ts";
import { useFishbowlWords } from "./words.ts";

const kinds = ["idea", "agreement", "disagreement", "open-question", "commitment"] as const;

/** The scribe adds a point to the list: a sentence and its kind, and for a commitment who and when. */
export function Scribe({
  bowl,
  commands: { send },
  onTyping,
}: {
  readonly bowl: PublicBowl;
  readonly commands: BowlCommands;
  readonly onTyping: (typing: boolean) => void;
}) {
  const words = useFishbowlWords();
  const say = useSay();
  const [text, setText] = useState("");
  const [kind, setKind] = useState<HighlightKind>("idea");
  const [who, setWho] = useState("");
  const [due, setDue] = useState("");
  const used = textLength(tidyText(text));
  const isTyping = text.trim() !== "";
  useEffect(() => {
    onTyping(isTyping);
    return () => onTyping(false);
  }, [isTyping, onTyping]);
  const add = async () => {
    const promise = kind === "commitment" ? { who, due } : {};
    const written = { bowl: bowl.id, question: bowl.question?.id ?? null, kind, text, notes: [], ...promise };
    if (!(await send({ type: "write-highlight", ...written }))) return;
    setText("");
    setWho("");
    setDue("");
    say(words.scribe.added);
  };
  return (
    <section className="bowl-acts" aria-labelledby="scribe">
      <h2 id="scribe">{words.scribe.title}</h2>
      <Field
        label={words.scribe.text}
        counter={{ used, most: highlightLetters, label: words.counter(used, highlightLetters) }}
      >
        {(control) => (
          <textarea {...control} rows={2} value={text} onChange={(event) => setText(event.target.value)} />
        )}
      </Field>
      <Choice
        legend={words.scribe.kind}
        choices={kinds.map((id) => ({ id, label: words.kind[id] }))}
        chosen={kind}
        onChoose={setKind}
      />
      {kind === "commitment" ? (
        <>
          <Field label={words.scribe.who}>
            {(control) => <input {...control} value={who} onChange={(event) => setWho(event.target.value)} />}
          </Field>
          <Field label={words.scribe.due}>
            {(control) => (
              <input {...control} type="date" value={due} onChange={(event) => setDue(event.target.value)} />
            )}
          </Field>
        </>
      ) : null}
      <Button
        wide
        whyNot={used > highlightLetters ? words.noteLong(used, highlightLetters) : null}
        onClick={() => void add()}
      >
        {words.scribe.add}
      </Button>
    </section>
  );
}
