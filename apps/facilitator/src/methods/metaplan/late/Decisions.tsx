import { Button } from "@bocal/client/look/Button";
import { Field } from "@bocal/client/look/Field";
import { Notice } from "@bocal/client/look/Notice";
import { deciderLetters, decisionLetters } from "@bocal/protocol/methods/metaplan/late/decide";
import type { DecisionKind, ShownTheme } from "@bocal/protocol/methods/metaplan/late/vocabulary";
import { type FormEvent, useEffect, useRef, useState } from "react";
import { useMethodCommands } from "../../../board/commands.ts";
import { useReason } from "../../../vote/room.ts";
import type { LateProps } from "./props.ts";
import { useLateWords } from "./words.ts";

/** What becomes of each theme, best first, and who decides it: apart from the tally (PR-14, MP-39). */
export function Decisions(props: LateProps) {
  const { late, activity, view } = props;
  const { decisions: words, themes } = useLateWords();
  const last = Number.MAX_SAFE_INTEGER;
  const ranked = late.themes.toSorted((a, b) => (a.rank ?? last) - (b.rank ?? last) || a.number - b.number);
  const { phase } = activity.method.shown;
  const isOpen = activity.open && !view.ended && (phase === "decisions" || phase === "actions");
  return (
    <section className="late" aria-labelledby="decisions">
      <h3 id="decisions">{words.title}</h3>
      <p className="soft small">{words.hint}</p>
      {late.changedSinceVote ? <Notice kind="warning">{themes.changed}</Notice> : null}
      <Decider key={late.decider} {...props} isOpen={isOpen} />
      <p role="status" className="num">
        {words.undecided(ranked.filter(({ decision }) => decision === null).length)}
      </p>
      <ol className="theme-table decide">
        {ranked.map((theme) => (
          <Theme key={theme.id} theme={theme} {...props} isOpen={isOpen} />
        ))}
      </ol>
    </section>
  );
}

function Decider({ live, activity, late, isOpen }: LateProps & { readonly isOpen: boolean }) {
  const { decisions: words } = useLateWords();
  const send = useMethodCommands(live, activity.id);
  const [decider, setDecider] = useState(late.decider);
  if (!isOpen) return late.decider === "" ? null : <p>{`${words.decider}\u00a0: ${late.decider}`}</p>;
  return (
    <form
      className="one-line"
      onSubmit={(event) => {
        event.preventDefault();
        send([{ type: "name-decider", decider }]);
      }}
    >
      <Field label={words.decider} hint={words.deciderHint}>
        {(props) => (
          <input
            {...props}
            value={decider}
            maxLength={deciderLetters}
            autoComplete="off"
            onChange={(event) => setDecider(event.target.value)}
          />
        )}
      </Field>
      {decider === late.decider ? null : <Button type="submit">{words.save}</Button>}
    </form>
  );
}

interface ThemeProps extends LateProps {
  readonly theme: ShownTheme;
  readonly isOpen: boolean;
}

function Theme({ theme, live, activity, isOpen }: ThemeProps) {
  const { decisions: words } = useLateWords();
  const send = useMethodCommands(live, activity.id);
  // A reason that is asked for before the decision is noted: retained themes need none.
  const [asked, setAsked] = useState<DecisionKind | null>(null);
  const { id, number, title, points, rank, shareRank, decision } = theme;
  const facts = [
    points === null ? words.noVote : words.points(points),
    rank === null ? null : words.rank(rank),
    shareRank === null || shareRank === rank ? null : words.byOrganisation(shareRank),
  ].filter((fact) => fact !== null);
  const decide = (kind: DecisionKind, reason: string) =>
    send([{ type: "decide-theme", theme: id, decision: kind, reason }]);
  return (
    <li>
      <span className="numeral num" aria-hidden="true">
        {number}
      </span>
      <div className="theme">
        <span className="strong">{title}</span>
        <span className="soft num">{facts.join(" · ")}</span>
        {decision === null ? null : (
          <span>
            <strong>{words.of[decision.kind]}</strong>
            {decision.reason === "" ? "" : ` · ${decision.reason}`}
          </span>
        )}
      </div>
      {isOpen ? (
        <div className="decide-acts">
          <Button
            aria-label={words.retainOf(title)}
            aria-pressed={decision?.kind === "retained"}
            onClick={() => decide("retained", "")}
          >
            {words.retain}
          </Button>
          <Button
            aria-label={words.parkOf(title)}
            aria-pressed={decision?.kind === "parked"}
            onClick={() => setAsked("parked")}
          >
            {words.park}
          </Button>
          <Button
            aria-label={words.dropOf(title)}
            aria-pressed={decision?.kind === "dropped"}
            onClick={() => setAsked("dropped")}
          >
            {words.drop}
          </Button>
          {decision === null ? null : (
            <Button
              kind="bare"
              aria-label={words.undoOf(title)}
              onClick={() => send([{ type: "undecide-theme", theme: id }])}
            >
              {words.undo}
            </Button>
          )}
        </div>
      ) : null}
      {asked === null || !isOpen ? null : (
        <Reason
          kind={asked}
          reason={decision?.kind === asked ? decision.reason : ""}
          onReason={(reason) => {
            decide(asked, reason);
            setAsked(null);
          }}
        />
      )}
    </li>
  );
}

function Reason({
  kind,
  reason: before,
  onReason,
}: {
  readonly kind: DecisionKind;
  readonly reason: string;
  readonly onReason: (reason: string) => void;
}) {
  const { decisions: words } = useLateWords();
  const why = useReason();
  const [reason, setReason] = useState(before);
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.focus(), []);
  const whyNot = reason.trim() === "" ? why({ type: "reason-missing" }) : null;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (whyNot === null) onReason(reason);
  };
  return (
    <form className="one-line reason" onSubmit={submit}>
      <Field label={`${words.of[kind]}. ${words.reason}`}>
        {(props) => (
          <input
            {...props}
            ref={field}
            value={reason}
            maxLength={decisionLetters}
            autoComplete="off"
            onChange={(event) => setReason(event.target.value)}
          />
        )}
      </Field>
      <Button type="submit" whyNot={whyNot}>
        {words.save}
      </Button>
    </form>
  );
}
