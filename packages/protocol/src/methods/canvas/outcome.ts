import { shownIn } from "../../board/cells/show.ts";
import type { ShownCard } from "../../board/cells/vocabulary.ts";
import { organisationName } from "../../report/parts.ts";
import type { CanvasZone } from "../../report/picture.ts";
import type { Line, Section } from "../../report/section.ts";
import type { NamedRoom } from "../method.ts";
import { shownZone, validation } from "./show.ts";
import { frameOf } from "./template.ts";
import type { Scale, State, Zone } from "./vocabulary.ts";
import { isNote } from "./zone.ts";

/** The canvas as a page: instruction, each zone with its question and what the table put there, the reserve, notes of the gallery. */
export function outcome(state: State, room: NamedRoom): readonly Section[] {
  const { template } = state.settings;
  const { validated, members } = validation(state, room);
  const all = template.zones.flatMap(({ id }) => shownIn(state.cards, id, room));
  return [
    { kind: "note", word: "method-canvas" },
    { kind: "fact", word: "canvas-template", value: `${template.title} (v${template.version})` },
    ...(template.instruction === ""
      ? []
      : [{ kind: "fact", word: "canvas-instruction", value: template.instruction } as const]),
    { kind: "note", word: `canvas-${state.phase}` },
    ...(state.phase === "preparation" || state.phase === "filling"
      ? []
      : [{ kind: "fact", word: "canvas-validated", value: `${validated} / ${members}` } as const]),
    ...pictureSections(state, room),
    ...template.zones.flatMap((zone, index) => zoneSections(state, zone, index + 1, room)),
    ...reserveSections(template.zones, all, room),
    ...noteSections(template.zones, all, room),
    ...(template.licence === ""
      ? []
      : [{ kind: "fact", word: "canvas-licence", value: template.licence } as const]),
  ];
}

/** The sheet with all that stands on it, once there is something. */
function pictureSections(state: State, room: NamedRoom): readonly Section[] {
  const { template } = state.settings;
  const zones = template.zones.map(
    (zone): CanvasZone => ({
      id: zone.id,
      title: zone.title,
      value: shownZone(state, zone).value,
      cards: shownIn(state.cards, zone.id, room).map((card) => ({
        text: card.text,
        // As on the wall: notes of a gallery on chalk, what waits in reserve on sky.
        paper: isNote(card) ? "chalk" : card.reserve === true ? "sky" : "straw",
        organisation: card.organisation ?? null,
        author: card.author ?? null,
      })),
    }),
  );
  if (zones.every(({ value, cards }) => value === null && cards.length === 0)) return [];
  const { axes, title } = template;
  const scale = ({ name, steps }: Scale) => ({ name, first: steps[0] ?? "", last: steps.at(-1) ?? "" });
  const scales = axes === undefined ? null : { across: scale(axes.across), up: scale(axes.up) };
  const frame = frameOf(template);
  const { organisations } = room;
  return [
    {
      kind: "picture",
      word: "picture",
      picture: { kind: "canvas", title, frame, zones, scales, organisations },
    },
  ];
}

function zoneSections(state: State, zone: Zone, number: number, room: NamedRoom): readonly Section[] {
  const { value, empty, vague } = shownZone(state, zone);
  const cards = shownIn(state.cards, zone.id, room).filter((card) => !isNote(card) && card.reserve !== true);
  const sections: Section[] = [
    { kind: "title", number, text: zone.title },
    { kind: "fact", word: "question", value: zone.question },
  ];
  if (value !== null) sections.push({ kind: "text", text: value });
  if (vague)
    sections.push({ kind: "note", word: zone.kind === "date" ? "canvas-vague-date" : "canvas-no-figure" });
  if (cards.length > 0) sections.push({ kind: "list", lines: cards.map((card) => lineOf(card, room)) });
  if (value === null && cards.length === 0)
    sections.push({ kind: "note", word: empty === null ? "canvas-empty" : `canvas-${empty}` });
  return sections;
}

function reserveSections(
  zones: readonly Zone[],
  cards: readonly ShownCard[],
  room: NamedRoom,
): readonly Section[] {
  const kept = cards.filter(({ reserve }) => reserve === true);
  if (kept.length === 0) return [];
  return [
    { kind: "heading", word: "canvas-reserve" },
    { kind: "list", lines: kept.map((card) => withZone(card, zones, room)) },
  ];
}

function noteSections(
  zones: readonly Zone[],
  cards: readonly ShownCard[],
  room: NamedRoom,
): readonly Section[] {
  return (["question", "enrichment"] as const).flatMap((kind): readonly Section[] => {
    const notes = cards.filter(({ marks }) => marks.note === kind);
    if (notes.length === 0) return [];
    return [
      { kind: "heading", word: `canvas-notes-${kind}` },
      { kind: "list", lines: notes.map((card) => withZone(card, zones, room)) },
    ];
  });
}

function lineOf(card: ShownCard, room: NamedRoom): Line {
  return {
    text: card.text,
    times: 1,
    from: card.author ?? organisationName(card.organisation, room),
    under: [],
  };
}

function withZone(card: ShownCard, zones: readonly Zone[], room: NamedRoom): Line {
  const zone = zones.find(({ id }) => id === card.zone)?.title ?? "";
  const line = lineOf(card, room);
  return { ...line, from: [zone, line.from].filter((each) => each !== null && each !== "").join(", ") };
}
