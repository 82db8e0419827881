import { Field } from "@bocal/client/look/Field";
import type { MethodSettings } from "@bocal/protocol/methods/index";
import type { Group } from "@bocal/protocol/room/organisation";
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
  minutesError,
  minutesId,
  held,
  fixed,
}: ActivityFieldsProps) {
  const { prepare } = useConsoleWords();
  const { Settings } = methodRoom(settings.method);
  return (
    <div className="stack">
      {held || fixed ? null : <MethodChoice settings={settings} onChange={onSettings} groups={groups} />}
      {held ? null : <Settings settings={settings} onChange={onSettings} groups={groups} />}
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
