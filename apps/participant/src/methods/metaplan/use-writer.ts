import type { WaitingCard } from "@bocal/client/live/overlay";
import { useLanguage } from "@bocal/client/words/look-up";
import { refusalSentence } from "@bocal/client/words/refusals";
import type { CardId } from "@bocal/protocol/base/ids";
import { textLength, tidyText } from "@bocal/protocol/base/text";
import type { CardShape, Paper } from "@bocal/protocol/board/card";
import { shapesToWrite } from "@bocal/protocol/methods/metaplan/legend";
import type { Command } from "@bocal/protocol/methods/metaplan/vocabulary";
import { mostLetters } from "@bocal/protocol/methods/metaplan/writing";
import { useEffect, useRef, useState } from "react";
import { useSay } from "../../pieces/Announcer.tsx";
import { focusHeading } from "../../pieces/page-focus.ts";
import { usePhoneWords } from "../../words.ts";
import type { PhoneProps } from "../method.ts";
import { useDraft } from "./draft.ts";
import { proposalFor } from "./several-cards.ts";
import { isHandedIn, useMyCards, usePasses } from "./use-my-cards.ts";
import { useSeenQuestion } from "./use-seen-question.ts";

/** Everything a writer can do on the writing page, and what keeps them from it. */
export function useWriter(props: PhoneProps<"metaplan">) {
  const { live, sessionId, activity, shown, mine, onTyping } = props;
  const words = usePhoneWords();
  const [language] = useLanguage();
  const say = useSay();
  const [draft, change] = useDraft(sessionId, activity.id);
  const [wasPasted, setWasPasted] = useState(false);
  const [note, setNote] = useState<string | null>(null);
  const [withdrawing, setWithdrawing] = useState<{ card: CardId; text: string } | null>(null);
  const textRef = useRef<HTMLTextAreaElement>(null);
  const cards = useMyCards(props);
  const isPassing = usePasses(props);
  const isOpen = activity.open && shown.phase === "writing";
  useSeenQuestion(props, isOpen);

  const counted = cards.filter(isHandedIn).length;
  const room = Math.max(0, shown.quota - counted);
  const { edit } = draft;
  const text = edit?.text ?? draft.text;
  const used = textLength(tidyText(text));
  const chosen = shown.legend.find(({ paper }) => paper === draft.paper)?.paper;
  const ownPaper = mine.paper ?? "straw";
  const edited = edit === null ? undefined : cards.find(({ id }) => id === edit.card);
  const paper = edited?.paper ?? (shown.colours === "chosen" ? (chosen ?? ownPaper) : ownPaper);

  const shapes = shapesToWrite(shown.shapes);
  const shape = shapes.find((each) => each === draft.shape) ?? "idea";

  const isTyping = edit !== null || (draft.text.trim() !== "" && !isPassing);
  useEffect(() => onTyping(isTyping), [isTyping, onTyping]);
  useEffect(() => () => onTyping(false), [onTyping]);

  // A card that came back refused gives its text to the paper, if nothing is being written there; else it stays in the list.
  const back = cards.find(({ state, id }) => state === "refused" && id === null);
  const isBlank = draft.text.trim() === "";
  useEffect(() => {
    if (back === undefined || back.entry === null || back.refusal === null || !isBlank) return;
    const sentence = `${refusalSentence(back.refusal, language)} ${words.writing.textBack}`;
    change({ text: back.draft ?? back.text, paper: back.paper });
    live.dismiss(back.entry);
    setNote(sentence);
    say(sentence);
  }, [back, isBlank, change, live, language, words, say]);

  // The card that was being reworded is gone (withdrawn on another device): its new text becomes a draft.
  const isOrphan = edit !== null && edited === undefined;
  useEffect(() => {
    if (isOrphan && edit !== null)
      change({ edit: null, text: isBlank ? edit.text : `${draft.text}\n${edit.text}` });
  }, [isOrphan, edit, isBlank, draft.text, change]);

  const send = (command: Command) =>
    live.send({ type: "in-activity", activity: activity.id, method: "metaplan", command });
  const sayWhenDone = async (commands: readonly Command[], sentence: string) => {
    const answers = await Promise.all(commands.map(send));
    if (answers.every(({ type }) => type === "applied")) say(sentence);
  };
  const focusText = () =>
    setTimeout(() => {
      if (textRef.current === null) focusHeading();
      else textRef.current.focus();
    });
  const focusCards = () =>
    setTimeout(() => {
      const heading = document.getElementById("my-cards");
      if (heading === null) focusHeading();
      else heading.focus();
    });

  const write = (texts: readonly string[], rest: string) => {
    const choice = {
      ...(shown.colours === "chosen" ? { paper } : {}),
      ...(shape === "idea" ? {} : { shape }),
    };
    const commands = texts.map((each): Command => ({ type: "write-card", text: each, ...choice }));
    change({ text: rest });
    setNote(null);
    setWasPasted(false);
    void sayWhenDone(commands, words.writing.deposited(texts.length));
    if (rest !== "" || room > texts.length) focusText();
    else focusCards();
  };

  const whyNot = ((): string | null => {
    if (!isOpen) return words.writing.whyNot.closed;
    if (edit === null && room === 0) return words.writing.whyNot.quota(shown.quota);
    if (used === 0) return words.writing.whyNot.blank;
    if (used > mostLetters) return words.writing.whyNot.long(used, mostLetters);
    return edit !== null && edited?.text === tidyText(edit.text) ? words.writing.whyNot.same : null;
  })();

  return {
    draft,
    text,
    used,
    paper,
    shape,
    shapes,
    cards,
    room,
    note,
    isOpen,
    isPassing,
    whyNot,
    textRef,
    withdrawn: withdrawing?.text ?? null,
    proposal: edit === null ? proposalFor(draft.text, wasPasted) : null,
    /** Passing is for those with nothing handed in. */
    mayPass: isOpen && counted === 0 && !isPassing,

    type(typed: string) {
      if (typed === "") setWasPasted(false);
      setNote(null);
      change(edit === null ? { text: typed } : { edit: { ...edit, text: typed } });
    },
    paste: () => setWasPasted(true),
    choosePaper: (chosenPaper: Paper) => change({ paper: chosenPaper }),
    chooseShape: (chosenShape: CardShape) => change({ shape: chosenShape }),
    make: (texts: readonly string[]) =>
      write(texts, proposalFor(draft.text, wasPasted)?.cards.slice(texts.length).join("\n") ?? ""),
    submit() {
      if (whyNot !== null) return say(whyNot);
      if (edit === null) return write([draft.text], "");
      change({ edit: null });
      void sayWhenDone([{ type: "edit-card", card: edit.card, text: edit.text }], words.writing.corrected);
      focusCards();
    },
    edit(card: CardId, cardText: string) {
      change({ edit: { card, text: cardText } });
      focusText();
    },
    cancelEdit() {
      change({ edit: null });
      focusCards();
    },
    askWithdraw: (card: CardId, cardText: string) => setWithdrawing({ card, text: cardText }),
    keepCard: () => setWithdrawing(null),
    withdraw() {
      if (withdrawing === null) return;
      setWithdrawing(null);
      if (edit?.card === withdrawing.card) change({ edit: null });
      void sayWhenDone([{ type: "withdraw-card", card: withdrawing.card }], words.writing.withdrawn);
      // With the last card goes the list that the focus would stand on.
      if (counted === 1) focusText();
      else focusCards();
    },
    takeUp(card: WaitingCard) {
      if (card.entry !== null) live.dismiss(card.entry);
      const given = card.draft ?? card.text;
      if (card.id !== null) change({ edit: { card: card.id, text: given } });
      else change({ text: isBlank ? given : `${draft.text}\n${given}` });
      focusText();
    },
    pass() {
      void send({ type: "pass" });
      say(words.writing.passing);
      setTimeout(focusHeading);
    },
    takeBackPass() {
      void send({ type: "take-back-pass" });
      focusText();
    },
  };
}
