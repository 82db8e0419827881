import type { Live } from "@bocal/client/live/connect";
import type { MethodName, ShownTo } from "@bocal/protocol/methods/index";
import type { Group, Organisation } from "@bocal/protocol/room/organisation";
import type { RunView } from "@bocal/protocol/session/views";
import type { Comparison as Compares } from "@bocal/protocol/session/vocabulary";
import { Comparison } from "../board/Comparison.tsx";
import { methodRoom } from "./index.ts";

export interface ComparedRunsProps {
  readonly live: Live;
  readonly groups: readonly Group[];
  readonly organisations: readonly Organisation[];
  readonly runs: readonly (RunView<"staff"> | RunView<"screen">)[];
  readonly compares: Compares;
  readonly onWall: boolean;
}

/** Whether a method can lay its runs over one another. */
export function canMerge(method: MethodName | undefined): boolean {
  if (method === undefined) return false;
  const { Compared, merges = true } = methodRoom(method);
  return Compared !== undefined && merges;
}

/** The runs of all groups against each other, as their method compares them; their boards side by side where it has no way of its own. */
export function ComparedRuns({ live, groups, organisations, runs, compares, onWall }: ComparedRunsProps) {
  const [first] = runs;
  const Compared = first === undefined ? undefined : methodRoom(first.method.method).Compared;
  if (Compared === undefined)
    return <Comparison live={live} groups={groups} organisations={organisations} runs={runs} />;
  return (
    <Compared
      groups={groups}
      organisations={organisations}
      // All runs of an activity are of its method.
      runs={runs.map(({ group, method }) => ({
        group,
        method: method as ShownTo<"staff"> | ShownTo<"screen">,
      }))}
      compares={compares}
      onWall={onWall}
    />
  );
}
