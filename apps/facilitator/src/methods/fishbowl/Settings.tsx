import "../../board/settings.css";
import "./fishbowl.css";
import { Field } from "@bocal/client/look/Field";
import type { Settings as FishbowlSettings, Mode } from "@bocal/protocol/methods/fishbowl/settings";
import { TriangleAlert } from "lucide-react";
import { Choices } from "../../frame/Choices.tsx";
import type { SettingsProps } from "../method.ts";
import { BowlFields } from "./BowlFields.tsx";
import { ruleLines } from "./rule-lines.ts";
import { SettingsMore } from "./SettingsMore.tsx";
import { Stepper } from "./Stepper.tsx";
import { useFishbowlWords } from "./words.ts";

const modes: readonly Mode[] = [
  "open",
  "hosts",
  "closed",
  "rotating",
  "waiting-seat",
  "tap-out",
  "samoan",
  "experience",
  "report-back",
];

/** A fish-bowl as it is prepared: its way in and out, its chairs and questions; the rest folded below, set to what is usual. */
export function Settings({ settings: tagged, onChange, groups }: SettingsProps<"fishbowl">) {
  const words = useFishbowlWords();
  const { settings: say } = words.console;
  const { settings } = tagged;
  const change = (part: Partial<FishbowlSettings>) =>
    onChange({ method: "fishbowl", settings: { ...settings, ...part } });
  const lines = ruleLines(settings, words);
  const isLong = settings.minutes + 25 < 60;
  return (
    <div className="metaplan-settings fishbowl-settings">
      <Choices
        legend={say.mode}
        tiles
        choices={modes.map((mode) => ({
          value: mode,
          label: say.modes[mode].name,
          hint: say.modes[mode].means,
        }))}
        chosen={settings.mode}
        onChoose={(mode) => change({ mode })}
      />
      <Field label={say.rule} hint={say.ruleHint(lines.join(" "))}>
        {(control) => (
          <textarea
            {...control}
            rows={2}
            maxLength={400}
            placeholder={lines.join(" ")}
            value={settings.rule}
            onChange={(event) => change({ rule: event.target.value })}
          />
        )}
      </Field>
      <BowlFields settings={settings} onChange={change} />
      <div className="pair">
        <Stepper
          label={say.minutes}
          value={settings.minutes}
          step={5}
          least={5}
          most={600}
          words={say.minutesCount(settings.minutes)}
          onChange={(minutes) => change({ minutes })}
        />
      </div>
      {/* Always there, so that a screen reader hears it when it fills. */}
      <div className="warnings" role="status">
        {isLong ? (
          <ul>
            <li>
              <TriangleAlert size="1.15em" strokeWidth={2.5} aria-hidden="true" />
              {say.short}
            </li>
          </ul>
        ) : null}
      </div>
      <SettingsMore settings={settings} groups={groups} onChange={change} />
    </div>
  );
}
