import type { Live } from "@bocal/client/live/connect";
import { useServerClock } from "@bocal/client/live/hooks";
import { Button } from "@bocal/client/look/Button";
import type { ActivityId } from "@bocal/protocol/base/ids";
import type { StaffView } from "@bocal/protocol/session/views";
import { useState } from "react";
import { useConsoleWords } from "../words.ts";
import { AgendaItem } from "./AgendaItem.tsx";
import { timedAgenda, wholeMinutes } from "./agenda-times.ts";
import { nextEntry } from "./current.ts";

export interface AgendaProps {
  live: Live;
  view: StaffView;
  onEdit: () => void;
  onChange: (activity: ActivityId) => void;
  onBring: (activity: ActivityId) => void;
}

const everyMs = 10_000;

/** The running order: what was, what is, what comes, and whether the day keeps its time. */
export function Agenda({ live, view, onEdit, onChange, onBring }: AgendaProps) {
  const { agenda: words } = useConsoleWords();
  const now = useServerClock(live, everyMs);
  const [unfolded, setUnfolded] = useState<ActivityId | null>(null);
  const { entries, driftMs } = timedAgenda(view.agenda, now);
  const proposed = view.activity?.open ? view.activity.id : nextEntry(view)?.id;
  return (
    <nav className="agenda" aria-labelledby="agenda">
      <div className="agenda-head">
        <h2 id="agenda">{words.title}</h2>
        <Drift driftMs={driftMs} />
      </div>
      {entries.length === 0 ? <p className="soft">{words.empty}</p> : null}
      <ol>
        {entries.map((timed) => (
          <AgendaItem
            key={timed.entry.id}
            live={live}
            view={view}
            timed={timed}
            unfolded={unfolded === timed.entry.id || (unfolded === null && proposed === timed.entry.id)}
            onUnfold={() => setUnfolded(unfolded === timed.entry.id ? null : timed.entry.id)}
            onChange={onChange}
            onBring={onBring}
          />
        ))}
      </ol>
      <p className="agenda-foot">
        <Button kind="bare" aria-haspopup="dialog" onClick={onEdit}>
          {words.edit}
        </Button>
      </p>
    </nav>
  );
}

function Drift({ driftMs }: { driftMs: number | null }) {
  const { agenda: words } = useConsoleWords();
  if (driftMs === null) return null;
  const minutes = wholeMinutes(driftMs);
  if (minutes === 0) return <p className="small soft">{words.onTime}</p>;
  return minutes > 0 ? (
    <p className="small num late">{words.late(minutes)}</p>
  ) : (
    <p className="small num soft">{words.early(-minutes)}</p>
  );
}
