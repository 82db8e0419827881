import { Button } from "@bocal/client/look/Button";
import type { Group } from "@bocal/protocol/room/organisation";
import { CircleAlert, Plus } from "lucide-react";
import { useMemo, useRef } from "react";
import { useConsoleWords } from "../words.ts";
import { ActivityFields } from "./ActivityFields.tsx";
import type { DraftActivity, DraftInHand } from "./draft.ts";
import { activityField, groupsOf, minutesField } from "./plan.ts";

export interface ActivityListProps {
  inHand: DraftInHand;
  /** The activity of that number, before anything is typed. */
  fresh: (number: number, groups: readonly Group[]) => DraftActivity;
  /** The sentence of a problem, by the name of its field. */
  errors: Readonly<Record<string, string>>;
  /** Says what just happened, for those who listen. */
  onSay: (message: string) => void;
}

/** The activities of a session, one after the other. */
export function ActivityList({ inHand, fresh, errors, onSay }: ActivityListProps) {
  const { prepare } = useConsoleWords();
  const { draft, change, changeActivity } = inHand;
  const groups = useMemo(() => groupsOf({ groups: draft.groups }), [draft.groups]);
  const list = useRef<HTMLOListElement>(null);

  const focusOn = (index: number) =>
    requestAnimationFrame(() => list.current?.children.item(index)?.querySelector("h3")?.focus());

  const add = () => {
    const number = draft.activities.length + 1;
    change({ activities: [...draft.activities, fresh(number, groups)] });
    focusOn(number - 1);
  };
  const remove = (index: number) => {
    change({ activities: draft.activities.toSpliced(index, 1) });
    onSay(prepare.removed(index + 1));
    focusOn(Math.max(0, index - 1));
  };

  return (
    <div className="stack">
      <ol className="activities" ref={list}>
        {draft.activities.map((activity, index) => (
          <li key={activity.key} id={activityField(activity)}>
            <div className="activity-head">
              <h3 tabIndex={-1}>{prepare.activity(index + 1)}</h3>
              {draft.activities.length > 1 ? (
                <Button
                  kind="bare"
                  aria-label={prepare.removeActivity(index + 1)}
                  onClick={() => remove(index)}
                >
                  {prepare.remove}
                </Button>
              ) : null}
            </div>
            {errors[activityField(activity)] ? (
              <p className="error small">
                <CircleAlert size="1.2em" strokeWidth={2.5} aria-hidden="true" />
                {errors[activityField(activity)]}
              </p>
            ) : null}
            <ActivityFields
              {...activity}
              groups={groups}
              inGroups={activity.inGroups === true}
              onInGroups={(inGroups) => changeActivity(activity.key, { inGroups })}
              onTitle={(title) => changeActivity(activity.key, { title })}
              onMinutes={(minutes) => changeActivity(activity.key, { minutes })}
              onSettings={(settings) => changeActivity(activity.key, { settings })}
              minutesError={errors[minutesField(activity)]}
              minutesId={minutesField(activity)}
            />
          </li>
        ))}
      </ol>
      <p>
        <Button icon={<Plus size={20} strokeWidth={2.25} aria-hidden="true" />} onClick={add}>
          {prepare.addActivity}
        </Button>
      </p>
    </div>
  );
}
