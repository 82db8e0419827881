import { Button } from "@bocal/client/look/Button";
import { Dialog } from "@bocal/client/look/Dialog";
import { Field } from "@bocal/client/look/Field";
import { Notice } from "@bocal/client/look/Notice";
import type { OptionId, OrganisationId, PersonId } from "@bocal/protocol/base/ids";
import { seal } from "@bocal/protocol/base/sealed";
import { linesOf, markOn, marksOf, questionsOf, spentBy, whyNotMarks } from "@bocal/protocol/vote/ballot";
import { capOf } from "@bocal/protocol/vote/rules";
import type { Mark, Marks } from "@bocal/protocol/vote/vote";
import { useState } from "react";
import { Stepper } from "../frame/Stepper.tsx";
import { useReason, type VoteRoomProps } from "./room.ts";
import { useVoteWords } from "./words.ts";

const unknown = "unknown";

/** A ballot for somebody without a phone (CC-10): whose it is, then the same dots as everybody. Forgotten once it is saved. */
export function ProxyDialog({ view, vote, ask, onClose }: VoteRoomProps & { readonly onClose: () => void }) {
  const { proxy: words } = useVoteWords();
  const why = useReason();
  const [who, setWho] = useState<string>(view.people[0]?.id ?? unknown);
  const [organisation, setOrganisation] = useState<OrganisationId | null>(view.organisations[0]?.id ?? null);
  const [marks, setMarks] = useState<Marks>({});
  const [refused, setRefused] = useState<string | null>(null);
  const person = who === unknown ? null : (who as PersonId);
  const lines = linesOf(
    marksOf(Object.entries(marks).map(([id, mark]) => ({ option: id as OptionId, ...mark }))),
    vote.options,
  );
  const options = vote.options.map((option) => ({ ...option, owners: seal([]) }));
  const whyNot = whyNotMarks({ rules: vote.rules, options }, person, lines);
  const spent = spentBy(marks);
  const questions = questionsOf(vote.rules);
  const put = (option: OptionId, part: Partial<Mark>) =>
    setMarks((before) => ({ ...before, [option]: { ...markOn(before, option), ...part } }));
  const save = async () => {
    const answer = await ask({
      type: "cast-proxy-ballot",
      person,
      organisation: person === null ? organisation : null,
      marks: lines,
    });
    if (answer.type === "applied") onClose();
    else setRefused(why(answer.refusal));
  };
  return (
    <Dialog
      open
      title={words.title}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{words.cancel}</Button>
          <Button kind="main" whyNot={why(whyNot)} onClick={() => void save()}>
            {words.save}
          </Button>
        </>
      }
    >
      <div className="proxy-ballot">
        <p className="soft">{words.hint}</p>
        {refused === null ? null : <Notice kind="refused">{refused}</Notice>}
        <Field label={words.who}>
          {(props) => (
            <select {...props} value={who} onChange={(event) => setWho(event.target.value)}>
              {view.people.map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
              <option value={unknown}>{words.unknown}</option>
            </select>
          )}
        </Field>
        {person === null && view.organisations.length > 0 ? (
          <Field label={words.organisation}>
            {(props) => (
              <select
                {...props}
                value={organisation ?? ""}
                onChange={(event) =>
                  setOrganisation(view.organisations.find(({ id }) => id === event.target.value)?.id ?? null)
                }
              >
                {view.organisations.map(({ id, name }) => (
                  <option key={id} value={id}>
                    {name}
                  </option>
                ))}
                <option value="">{words.none}</option>
              </select>
            )}
          </Field>
        ) : null}
        {questions.map((question) => (
          <p key={question} className="strong num" role="status">
            {questions.length === 1 ? "" : `${question === "dots" ? words.important : words.wish} · `}
            {words.left(Math.max(0, vote.rules.budget - spent[question]))}
          </p>
        ))}
        <ul className="vote-lines">
          {vote.options.map(({ id, number, text, withdrawn }) => (
            <li key={id}>
              <span className="numeral num" aria-hidden="true">
                {number}
              </span>
              <span className={withdrawn ? "gone" : undefined}>{text}</span>
              {withdrawn
                ? null
                : questions.map((question) => {
                    const value = markOn(marks, id)[question];
                    const label =
                      questions.length === 1
                        ? text
                        : `${text}, ${question === "dots" ? words.important : words.wish}`;
                    const left = vote.rules.budget - spent[question];
                    return (
                      <Stepper
                        key={question}
                        label={label}
                        value={value}
                        least={0}
                        most={Math.min(capOf(vote.rules), value + left)}
                        words={
                          questions.length === 1
                            ? `${value}`
                            : `${question === "dots" ? words.important : words.wish} ${value}`
                        }
                        onChange={(next) => put(id, { [question]: next })}
                      />
                    );
                  })}
              {questions.length > 1 && !withdrawn ? (
                <label className="check">
                  <input
                    type="checkbox"
                    aria-label={words.carryOf(text)}
                    checked={markOn(marks, id).carries}
                    onChange={(event) => put(id, { carries: event.target.checked })}
                  />
                  {words.carry}
                </label>
              ) : null}
            </li>
          ))}
        </ul>
      </div>
    </Dialog>
  );
}
