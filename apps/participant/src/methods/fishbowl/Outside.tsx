import { SmallBowl } from "@bocal/client/look/Bowl";
import { Notice } from "@bocal/client/look/Notice";
import { useState } from "react";
import type { PhoneProps } from "../method.ts";
import { bowlOf, smallChairs } from "./bowl-of.ts";
import { Choice } from "./Choice.tsx";
import { Invited } from "./Invited.tsx";
import { Notes } from "./Notes.tsx";
import { Propose } from "./Propose.tsx";
import { Rule } from "./Rule.tsx";
import { Scribe } from "./Scribe.tsx";
import { Speakers } from "./Speakers.tsx";
import { Standing } from "./Standing.tsx";
import { useBowlCommands } from "./use-bowl-commands.ts";
import { WayIn } from "./WayIn.tsx";
import { useFishbowlWords } from "./words.ts";

/** Around the bowl: the question, the way in, and what I observe. */
export function Outside(props: PhoneProps<"fishbowl">) {
  const { session, shown, mine } = props;
  const words = useFishbowlWords();
  const commands = useBowlCommands(props);
  const [chosen, setChosen] = useState<string | null>(null);
  const bowl = bowlOf(shown, mine, chosen);
  if (bowl === null) return null;
  const { question } = bowl;
  const free = bowl.seats.filter(({ state }) => state === "free").length;
  const isStanding = shown.mode === "tap-out" || shown.mode === "samoan";
  const hasBegun = shown.phase === "running" || shown.phase === "paused";
  return (
    <>
      <div className="stack">
        <div className="around">
          <div>
            <p className="kick num">
              {question === null ? words.name : words.question(question.number, question.of)}
            </p>
            <h1 tabIndex={-1}>{question?.text ?? words.before.title}</h1>
          </div>
          <SmallBowl chairs={smallChairs(bowl)} size={124} label={words.round(free, bowl.due)} />
        </div>
        {question === null || question.subs.length === 0 ? null : (
          <ul className="subs-on-phone">
            {question.subs.map((sub) => (
              <li key={sub}>{sub}</li>
            ))}
          </ul>
        )}
        {shown.phase === "paused" && !bowl.collecting ? (
          <p className="status-sentence">{words.paused}</p>
        ) : null}
        {shown.phase === "ready" || shown.phase === "intro" ? (
          <p className="status-sentence">{words.before[shown.phase]}</p>
        ) : null}
        {bowl.collecting ? <p className="status-sentence">{words.collecting(mine.circle)}</p> : null}
        {mine.freed ? <Notice>{words.freed}</Notice> : null}
        {mine.invitation === null ? null : <Invited commands={commands} />}
        {shown.bowls.length > 1 ? (
          <Choice
            legend={words.bowls}
            choices={shown.bowls.map(({ id, label }, index) => ({
              id,
              label: label || words.bowl(index + 1),
            }))}
            chosen={bowl.id}
            onChoose={setChosen}
          />
        ) : null}
        {shown.sites.length > 1 ? (
          <Choice
            legend={words.site}
            choices={shown.sites}
            chosen={mine.site}
            onChoose={(site) => void commands.send({ type: "choose-site", site })}
          />
        ) : null}
        {commands.refused === null ? null : <Notice kind="refused">{commands.refused}</Notice>}
        <WayIn {...props} bowl={bowl} commands={commands} />
        {isStanding && hasBegun ? <Standing {...props} bowl={bowl} commands={commands} /> : null}
        {mine.starter && hasBegun ? <p className="soft small">{words.starter}</p> : null}
        {mine.speakers === null ? null : (
          <Speakers speakers={mine.speakers} organisations={session.organisations} commands={commands} />
        )}
        <Propose {...props} bowl={bowl} commands={commands} />
        {hasBegun ? null : <Rule shown={shown} />}
        {mine.highlights === null ? null : (
          <Scribe bowl={bowl} commands={commands} onTyping={props.onTyping} />
        )}
      </div>
      <Notes {...props} bowl={bowl} commands={commands} />
    </>
  );
}
