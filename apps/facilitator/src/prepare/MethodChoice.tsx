import { Field } from "@bocal/client/look/Field";
import { useLanguage } from "@bocal/client/words/look-up";
import { type MethodName, type MethodSettings, methodNames } from "@bocal/protocol/methods/index";
import type { Group } from "@bocal/protocol/room/organisation";
import { useRef } from "react";
import { methodRoom } from "../methods/index.ts";
import { useConsoleWords } from "../words.ts";

export interface MethodChoiceProps {
  settings: MethodSettings;
  groups: readonly Group[];
  onChange: (settings: MethodSettings) => void;
}

/** With which method an activity is run: its name, and what it is for. What was typed for another one comes back with it. */
export function MethodChoice({ settings, groups, onChange }: MethodChoiceProps) {
  const { prepare } = useConsoleWords();
  const [language] = useLanguage();
  const typed = useRef(new Map<MethodName, MethodSettings>());
  if (methodNames.length < 2) return null;
  const choose = (chosen: string) => {
    const method = methodNames.find((name) => name === chosen);
    if (method === undefined || method === settings.method) return;
    typed.current.set(settings.method, settings);
    onChange(typed.current.get(method) ?? methodRoom(method).fresh(groups, language));
  };
  return (
    <Field label={prepare.method} hint={methodRoom(settings.method).about(language)}>
      {(control) => (
        <select {...control} value={settings.method} onChange={(event) => choose(event.target.value)}>
          {methodNames.map((name) => (
            <option key={name} value={name}>
              {methodRoom(name).name(language)}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
