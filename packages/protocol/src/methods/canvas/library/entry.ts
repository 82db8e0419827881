import type { SheetBox } from "../../../board/frames/zones.ts";
import type { Axes, Template, Zone, ZoneKind } from "../vocabulary.ts";

/** A gabarit that comes with Bocal, in both languages. One is a file of this folder and a line in `library.ts`. */
export interface LibraryTemplate {
  readonly id: string;
  readonly fr: Template;
  readonly en: Template;
}

/** What a zone is in any language. */
export interface ZoneShape {
  readonly id: string;
  /** Column, row, width, height on the sheet of 12 by 8. */
  readonly at: readonly [number, number, number, number];
  readonly kind?: ZoneKind;
  readonly least?: number;
  readonly most?: number;
}

export interface ZoneWords {
  readonly title: string;
  readonly question: string;
  readonly example?: string;
  readonly counterExample?: string;
  readonly choices?: readonly string[];
}

export interface TemplateWords {
  readonly title: string;
  readonly instruction: string;
  /** In the order of the shapes. */
  readonly zones: readonly ZoneWords[];
  readonly axes?: Axes;
}

const licence = "CC BY-SA 4.0, Bocal";
// GA-07
const usualMost = 7;

export function libraryTemplate(
  id: string,
  shapes: readonly ZoneShape[],
  words: { readonly fr: TemplateWords; readonly en: TemplateWords },
): LibraryTemplate {
  const template = ({ title, instruction, zones, axes }: TemplateWords): Template => ({
    id,
    version: 1,
    title,
    instruction,
    licence,
    zones: shapes.map((shape, index) => zoneOf(shape, zones[index] ?? { title: "", question: "" })),
    ...(axes === undefined ? {} : { axes }),
  });
  return { id, fr: template(words.fr), en: template(words.en) };
}

function zoneOf(
  { id, at: [x, y, width, height], kind = "cards", ...limits }: ZoneShape,
  words: ZoneWords,
): Zone {
  const box: SheetBox = { x, y, width, height };
  return {
    id,
    title: words.title,
    question: words.question,
    example: words.example ?? "",
    counterExample: words.counterExample ?? "",
    kind,
    choices: words.choices ?? [],
    least: limits.least ?? 1,
    most: limits.most ?? usualMost,
    box,
  };
}
