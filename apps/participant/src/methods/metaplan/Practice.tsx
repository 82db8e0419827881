import { Button } from "@bocal/client/look/Button";
import { Card } from "@bocal/client/look/Card";
import { textLength, tidyText } from "@bocal/protocol/base/text";
import { mostLetters, wordsOf } from "@bocal/protocol/methods/metaplan/writing";
import { useRef, useState } from "react";
import { Advice } from "./Advice.tsx";
import { Paper } from "./Paper.tsx";
import { useMetaplanWords } from "./words.ts";

/**
 * One card for practice, before the writing (MP-04), with the paper and the advice of a real one. It never leaves this phone and
 * goes with the page: nothing is sent, so nothing can count.
 */
export function Practice() {
  const { practice: words } = useMetaplanWords();
  const [text, setText] = useState("");
  const [placed, setPlaced] = useState<string | null>(null);
  const field = useRef<HTMLTextAreaElement>(null);
  const tidy = tidyText(text);
  const used = textLength(tidy);
  const whyNot = used === 0 ? words.blank : used > mostLetters ? words.long(mostLetters) : null;
  const place = () => {
    if (whyNot === null) setPlaced(wordsOf(tidy).text);
  };
  return (
    <section className="write" aria-label={words.title}>
      <p className="small soft" id="practice-note">
        {words.note}
      </p>
      {placed === null ? (
        <>
          <Paper
            text={text}
            used={used}
            paper="chalk"
            meaning={words.meaning}
            label={words.label}
            textRef={field}
            describedBy="practice-note"
            onText={setText}
            onPaste={() => undefined}
            onSend={place}
          />
          <Advice text={text} proposal={null} room={0} onMake={() => undefined} />
          <Button wide whyNot={whyNot} onClick={place}>
            {words.place}
          </Button>
        </>
      ) : (
        <>
          <Card paper="chalk" text={placed} />
          <p className="status-sentence" role="status">
            {words.placed}
          </p>
          <Button
            wide
            onClick={() => {
              setText("");
              setPlaced(null);
            }}
          >
            {words.again}
          </Button>
        </>
      )}
    </section>
  );
}
