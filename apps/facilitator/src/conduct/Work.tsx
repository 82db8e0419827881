import type { Live } from "@bocal/client/live/connect";
import { useLive } from "@bocal/client/live/hooks";
import type { LiveState } from "@bocal/client/live/store";
import { Button } from "@bocal/client/look/Button";
import { Notice } from "@bocal/client/look/Notice";
import type { GroupId } from "@bocal/protocol/base/ids";
import type { StaffView } from "@bocal/protocol/session/views";
import { methodRoom } from "../methods/index.ts";
import { useConsoleWords } from "../words.ts";
import { titleOf } from "./current.ts";
import { JoinSheet } from "./JoinSheet.tsx";

const screensIn = (state: LiveState) => state.presence?.screens ?? 0;

/** The middle of the console: the method's own room, or the way in before anything has begun. */
export function Work({ live, view, group }: { live: Live; view: StaffView; group: GroupId | null }) {
  const words = useConsoleWords();
  const screens = useLive(live, screensIn);
  const { activity } = view;
  const isEmpty = view.agenda.length === 0;
  if (activity === null)
    return (
      <div className="before">
        <h2>{view.ended ? words.agenda.ended : isEmpty ? words.agenda.beginEmpty : words.agenda.begin}</h2>
        {view.ended ? null : (
          <p className="soft">
            {isEmpty
              ? words.agenda.beginEmptyHint
              : screens === 0
                ? words.agenda.beginDark
                : words.agenda.beginLit}
          </p>
        )}
        <JoinSheet view={view} level={3} />
      </div>
    );
  const Room = methodRoom(activity.method.method).Console;
  return (
    <>
      {view.ended ? (
        <Notice>
          <span>{words.agenda.ended}</span>
          <Button onClick={() => void live.send({ type: "reopen-session" })}>{words.outcome.reopen}</Button>
        </Notice>
      ) : activity.open ? null : (
        <Notice>
          <span>{words.agenda.closed(titleOf(view.agenda, activity, words))}</span>
          <Button onClick={() => void live.send({ type: "open-activity", activity: activity.id })}>
            {words.agenda.reopen}
          </Button>
        </Notice>
      )}
      <Room key={activity.id} live={live} view={view} activity={activity} group={group} />
    </>
  );
}
