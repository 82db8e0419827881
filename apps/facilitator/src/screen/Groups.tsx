import type { Live } from "@bocal/client/live/connect";
import type { ScreenView } from "@bocal/protocol/session/views";
import { useGroupsWords } from "../board/Comparison.tsx";
import { ComparedRuns } from "../methods/ComparedRuns.tsx";
import { Wall } from "./Wall.tsx";

/** The boards of all groups on the wall, a column each. */
export function Groups({ live, view }: { readonly live: Live; readonly view: ScreenView }) {
  const say = useGroupsWords();
  const [first] = view.inGroups?.runs ?? [];
  if (view.inGroups === null || first === undefined) return null;
  const { runs, ...head } = view.inGroups;
  return (
    <Wall
      live={live}
      view={view}
      activity={{ ...head, document: null, method: first.method }}
      step={say.all}
      head={<h1>{head.title}</h1>}
      said={say.compared}
    >
      <ComparedRuns
        live={live}
        groups={view.groups}
        organisations={view.organisations}
        runs={runs}
        compares={view.wallCompares}
        onWall
      />
    </Wall>
  );
}
