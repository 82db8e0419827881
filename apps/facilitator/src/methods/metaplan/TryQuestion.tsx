import { Button } from "@bocal/client/look/Button";
import { Card } from "@bocal/client/look/Card";
import { Dialog } from "@bocal/client/look/Dialog";
import { Field } from "@bocal/client/look/Field";
import { textLength, tidyText } from "@bocal/protocol/base/text";
import { mostLetters, nudges, wordsOf } from "@bocal/protocol/methods/metaplan/writing";
import { FlaskConical } from "lucide-react";
import { type FormEvent, useRef, useState } from "react";
import { useMetaplanWords } from "./words.ts";

const cardsToTry = 2;

/**
 * Whoever leads answers the question before the room does (MP-03). These cards never leave this page: nothing is sent, so nothing
 * can stay.
 */
export function TryQuestion({ question }: { readonly question: string }) {
  const { trying: words } = useMetaplanWords();
  const [isOpen, setOpen] = useState(false);
  const [tried, setTried] = useState(0);
  return (
    <div className="row try-question">
      <Button
        icon={<FlaskConical size={18} strokeWidth={2.5} aria-hidden="true" />}
        onClick={() => setOpen(true)}
      >
        {words.open}
      </Button>
      {tried >= cardsToTry ? <p className="soft small">{words.tried(tried)}</p> : null}
      {isOpen ? (
        <TryDialog
          question={question}
          onClose={(count) => {
            setOpen(false);
            setTried(Math.max(tried, count));
          }}
        />
      ) : null}
    </div>
  );
}

interface TryDialogProps {
  readonly question: string;
  /** With how many cards were written. */
  readonly onClose: (count: number) => void;
}

function TryDialog({ question, onClose }: TryDialogProps) {
  const { trying: words } = useMetaplanWords();
  const [text, setText] = useState("");
  const [cards, setCards] = useState<readonly string[]>([]);
  const field = useRef<HTMLTextAreaElement>(null);
  const tidy = tidyText(text);
  const used = textLength(tidy);
  const [nudge] = nudges(text);
  const place = (event: FormEvent) => {
    event.preventDefault();
    if (used === 0 || used > mostLetters) return;
    setCards([...cards, wordsOf(tidy).text]);
    setText("");
    field.current?.focus();
  };
  return (
    <Dialog
      open
      title={words.open}
      onClose={() => onClose(cards.length)}
      actions={
        <Button kind={cards.length >= cardsToTry ? "main" : undefined} onClick={() => onClose(cards.length)}>
          {words.close}
        </Button>
      }
    >
      <form className="ask" onSubmit={place}>
        <p className="strong">{question}</p>
        <p className="soft">{words.hint}</p>
        <Field
          label={words.card}
          hint={nudge === undefined ? undefined : words.nudges[nudge]}
          counter={{ used, most: mostLetters }}
        >
          {(props) => (
            <textarea
              {...props}
              ref={field}
              rows={3}
              value={text}
              onChange={(event) => setText(event.target.value)}
            />
          )}
        </Field>
        <Button
          type="submit"
          whyNot={used === 0 ? words.blank : used > mostLetters ? words.long(mostLetters) : null}
        >
          {words.place}
        </Button>
        <p className="soft" role="status">
          {words.progress(cards.length, cardsToTry)}
        </p>
        {cards.length === 0 ? null : (
          <ul className="tried-cards" aria-label={words.cards}>
            {cards.map((card, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: cards are only added, and two may say the same.
              <Card key={index} as="li" paper="chalk" text={card} />
            ))}
          </ul>
        )}
      </form>
    </Dialog>
  );
}
