import "./canvas.css";
import { Button } from "@bocal/client/look/Button";
import { Field } from "@bocal/client/look/Field";
import type { NoteKind } from "@bocal/protocol/methods/canvas/vocabulary";
import { useEffect, useState } from "react";
import { CardList } from "../../cells/CardList.tsx";
import { CardPaper, whyNotSend } from "../../cells/CardPaper.tsx";
import { Choices } from "../../cells/Choices.tsx";
import { useCardDraft } from "../../cells/draft.ts";
import { useCards } from "../../cells/waiting.ts";
import { useCellWords } from "../../cells/words.ts";
import type { PhoneProps } from "../method.ts";
import { useCanvasCommand } from "./commands.ts";
import { Head } from "./Head.tsx";
import { Zones } from "./Reading.tsx";
import { useCanvasWords } from "./words.ts";

const kinds: readonly NoteKind[] = ["question", "enrichment"];

/** *Tour de galerie*: read the canvas, leave a question or an enrichment on one of its zones (GA-13). */
export function Gallery(props: PhoneProps<"canvas">) {
  const { live, sessionId, session, activity, shown, mine, onTyping } = props;
  const { gallery: words } = useCanvasWords();
  const cellWords = useCellWords();
  const send = useCanvasCommand(props);
  const [draft, change] = useCardDraft(sessionId, activity.id);
  const [kind, setKind] = useState<NoteKind>("question");
  const [zone, setZone] = useState(shown.zones[0]?.id ?? "");
  const own = useCards(live, activity.id, mine.cards).filter(({ marks }) => marks.note !== undefined);
  const isTyping = draft.text.trim() !== "";
  useEffect(() => onTyping(isTyping), [isTyping, onTyping]);
  useEffect(() => () => onTyping(false), [onTyping]);
  const whyNot = whyNotSend(draft.text, cellWords);
  const submit = () => {
    if (whyNot !== null) return;
    change({ text: "" });
    void send({ type: "write-card", zone, text: draft.text, marks: { note: kind } }, words.sent);
  };
  return (
    <div className="stack">
      <Head {...props} title={words.title}>
        {shown.title}
      </Head>
      <p className="status-sentence">{words.intro}</p>
      <Zones {...props} />
      <Field label={words.zone}>
        {(field) => (
          <select {...field} value={zone} onChange={(event) => setZone(event.currentTarget.value)}>
            {shown.zones.map(({ id, title }) => (
              <option key={id} value={id}>
                {title}
              </option>
            ))}
          </select>
        )}
      </Field>
      <Choices
        legend={words.kind}
        choices={kinds.map((each) => ({ value: each, label: words.kinds[each] }))}
        chosen={kind}
        onChoose={setKind}
      />
      <CardPaper
        text={draft.text}
        paper="chalk"
        label={words.note}
        placeholder={words.note}
        onText={(text) => change({ text })}
        onSend={submit}
      />
      <Button kind="main" wide whyNot={whyNot} onClick={submit}>
        {words.send}
      </Button>
      <CardList
        live={live}
        cards={[]}
        mine={own}
        organisations={session.organisations}
        paper={() => "chalk"}
        onWithdraw={(card) => void send({ type: "withdraw-card", card })}
        note={({ marks }) => (
          <p className="small strong">{words.kinds[marks.note === "question" ? "question" : "enrichment"]}</p>
        )}
      />
    </div>
  );
}
