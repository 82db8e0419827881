import type { Live } from "@bocal/client/live/connect";
import { Button } from "@bocal/client/look/Button";
import { Dialog } from "@bocal/client/look/Dialog";
import { Field } from "@bocal/client/look/Field";
import { OrganisationBadge } from "@bocal/client/look/OrganisationBadge";
import { minuteMs } from "@bocal/protocol/base/instant";
import { textLength } from "@bocal/protocol/base/text";
import { questionLetters, readableQuestionLetters } from "@bocal/protocol/methods/fishbowl/limits";
import type { StaffBowl, StaffQuestion, StaffShown } from "@bocal/protocol/methods/fishbowl/shown";
import { ArrowDown, ArrowUp, Plus } from "lucide-react";
import { useState } from "react";
import { useConsoleWords } from "../../words.ts";
import type { Send } from "./commands.ts";
import { linesOf } from "./lines.ts";
import type { People } from "./people.ts";
import { useFishbowlWords } from "./words.ts";

export interface QuestionsProps {
  readonly live: Live;
  readonly shown: StaffShown;
  readonly bowl: StaffBowl;
  readonly people: People;
  readonly send: Send;
}

/** The questions of a bowl: what came from the room first, then those to come, parked and done (FB-04, FB-19). */
export function Questions({ shown, bowl, people, send }: QuestionsProps) {
  const { console: words } = useFishbowlWords();
  const { questions: say } = words;
  const [editing, setEditing] = useState<StaffQuestion | "new" | null>(null);
  const own = shown.questions.filter((question) => question.bowl === bowl.id);
  const proposed = own.filter(({ status }) => status === "proposed");
  const listed = own.filter(({ status }) => status !== "proposed" && status !== "declined");
  const upcoming = listed.filter(({ status }) => status === "upcoming");
  return (
    <div className="bowl-questions">
      {proposed.length === 0 ? null : (
        <section aria-labelledby="proposed">
          <h3 id="proposed">{say.proposed(proposed.length)}</h3>
          <ul>
            {proposed.map(({ id, text, organisation }) => (
              <li key={id}>
                <p>
                  <OrganisationBadge organisation={people.organisation(organisation)} size={22} />
                  {text}
                </p>
                <div className="bowl-acts-row">
                  <Button
                    aria-label={say.acceptThis(text)}
                    onClick={() => void send({ type: "accept-question", question: id })}
                  >
                    {say.accept}
                  </Button>
                  <Button
                    aria-label={say.declineThis(text)}
                    onClick={() => void send({ type: "decline-question", question: id })}
                  >
                    {say.decline}
                  </Button>
                </div>
              </li>
            ))}
          </ul>
        </section>
      )}
      <section aria-labelledby="questions-of-bowl">
        <h3 id="questions-of-bowl" tabIndex={-1}>
          {say.title}
        </h3>
        {listed.length === 0 ? <p className="soft">{say.none}</p> : null}
        <ol>
          {listed.map((question) => {
            const { id, text, status, prompts, subs, timer, long } = question;
            const place = upcoming.indexOf(question);
            return (
              <li key={id} className={status}>
                <p>
                  <b>{text}</b>
                  <span className="small soft num">
                    {say.status[status]},{" "}
                    {say.minutes(Math.round((timer.plannedMs + timer.addedMs) / minuteMs))}
                  </span>
                </p>
                {long ? <p className="small soft">{words.alerts.warnings.longQuestion}</p> : null}
                {subs.length === 0 ? null : <p className="small soft">{subs.join(" · ")}</p>}
                {prompts.length === 0 ? null : (
                  <p className="small soft">{say.promptsCount(prompts.length)}</p>
                )}
                <div className="bowl-acts-row">
                  {status === "upcoming" || status === "done" ? (
                    <Button
                      aria-label={say.openThis(text)}
                      onClick={() => void send({ type: "open-question", question: id })}
                    >
                      {say.open}
                    </Button>
                  ) : null}
                  {status === "upcoming" || status === "current" ? (
                    <Button
                      aria-label={say.parkThis(text)}
                      onClick={() => void send({ type: "park-question", question: id })}
                    >
                      {say.park}
                    </Button>
                  ) : null}
                  {status === "parked" ? (
                    <Button
                      aria-label={say.restoreThis(text)}
                      onClick={() => void send({ type: "restore-question", question: id })}
                    >
                      {say.restore}
                    </Button>
                  ) : null}
                  {place > 0 ? (
                    <Button
                      aria-label={say.up(text)}
                      onClick={() => void send({ type: "move-question", question: id, to: place - 1 })}
                    >
                      <ArrowUp size={16} strokeWidth={2.75} aria-hidden="true" />
                    </Button>
                  ) : null}
                  {place >= 0 && place < upcoming.length - 1 ? (
                    <Button
                      aria-label={say.down(text)}
                      onClick={() => void send({ type: "move-question", question: id, to: place + 1 })}
                    >
                      <ArrowDown size={16} strokeWidth={2.75} aria-hidden="true" />
                    </Button>
                  ) : null}
                  <Button aria-label={say.editThis(text)} onClick={() => setEditing(question)}>
                    {say.edit}
                  </Button>
                </div>
              </li>
            );
          })}
        </ol>
        <Button
          icon={<Plus size={18} strokeWidth={2.5} aria-hidden="true" />}
          onClick={() => setEditing("new")}
        >
          {say.add}
        </Button>
      </section>
      {editing === null ? null : (
        <QuestionDialog
          key={editing === "new" ? "new" : editing.id}
          question={editing === "new" ? null : editing}
          onClose={() => setEditing(null)}
          onSave={async (written) => {
            const done =
              editing === "new"
                ? await send({ type: "add-question", bowl: bowl.id, ...written })
                : await send({ type: "edit-question", question: editing.id, ...written });
            if (done) setEditing(null);
          }}
        />
      )}
    </div>
  );
}

interface Written {
  readonly text: string;
  readonly subs: readonly string[];
  readonly prompts: readonly string[];
}

function QuestionDialog({
  question,
  onSave,
  onClose,
}: {
  readonly question: StaffQuestion | null;
  readonly onSave: (written: Written) => Promise<void>;
  readonly onClose: () => void;
}) {
  const { app } = useConsoleWords();
  const { questions: say, settings } = useFishbowlWords().console;
  const [text, setText] = useState(question?.text ?? "");
  const [subs, setSubs] = useState(question?.subs.join("\n") ?? "");
  const [prompts, setPrompts] = useState(question?.prompts.join("\n") ?? "");
  const isBlank = text.trim() === "";
  return (
    <Dialog
      open
      title={question === null ? say.add : say.edit}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{app.cancel}</Button>
          <Button
            kind="main"
            whyNot={isBlank ? say.textFirst : null}
            onClick={() => void onSave({ text, subs: linesOf(subs).slice(0, 3), prompts: linesOf(prompts) })}
          >
            {say.save}
          </Button>
        </>
      }
    >
      <div className="stack">
        <Field
          label={settings.question}
          hint={settings.questionHint}
          counter={{ used: textLength(text), most: questionLetters, quietUntil: readableQuestionLetters }}
        >
          {(control) => (
            <textarea
              {...control}
              rows={2}
              maxLength={questionLetters}
              value={text}
              onChange={(event) => setText(event.target.value)}
            />
          )}
        </Field>
        <Field label={settings.subs} hint={settings.onePerLine}>
          {(control) => (
            <textarea {...control} rows={2} value={subs} onChange={(event) => setSubs(event.target.value)} />
          )}
        </Field>
        <Field label={settings.prompts} hint={settings.promptsHint}>
          {(control) => (
            <textarea
              {...control}
              rows={3}
              value={prompts}
              onChange={(event) => setPrompts(event.target.value)}
            />
          )}
        </Field>
      </div>
    </Dialog>
  );
}
