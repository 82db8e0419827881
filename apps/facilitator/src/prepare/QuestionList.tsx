import { Button } from "@bocal/client/look/Button";
import type { Group } from "@bocal/protocol/room/organisation";
import { CircleAlert, Plus } from "lucide-react";
import { useMemo, useRef } from "react";
import { useConsoleWords } from "../words.ts";
import type { DraftInHand, DraftQuestion } from "./draft.ts";
import { groupsOf, minutesField, questionField } from "./plan.ts";
import { QuestionFields } from "./QuestionFields.tsx";

export interface QuestionListProps {
  inHand: DraftInHand;
  /** The question of that number, before anything is typed. */
  fresh: (number: number, groups: readonly Group[]) => DraftQuestion;
  /** The sentence of a problem, by the name of its field. */
  errors: Readonly<Record<string, string>>;
  /** Says what just happened, for those who listen. */
  onSay: (message: string) => void;
}

/** The card questions of a session, one after the other. */
export function QuestionList({ inHand, fresh, errors, onSay }: QuestionListProps) {
  const { prepare } = useConsoleWords();
  const { draft, change, changeQuestion } = inHand;
  const groups = useMemo(() => groupsOf({ groups: draft.groups }), [draft.groups]);
  const list = useRef<HTMLOListElement>(null);

  const focusOn = (index: number) =>
    requestAnimationFrame(() => list.current?.children.item(index)?.querySelector("h3")?.focus());

  const add = () => {
    const number = draft.questions.length + 1;
    change({ questions: [...draft.questions, fresh(number, groups)] });
    focusOn(number - 1);
  };
  const remove = (index: number) => {
    change({ questions: draft.questions.toSpliced(index, 1) });
    onSay(prepare.removed(index + 1));
    focusOn(Math.max(0, index - 1));
  };

  return (
    <div className="stack">
      <ol className="questions" ref={list}>
        {draft.questions.map((question, index) => (
          <li key={question.key} id={questionField(question)}>
            <div className="question-head">
              <h3 tabIndex={-1}>{prepare.question(index + 1)}</h3>
              {draft.questions.length > 1 ? (
                <Button
                  kind="bare"
                  aria-label={prepare.removeQuestion(index + 1)}
                  onClick={() => remove(index)}
                >
                  {prepare.remove}
                </Button>
              ) : null}
            </div>
            {errors[questionField(question)] ? (
              <p className="error small">
                <CircleAlert size="1.2em" strokeWidth={2.5} aria-hidden="true" />
                {errors[questionField(question)]}
              </p>
            ) : null}
            <QuestionFields
              {...question}
              groups={groups}
              onTitle={(title) => changeQuestion(question.key, { title })}
              onMinutes={(minutes) => changeQuestion(question.key, { minutes })}
              onSettings={(settings) => changeQuestion(question.key, { settings })}
              minutesError={errors[minutesField(question)]}
              minutesId={minutesField(question)}
            />
          </li>
        ))}
      </ol>
      <p>
        <Button icon={<Plus size={20} strokeWidth={2.25} aria-hidden="true" />} onClick={add}>
          {prepare.addQuestion}
        </Button>
      </p>
    </div>
  );
}
