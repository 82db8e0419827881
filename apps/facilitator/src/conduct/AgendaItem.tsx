import type { Live } from "@bocal/client/live/connect";
import { Button } from "@bocal/client/look/Button";
import { formatTime, useLanguage } from "@bocal/client/words/look-up";
import type { ActivityId } from "@bocal/protocol/base/ids";
import type { StaffView } from "@bocal/protocol/session/views";
import { Check } from "lucide-react";
import { methodRoom } from "../methods/index.ts";
import { useConsoleWords } from "../words.ts";
import { type TimedEntry, wholeMinutes } from "./agenda-times.ts";
import { giversFor, useBringWords } from "./BringDialog.tsx";
import { stepsNow, titleOf } from "./current.ts";
import { Steps } from "./Steps.tsx";

export interface AgendaItemProps {
  live: Live;
  view: StaffView;
  timed: TimedEntry;
  unfolded: boolean;
  onUnfold: () => void;
  onChange: (activity: ActivityId) => void;
  onBring: (activity: ActivityId) => void;
}

/** One activity in the running order. Its title unfolds what can be done with it. */
export function AgendaItem({ live, view, timed, unfolded, onUnfold, onChange, onBring }: AgendaItemProps) {
  const words = useConsoleWords();
  const bring = useBringWords();
  const [language] = useLanguage();
  const { entry, at, openMs } = timed;
  const { id, status, plannedMinutes } = entry;
  const title = titleOf(view.agenda, entry, words);
  const now = status === "open";
  const send = (type: "open-activity" | "close-activity") => void live.send({ type, activity: id });
  return (
    <li className={now ? "now" : status} aria-current={now ? "step" : undefined}>
      {at === null ? null : (
        <p className="at num">
          <span className="sr">{status === "planned" ? words.agenda.around : words.agenda.since}</span>
          <time dateTime={new Date(at).toISOString()}>{formatTime(at, language)}</time>
        </p>
      )}
      <div className="what">
        <button type="button" className="fold" aria-expanded={unfolded} onClick={onUnfold}>
          {status === "closed" ? <Check size={16} strokeWidth={3} aria-hidden="true" /> : null}
          <span>{title}</span>
          <span className="sr">
            {status === "closed"
              ? `, ${words.agenda.done}`
              : now
                ? `, ${words.agenda.now}`
                : `, ${words.agenda.next}`}
          </span>
        </button>
        <p className="small soft num">
          {status === "closed"
            ? words.agenda.took(wholeMinutes(openMs), plannedMinutes)
            : `${methodRoom(entry.method).name(language)}, ${words.agenda.planned(plannedMinutes)}`}
        </p>
        {entry.brought.map(({ from, title: giver, count }) => (
          <p key={from} className="small soft num">
            {bring.began(count, titleOf(view.agenda, { id: from, title: giver }, words))}
          </p>
        ))}
        {now ? <Steps steps={stepsNow(view, language)} /> : null}
        {unfolded ? (
          <p className="acts-row">
            {view.ended ? null : now ? (
              <Button
                kind="bare"
                aria-label={words.agenda.closeThis(title)}
                onClick={() => send("close-activity")}
              >
                {words.agenda.closeActivity}
              </Button>
            ) : (
              <Button
                kind="bare"
                aria-label={
                  status === "closed" ? words.agenda.reopenThis(title) : words.agenda.openThis(title)
                }
                onClick={() => send("open-activity")}
              >
                {status === "closed" ? words.agenda.reopen : words.agenda.open}
              </Button>
            )}
            {status === "planned" && !view.ended && giversFor(view, entry).length > 0 ? (
              <Button
                kind="bare"
                aria-haspopup="dialog"
                aria-label={bring.openFor(title)}
                onClick={() => onBring(id)}
              >
                {bring.open}
              </Button>
            ) : null}
            <Button
              kind="bare"
              aria-haspopup="dialog"
              aria-label={words.agenda.changeThis(title)}
              onClick={() => onChange(id)}
            >
              {words.agenda.change}
            </Button>
          </p>
        ) : null}
      </div>
    </li>
  );
}
