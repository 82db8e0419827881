import { Button } from "@bocal/client/look/Button";
import { Notice } from "@bocal/client/look/Notice";
import { formatDate, useLanguage } from "@bocal/client/words/look-up";
import { refusalSentence } from "@bocal/client/words/refusals";
import type { ShownAction } from "@bocal/protocol/methods/metaplan/late/vocabulary";
import type { Command } from "@bocal/protocol/methods/metaplan/vocabulary";
import { useState } from "react";
import { useSay } from "../../../pieces/Announcer.tsx";
import { Question } from "../Question.tsx";
import { Proposing } from "./Proposing.tsx";
import type { LateProps } from "./props.ts";
import { useLateWords } from "./words.ts";

/** The action list on the phone: take one on, help, and propose when the facilitator asks (MP-37). */
export function Actions(props: LateProps) {
  const { actions: words } = useLateWords();
  const { late, activity } = props;
  const standing = late.actions.filter(({ aside }) => aside === null);
  return (
    <div className="stack">
      <Question {...props}>{words.title}</Question>
      <p className="status-sentence">{words.status}</p>
      {late.asking && activity.open ? <Proposing {...props} /> : null}
      {standing.length === 0 ? <p className="soft">{words.none}</p> : <ActionList {...props} />}
      {standing.length > 0 && activity.open ? <p className="small soft">{words.openly}</p> : null}
    </div>
  );
}

export function ActionList(props: LateProps) {
  const { late } = props;
  return (
    <ul className="action-list">
      {late.actions
        .filter(({ aside }) => aside === null)
        .map((action) => (
          <OneAction key={action.id} action={action} {...props} />
        ))}
    </ul>
  );
}

function OneAction({
  action,
  live,
  activity,
  late,
  own,
  moment,
}: LateProps & { readonly action: ShownAction }) {
  const { actions: words } = useLateWords();
  const [language] = useLanguage();
  const say = useSay();
  const [refused, setRefused] = useState<string | null>(null);
  const { id, title, owner, due, means, lacks } = action;
  const theme = late.themes.find((each) => each.id === action.theme);
  const owns = own.owns.includes(id);
  const helps = own.helps.includes(id);
  const mayAct = activity.open && moment === "actions";
  const helpers = [...action.helpers, action.others].filter((each) => each !== "").join(", ");

  const send = async (command: Command) => {
    const answer = await live.send({
      type: "in-activity",
      activity: activity.id,
      method: "metaplan",
      command,
    });
    if (answer.type === "applied") {
      setRefused(null);
      say(words.taken);
    } else setRefused(refusalSentence(answer.refusal, language));
  };
  return (
    <li>
      <p className="strong">{title}</p>
      {theme === undefined ? null : <p className="small soft">{words.theme(theme.title)}</p>}
      {action.description === "" ? null : <p>{action.description}</p>}
      <p className="small">
        <span className={lacks.length === 0 ? "tag engaged" : "tag"}>
          {lacks.length === 0 ? words.engaged : words.lead}
        </span>{" "}
        {owner === null ? words.noOwner : words.owner(owner.name)}
        {helpers === "" ? null : ` ${words.helpers(helpers)}.`}
      </p>
      {means === "" && due === null ? null : (
        <p className="small soft">
          {[means === "" ? null : words.means(means), due === null ? null : words.due(dayIn(due, language))]
            .filter((each) => each !== null)
            .join(" · ")}
        </p>
      )}
      {refused === null ? null : <Notice kind="refused">{refused}</Notice>}
      {owns || helps ? <p className="small strong">{owns ? words.mine : words.helping}</p> : null}
      {mayAct ? (
        <div className="row">
          {owner === null ? (
            <Button
              aria-label={words.takeOf(title)}
              onClick={() => void send({ type: "volunteer", action: id, as: "owner" })}
            >
              {words.take}
            </Button>
          ) : null}
          {owns || helps ? (
            <Button
              kind="bare"
              aria-label={words.stepBackOf(title)}
              onClick={() => void send({ type: "step-back", action: id })}
            >
              {words.stepBack}
            </Button>
          ) : (
            <Button
              aria-label={words.helpOf(title)}
              onClick={() => void send({ type: "volunteer", action: id, as: "helper" })}
            >
              {words.help}
            </Button>
          )}
        </div>
      ) : null}
    </li>
  );
}

/** A day of the calendar is the same day everywhere: read at noon, it stays itself in every time zone. */
function dayIn(due: string, language: "fr" | "en"): string {
  return formatDate(new Date(`${due}T12:00:00`).getTime(), language);
}
