import { Button } from "@bocal/client/look/Button";
import { Card } from "@bocal/client/look/Card";
import { Field } from "@bocal/client/look/Field";
import { Flash } from "@bocal/client/look/Flash";
import type { Board } from "@bocal/protocol/board/board";
import type { FlashesOfCard } from "@bocal/protocol/methods/metaplan/middle/vocabulary";
import { mostLetters } from "@bocal/protocol/methods/metaplan/writing";
import { useState } from "react";
import { useMethodCommands } from "../../board/commands.ts";
import type { ConsoleProps } from "../method.ts";
import { useMetaplanWords } from "./words.ts";

/** Flashes, taken one by one: the card, what could be meant, the answer on an oval card, and what the group made of it (MP-27 to MP-29). */
export function Flashes({
  live,
  view,
  activity,
  board,
}: ConsoleProps<"metaplan"> & { readonly board: Board }) {
  const { flashes: words } = useMetaplanWords();
  const { flashes, taken } = activity.method.shown.middle;
  const send = useMethodCommands(live, activity.id);
  const now = flashes.find(({ card }) => card === taken);
  const card = now === undefined ? undefined : board.cards[now.card];
  const left = flashes.filter(({ outcome, card: id }) => outcome === null && id !== taken);
  return (
    <section className="reading-desk" aria-labelledby="flashes-title">
      <div className="reading-head">
        <h3 id="flashes-title" tabIndex={-1}>
          {words.title}
        </h3>
        <p className="soft small num">
          {words.left(flashes.filter(({ outcome }) => outcome === null).length)}
        </p>
      </div>
      {flashes.length === 0 ? <p className="soft">{words.none}</p> : null}
      {card === undefined || now === undefined ? null : (
        <div className="held-up">
          <Card
            text={card.text}
            paper={card.paper}
            shape={card.shape}
            badge={view.organisations.find(({ id }) => id === card.organisation) ?? null}
            big
          />
          <div className="about-flash">
            <Counts flashes={now} />
            <p>{words.prompt}</p>
            <Answer
              key={card.id}
              onAnswer={(text) => send([{ type: "add-precision", card: card.id, text }])}
            />
            <div className="reading-foot">
              {now.outcome === null ? (
                <>
                  <Button onClick={() => send([{ type: "settle-flash", card: card.id, outcome: "settled" }])}>
                    {words.settle}
                  </Button>
                  <Button
                    onClick={() => send([{ type: "settle-flash", card: card.id, outcome: "maintained" }])}
                  >
                    {words.maintain}
                  </Button>
                </>
              ) : (
                <>
                  <p>{words.outcomes[now.outcome]}</p>
                  <Button kind="bare" onClick={() => send([{ type: "reopen-flash", card: card.id }])}>
                    {words.reopen}
                  </Button>
                </>
              )}
            </div>
          </div>
        </div>
      )}
      <div className="reading-foot">
        {left[0] === undefined ? null : (
          <Button kind="main" onClick={() => left[0] && send([{ type: "take-flash", card: left[0].card }])}>
            {card === undefined ? words.first : words.next}
          </Button>
        )}
        {card === undefined ? null : (
          <Button onClick={() => send([{ type: "take-flash", card: null }])}>{words.showBoard}</Button>
        )}
      </div>
      {flashes.length === 0 ? null : (
        <ul className="flash-list" aria-label={words.all}>
          {flashes.map((each) => (
            <li key={each.card} className={each.card === taken ? "here" : undefined}>
              <Counts flashes={each} />
              <span className="text">{board.cards[each.card]?.text ?? words.elsewhere}</span>
              {each.outcome === null ? null : (
                <span className="soft small">{words.outcomes[each.outcome]}</span>
              )}
              <Button
                aria-label={words.takeOf(board.cards[each.card]?.text ?? "")}
                onClick={() => send([{ type: "take-flash", card: each.card }])}
              >
                {words.take}
              </Button>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function Counts({ flashes: { disagree, unclear } }: { readonly flashes: FlashesOfCard }) {
  const { flashes: words } = useMetaplanWords();
  return (
    <span className="flash-counts num">
      {disagree === 0 ? null : (
        <span>
          <Flash kind="disagree" label={words.disagree(disagree)} size={24} /> {disagree}
        </span>
      )}
      {unclear === 0 ? null : (
        <span>
          <Flash kind="unclear" label={words.unclear(unclear)} size={24} /> {unclear}
        </span>
      )}
    </span>
  );
}

function Answer({ onAnswer }: { readonly onAnswer: (text: string) => void }) {
  const { flashes: words } = useMetaplanWords();
  const [text, setText] = useState("");
  return (
    <form
      className="answer"
      onSubmit={(event) => {
        event.preventDefault();
        if (text.trim() === "") return;
        onAnswer(text);
        setText("");
      }}
    >
      <Field label={words.answer} hint={words.answerHint}>
        {(props) => (
          <input
            {...props}
            value={text}
            maxLength={mostLetters}
            autoComplete="off"
            onChange={(event) => setText(event.target.value)}
          />
        )}
      </Field>
      <Button type="submit">{words.answerGo}</Button>
    </form>
  );
}
