import "./vote.css";
import { useServerClock } from "@bocal/client/live/hooks";
import { Button } from "@bocal/client/look/Button";
import { Notice } from "@bocal/client/look/Notice";
import { budgetAtMost } from "@bocal/protocol/vote/rules";
import { Lock, PenLine } from "lucide-react";
import { useState } from "react";
import { Stepper } from "../frame/Stepper.tsx";
import { ProxyDialog } from "./ProxyDialog.tsx";
import { useReason, type VoteRoomProps } from "./room.ts";
import { useVoteWords } from "./words.ts";

/** A vote that is open: how many have voted and nothing else of it (PR-07), ballots by hand, the end. */
export function VoteRunning(props: VoteRoomProps) {
  const { vote, isOpen, send } = props;
  const { running: words, setup } = useVoteWords();
  const why = useReason();
  const [isEntering, setIsEntering] = useState(false);
  return (
    <section className="vote-running" aria-labelledby="vote-running">
      <h3 id="vote-running">{words.title}</h3>
      <p className="criterion">{vote.rules.criterion}</p>
      <p className="figure num">
        <b>{vote.ballots}</b>
        <span>{words.voted(vote.ballots, vote.expected)}</span>
      </p>
      <progress
        max={Math.max(1, vote.expected)}
        value={Math.min(vote.ballots, vote.expected)}
        aria-hidden="true"
      />
      <p className="soft small">{words.blind}</p>
      {vote.reopened ? <Notice>{words.reopened}</Notice> : null}
      {isOpen ? (
        <>
          <div className="budget-line">
            <span className="label">{words.budget}</span>
            <Stepper
              label={words.budget}
              value={vote.rules.budget}
              least={vote.budgetLeast}
              most={budgetAtMost}
              words={setup.budgetWords(vote.rules.budget)}
              onChange={(budget) => send([{ type: "set-vote-budget", budget }])}
            />
            <p className="soft small">{words.raise}</p>
          </div>
          <Proxies {...props} onEnter={() => setIsEntering(true)} />
          <details>
            <summary>{words.withdrawing}</summary>
            <p className="soft small">{words.withdrawingHint}</p>
            <ul className="vote-lines">
              {vote.options.map(({ id, number, text, withdrawn }) => (
                <li key={id}>
                  <span className="numeral num" aria-hidden="true">
                    {number}
                  </span>
                  <span className={withdrawn ? "gone" : undefined}>{text}</span>
                  <Button
                    className="small-btn"
                    aria-label={withdrawn ? words.restoreOf(text) : words.withdrawOf(text)}
                    onClick={() =>
                      send([{ type: withdrawn ? "restore-option" : "withdraw-option", option: id }])
                    }
                  >
                    {withdrawn ? words.restore : words.withdraw}
                  </Button>
                </li>
              ))}
            </ul>
          </details>
          <div className="vote-acts">
            {vote.closesAt === null ? (
              <Button kind="main" onClick={() => send([{ type: "warn-of-closing" }])}>
                {words.warn}
              </Button>
            ) : (
              <Closing
                live={props.live}
                closesAt={vote.closesAt}
                onStop={() => send([{ type: "stop-closing" }])}
              />
            )}
            <Button
              icon={<Lock size={18} strokeWidth={2.5} aria-hidden="true" />}
              onClick={() => send([{ type: "close-vote" }])}
            >
              {words.close}
            </Button>
            {vote.whyNotUnopen === null ? (
              <Button
                kind="bare"
                whyNot={why(vote.whyNotUnopen)}
                onClick={() => send([{ type: "unopen-vote" }])}
              >
                {words.unopen}
              </Button>
            ) : null}
          </div>
        </>
      ) : null}
      {isEntering ? <ProxyDialog {...props} onClose={() => setIsEntering(false)} /> : null}
    </section>
  );
}

function Closing({
  live,
  closesAt,
  onStop,
}: Pick<VoteRoomProps, "live"> & { readonly closesAt: number; readonly onStop: () => void }) {
  const { running: words } = useVoteWords();
  const now = useServerClock(live);
  return (
    <>
      <p className="closing num">{words.closing(Math.max(0, Math.ceil((closesAt - now) / 1_000)))}</p>
      <Button onClick={onStop}>{words.stop}</Button>
    </>
  );
}

/** Ballots entered for people without a phone: whose they are, never what they say. */
function Proxies({ view, vote, send, onEnter }: VoteRoomProps & { readonly onEnter: () => void }) {
  const { running: words, proxy } = useVoteWords();
  const nameOf = ({ person, organisation }: (typeof vote.proxies)[number]) => {
    const known = view.people.find(({ id }) => id === person);
    const from = view.organisations.find(({ id }) => id === organisation);
    return known?.name ?? `${from?.name ?? proxy.none} (${words.nobody})`;
  };
  return (
    <div className="proxies">
      {vote.proxies.length === 0 ? null : (
        <>
          <h4>{words.proxies}</h4>
          <ul className="vote-lines">
            {vote.proxies.map((each) => (
              <li key={each.id}>
                <span>{nameOf(each)}</span>
                <Button
                  className="small-btn"
                  aria-label={words.removeProxy(nameOf(each))}
                  onClick={() => send([{ type: "withdraw-proxy-ballot", ballot: each.id }])}
                >
                  {words.remove}
                </Button>
              </li>
            ))}
          </ul>
        </>
      )}
      <Button icon={<PenLine size={18} strokeWidth={2.5} aria-hidden="true" />} onClick={onEnter}>
        {words.proxy}
      </Button>
    </div>
  );
}
