import type { Live } from "@bocal/client/live/connect";
import { liveInGroups, staffInGroup } from "@bocal/client/live/run";
import type { GroupId } from "@bocal/protocol/base/ids";
import type { StaffView } from "@bocal/protocol/session/views";
import { useMemo } from "react";
import { useGroupsWords } from "../board/Comparison.tsx";
import { Choices } from "../frame/Choices.tsx";

const all = "all";

/**
 * What the console stands in front of when each group runs the activity for itself: the run of one, or all of them. With all in
 * front, what is done next is done in every group; the first one stands for the others.
 */
export function useGroupInFront(line: Live, whole: StaffView, chosen: GroupId | null) {
  const runs = whole.inGroups?.runs;
  const group = runs?.some((run) => run.group === chosen) ? chosen : null;
  const groups = runs?.map((run) => run.group).join(" ");
  const live = useMemo(() => {
    if (groups === undefined) return line;
    return liveInGroups(line, group === null ? (groups.split(" ") as GroupId[]) : [group]);
  }, [line, groups, group]);
  const view = useMemo(
    () => (runs === undefined ? whole : staffInGroup(whole, group ?? runs[0]?.group ?? null)),
    [whole, runs, group],
  );
  return { live, view, group };
}

interface GroupChoiceProps {
  view: StaffView;
  group: GroupId | null;
  onChoose: (group: GroupId | null) => void;
}

/** Which group's run is in front of us, or the boards of all side by side. */
export function GroupChoice({ view, group, onChoose }: GroupChoiceProps) {
  const say = useGroupsWords();
  if (view.inGroups === null) return null;
  return (
    <div className="group-choice">
      <Choices
        legend={<span className="sr">{say.choose}</span>}
        choices={[
          { value: all, label: say.all },
          ...view.inGroups.runs.map((run) => ({
            value: run.group as string,
            label: view.groups.find(({ id }) => id === run.group)?.name ?? "",
          })),
        ]}
        chosen={group ?? all}
        onChoose={(value) => onChoose(value === all ? null : (value as GroupId))}
      />
    </div>
  );
}

/** Over the next step, while it is that of every group. */
export function AllGroupsNote({ view, group }: Pick<GroupChoiceProps, "view" | "group">) {
  const say = useGroupsWords();
  return view.inGroups === null || group !== null ? null : <p className="small soft">{say.allNote}</p>;
}
