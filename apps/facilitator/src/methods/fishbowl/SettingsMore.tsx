import { Button } from "@bocal/client/look/Button";
import { Field } from "@bocal/client/look/Field";
import { graceSeconds } from "@bocal/protocol/methods/fishbowl/limits";
import type { KnownTask, Settings, TaskPlan } from "@bocal/protocol/methods/fishbowl/settings";
import type { Group } from "@bocal/protocol/room/organisation";
import { Plus } from "lucide-react";
import { Choices } from "../../frame/Choices.tsx";
import { Lines } from "./BowlFields.tsx";
import { Stepper } from "./Stepper.tsx";
import { useFishbowlWords } from "./words.ts";

const known: readonly KnownTask[] = [
  "agreements",
  "disagreements",
  "unanswered",
  "actions",
  "absent",
  "process",
];

interface MoreProps {
  readonly settings: Settings;
  readonly groups: readonly Group[];
  readonly onChange: (part: Partial<Settings>) => void;
}

/** What most bowls leave as it is: times, tasks, kept chairs, groups, sites, views. Only what the mode uses is shown. */
export function SettingsMore({ settings, groups, onChange }: MoreProps) {
  const { settings: say } = useFishbowlWords().console;
  const hasTurns = settings.mode === "closed" || settings.mode === "rotating";
  return (
    <>
      {hasTurns ? <Turns settings={settings} groups={groups} onChange={onChange} /> : null}
      {settings.mode === "samoan" ? (
        <Lines
          label={say.views}
          hint={say.viewsHint}
          lines={settings.views.map(({ label }) => label)}
          most={8}
          onChange={(lines) => onChange({ views: lines.map((label) => ({ label, seats: 1 })) })}
        />
      ) : null}
      <details className="more-settings">
        <summary>{say.tasks}</summary>
        <Tasks settings={settings} onChange={onChange} />
      </details>
      <details className="more-settings">
        <summary>{say.reserved}</summary>
        <Reserved settings={settings} onChange={onChange} />
      </details>
      <details className="more-settings">
        <summary>{say.timing}</summary>
        <div className="stack">
          <Choices
            legend={say.policy}
            choices={[
              { value: "balance", label: say.balance },
              { value: "first-come", label: say.firstCome },
            ]}
            chosen={settings.queuePolicy}
            onChoose={(queuePolicy) => onChange({ queuePolicy })}
          />
          <div className="pair">
            <Stepper
              label={say.grace}
              value={settings.graceSeconds}
              step={10}
              least={graceSeconds.least}
              most={graceSeconds.most}
              words={say.seconds(settings.graceSeconds)}
              onChange={(seconds) => onChange({ graceSeconds: seconds })}
            />
            <Stepper
              label={say.exchangeBefore}
              value={settings.exchange.before}
              least={0}
              most={30}
              words={say.minutesCount(settings.exchange.before)}
              onChange={(before) => onChange({ exchange: { ...settings.exchange, before } })}
            />
            <Stepper
              label={say.exchangeAfter}
              value={settings.exchange.after}
              least={0}
              most={30}
              words={say.minutesCount(settings.exchange.after)}
              onChange={(after) => onChange({ exchange: { ...settings.exchange, after } })}
            />
          </div>
          <div className="switches">
            <Switch
              label={say.names}
              on={settings.waitingNames}
              onChange={(waitingNames) => onChange({ waitingNames })}
            />
            <Switch
              label={say.speakers}
              on={settings.speakerTracking}
              onChange={(speakerTracking) => onChange({ speakerTracking })}
            />
            <Switch
              label={say.list}
              on={settings.listOnWall}
              onChange={(listOnWall) => onChange({ listOnWall })}
            />
            <Switch
              label={say.guestLeaves}
              on={settings.guestLeaves}
              onChange={(guestLeaves) => onChange({ guestLeaves })}
            />
          </div>
        </div>
      </details>
      <details className="more-settings">
        <summary>{say.sites}</summary>
        <Sites settings={settings} groups={groups} onChange={onChange} />
      </details>
    </>
  );
}

function Switch({
  label,
  on,
  onChange,
}: {
  readonly label: string;
  readonly on: boolean;
  readonly onChange: (on: boolean) => void;
}) {
  return (
    <label className="choice">
      <input
        type="checkbox"
        className="sr"
        checked={on}
        onChange={(event) => onChange(event.target.checked)}
      />
      <span>{label}</span>
    </label>
  );
}

function Turns({ settings, groups, onChange }: MoreProps) {
  const { settings: say } = useFishbowlWords().console;
  return (
    <div className="stack">
      <Choices
        legend={say.turnsFrom}
        choices={[
          { value: "groups", label: say.turns.groups },
          { value: "organisations", label: say.turns.organisations },
          { value: "by-hand", label: say.turns["by-hand"] },
        ]}
        chosen={settings.turnsFrom}
        onChoose={(turnsFrom) => onChange({ turnsFrom })}
      />
      {settings.turnsFrom === "groups" && groups.length === 0 ? (
        <p className="small soft">{say.noGroups}</p>
      ) : null}
      <div className="pair">
        <Stepper
          label={say.turnMinutes}
          value={settings.turnMinutes}
          least={1}
          most={120}
          words={say.minutesCount(settings.turnMinutes)}
          onChange={(turnMinutes) => onChange({ turnMinutes })}
        />
      </div>
      {settings.mode === "rotating" ? (
        <Choices
          legend={say.turnQuestion}
          choices={[
            { value: "same", label: say.sameQuestion },
            { value: "next", label: say.nextQuestion },
          ]}
          chosen={settings.turnQuestion}
          onChoose={(turnQuestion) => onChange({ turnQuestion })}
        />
      ) : null}
    </div>
  );
}

/** The usual tasks to keep or leave, and those that the facilitator names. */
function Tasks({ settings: { tasks }, onChange }: Pick<MoreProps, "settings" | "onChange">) {
  const words = useFishbowlWords();
  const { settings: say } = words.console;
  const own = tasks.filter(({ id }) => id.startsWith("own-"));
  const usual = (id: KnownTask, on: boolean) =>
    onChange({
      tasks: [
        ...known.filter((each) => (each === id ? on : tasks.some((task) => task.id === each))).map(planOf),
        ...own,
      ],
    });
  return (
    <div className="stack">
      <div className="switches">
        {known.map((id) => (
          <Switch
            key={id}
            label={words.tasks[id] ?? id}
            on={tasks.some((task) => task.id === id)}
            onChange={(on) => usual(id, on)}
          />
        ))}
      </div>
      <Lines
        label={say.ownTasks}
        hint={say.onePerLine}
        lines={own.map(({ label }) => label)}
        most={6}
        onChange={(lines) =>
          onChange({
            tasks: [
              ...tasks.filter(({ id }) => !id.startsWith("own-")),
              ...lines.map((label, index) => ({ id: `own-${index + 1}`, label })),
            ],
          })
        }
      />
    </div>
  );

  function planOf(id: KnownTask): TaskPlan {
    return tasks.find((task) => task.id === id) ?? { id, label: "" };
  }
}

/** Chairs kept by their label: who will sit there is known later (edge case 9). */
function Reserved({ settings: { reserved, bowls }, onChange }: Pick<MoreProps, "settings" | "onChange">) {
  const words = useFishbowlWords();
  const { settings: say } = words.console;
  return (
    <div className="stack">
      <p className="small soft">{say.reservedHint}</p>
      {bowls.map((bowl, index) => (
        <Lines
          // biome-ignore lint/suspicious/noArrayIndexKey: a bowl that is planned has no name but its place
          key={index}
          label={bowls.length > 1 ? bowl.label || words.bowl(index + 1) : say.reservedLabel}
          hint={say.onePerLine}
          lines={reserved.filter((each) => each.bowl === index).map(({ label }) => label)}
          most={bowl.seats}
          onChange={(lines) =>
            onChange({
              reserved: [
                ...reserved.filter((each) => each.bowl !== index),
                ...lines.map((label) => ({ bowl: index, organisation: null, group: null, label })),
              ],
            })
          }
        />
      ))}
    </div>
  );
}

/** Places from which people take part, each with its chairs; the queue is one. */
function Sites({ settings: { sites }, groups, onChange }: MoreProps) {
  const { settings: say } = useFishbowlWords().console;
  const change = (index: number, part: Partial<Settings["sites"][number]>) =>
    onChange({ sites: sites.map((site, place) => (place === index ? { ...site, ...part } : site)) });
  return (
    <div className="stack">
      <p className="small soft">{say.sitesHint}</p>
      {sites.map((site, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a planned place has no name but its place in the list
        <div key={index} className="pair">
          <Field label={say.siteLabel}>
            {(control) => (
              <input
                {...control}
                maxLength={60}
                value={site.label}
                onChange={(event) => change(index, { label: event.target.value })}
              />
            )}
          </Field>
          <Stepper
            label={say.seats}
            value={site.seats}
            least={1}
            most={8}
            words={say.seatsCount(site.seats)}
            onChange={(seats) => change(index, { seats })}
          />
          {groups.length === 0 ? null : (
            <Field label={say.siteGroup}>
              {(control) => (
                <select
                  {...control}
                  value={site.group ?? ""}
                  onChange={(event) =>
                    change(index, { group: groups.find(({ id }) => id === event.target.value)?.id ?? null })
                  }
                >
                  <option value="">{say.siteAnybody}</option>
                  {groups.map(({ id, name }) => (
                    <option key={id} value={id}>
                      {name}
                    </option>
                  ))}
                </select>
              )}
            </Field>
          )}
          <Button kind="bare" onClick={() => onChange({ sites: sites.toSpliced(index, 1) })}>
            {say.removeSite(site.label)}
          </Button>
        </div>
      ))}
      <p>
        <Button
          icon={<Plus size={18} strokeWidth={2.5} aria-hidden="true" />}
          onClick={() => onChange({ sites: [...sites, { label: "", seats: 2, group: null }] })}
        >
          {say.addSite}
        </Button>
      </p>
    </div>
  );
}
