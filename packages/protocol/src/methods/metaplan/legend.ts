import type { GroupId } from "../../base/ids.ts";
import { tidyLine } from "../../base/text.ts";
import { type CardShape, type Paper, papers } from "../../board/card.ts";
import type { Room } from "../method.ts";
import type { LegendEntry, Settings, Shape, ShapeEntry } from "./vocabulary.ts";

type Groups = Pick<Room, "groups">;

/** What each paper means on this board, before anyone writes (MP-16). With one paper a group, the groups are the legend. */
export function legendOf(settings: Settings, room: Groups): readonly LegendEntry[] {
  if (settings.colours !== "by-group" || room.groups.length === 0) return settings.legend;
  return room.groups.map((group, index) => ({
    paper: papers[index % papers.length] ?? "straw",
    label: group.name,
  }));
}

/** The paper a writer's card gets; null when they chose one that the legend does not have. */
export function paperFor(
  settings: Settings,
  room: Groups,
  group: GroupId | null,
  chosen: Paper | undefined,
): Paper | null {
  const first = settings.legend[0]?.paper ?? "straw";
  if (settings.colours === "by-group" && room.groups.length > 0) {
    const index = room.groups.findIndex(({ id }) => id === group);
    // Whoever works with no group writes on chalk: a paper that means no group.
    return index < 0 ? "chalk" : (papers[index % papers.length] ?? "straw");
  }
  if (settings.colours !== "chosen" || chosen === undefined) return first;
  return settings.legend.some(({ paper }) => paper === chosen) ? chosen : null;
}

/** Every form that a board may give a meaning to, in the order in which a legend tells them. */
export const shapes: readonly Shape[] = ["idea", "precision", "strip", "title", "flash"];
const usualShapes: readonly ShapeEntry[] = shapes
  .filter((shape) => shape !== "strip")
  .map((shape) => ({ shape, label: "" }));

/** What each form means on this board (MP-15). */
export function shapesOf({ shapes: given }: Settings): readonly ShapeEntry[] {
  return given ?? usualShapes;
}

/** The forms among which a writer chooses: a card, and a strip where the legend has one. */
export function shapesToWrite(legend: readonly ShapeEntry[]): readonly CardShape[] {
  return legend.some(({ shape }) => shape === "strip") ? ["idea", "strip"] : ["idea"];
}

/** Each form once and in order, a plain card always among them. */
export function tidyShapes(given: readonly ShapeEntry[]): readonly ShapeEntry[] {
  return shapes.flatMap((shape) => {
    const entry = given.find((each) => each.shape === shape);
    if (entry !== undefined) return [{ shape, label: tidyLine(entry.label) }];
    return shape === "idea" ? [{ shape, label: "" }] : [];
  });
}
