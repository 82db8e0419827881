import { Button } from "@bocal/client/look/Button";
import { Field } from "@bocal/client/look/Field";
import { type Factor, signs, tags } from "@bocal/protocol/methods/capital/vocabulary";
import { useEffect, useRef } from "react";
import { CardList } from "../../cells/CardList.tsx";
import { CardPaper, whyNotSend } from "../../cells/CardPaper.tsx";
import { Choices } from "../../cells/Choices.tsx";
import { useCards } from "../../cells/waiting.ts";
import { useCellWords } from "../../cells/words.ts";
import type { PhoneProps } from "../method.ts";
import { useCapitalCommand } from "./commands.ts";
import { emptyCard, useFactorDraft } from "./draft.ts";
import { paperOf, useMarksSaid } from "./marks.ts";
import { useCapitalWords } from "./words.ts";

/** One factor: the paper, the sign, how sure; for an event its year and where it came from; or pass it. */
export function FactorForm(props: PhoneProps<"capital"> & { readonly factor: Factor }) {
  const { live, sessionId, session, activity, shown, mine, onTyping, factor } = props;
  const words = useCapitalWords();
  const cellWords = useCellWords();
  const said = useMarksSaid();
  const send = useCapitalCommand(props);
  const [draft, change] = useFactorDraft(sessionId, activity.id, factor);
  const textRef = useRef<HTMLTextAreaElement>(null);
  const own = useCards(live, activity.id, mine.cards).filter(({ zone }) => zone === factor);
  const isEvent = factor === "trajectory";
  const isShared = shown.factors.some((each) => each.factor === factor && each.shared);
  const hasPassed = mine.passes.includes(factor);
  const { edit, sign, tag, scope, when } = draft;
  const text = edit?.text ?? draft.text;
  const isTyping = text.trim() !== "";
  useEffect(() => onTyping(isTyping), [isTyping, onTyping]);
  useEffect(() => () => onTyping(false), [onTyping]);
  const isFull = !isShared && own.filter(({ state }) => state !== "refused").length >= shown.perFactor;
  const whyNot =
    edit === null && isFull
      ? words.whyNotFull(shown.perFactor)
      : (whyNotSend(text, cellWords) ??
        (edit !== null ? null : sign === null ? words.whyNotSign : tag === null ? words.whyNotTag : null));
  const submit = () => {
    if (whyNot !== null) return;
    if (edit !== null) {
      change({ edit: null });
      void send({ type: "edit-card", card: edit.card, text }, cellWords.corrected);
      return;
    }
    if (sign === null || tag === null) return;
    change(emptyCard);
    const marks = { sign, tag, ...(isEvent && scope !== null ? { scope } : {}) };
    void send(
      { type: "write-card", zone: factor, text, marks, ...(isEvent && when.trim() !== "" ? { when } : {}) },
      words.sent,
    );
    textRef.current?.focus();
  };
  return (
    <>
      <CardPaper
        text={text}
        paper={paperOf({ marks: sign === null ? {} : { sign } })}
        label={cellWords.card}
        placeholder={cellWords.placeholder}
        textRef={textRef}
        onText={(typed) => change(edit === null ? { text: typed } : { edit: { ...edit, text: typed } })}
        onSend={submit}
      />
      {edit === null && !isFull ? (
        <>
          <div className="capital-marks">
            <Choices
              legend={isEvent ? words.effect : words.sign}
              choices={signs.map((value) => ({
                value,
                label: (isEvent ? words.effects : words.signs)[value],
              }))}
              chosen={sign}
              onChoose={(chosen) => change({ sign: chosen })}
            />
          </div>
          <Choices
            legend={words.tag}
            choices={tags.map((value) => ({ value, label: words.tags[value], hint: words.tagHints[value] }))}
            chosen={tag}
            onChoose={(chosen) => change({ tag: chosen })}
          />
          {isEvent ? (
            <>
              <Field label={words.when} hint={words.whenHint}>
                {(field) => (
                  <input
                    {...field}
                    value={when}
                    maxLength={40}
                    onChange={(event) => change({ when: event.currentTarget.value })}
                  />
                )}
              </Field>
              <Choices
                legend={words.scope}
                choices={(["inside", "outside", ""] as const).map((value) => ({
                  value,
                  label: words.scopes[value],
                }))}
                chosen={scope ?? ""}
                onChoose={(chosen) => change({ scope: chosen === "" ? null : chosen })}
              />
            </>
          ) : null}
        </>
      ) : null}
      <Button kind="main" wide whyNot={whyNot} onClick={submit}>
        {edit !== null ? cellWords.correct : isShared ? words.sendOpen : words.send}
      </Button>
      {edit === null ? null : (
        <Button kind="bare" wide onClick={() => change({ edit: null })}>
          {cellWords.cancel}
        </Button>
      )}
      {edit !== null || own.length > 0 ? null : hasPassed ? (
        <Button kind="bare" wide onClick={() => void send({ type: "take-back-pass", factor })}>
          {words.takeBackPass}
        </Button>
      ) : (
        <Button wide onClick={() => void send({ type: "pass-factor", factor }, words.passSaid)}>
          {words.pass}
        </Button>
      )}
      {own.length > 0 ? <h2>{words.mine}</h2> : null}
      <CardList
        live={live}
        cards={[]}
        mine={own}
        organisations={session.organisations}
        paper={paperOf}
        edited={edit?.card ?? null}
        onEdit={(card, before) => {
          change({ edit: { card, text: before } });
          setTimeout(() => textRef.current?.focus());
        }}
        onWithdraw={(card) => void send({ type: "withdraw-card", card })}
        note={(card) => <p className="small">{said(card)}</p>}
      />
    </>
  );
}
