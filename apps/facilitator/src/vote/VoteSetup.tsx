import "./vote.css";
import { Button } from "@bocal/client/look/Button";
import { Field } from "@bocal/client/look/Field";
import { Notice } from "@bocal/client/look/Notice";
import { textLength } from "@bocal/protocol/base/text";
import { whyNotOpen } from "@bocal/protocol/vote/decide";
import { budgetAtMost, criterionLetters, tidyRules, whyNotRules } from "@bocal/protocol/vote/rules";
import type { VoteRules } from "@bocal/protocol/vote/vote";
import { Vote as VoteSign } from "lucide-react";
import { type ReactNode, useId, useState } from "react";
import { Stepper } from "../frame/Stepper.tsx";
import { useReason, type VoteRoomProps } from "./room.ts";
import { useVoteWords } from "./words.ts";

type Cap = "one" | "three" | "free";
const capOf = (cap: Cap) => ({ one: 1, three: 3, free: null })[cap];
const capWord = (cap: number | null): Cap => (cap === null ? "free" : cap === 1 ? "one" : "three");

export interface VoteSetupProps extends VoteRoomProps {
  /** Whether only some of the method's options are voted on again. */
  readonly isRevote: boolean;
}

/** A vote before it is opened: what is voted on, one criterion, the dots, and the three rules that people must be told (PR-04). */
export function VoteSetup({ view, vote, isOpen, isRevote, send }: VoteSetupProps) {
  const { setup: words } = useVoteWords();
  const why = useReason();
  const [chosen, setChosen] = useState<Partial<VoteRules>>({});
  // Until somebody has chosen, the number of dots follows the list and the people there (PR-05).
  const proposed = vote.rules.criterion === "" ? { budget: vote.proposedBudget } : {};
  const rules: VoteRules = { ...vote.rules, ...proposed, ...chosen };
  const put = (part: Partial<VoteRules>) => setChosen((before) => ({ ...before, ...part }));
  const options = vote.options.map((option) => ({ ...option, owners: [] }));
  const whyNot =
    whyNotRules(tidyRules(rules)) ?? whyNotOpen({ ...unopened, rules: tidyRules(rules) }, options);
  return (
    <section className="vote-setup" aria-labelledby="vote-setup">
      <h3 id="vote-setup">{words.title}</h3>
      {isRevote ? <Notice>{words.among}</Notice> : null}
      {vote.advice === null ? null : <Notice kind="warning">{words.advice[vote.advice]}</Notice>}
      <Choice
        legend={words.kind}
        choices={["dots", "wishes"] as const}
        chosen={rules.kind}
        label={(kind) => words.kinds[kind]}
        onChoose={(kind) => put({ kind })}
      />
      <Field
        label={words.criterion}
        hint={words.criterionHint}
        counter={{ used: textLength(rules.criterion), most: criterionLetters, quietUntil: 80 }}
      >
        {(props) => (
          <input
            {...props}
            value={rules.criterion}
            maxLength={criterionLetters}
            autoComplete="off"
            onChange={(event) => put({ criterion: event.target.value })}
          />
        )}
      </Field>
      <p className="suggestions">
        {words.suggestions.map((text) => (
          <Button
            key={text}
            className="small-btn"
            aria-label={words.suggest(text)}
            onClick={() => put({ criterion: text })}
          >
            {text}
          </Button>
        ))}
      </p>
      <div className="budget-line">
        <span className="label">{words.budget}</span>
        <Stepper
          label={words.budget}
          value={rules.budget}
          least={1}
          most={budgetAtMost}
          words={words.budgetWords(rules.budget)}
          onChange={(budget) => put({ budget })}
        />
        <p className="soft small">
          {words.proposed(vote.proposedBudget, vote.options.length, view.people.length)}
        </p>
        {rules.budget === vote.proposedBudget ? null : (
          <Button kind="bare" onClick={() => put({ budget: vote.proposedBudget })}>
            {words.take(vote.proposedBudget)}
          </Button>
        )}
      </div>
      <fieldset className="three-rules">
        <legend>{words.unwritten}</legend>
        <p className="soft small">{words.unwrittenHint}</p>
        <Choice
          legend={words.cap}
          choices={["one", "three", "free"] as const}
          chosen={capWord(rules.cap)}
          label={(cap) => words.caps[cap]}
          onChoose={(cap) => put({ cap: capOf(cap) })}
        />
        <Choice
          legend={words.own}
          choices={["yes", "no"] as const}
          chosen={rules.ownAllowed ? "yes" : "no"}
          label={(own) => words.owns[own]}
          onChoose={(own) => put({ ownAllowed: own === "yes" })}
        />
        <Choice
          legend={words.all}
          choices={["yes", "no"] as const}
          chosen={rules.mustSpendAll ? "yes" : "no"}
          label={(all) => words.alls[all]}
          onChoose={(all) => put({ mustSpendAll: all === "yes" })}
        />
      </fieldset>
      <h4>{words.options(vote.options.length)}</h4>
      <ol className="vote-lines">
        {vote.options.map(({ id, number, text }) => (
          <li key={id}>
            <span className="numeral num" aria-hidden="true">
              {number}
            </span>
            <span>{text}</span>
          </li>
        ))}
      </ol>
      {isOpen ? (
        <div className="vote-acts">
          <p className="soft small">{words.understand}</p>
          <Button
            kind="main"
            icon={<VoteSign size={18} strokeWidth={2.5} aria-hidden="true" />}
            whyNot={why(whyNot)}
            onClick={() => send([{ type: "set-vote-rules", rules }, { type: "open-vote" }])}
          >
            {words.open}
          </Button>
          <Button
            whyNot={why(whyNotRules(tidyRules(rules)))}
            onClick={() => send([{ type: "set-vote-rules", rules }])}
          >
            {words.show}
          </Button>
        </div>
      ) : null}
    </section>
  );
}

const unopened = {
  phase: "prepared",
  options: [],
  ballots: {},
  closesAt: null,
  raisedFrom: null,
  reopened: false,
  fewShown: false,
  kept: null,
} as const;

interface ChoiceProps<Value extends string> {
  readonly legend: string;
  readonly choices: readonly Value[];
  readonly chosen: Value;
  readonly label: (value: Value) => ReactNode;
  readonly onChoose: (value: Value) => void;
}

function Choice<Value extends string>({ legend, choices, chosen, label, onChoose }: ChoiceProps<Value>) {
  const name = useId();
  return (
    <fieldset className="field inline-choice">
      <legend>{legend}</legend>
      <div className="radios">
        {choices.map((value) => (
          <label key={value} className="choice">
            <input
              type="radio"
              className="sr"
              name={name}
              checked={value === chosen}
              onChange={() => onChoose(value)}
            />
            <span>{label(value)}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
