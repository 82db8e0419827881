import { Button } from "@bocal/client/look/Button";
import { Field } from "@bocal/client/look/Field";
import { evenBoxes } from "@bocal/protocol/board/frames/zones";
import { instructionLetters, titleLetters, zonesAtMost } from "@bocal/protocol/methods/canvas/template";
import type { Template, Zone } from "@bocal/protocol/methods/canvas/vocabulary";
import { Plus } from "lucide-react";
import { ScaleEditor } from "./ScaleEditor.tsx";
import { useCanvasWords } from "./words.ts";
import { ZoneEditor } from "./ZoneEditor.tsx";

export interface TemplateEditorProps {
  readonly template: Template;
  readonly onChange: (template: Template) => void;
}

/** The template as a form: title, instruction, zones in the order in which they are filled. */
export function TemplateEditor({ template, onChange }: TemplateEditorProps) {
  const { settings: words } = useCanvasWords();
  const { zones, axes } = template;
  const put = (next: readonly Zone[]) => onChange({ ...template, zones: next });
  const swap = (index: number, other: number) => {
    const [one, two] = [zones[index], zones[other]];
    if (one !== undefined && two !== undefined) put(zones.with(index, two).with(other, one));
  };
  return (
    <div className="canvas-settings">
      <Field label={words.title}>
        {(props) => (
          <input
            {...props}
            value={template.title}
            maxLength={titleLetters}
            onChange={(event) => onChange({ ...template, title: event.target.value })}
          />
        )}
      </Field>
      <Field label={words.instruction}>
        {(props) => (
          <textarea
            {...props}
            rows={2}
            value={template.instruction}
            maxLength={instructionLetters}
            onChange={(event) => onChange({ ...template, instruction: event.target.value })}
          />
        )}
      </Field>
      <Field label={words.licence}>
        {(props) => (
          <input
            {...props}
            value={template.licence}
            maxLength={instructionLetters}
            onChange={(event) => onChange({ ...template, licence: event.target.value })}
          />
        )}
      </Field>
      {axes === undefined
        ? null
        : (["up", "across"] as const).map((way) => (
            <ScaleEditor
              key={way}
              scale={axes[way]}
              label={words.scales[way]}
              onChange={(scale) => onChange({ ...template, axes: { ...axes, [way]: scale } })}
            />
          ))}
      {zones.map((zone, index) => (
        <ZoneEditor
          key={zone.id}
          zone={zone}
          number={index + 1}
          onChange={(next) => put(zones.with(index, next))}
          isOnScales={axes !== undefined}
          onUp={index === 0 ? undefined : () => swap(index, index - 1)}
          onDown={index === zones.length - 1 ? undefined : () => swap(index, index + 1)}
          onRemove={zones.length === 1 ? undefined : () => put(zones.filter(({ id }) => id !== zone.id))}
        />
      ))}
      {axes !== undefined ? null : (
        <p className="row">
          {zones.length >= zonesAtMost ? null : (
            <Button
              icon={<Plus size={18} strokeWidth={2.5} aria-hidden="true" />}
              onClick={() => put(even([...zones, newZone(zones, words.newZone, words.newQuestion)]))}
            >
              {words.add}
            </Button>
          )}
          <Button onClick={() => put(even(zones))}>{words.even}</Button>
        </p>
      )}
    </div>
  );
}

function even(zones: readonly Zone[]): readonly Zone[] {
  const boxes = evenBoxes(zones.length);
  return zones.map((zone, index) => ({ ...zone, box: boxes[index] ?? zone.box }));
}

function newZone(zones: readonly Zone[], title: (number: number) => string, question: string): Zone {
  const taken = new Set(zones.map(({ id }) => id));
  let number = zones.length + 1;
  while (taken.has(`zone-${number}`)) number++;
  return {
    id: `zone-${number}`,
    title: title(zones.length + 1),
    question,
    example: "",
    counterExample: "",
    kind: "cards",
    choices: [],
    least: 1,
    most: 7,
    box: { x: 0, y: 0, width: 1, height: 1 },
  };
}
