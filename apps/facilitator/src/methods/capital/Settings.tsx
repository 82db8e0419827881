import "./capital.css";
import { Field } from "@bocal/client/look/Field";
import { useLanguage } from "@bocal/client/words/look-up";
import {
  boundaryLetters,
  labelLetters,
  minutesAtMost,
  perFactorAtMost,
  promptLetters,
  territoryLetters,
} from "@bocal/protocol/methods/capital/decide";
import { capitalLabels } from "@bocal/protocol/methods/capital/labels";
import { type Settings as CapitalSettings, factors } from "@bocal/protocol/methods/capital/vocabulary";
import { useId } from "react";
import type { SettingsProps } from "../method.ts";
import { useCapitalWords } from "./words.ts";

const wordings = ["usual", "plain"] as const;

/** A matrix as it is prepared: the territory and its bounds, the words of the factors, how much is written and how long. */
export function Settings({ settings: tagged, onChange }: SettingsProps<"capital">) {
  const { settings: words } = useCapitalWords();
  const [language] = useLanguage();
  const name = useId();
  const { settings } = tagged;
  const change = (part: Partial<CapitalSettings>) =>
    onChange({ method: "capital", settings: { ...settings, ...part } });
  const isWording = (wording: (typeof wordings)[number]) =>
    factors.every((factor) =>
      [capitalLabels[wording].fr, capitalLabels[wording].en].some(
        (labels) => labels[factor].label === settings.factors[factor].label,
      ),
    );
  return (
    <div className="capital-settings">
      <Field label={words.territory} hint={words.territoryHint}>
        {(props) => (
          <input
            {...props}
            value={settings.territory}
            maxLength={territoryLetters}
            onChange={(event) => change({ territory: event.target.value })}
          />
        )}
      </Field>
      <Field label={words.boundary} hint={words.boundaryHint}>
        {(props) => (
          <textarea
            {...props}
            rows={2}
            value={settings.boundary}
            maxLength={boundaryLetters}
            onChange={(event) => change({ boundary: event.target.value })}
          />
        )}
      </Field>
      <fieldset className="field">
        <legend>{words.wording}</legend>
        <div className="radios">
          {wordings.map((wording) => (
            <label key={wording} className="choice">
              <input
                type="radio"
                className="sr"
                name={name}
                checked={isWording(wording)}
                onChange={() => change({ factors: capitalLabels[wording][language] })}
              />
              <span>{words.wordings[wording]}</span>
            </label>
          ))}
        </div>
      </fieldset>
      <Field label={words.perFactor}>
        {(props) => (
          <input
            {...props}
            type="number"
            min={1}
            max={perFactorAtMost}
            value={settings.perFactor}
            onChange={(event) => change({ perFactor: whole(event.target.value, perFactorAtMost) })}
          />
        )}
      </Field>
      <Field label={words.minutes}>
        {(props) => (
          <input
            {...props}
            type="number"
            min={1}
            max={minutesAtMost}
            value={settings.minutes}
            onChange={(event) => change({ minutes: whole(event.target.value, minutesAtMost) })}
          />
        )}
      </Field>
      <details className="capital-more">
        <summary>{words.edit}</summary>
        {factors.map((factor) => {
          const of = settings.factors[factor];
          const set = (part: Partial<typeof of>) =>
            change({ factors: { ...settings.factors, [factor]: { ...of, ...part } } });
          return (
            <fieldset key={factor} className="field">
              <legend>{of.label}</legend>
              <Field label={words.label}>
                {(props) => (
                  <input
                    {...props}
                    value={of.label}
                    maxLength={labelLetters}
                    onChange={(event) => set({ label: event.target.value })}
                  />
                )}
              </Field>
              <Field label={words.prompts}>
                {(props) => (
                  <textarea
                    {...props}
                    rows={2}
                    value={of.prompts}
                    maxLength={promptLetters}
                    onChange={(event) => set({ prompts: event.target.value })}
                  />
                )}
              </Field>
            </fieldset>
          );
        })}
      </details>
    </div>
  );
}

function whole(typed: string, most: number): number {
  return Math.min(most, Math.max(1, Math.round(Number(typed)) || 1));
}
