import { textLength, tidyLine, tidyText } from "../../base/text.ts";
import { type AxesFrame, axesCells, stepsLeast } from "../../board/frames/axes.ts";
import { isOnSheet, overlapping, type ZonesFrame } from "../../board/frames/zones.ts";
import type { Axes, Scale, Settings, Template, TemplateFault, Zone } from "./vocabulary.ts";

// GA-01: 3 to 9 zones are usual; a facilitator may go a little further both ways, and is told.
export const usualZones = { least: 3, most: 9 };
export const zonesAtMost = 12;
export const cardsInZoneAtMost = 40;
// GA-08
export const aloneAtMost = 600;

export const titleLetters = 80;
export const questionLetters = 240;
export const instructionLetters = 400;

export function frameOf({ zones, axes }: Template): ZonesFrame | AxesFrame {
  return axes === undefined ? sheetOf(zones) : axesFrame(axes);
}

function sheetOf(zones: readonly Zone[]): ZonesFrame {
  return { kind: "zones", zones: zones.map(({ id, box }) => ({ id, box })) };
}

function axesFrame({ across, up }: Axes): AxesFrame {
  return { kind: "axes", across: across.steps.length, up: up.steps.length };
}

/** The first thing that is wrong with a template, or null (GA-01, GA-02). */
export function faultOf(template: Template): TemplateFault | null {
  const { zones } = template;
  if (template.title === "") return "no-title";
  if (zones.length === 0) return "no-zone";
  if (zones.length > zonesAtMost) return "too-many-zones";
  if (zones.some(({ title }) => title === "")) return "zone-without-title";
  if (zones.some(({ question }) => question === "")) return "zone-without-question";
  if (zones.some(({ box }) => !isOnSheet(box))) return "zone-off-sheet";
  if (new Set(zones.map(({ id }) => id)).size < zones.length || overlapping(sheetOf(zones)) !== null)
    return "zones-overlap";
  if (zones.some(({ kind, choices }) => kind === "choice" && choices.length < 2))
    return "choice-without-choices";
  if (!zones.every(hasLimits)) return "limits-crossed";
  return template.axes === undefined ? null : axesFault(template.axes, zones);
}

function axesFault(axes: Axes, zones: readonly Zone[]): TemplateFault | null {
  const scales = [axes.across, axes.up];
  if (scales.some(({ name, steps }) => name === "" || steps.length < stepsLeast || steps.includes("")))
    return "scale-without-steps";
  const cells = new Set(axesCells(axesFrame(axes)));
  return zones.length === cells.size && zones.every(({ id }) => cells.has(id)) ? null : "zones-off-scales";
}

function hasLimits({ least, most }: Zone): boolean {
  return least >= 0 && most >= Math.max(1, least) && most <= cardsInZoneAtMost;
}

/** The settings as they are kept: single lines, no longer than a wall can hold. */
export function tidySettings({ template, opening, alone }: Settings): Settings {
  return {
    template: {
      ...template,
      title: tidyLine(template.title),
      instruction: tidyText(template.instruction),
      licence: tidyLine(template.licence),
      zones: template.zones.map((zone) => ({
        ...zone,
        title: tidyLine(zone.title),
        question: tidyText(zone.question),
        example: tidyText(zone.example),
        counterExample: tidyText(zone.counterExample),
        choices: zone.choices.map(tidyLine).filter((choice) => choice !== ""),
        least: Math.round(zone.least),
        most: Math.round(zone.most),
      })),
      ...(template.axes === undefined ? {} : { axes: tidyAxes(template.axes) }),
    },
    opening,
    alone: Math.min(aloneAtMost, Math.max(0, Math.round(alone))),
  };
}

function tidyAxes({ across, up }: Axes): Axes {
  const tidy = ({ name, steps }: Scale): Scale => ({ name: tidyLine(name), steps: steps.map(tidyLine) });
  return { across: tidy(across), up: tidy(up) };
}

/** A text of the template that is longer than it may be, or null. */
export function tooLong(template: Template): { readonly length: number; readonly most: number } | null {
  const texts: readonly (readonly [string, number])[] = [
    [template.title, titleLetters],
    [template.instruction, instructionLetters],
    [template.licence, instructionLetters],
    ...template.zones.flatMap(({ title, question, example, counterExample, choices }) => [
      [title, titleLetters] as const,
      [question, questionLetters] as const,
      [example, questionLetters] as const,
      [counterExample, questionLetters] as const,
      ...choices.map((choice) => [choice, titleLetters] as const),
    ]),
    ...(template.axes === undefined ? [] : [template.axes.across, template.axes.up]).flatMap(
      ({ name, steps }) => [name, ...steps].map((each) => [each, titleLetters] as const),
    ),
  ];
  const long = texts.find(([text, most]) => textLength(text) > most);
  return long === undefined ? null : { length: textLength(long[0]), most: long[1] };
}

/** The edited template as its next version; the same one when nothing in it changed (GA-12). */
export function nextVersion(before: Template, after: Template): Template {
  const { version: _, ...was } = before;
  const { version: __, ...is } = after;
  if (before.id !== after.id) return after;
  return JSON.stringify(was) === JSON.stringify(is) ? before : { ...after, version: before.version + 1 };
}

/** What a template may want that its makers often forget; a warning never blocks. */
export function warningsOf({
  zones,
  instruction,
}: Template): readonly ("few-zones" | "many-zones" | "no-instruction")[] {
  return [
    ...(zones.length < usualZones.least ? (["few-zones"] as const) : []),
    ...(zones.length > usualZones.most ? (["many-zones"] as const) : []),
    ...(instruction === "" ? (["no-instruction"] as const) : []),
  ];
}
