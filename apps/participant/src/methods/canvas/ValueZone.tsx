import { Button } from "@bocal/client/look/Button";
import { Field } from "@bocal/client/look/Field";
import { useLanguage } from "@bocal/client/words/look-up";
import { refusalSentence } from "@bocal/client/words/refusals";
import type { ShownZone } from "@bocal/protocol/methods/canvas/vocabulary";
import { scaleMost } from "@bocal/protocol/methods/canvas/zone";
import { useEffect, useState } from "react";
import { Choices } from "../../cells/Choices.tsx";
import type { PhoneProps } from "../method.ts";
import { useCanvasCommand } from "./commands.ts";
import { useCanvasWords } from "./words.ts";

/** A zone that takes one answer for the table: a text, a person, a date, an amount, a choice or a step of a scale (GA-06). */
export function ValueZone(props: PhoneProps<"canvas"> & { readonly zone: ShownZone }) {
  const { mine, zone, onTyping } = props;
  const words = useCanvasWords();
  const [language] = useLanguage();
  const send = useCanvasCommand(props);
  const [typed, setTyped] = useState<string | null>(null);
  const value = typed ?? zone.value ?? "";
  const isTyping = typed !== null && typed !== zone.value;
  useEffect(() => onTyping(isTyping), [isTyping, onTyping]);
  useEffect(() => () => onTyping(false), [onTyping]);
  const whyNot = mine.whyNotSetValue === null ? null : refusalSentence(mine.whyNotSetValue, language);
  const save = async (next: string) => {
    if (await send({ type: "set-value", zone: zone.id, value: next }, words.saved)) setTyped(null);
  };
  const scale = Array.from({ length: scaleMost }, (_, index) => String(index + 1));
  const choices = zone.kind === "choice" ? zone.choices : zone.kind === "scale" ? scale : null;
  const vague = zone.vague ? (zone.kind === "date" ? words.vagueDate : words.noFigure) : null;
  if (whyNot !== null)
    return (
      <>
        <p className="small soft">{words.tableSays}</p>
        <p className="zone-value">{zone.value ?? "—"}</p>
        <p className="status-sentence">{whyNot}</p>
      </>
    );
  return (
    <>
      {choices === null ? (
        <Field label={words.value[zone.kind === "cards" ? "text" : zone.kind]} hint={vague}>
          {(field) =>
            zone.kind === "text" ? (
              <textarea
                {...field}
                rows={4}
                value={value}
                onChange={(event) => setTyped(event.currentTarget.value)}
              />
            ) : (
              <input
                {...field}
                value={value}
                inputMode={zone.kind === "amount" ? "decimal" : "text"}
                onChange={(event) => setTyped(event.currentTarget.value)}
              />
            )
          }
        </Field>
      ) : (
        <Choices
          legend={words.value[zone.kind === "scale" ? "scale" : "choice"]}
          choices={choices.map((choice) => ({ value: choice, label: choice }))}
          chosen={value === "" ? null : value}
          onChoose={setTyped}
        />
      )}
      <Button kind="main" wide onClick={() => void save(value)}>
        {words.saveValue}
      </Button>
    </>
  );
}
