import "./vote.css";
import { useServerClock } from "@bocal/client/live/hooks";
import { Button } from "@bocal/client/look/Button";
import { Notice } from "@bocal/client/look/Notice";
import { SendState } from "@bocal/client/look/SendState";
import { useLanguage } from "@bocal/client/words/look-up";
import { refusalSentence } from "@bocal/client/words/refusals";
import type { PersonId } from "@bocal/protocol/base/ids";
import { seal } from "@bocal/protocol/base/sealed";
import type { Anonymity } from "@bocal/protocol/room/person";
import { questionsOf, whyNotMarks } from "@bocal/protocol/vote/ballot";
import type { PublicVote } from "@bocal/protocol/vote/show";
import { useEffect, useRef } from "react";
import { useSay } from "../pieces/Announcer.tsx";
import { Foot } from "../pieces/Foot.tsx";
import { asLines, dotsLeft } from "./marks.ts";
import { Options } from "./Options.tsx";
import { Results } from "./Results.tsx";
import { type BallotPlace, useBallot } from "./use-ballot.ts";
import { useVoteWords } from "./words.ts";

export interface VoteProps extends BallotPlace {
  readonly person: PersonId;
  readonly anonymity: Anonymity;
  /** Whether the activity is open: closed, everything is only read. */
  readonly isOpen: boolean;
  /** Whether this page was kept for somebody who was choosing when the vote closed. */
  readonly isHeld: boolean;
}

/** A vote on the phone: the criterion, the dots that are left, the options, the rules, one button. */
export function Vote(props: VoteProps) {
  const { vote, mine, person, anonymity, isOpen, isHeld } = props;
  const words = useVoteWords();
  const ballot = useBallot(props);
  const isVoting = isOpen && vote.phase === "open";
  const isClosed = vote.phase === "closed" && !isHeld;
  useClosingVoice(vote, isVoting);
  return (
    <>
      <div className="stack vote">
        <div className="question">
          <p className="small soft">{words.criterion}</p>
          <h1 tabIndex={-1}>{vote.rules.criterion === "" ? words.noCriterion : vote.rules.criterion}</h1>
        </div>
        {vote.phase === "prepared" ? <p className="status-sentence">{words.prepared}</p> : null}
        {isClosed ? (
          <>
            <p className="status-sentence">{words.closed}</p>
            {ballot.isChanged ? <Notice kind="warning">{words.closedLate}</Notice> : null}
            <Results vote={vote} />
          </>
        ) : (
          <>
            {isVoting ? <Notices {...props} /> : null}
            {vote.phase === "open" ? <Budget vote={vote} marks={ballot.marks} /> : null}
            <Options
              vote={vote}
              mine={mine}
              person={person}
              anonymity={anonymity}
              marks={ballot.marks}
              onChange={isVoting ? ballot.change : undefined}
            />
            <Rules vote={vote} />
          </>
        )}
      </div>
      {isVoting ? <VoteFoot {...props} ballot={ballot} /> : null}
    </>
  );
}

/** Says that the vote closes once, not every second. */
function useClosingVoice({ closesAt }: PublicVote, isVoting: boolean): void {
  const words = useVoteWords();
  const say = useSay();
  const isClosing = isVoting && closesAt !== null;
  const was = useRef(isClosing);
  useEffect(() => {
    if (isClosing && !was.current) say(words.closingSoon);
    was.current = isClosing;
  }, [isClosing, say, words]);
}

function Notices({ live, vote, mine }: VoteProps) {
  const words = useVoteWords();
  return (
    <>
      {vote.closesAt === null ? null : <Closing live={live} closesAt={vote.closesAt} />}
      {vote.raisedFrom === null ? null : <Notice>{words.raised(vote.raisedFrom, vote.rules.budget)}</Notice>}
      {vote.reopened ? <Notice>{words.reopened}</Notice> : null}
      {mine.proxy ? <Notice>{words.proxy}</Notice> : null}
    </>
  );
}

function Closing({ live, closesAt }: Pick<VoteProps, "live"> & { readonly closesAt: number }) {
  const words = useVoteWords();
  const now = useServerClock(live);
  return <Notice kind="warning">{words.closing(Math.max(0, Math.ceil((closesAt - now) / 1_000)))}</Notice>;
}

/** Dots left, in words and drawn: full ones are placed. */
function Budget({
  vote,
  marks,
}: {
  readonly vote: PublicVote;
  readonly marks: Parameters<typeof dotsLeft>[0];
}) {
  const words = useVoteWords();
  const questions = questionsOf(vote.rules);
  return (
    <div className="budget">
      {questions.map((question) => {
        const left = Math.max(0, dotsLeft(marks, vote, question));
        return (
          <p key={question}>
            <span className="strong">
              {questions.length === 1
                ? words.left(left)
                : words.leftOf(question === "dots" ? words.important : words.wish, left)}
            </span>
            {vote.rules.budget > 12 ? null : (
              <span className="drawn" aria-hidden="true">
                {Array.from({ length: vote.rules.budget }, (_, index) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: these are places, not things
                  <i key={index} className={index < vote.rules.budget - left ? "placed" : undefined} />
                ))}
              </span>
            )}
          </p>
        );
      })}
    </div>
  );
}

/** The three answers that everybody is given (PR-04), and that nothing shows before the end (PR-07). */
function Rules({ vote: { rules } }: { readonly vote: PublicVote }) {
  const { rules: words } = useVoteWords();
  return (
    <p className="small soft">
      {[
        rules.cap === null || rules.cap >= rules.budget ? words.free : words.cap(rules.cap),
        rules.ownAllowed ? words.own : words.notOwn,
        rules.mustSpendAll ? words.all : words.notAll,
        words.blind,
      ].join(" ")}
    </p>
  );
}

function VoteFoot({
  vote,
  mine,
  person,
  ballot,
}: VoteProps & { readonly ballot: ReturnType<typeof useBallot> }) {
  const words = useVoteWords();
  const [language] = useLanguage();
  const { marks, isChanged, hasBallot, isWaiting, refused } = ballot;
  const options = vote.options.map((option) => ({
    ...option,
    owners: seal(mine.own.includes(option.id) ? [person] : []),
  }));
  const wrong = whyNotMarks({ rules: vote.rules, options }, person, asLines(marks, vote), marks);
  const isSaved = hasBallot && !isChanged;
  const state = refused !== null ? "refused" : isWaiting ? "waiting" : isSaved ? "saved" : null;
  return (
    <Foot>
      <div className="ballot-state">
        {state === null ? (
          hasBallot || isChanged ? (
            <span className="small soft">{words.unsaved}</span>
          ) : null
        ) : (
          <SendState
            state={state}
            label={words[state]}
            reason={
              refused?.state === "refused"
                ? refusalSentence(refused.refusal, language)
                : state === "saved"
                  ? words.savedHint
                  : undefined
            }
          />
        )}
      </div>
      {isSaved && !isWaiting ? (
        <Button kind="bare" wide onClick={ballot.withdraw}>
          {words.withdraw}
        </Button>
      ) : (
        <Button
          kind="main"
          wide
          whyNot={wrong === null ? null : refusalSentence(wrong, language)}
          onClick={ballot.submit}
        >
          {hasBallot ? words.change : words.submit}
        </Button>
      )}
    </Foot>
  );
}
