import "./canvas.css";
import { Field } from "@bocal/client/look/Field";
import { useLanguage } from "@bocal/client/words/look-up";
import { templateFaults } from "@bocal/client/words/refusals-canvas";
import { library } from "@bocal/protocol/methods/canvas/library";
import { aloneAtMost, faultOf, tidySettings, warningsOf } from "@bocal/protocol/methods/canvas/template";
import type { Settings as CanvasSettings, Template } from "@bocal/protocol/methods/canvas/vocabulary";
import { useId } from "react";
import type { SettingsProps } from "../method.ts";
import { TemplateEditor } from "./TemplateEditor.tsx";
import { useCanvasWords } from "./words.ts";

const openings = ["guided", "free"] as const;
const aloneSteps = [0, 60, 90, 120, 180, 300].filter((seconds) => seconds <= aloneAtMost);

/** A canvas as it is prepared: which template, how its zones open, and the template itself to be edited. */
export function Settings({ settings: tagged, onChange }: SettingsProps<"canvas">) {
  const { settings: words } = useCanvasWords();
  const [language] = useLanguage();
  const name = useId();
  const { settings } = tagged;
  const { template } = settings;
  const change = (part: Partial<CanvasSettings>) =>
    onChange({ method: "canvas", settings: { ...settings, ...part } });
  const tidy = tidySettings(settings).template;
  const fault = faultOf(tidy);
  const known = library.some(({ id }) => id === template.id);

  return (
    <div className="canvas-settings">
      <Field label={words.template} hint={words.templateHint}>
        {(props) => (
          <select
            {...props}
            value={template.id}
            onChange={(event) => {
              const chosen = library.find(({ id }) => id === event.target.value);
              if (chosen) change({ template: chosen[language], ...(chosen.fr.axes && { opening: "free" }) });
            }}
          >
            {known ? null : <option value={template.id}>{template.title}</option>}
            {library.map((each) => (
              <option key={each.id} value={each.id}>
                {each.id === template.id
                  ? `${template.title} (${words.version(template.version)})`
                  : each[language].title}
              </option>
            ))}
          </select>
        )}
      </Field>
      <Preview template={tidy} />
      {/* Always there, so that a screen reader hears it when it fills. */}
      <div className="warnings" role="status">
        {fault === null ? null : <p className="error">{templateFaults[language][fault]}.</p>}
        {warningsOf(tidy).map((warning) => (
          <p key={warning}>{words.warnings[warning]}</p>
        ))}
      </div>
      <fieldset className="field">
        <legend>{words.opening}</legend>
        <div className="radios">
          {openings.map((opening) => (
            <label key={opening} className="choice">
              <input
                type="radio"
                className="sr"
                name={name}
                checked={settings.opening === opening}
                onChange={() => change({ opening })}
              />
              <span>{words.openings[opening]}</span>
            </label>
          ))}
        </div>
      </fieldset>
      <Field label={words.alone}>
        {(props) => (
          <select
            {...props}
            value={settings.alone}
            onChange={(event) => change({ alone: Number(event.target.value) })}
          >
            {aloneSteps.map((seconds) => (
              <option key={seconds} value={seconds}>
                {words.aloneSeconds(seconds)}
              </option>
            ))}
          </select>
        )}
      </Field>
      <details className="template-edit">
        <summary>{words.edit}</summary>
        <TemplateEditor template={template} onChange={(next) => change({ template: next })} />
      </details>
    </div>
  );
}

function Preview({ template }: { readonly template: Template }) {
  const { settings: words } = useCanvasWords();
  return (
    <ol className="canvas-preview" aria-label={words.preview}>
      {template.zones.map(({ id, title, box }) => (
        <li
          key={id}
          style={{
            gridColumn: `${box.x + 1} / span ${box.width}`,
            gridRow: `${box.y + 1} / span ${box.height}`,
          }}
        >
          {title}
        </li>
      ))}
    </ol>
  );
}
