import type { GroupId } from "../../base/ids.ts";
import { type Paper, papers } from "../../board/card.ts";
import type { Room } from "../method.ts";
import type { LegendEntry, Settings } from "./vocabulary.ts";

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
