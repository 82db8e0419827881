import type { Anonymity } from "@bocal/protocol/room/person";
import { markOn, orderFor, questionsOf } from "@bocal/protocol/vote/ballot";
import type { MyVote, PublicVote, ShownOption } from "@bocal/protocol/vote/show";
import type { Marks } from "@bocal/protocol/vote/vote";
import { Minus, Plus } from "lucide-react";
import { useSay } from "../pieces/Announcer.tsx";
import { mayAdd, type Question, withCarrying, withDots } from "./marks.ts";
import { useVoteWords } from "./words.ts";

export interface OptionsProps {
  readonly vote: PublicVote;
  readonly mine: MyVote;
  /** Whose phone: the order of the list is theirs alone. */
  readonly person: string;
  readonly anonymity: Anonymity;
  readonly marks: Marks;
  /** Left out while the list is only read. */
  readonly onChange?: ((marks: Marks) => void) | undefined;
}

/** The options in the order of this phone, each with its dots: two buttons and a number, no dragging. */
export function Options({ vote, mine, person, anonymity, marks, onChange }: OptionsProps) {
  const words = useVoteWords();
  const questions = questionsOf(vote.rules);
  return (
    <ul className="options">
      {orderFor(vote.options, person).map((option) => {
        const isOwn = mine.own.includes(option.id);
        return (
          <li key={option.id} className={questions.length > 1 ? "wishes" : undefined}>
            <div className="option">
              <span className="numeral num" aria-hidden="true">
                {option.number}
              </span>
              <p className={option.withdrawn ? "text gone" : "text"}>
                {option.text}
                {option.withdrawn ? <span className="tag">{words.withdrawn}</span> : null}
              </p>
            </div>
            {isOwn ? <p className="small soft">{words.own}</p> : null}
            {onChange === undefined
              ? null
              : questions.map((question) => (
                  <Dots
                    key={question}
                    option={option}
                    question={question}
                    label={questions.length === 1 ? null : question === "dots" ? words.important : words.wish}
                    value={markOn(marks, option.id)[question]}
                    mayAdd={mayAdd(marks, vote, mine, option, question)}
                    onChange={(by) => onChange(withDots(marks, option.id, question, by))}
                  />
                ))}
            {questions.length > 1 && onChange !== undefined && !option.withdrawn ? (
              <label className="carry">
                <input
                  type="checkbox"
                  aria-label={words.carryOf(option.text)}
                  checked={markOn(marks, option.id).carries}
                  onChange={(event) =>
                    onChange(withCarrying(marks, option.id, (event.target as HTMLInputElement).checked))
                  }
                />
                <span>{words.carry}</span>
              </label>
            ) : null}
          </li>
        );
      })}
      {questions.length > 1 && onChange !== undefined ? (
        <li className="note small soft">{words.carryNote[anonymity]}</li>
      ) : null}
    </ul>
  );
}

interface DotsProps {
  readonly option: ShownOption;
  readonly question: Question;
  readonly label: string | null;
  readonly value: number;
  readonly mayAdd: boolean;
  readonly onChange: (by: 1 | -1) => void;
}

function Dots({ option, question, label, value, mayAdd: mayPlus, onChange }: DotsProps) {
  const words = useVoteWords();
  const say = useSay();
  const what = label === null ? option.text : `${option.text}, ${label}`;
  const press = (by: 1 | -1, may: boolean) => {
    if (!may) return;
    onChange(by);
    say(words.on(value + by, what));
  };
  return (
    <div className={`dots ${question}`}>
      {label === null ? null : <span className="small">{label}</span>}
      <button
        type="button"
        className="dot-btn"
        aria-label={words.less(what)}
        aria-disabled={value === 0 || undefined}
        onClick={() => press(-1, value > 0)}
      >
        <Minus size={22} strokeWidth={2.75} aria-hidden="true" />
      </button>
      <output className="num" aria-label={words.on(value, what)}>
        {value}
      </output>
      <button
        type="button"
        className="dot-btn"
        aria-label={words.more(what)}
        aria-disabled={!mayPlus || undefined}
        onClick={() => press(1, mayPlus)}
      >
        <Plus size={22} strokeWidth={2.75} aria-hidden="true" />
      </button>
    </div>
  );
}
