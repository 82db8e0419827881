import { Button } from "@bocal/client/look/Button";
import { Notice } from "@bocal/client/look/Notice";
import { useState } from "react";
import { Foot } from "../../pieces/Foot.tsx";
import type { LazyPage } from "../../pieces/lazy-page.tsx";
import { usePhoneWords } from "../../words.ts";
import type { PhoneProps } from "../method.ts";
import { Advice } from "./Advice.tsx";
import { Legend } from "./Legend.tsx";
import { MyCards } from "./MyCards.tsx";
import { Paper } from "./Paper.tsx";
import { Question } from "./Question.tsx";
import { ShapeChoice } from "./ShapeChoice.tsx";
import { useWriter } from "./use-writer.ts";
import { Visibility } from "./Visibility.tsx";
import { Withdrawing } from "./Withdrawing.tsx";

/** Writing in silence, one card at a time (MP-05 to MP-14): the question, the paper, then what I have handed in. */
export function Writing({
  Wall,
  ...props
}: PhoneProps<"metaplan"> & { Wall: LazyPage<PhoneProps<"metaplan">> }) {
  const words = usePhoneWords();
  const writer = useWriter(props);
  const [wall, setWall] = useState(false);
  const { live, shown, mine } = props;
  const { draft, cards, paper, isPassing, room, note } = writer;
  const isEditing = draft.edit !== null;
  const hasPaper = isEditing || (!isPassing && (room > 0 || draft.text.trim() !== ""));
  const meaning = shown.legend.find((entry) => entry.paper === paper)?.label ?? "";

  return (
    <>
      <div className="stack">
        <Question {...props}>
          {shown.appears === "as-written" ? words.writing.asWritten : words.writing.silence}
        </Question>
        {note === null ? null : <Notice kind="refused">{note}</Notice>}
        {hasPaper ? (
          <div className="write">
            {shown.colours === "chosen" && shown.legend.length > 1 && !isEditing ? (
              <Legend legend={shown.legend} chosen={paper} onChoose={writer.choosePaper} />
            ) : null}
            {writer.shapes.length > 1 && !isEditing ? (
              <ShapeChoice
                legend={shown.shapes}
                shapes={writer.shapes}
                chosen={writer.shape}
                onChoose={writer.chooseShape}
              />
            ) : null}
            <Paper
              key={draft.edit?.card ?? "new"}
              text={writer.text}
              used={writer.used}
              paper={paper}
              meaning={meaning}
              label={isEditing ? words.writing.cardEdited : words.writing.card}
              textRef={writer.textRef}
              describedBy="visibility"
              onText={writer.type}
              onPaste={writer.paste}
              onSend={writer.submit}
            />
            <Advice text={writer.text} proposal={writer.proposal} room={room} onMake={writer.make} />
            <Visibility id="visibility" session={props.session} me={props.me} mine={mine} />
          </div>
        ) : (
          <p className="status-sentence">
            {isPassing ? words.writing.passing : words.writing.allWritten(shown.quota)}
          </p>
        )}
        <MyCards
          live={live}
          cards={cards}
          paper={paper}
          quota={shown.quota}
          edited={draft.edit?.card ?? null}
          onEdit={writer.isOpen ? writer.edit : undefined}
          onWithdraw={writer.isOpen ? writer.askWithdraw : undefined}
          onTakeUp={writer.takeUp}
        />
        {shown.hasBoard ? (
          <Button aria-expanded={wall} onClick={() => setWall(!wall)}>
            {wall ? words.writing.hideWall : words.writing.seeWall}
          </Button>
        ) : null}
        {shown.hasBoard && wall ? <Wall {...props} moment="beside" /> : null}
      </div>
      <Foot>
        {isPassing && !isEditing ? (
          <Button kind="main" wide onClick={writer.takeBackPass}>
            {words.writing.takeBack}
          </Button>
        ) : (
          <Button kind="main" wide whyNot={writer.whyNot} onClick={writer.submit}>
            {isEditing ? words.writing.correct : words.writing.deposit}
          </Button>
        )}
        {isEditing ? (
          <Button kind="bare" wide onClick={writer.cancelEdit}>
            {words.writing.cancelEdit}
          </Button>
        ) : writer.mayPass ? (
          <Button kind="bare" wide onClick={writer.pass}>
            {words.writing.pass}
          </Button>
        ) : null}
      </Foot>
      <Withdrawing withdrawn={writer.withdrawn} onKeep={writer.keepCard} onWithdraw={writer.withdraw} />
    </>
  );
}
