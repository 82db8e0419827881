import { Field } from "@bocal/client/look/Field";
import type { MethodSettings } from "@bocal/protocol/methods/index";
import type { Group } from "@bocal/protocol/room/organisation";
import { useGroupsWords } from "../board/Comparison.tsx";
import { methodRoom } from "../methods/index.ts";
import { useConsoleWords } from "../words.ts";
import { MethodChoice } from "./MethodChoice.tsx";

export interface ActivityFieldsProps {
  title: string;
  minutes: string;
  settings: MethodSettings;
  groups: readonly Group[];
  onTitle: (title: string) => void;
  onMinutes: (minutes: string) => void;
  onSettings: (settings: MethodSettings) => void;
  /** Whether each group runs it for itself; asked where there are groups. */
  inGroups: boolean;
  onInGroups: (inGroups: boolean) => void;
  minutesError?: string | null | undefined;
  /** Names of the elements, for those who lead the focus to a problem. */
  minutesId?: string | undefined;
  /** What the method asks is settled: only title and time still change. */
  held?: boolean | undefined;
  /** The method was chosen before and stays. */
  fixed?: boolean | undefined;
}

/** One activity as it is prepared: what its method asks, and its place in the running order. */
export function ActivityFields({
  title,
  minutes,
  settings,
  groups,
  onTitle,
  onMinutes,
  onSettings,
  inGroups,
  onInGroups,
  minutesError,
  minutesId,
  held,
  fixed,
}: ActivityFieldsProps) {
  const { prepare } = useConsoleWords();
  const say = useGroupsWords();
  const { Settings } = methodRoom(settings.method);
  return (
    <div className="stack">
      {held || fixed ? null : <MethodChoice settings={settings} onChange={onSettings} groups={groups} />}
      {held ? null : <Settings settings={settings} onChange={onSettings} groups={groups} />}
      {held || groups.length < 2 ? null : (
        <label className="tick">
          <input type="checkbox" checked={inGroups} onChange={(event) => onInGroups(event.target.checked)} />
          <span>
            {say.inGroups}
            <span className="small soft"> {say.inGroupsHint}</span>
          </span>
        </label>
      )}
      <div className="pair">
        <Field label={prepare.activityTitle} hint={prepare.activityTitleHint}>
          {(control) => (
            <input {...control} value={title} onChange={(event) => onTitle(event.target.value)} />
          )}
        </Field>
        <div id={minutesId}>
          <Field label={prepare.minutes} hint={prepare.minutesUnit} error={minutesError}>
            {(control) => (
              <input
                {...control}
                className="input figures num"
                inputMode="numeric"
                autoComplete="off"
                value={minutes}
                onChange={(event) => onMinutes(event.target.value)}
              />
            )}
          </Field>
        </div>
      </div>
    </div>
  );
}
