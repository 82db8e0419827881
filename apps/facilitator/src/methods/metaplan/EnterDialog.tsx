import { useLive } from "@bocal/client/live/hooks";
import type { LiveState } from "@bocal/client/live/store";
import { Button } from "@bocal/client/look/Button";
import { Dialog } from "@bocal/client/look/Dialog";
import { Field } from "@bocal/client/look/Field";
import { Notice } from "@bocal/client/look/Notice";
import { useLanguage } from "@bocal/client/words/look-up";
import { refusalSentence } from "@bocal/client/words/refusals";
import type { Paper } from "@bocal/protocol/board/card";
import { inParts, pastedAtMost } from "@bocal/protocol/methods/metaplan/pasted";
import { type ChangeEvent, useCallback, useEffect, useId, useMemo, useState } from "react";
import { useBoardWords } from "../../board/words.ts";
import { Choices } from "../../frame/Choices.tsx";
import { useKeptText } from "../../frame/kept-text.ts";
import { useConsoleWords } from "../../words.ts";
import type { ConsoleProps } from "../method.ts";
import { EnterPreview } from "./EnterPreview.tsx";
import { useEnterWords } from "./enter-words.ts";
import { asLines, cardsOnTheWay, refusedIn } from "./entries.ts";
import { proposed, type Reading, readCards } from "./read-cards.ts";
import { readTextFile } from "./text-file.ts";

export interface EnterDialogProps extends ConsoleProps<"metaplan"> {
  readonly open: boolean;
  readonly onOpen: () => void;
  readonly onClose: () => void;
}

const outboxOf = (state: LiveState) => state.outbox;

/**
 * Lines, or a column of a table, and what will come of them, before they come (CC-10). What is sent leaves the field for the outbox,
 * which outlives the page, and comes back to it when it is refused; what was typed there stays when the dialog is closed.
 */
export function EnterDialog({ live, activity, group = null, open, onOpen, onClose }: EnterDialogProps) {
  const words = useConsoleWords();
  const say = useEnterWords();
  const [language] = useLanguage();
  const { shown } = activity.method;
  const outbox = useLive(live, outboxOf);
  const run = useMemo(() => ({ activity: activity.id, group }), [activity.id, group]);
  const { text, set: onText, now } = useKeptText(`bocal.entering.${activity.id}.${group ?? ""}`);
  const [reading, setReading] = useState<Reading>(proposed);
  const [isTableFile, setTableFile] = useState(false);
  const [paper, setPaper] = useState<Paper | undefined>(undefined);
  const [problem, setProblem] = useState<string | null>(null);
  const read = useMemo(() => readCards(text, reading, isTableFile), [text, reading, isTableFile]);
  const count = read.texts.length;
  const onTheWay = cardsOnTheWay(outbox, run);

  const giveBack = useCallback(
    (texts: readonly string[], refusal: Parameters<typeof refusalSentence>[0]) => {
      onText((before) => asLines(texts, before));
      setReading({ ...proposed, kind: "lines" });
      setProblem(refusalSentence(refusal, language));
      onOpen();
    },
    [onText, language, onOpen],
  );
  // Told here, beside the lines that are back; the strip under the bar need not say it again. Nothing else is taken from there.
  useEffect(() => {
    const refused = refusedIn(outbox, "enter-cards", run);
    const [first] = refused;
    if (first === undefined) return;
    for (const { entry } of refused) live.dismiss(entry.id);
    giveBack(
      refused.flatMap(({ command }) => command.texts),
      first.entry.refusal,
    );
  }, [outbox, run, live, giveBack]);

  const enter = async () => {
    setProblem(null);
    const left = read.pasted.lines.filter(({ fate }) => fate === "too-long").map((line) => line.text);
    onText(asLines(left));
    setReading(left.length === 0 ? proposed : { ...proposed, kind: "lines" });
    const answers = await Promise.all(
      inParts(read.texts).map(async (texts) => {
        const command = { type: "enter-cards", texts, ...(paper === undefined ? {} : { paper }) } as const;
        const answer = await live.send({
          type: "in-activity",
          activity: activity.id,
          method: "metaplan",
          command,
        });
        // Never sent, so it stands in no outbox.
        if (answer.type === "refused" && answer.refusal.type === "too-much-waiting")
          giveBack(texts, answer.refusal);
        return answer;
      }),
    );
    if (answers.every(({ type }) => type === "applied") && now() === "") onClose();
  };
  const take = async (event: ChangeEvent<HTMLInputElement>) => {
    const input = event.target;
    const file = input.files?.[0];
    if (file === undefined) return;
    const found = await readTextFile(file);
    // The same file may be chosen again, once it is mended.
    input.value = "";
    if (found.type !== "text")
      return setProblem((found.type === "not-text" ? say.notText : say.tooBig)(file.name));
    setProblem(null);
    setTableFile(/\.[ct]sv$/i.test(file.name));
    setReading(proposed);
    onText(found.text);
  };
  const whyNot = count === 0 ? say.nothing : count > pastedAtMost ? say.tooMany(count, pastedAtMost) : null;

  return (
    <Dialog
      open={open}
      title={say.title}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{words.app.cancel}</Button>
          <Button
            kind="main"
            aria-busy={onTheWay > 0 || undefined}
            whyNot={whyNot}
            onClick={() => void enter()}
          >
            {say.go(count)}
          </Button>
        </>
      }
    >
      <div className="stack enter-cards">
        <div role="alert">{problem === null ? null : <Notice kind="refused">{problem}</Notice>}</div>
        <p className="soft small">{say.hint}</p>
        <Field label={read.kind === "table" ? say.table : say.text} hint={say.textHint}>
          {(props) => (
            <textarea
              {...props}
              rows={6}
              spellCheck
              wrap={read.kind === "table" ? "off" : "soft"}
              value={text}
              onChange={(event) => onText(event.target.value)}
            />
          )}
        </Field>
        <p className="soft small" role="status">
          {onTheWay > 0 ? say.onTheWay(onTheWay) : ""}
        </p>
        <TakeFile onChange={(event) => void take(event)} />
        {text.trim() === "" ? null : (
          <>
            <HowToRead read={read} reading={reading} onChange={setReading} />
            {shown.settings.colours === "chosen" ? (
              <PaperChoice legend={shown.legend} paper={paper} onChoose={setPaper} />
            ) : null}
            <EnterPreview read={read} reading={reading} onChange={setReading} />
          </>
        )}
      </div>
    </Dialog>
  );
}

/** The browser's own control, under our words. */
function TakeFile({ onChange }: { onChange: (event: ChangeEvent<HTMLInputElement>) => void }) {
  const say = useEnterWords();
  const id = useId();
  return (
    <div>
      <label className="btn file" htmlFor={id}>
        {say.file}
        <input id={id} type="file" className="sr" accept=".csv,.tsv,.txt,text/*" onChange={onChange} />
      </label>
    </div>
  );
}

interface HowToReadProps {
  readonly read: ReturnType<typeof readCards>;
  readonly reading: Reading;
  readonly onChange: (reading: Reading) => void;
}

/** Lines or table; of a table, which column, and whether its first line holds titles. */
function HowToRead({ read, reading, onChange }: HowToReadProps) {
  const say = useEnterWords();
  const id = useId();
  return (
    <>
      <Choices
        legend={say.kind}
        choices={[
          { value: "lines", label: say.kinds.lines },
          { value: "table", label: say.kinds.table },
        ]}
        chosen={read.kind}
        onChoose={(kind) => onChange({ ...reading, kind })}
      />
      {read.kind === "table" ? (
        <>
          <Field label={say.column}>
            {(props) => (
              <select
                {...props}
                value={read.column}
                onChange={(event) => onChange({ ...reading, column: Number(event.target.value) })}
              >
                {read.columns.map((title, column) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: a column is its place.
                  <option key={column} value={column}>
                    {say.columnOf(column + 1, title.slice(0, 60))}
                  </option>
                ))}
              </select>
            )}
          </Field>
          <label className="tick" htmlFor={id}>
            <input
              id={id}
              type="checkbox"
              checked={reading.heading}
              onChange={(event) => onChange({ ...reading, heading: event.target.checked })}
            />
            <span>{say.heading}</span>
          </label>
        </>
      ) : null}
    </>
  );
}

interface PaperChoiceProps {
  readonly legend: ConsoleProps<"metaplan">["activity"]["method"]["shown"]["legend"];
  readonly paper: Paper | undefined;
  readonly onChoose: (paper: Paper) => void;
}

/** Whoever writes on a phone chooses from the legend, and so does whoever enters cards (MP-16). */
function PaperChoice({ legend, paper, onChoose }: PaperChoiceProps) {
  const say = useEnterWords();
  const { settings } = useBoardWords();
  const chosen = paper ?? legend[0]?.paper;
  if (chosen === undefined) return null;
  return (
    <Choices
      legend={say.paper}
      choices={legend.map((each) => ({
        value: each.paper,
        label: each.label === "" ? settings.paperNames[each.paper] : each.label,
      }))}
      chosen={chosen}
      onChoose={onChoose}
    />
  );
}
