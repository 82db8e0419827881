import type { Live } from "@bocal/client/live/connect";
import type { StaffView } from "@bocal/protocol/session/views";
import type { Comparison } from "@bocal/protocol/session/vocabulary";
import { useState } from "react";
import { useComparisonWords } from "../board/Comparison.tsx";
import { Choices } from "../frame/Choices.tsx";
import { ComparedRuns, canMerge } from "../methods/ComparedRuns.tsx";

export interface AllGroupsProps {
  readonly live: Live;
  readonly view: StaffView;
  readonly inGroups: NonNullable<StaffView["inGroups"]>;
}

/** The runs of all groups in front of the console: each in its place, or laid over one another. The wall has its own choice. */
export function AllGroups({ live, view, inGroups: { runs } }: AllGroupsProps) {
  const say = useComparisonWords();
  const [compares, setCompares] = useState<Comparison>("side-by-side");
  return (
    <>
      {canMerge(runs[0]?.method.method) ? (
        <Choices
          legend={<span className="sr">{say.compares}</span>}
          choices={[
            { value: "side-by-side", label: say.sideBySide },
            { value: "merged", label: say.merged },
          ]}
          chosen={compares}
          onChoose={setCompares}
        />
      ) : null}
      <ComparedRuns
        live={live}
        groups={view.groups}
        organisations={view.organisations}
        runs={runs}
        compares={compares}
        onWall={false}
      />
    </>
  );
}
