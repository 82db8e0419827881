import { useMethodCommands } from "../../../board/commands.ts";
import { Stepper } from "../../../frame/Stepper.tsx";
import type { ConsoleProps } from "../../method.ts";
import type { LateProps } from "./props.ts";
import { lateWallPages } from "./wall-pages.ts";
import { useLateWords } from "./words.ts";

/** Which page of a long list the wall shows: it is turned here, never shrunk. */
export function WallPage({ live, view, activity, late }: ConsoleProps<"metaplan"> & Pick<LateProps, "late">) {
  const { page: words } = useLateWords();
  const send = useMethodCommands(live, activity.id);
  const { shown } = activity.method;
  const pages = lateWallPages(shown.phase, late);
  if (pages < 2 || !activity.open || view.ended) return null;
  const page = Math.min(shown.page, pages - 1);
  return (
    <div className="wall-page">
      <span className="strong">{words.label}</span>
      <Stepper
        label={words.label}
        value={page + 1}
        least={1}
        most={pages}
        words={words.words(page + 1, pages)}
        onChange={(next) => send([{ type: "turn-page", page: next - 1 }])}
      />
    </div>
  );
}
