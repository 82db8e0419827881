import { Button } from "@bocal/client/look/Button";
import { Dialog } from "@bocal/client/look/Dialog";
import { Field } from "@bocal/client/look/Field";
import type { CardId } from "@bocal/protocol/base/ids";
import { spiralCell } from "@bocal/protocol/board/frames/spiral";
import { outside } from "@bocal/protocol/methods/spiral/frame";
import { useEffect, useRef, useState } from "react";
import { CardList } from "../../cells/CardList.tsx";
import { CardPaper, whyNotSend } from "../../cells/CardPaper.tsx";
import { useCardDraft } from "../../cells/draft.ts";
import { useCards } from "../../cells/waiting.ts";
import { useCellWords } from "../../cells/words.ts";
import { focusHeading } from "../../pieces/page-focus.ts";
import type { PhoneProps } from "../method.ts";
import { CyclePicker } from "./CyclePicker.tsx";
import { useSpiralCommand } from "./commands.ts";
import { Head } from "./Head.tsx";
import { cellName } from "./names.ts";
import { PhasePicker } from "./PhasePicker.tsx";
import { useSpiralWords } from "./words.ts";

/** A pass on the phone: the phase from a plain list, then the cycle, then the card. */
export function Writing(props: PhoneProps<"spiral">) {
  const { live, sessionId, session, activity, shown, mine, onTyping } = props;
  const words = useSpiralWords();
  const cellWords = useCellWords();
  const send = useSpiralCommand(props);
  const [draft, change] = useCardDraft(sessionId, activity.id);
  const [phase, setPhase] = useState<number | "outside" | null>(null);
  const [cycle, setCycle] = useState(1);
  const [until, setUntil] = useState<number | null>(null);
  const [moving, setMoving] = useState<CardId | null>(null);
  const textRef = useRef<HTMLTextAreaElement>(null);
  const own = useCards(live, activity.id, mine.cards);
  const { edit } = draft;
  const text = edit?.text ?? draft.text;
  const isTyping = text.trim() !== "";
  useEffect(() => onTyping(isTyping), [isTyping, onTyping]);
  useEffect(() => () => onTyping(false), [onTyping]);
  const isWish = shown.phase === "wishes";
  const paper = isWish ? "coral" : "chalk";
  const whyNot = whyNotSend(text, cellWords);
  const zone = phase === "outside" ? outside : spiralCell({ cycle, phase: phase ?? 1 });
  const pick = (chosen: number | "outside" | null) => {
    setPhase(chosen);
    setUntil(null);
    setTimeout(focusHeading);
  };
  const submit = () => {
    if (whyNot !== null) return;
    if (edit !== null) {
      change({ edit: null });
      void send({ type: "edit-card", card: edit.card, text }, cellWords.corrected);
      return;
    }
    change({ text: "" });
    const last = phase === "outside" || until === null ? null : spiralCell({ cycle, phase: until });
    void send({ type: "write-card", text, zone, until: last }, words.sent);
    textRef.current?.focus();
  };
  const asked = isWish ? words.wishes : words.facts;
  const myList = (
    <>
      {own.length > 0 ? <h2>{words.mine}</h2> : null}
      <CardList
        live={live}
        cards={[]}
        mine={own}
        organisations={session.organisations}
        paper={({ marks }) => (marks.pass === "wish" ? "coral" : "chalk")}
        edited={edit?.card ?? null}
        onEdit={(card, before) => {
          change({ edit: { card, text: before } });
          setPhase((chosen) => chosen ?? "outside");
          setTimeout(() => textRef.current?.focus());
        }}
        onWithdraw={(card) => void send({ type: "withdraw-card", card })}
        onMove={setMoving}
        mayMove={(_card, isMine) => isMine}
        note={({ marks }) => <p className="small">{marks.pass === "wish" ? words.wish : words.fact}</p>}
        where={({ zone: at }) => cellName(at, shown, words)}
      />
    </>
  );
  if (phase === null)
    return (
      <div className="stack">
        <Head live={live} activity={activity} title={asked}>
          {shown.territory}
        </Head>
        <PhasePicker shown={shown} onPick={pick} />
        {myList}
        <Moving moving={moving} shown={shown} cycle={cycle} onClose={() => setMoving(null)} send={send} />
      </div>
    );
  return (
    <div className="stack">
      <Head
        live={live}
        activity={activity}
        title={phase === "outside" ? words.outside : `${phase}. ${shown.phases[phase - 1]?.label ?? ""}`}
      >
        {phase === "outside" ? asked : (shown.phases[phase - 1]?.question ?? asked)}
      </Head>
      <Button onClick={() => pick(null)}>{words.back}</Button>
      {phase === "outside" ? null : (
        <>
          <CyclePicker cycles={shown.cycles} chosen={cycle} onChoose={setCycle} />
          {phase < shown.phases.length && edit === null ? (
            <Field label={words.until}>
              {(field) => (
                <select
                  {...field}
                  value={until ?? ""}
                  onChange={(event) =>
                    setUntil(event.currentTarget.value === "" ? null : Number(event.currentTarget.value))
                  }
                >
                  <option value="">{words.untilNone}</option>
                  {shown.phases.slice(phase).map(({ label }, index) => (
                    <option key={label} value={phase + index + 1}>
                      {phase + index + 1}. {label}
                    </option>
                  ))}
                </select>
              )}
            </Field>
          ) : null}
        </>
      )}
      <CardPaper
        text={text}
        paper={paper}
        label={cellWords.card}
        placeholder={cellWords.placeholder}
        textRef={textRef}
        onText={(typed) => change(edit === null ? { text: typed } : { edit: { ...edit, text: typed } })}
        onSend={submit}
      />
      <Button kind="main" wide whyNot={whyNot} onClick={submit}>
        {edit === null ? words.send : cellWords.correct}
      </Button>
      {edit === null ? null : (
        <Button kind="bare" wide onClick={() => change({ edit: null })}>
          {cellWords.cancel}
        </Button>
      )}
      {myList}
      <Moving moving={moving} shown={shown} cycle={cycle} onClose={() => setMoving(null)} send={send} />
    </div>
  );
}

interface MovingProps {
  readonly moving: CardId | null;
  readonly shown: PhoneProps<"spiral">["shown"];
  readonly cycle: number;
  readonly onClose: () => void;
  readonly send: ReturnType<typeof useSpiralCommand>;
}

/** *Déplacer*: the cycle, then the phase, from lists. */
function Moving({ moving, shown, cycle: first, onClose, send }: MovingProps) {
  const words = useSpiralWords();
  const cellWords = useCellWords();
  const [cycle, setCycle] = useState(first);
  if (moving === null) return null;
  const go = (zone: string) => {
    onClose();
    void send({ type: "place-card", card: moving, zone }, cellWords.moved);
  };
  return (
    <Dialog
      open
      title={words.moveTitle}
      onClose={onClose}
      actions={<Button onClick={onClose}>{cellWords.moveCancel}</Button>}
    >
      <CyclePicker cycles={shown.cycles} chosen={cycle} onChoose={setCycle} />
      <ul className="cell-places">
        {shown.phases.map(({ label }, index) => (
          <li key={label}>
            <button type="button" onClick={() => go(spiralCell({ cycle, phase: index + 1 }))}>
              {index + 1}. {label}
            </button>
          </li>
        ))}
        <li>
          <button type="button" onClick={() => go(outside)}>
            {words.outside}
          </button>
        </li>
      </ul>
    </Dialog>
  );
}
