import { Button } from "@bocal/client/look/Button";
import { Field } from "@bocal/client/look/Field";
import { textLength } from "@bocal/protocol/base/text";
import {
  bowlsAtMost,
  plannedQuestionsAtMost,
  questionLetters,
  readableQuestionLetters,
} from "@bocal/protocol/methods/fishbowl/limits";
import type { BowlPlan, QuestionPlan, Settings } from "@bocal/protocol/methods/fishbowl/settings";
import { Plus } from "lucide-react";
import { useState } from "react";
import { linesOf } from "./lines.ts";
import { Stepper } from "./Stepper.tsx";
import { useFishbowlWords } from "./words.ts";

const freshQuestion: QuestionPlan = { text: "", subs: [], prompts: [], minutes: null };

/** The bowls of an activity, most often one: chairs and questions of each. */
export function BowlFields({
  settings,
  onChange,
}: {
  readonly settings: Settings;
  readonly onChange: (part: Partial<Settings>) => void;
}) {
  const words = useFishbowlWords();
  const { settings: say } = words.console;
  const { bowls } = settings;
  const changeBowl = (index: number, part: Partial<BowlPlan>) =>
    onChange({ bowls: bowls.map((bowl, place) => (place === index ? { ...bowl, ...part } : bowl)) });
  return (
    <div className="stack">
      {bowls.map((bowl, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a bowl that is planned has no name but its place
        <fieldset key={index} className="one-bowl">
          <legend className={bowls.length > 1 ? undefined : "sr"}>{words.bowl(index + 1)}</legend>
          {bowls.length > 1 ? (
            <Field label={say.bowlLabel}>
              {(control) => (
                <input
                  {...control}
                  maxLength={60}
                  value={bowl.label}
                  onChange={(event) => changeBowl(index, { label: event.target.value })}
                />
              )}
            </Field>
          ) : null}
          <div className="pair">
            <Stepper
              label={say.seats}
              value={bowl.seats}
              least={3}
              most={8}
              words={say.seatsCount(bowl.seats)}
              onChange={(seats) => changeBowl(index, { seats })}
            />
            {settings.mode === "open" && index === 0 ? (
              <Stepper
                label={say.empty}
                value={settings.emptyChairs}
                least={1}
                most={2}
                words={say.emptyCount(settings.emptyChairs)}
                onChange={(count) => onChange({ emptyChairs: count === 2 ? 2 : 1 })}
              />
            ) : null}
          </div>
          <QuestionPlans
            questions={bowl.questions}
            onChange={(questions) => changeBowl(index, { questions })}
          />
          {bowls.length > 1 ? (
            <Button kind="bare" onClick={() => onChange({ bowls: bowls.toSpliced(index, 1) })}>
              {say.removeBowl(index + 1)}
            </Button>
          ) : null}
        </fieldset>
      ))}
      {bowls.length < bowlsAtMost ? (
        <p>
          <Button
            kind="bare"
            icon={<Plus size={18} strokeWidth={2.5} aria-hidden="true" />}
            onClick={() =>
              onChange({ bowls: [...bowls, { label: "", seats: 5, questions: [freshQuestion] }] })
            }
          >
            {say.addBowl}
          </Button>
        </p>
      ) : null}
    </div>
  );
}

function QuestionPlans({
  questions,
  onChange,
}: {
  readonly questions: readonly QuestionPlan[];
  readonly onChange: (questions: readonly QuestionPlan[]) => void;
}) {
  const { settings: say } = useFishbowlWords().console;
  const change = (index: number, part: Partial<QuestionPlan>) =>
    onChange(questions.map((each, place) => (place === index ? { ...each, ...part } : each)));
  return (
    <>
      <ol className="planned-questions">
        {questions.map((question, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a planned question has no name but its place
          <li key={index}>
            <Field
              label={questions.length > 1 ? say.questionNumber(index + 1) : say.question}
              hint={
                textLength(question.text) > readableQuestionLetters
                  ? say.questionLong
                  : index === 0
                    ? say.questionHint
                    : undefined
              }
              counter={{
                used: textLength(question.text),
                most: questionLetters,
                quietUntil: readableQuestionLetters,
              }}
            >
              {(control) => (
                <textarea
                  {...control}
                  rows={2}
                  maxLength={questionLetters}
                  value={question.text}
                  onChange={(event) => change(index, { text: event.target.value })}
                />
              )}
            </Field>
            <details>
              <summary>{say.subsAndPrompts}</summary>
              <div className="stack">
                <Lines
                  label={say.subs}
                  hint={say.subsHint}
                  lines={question.subs}
                  most={3}
                  onChange={(subs) => change(index, { subs })}
                />
                <Lines
                  label={say.prompts}
                  hint={say.promptsHint}
                  lines={question.prompts}
                  most={12}
                  onChange={(prompts) => change(index, { prompts })}
                />
                <Field label={say.questionMinutes} hint={say.questionMinutesHint}>
                  {(control) => (
                    <input
                      {...control}
                      className="input figures num"
                      inputMode="numeric"
                      value={question.minutes ?? ""}
                      onChange={(event) => {
                        const typed = Number.parseInt(event.target.value, 10);
                        change(index, {
                          minutes: Number.isNaN(typed) ? null : Math.min(600, Math.max(1, typed)),
                        });
                      }}
                    />
                  )}
                </Field>
              </div>
            </details>
            {questions.length > 1 ? (
              <Button kind="bare" onClick={() => onChange(questions.toSpliced(index, 1))}>
                {say.removeQuestion(index + 1)}
              </Button>
            ) : null}
          </li>
        ))}
      </ol>
      {questions.length < plannedQuestionsAtMost ? (
        <p>
          <Button
            icon={<Plus size={18} strokeWidth={2.5} aria-hidden="true" />}
            onClick={() => onChange([...questions, freshQuestion])}
          >
            {say.addQuestion}
          </Button>
        </p>
      ) : null}
    </>
  );
}

/** Several short texts, one a line. What is typed stands as it was typed; empty lines are no text. */
export function Lines({
  label,
  hint,
  lines,
  most,
  onChange,
}: {
  readonly label: string;
  readonly hint: string;
  readonly lines: readonly string[];
  readonly most: number;
  readonly onChange: (lines: readonly string[]) => void;
}) {
  const [typed, setTyped] = useState(() => lines.join("\n"));
  return (
    <Field label={label} hint={hint}>
      {(control) => (
        <textarea
          {...control}
          rows={2}
          value={typed}
          onChange={(event) => {
            setTyped(event.target.value);
            onChange(linesOf(event.target.value).slice(0, most));
          }}
        />
      )}
    </Field>
  );
}
