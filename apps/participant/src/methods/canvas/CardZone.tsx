import { Button } from "@bocal/client/look/Button";
import { Dialog } from "@bocal/client/look/Dialog";
import type { CardId } from "@bocal/protocol/base/ids";
import type { ShownZone } from "@bocal/protocol/methods/canvas/vocabulary";
import { useEffect, useRef, useState } from "react";
import { CardList } from "../../cells/CardList.tsx";
import { CardPaper, whyNotSend } from "../../cells/CardPaper.tsx";
import { useCardDraft } from "../../cells/draft.ts";
import { useCards } from "../../cells/waiting.ts";
import { useCellWords } from "../../cells/words.ts";
import type { PhoneProps } from "../method.ts";
import { useCanvasCommand } from "./commands.ts";
import { useCanvasWords } from "./words.ts";

/** A zone that takes cards: the paper, then everybody's cards; mine can be reworded, moved and withdrawn. */
export function CardZone(props: PhoneProps<"canvas"> & { readonly zone: ShownZone }) {
  const { live, sessionId, session, activity, shown, mine, zone, onTyping } = props;
  const words = useCellWords();
  const canvasWords = useCanvasWords();
  const send = useCanvasCommand(props);
  const [draft, change] = useCardDraft(sessionId, activity.id);
  const [moving, setMoving] = useState<CardId | null>(null);
  const textRef = useRef<HTMLTextAreaElement>(null);
  const all = useCards(live, activity.id, mine.cards);
  const own = all.filter((card) => card.zone === zone.id && card.marks.note === undefined);
  const cards = shown.cards.filter((card) => card.zone === zone.id && card.marks.note === undefined);
  const plain = cards.filter(({ reserve }) => reserve !== true);
  const reserve = cards.filter((card) => card.reserve === true);
  const ownInReserve = own.filter((card) => card.reserve);
  const { edit } = draft;
  const text = edit?.text ?? draft.text;
  const isTyping = text.trim() !== "";
  useEffect(() => onTyping(isTyping), [isTyping, onTyping]);
  useEffect(() => () => onTyping(false), [onTyping]);
  const whyNot = zone.open ? whyNotSend(text, words) : words.whyNot.notOpen;
  const submit = () => {
    if (whyNot !== null) return;
    if (edit === null) {
      change({ text: "" });
      void send({ type: "write-card", zone: zone.id, text }, words.sent);
    } else {
      change({ edit: null });
      void send({ type: "edit-card", card: edit.card, text }, words.corrected);
    }
    textRef.current?.focus();
  };
  const list = {
    live,
    organisations: session.organisations,
    edited: edit?.card ?? null,
    onEdit: (card: CardId, before: string) => {
      change({ edit: { card, text: before } });
      setTimeout(() => textRef.current?.focus());
    },
    onWithdraw: (card: CardId) => void send({ type: "withdraw-card", card }),
    onMove: (card: CardId) => setMoving(card),
    mayMove: (_card: CardId, isMine: boolean) => isMine || mine.hasPen,
  };
  const others = shown.zones.filter(({ id, kind, open }) => id !== zone.id && kind === "cards" && open);
  return (
    <>
      <CardPaper
        text={text}
        paper="straw"
        label={words.card}
        placeholder={words.placeholder}
        textRef={textRef}
        onText={(typed) => change(edit === null ? { text: typed } : { edit: { ...edit, text: typed } })}
        onSend={submit}
      />
      <Button kind="main" wide whyNot={whyNot} onClick={submit}>
        {edit === null ? words.send : words.correct}
      </Button>
      {edit === null ? null : (
        <Button kind="bare" wide onClick={() => change({ edit: null })}>
          {words.cancel}
        </Button>
      )}
      <h2>{words.onTable(plain.length)}</h2>
      <CardList {...list} cards={plain} mine={own.filter((card) => !card.reserve)} paper={() => "straw"} />
      {plain.length === 0 && own.length === 0 ? <p className="soft">{canvasWords.nothingYet}</p> : null}
      {reserve.length === 0 && ownInReserve.length === 0 ? null : (
        <>
          <h2>{words.reserve}</h2>
          <p className="small soft">{words.reserveHint}</p>
          <CardList {...list} cards={reserve} mine={ownInReserve} paper={() => "sky"} />
        </>
      )}
      {moving === null ? null : (
        <Dialog
          open
          title={canvasWords.moveTitle}
          onClose={() => setMoving(null)}
          actions={<Button onClick={() => setMoving(null)}>{words.moveCancel}</Button>}
        >
          <ul className="cell-places">
            {others.map(({ id, title }) => (
              <li key={id}>
                <button
                  type="button"
                  onClick={() => {
                    setMoving(null);
                    void send({ type: "place-card", card: moving, zone: id }, words.moved);
                  }}
                >
                  {title}
                </button>
              </li>
            ))}
            <li>
              <button
                type="button"
                onClick={() => {
                  const isKept = cards.find(({ id }) => id === moving)?.reserve === true;
                  setMoving(null);
                  void send({ type: "reserve-card", card: moving, reserve: !isKept }, words.moved);
                }}
              >
                {cards.find(({ id }) => id === moving)?.reserve ? words.fromReserve : words.toReserve}
              </button>
            </li>
          </ul>
        </Dialog>
      )}
    </>
  );
}
