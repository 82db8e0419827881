import type { Live } from "@bocal/client/live/connect";
import { useLanguage } from "@bocal/client/words/look-up";
import type { GroupId } from "@bocal/protocol/base/ids";
import type { StaffView } from "@bocal/protocol/session/views";
import { useComparisonWords, useGroupsWords } from "../board/Comparison.tsx";
import { Choices } from "../frame/Choices.tsx";
import { canMerge } from "../methods/ComparedRuns.tsx";
import { type ConsoleWords, useConsoleWords } from "../words.ts";
import { stepsNow, titleOf } from "./current.ts";
import { Screens } from "./Screens.tsx";
import { type WallDrawing, WallThumb } from "./WallThumb.tsx";

const groupPrefix = "group ";
const mergedChoice = "merged";

/** What the room sees now, in a drawing and in words; what else it could see; and the screens that show it. */
export function WallPanel({ live, view }: { live: Live; view: StaffView }) {
  const words = useConsoleWords();
  const groups = useGroupsWords();
  const comparison = useComparisonWords();
  const [language] = useLanguage();
  const { drawing, sentence } = onWall(view, words, language);
  return (
    <section aria-labelledby="wall">
      <h2 id="wall" tabIndex={-1}>
        {words.wall.title}
      </h2>
      <div className="wall-now">
        <WallThumb drawing={drawing} />
        <p>{sentence}</p>
      </div>
      {view.activity === null ? null : (
        <Choices
          legend={<span className="sr">{words.wall.choose}</span>}
          choices={[
            { value: "join", label: words.wall.showJoin },
            ...(view.inGroups === null
              ? [{ value: "activity", label: words.wall.showActivity }]
              : [
                  { value: "activity", label: groups.all },
                  ...(canMerge(view.inGroups.runs[0]?.method.method)
                    ? [{ value: mergedChoice, label: comparison.allMerged }]
                    : []),
                  ...view.inGroups.runs.map(({ group }) => ({
                    value: groupPrefix + group,
                    label: view.groups.find(({ id }) => id === group)?.name ?? "",
                  })),
                ]),
          ]}
          chosen={
            view.wall === "activity" && view.wallGroup !== null
              ? groupPrefix + view.wallGroup
              : view.wall === "activity" && view.wallCompares === "merged"
                ? mergedChoice
                : view.wall
          }
          onChoose={(value) => {
            const wall = value === "join" ? "join" : "activity";
            const group = value.startsWith(groupPrefix) ? value.slice(groupPrefix.length) : null;
            void live.send({
              type: "show-on-wall",
              wall,
              ...(group === null ? {} : { group: group as GroupId }),
              ...(value === mergedChoice ? { compares: "merged" as const } : {}),
            });
          }}
        />
      )}
      <Screens live={live} view={view} />
    </section>
  );
}

function onWall(
  view: StaffView,
  words: ConsoleWords,
  language: "fr" | "en",
): { readonly drawing: WallDrawing; readonly sentence: string } {
  const { activity } = view;
  if (view.ended) return { drawing: "end", sentence: words.wall.ended };
  if (view.wall === "join" || activity === null) return { drawing: "join", sentence: words.wall.join };
  const group = view.groups.find(({ id }) => id === view.wallGroup)?.name;
  const plain = titleOf(view.agenda, activity, words);
  const title = group === undefined ? plain : `${plain} – ${group}`;
  if (view.inGroups !== null && group === undefined) return { drawing: "board", sentence: plain };
  const drawing = activity.document === null ? "question" : "board";
  if (!activity.open) return { drawing, sentence: words.wall.closed(title) };
  const step = stepsNow(view, language).find(({ state }) => state === "now");
  return { drawing, sentence: words.wall.activity(title, step?.label.toLocaleLowerCase(language) ?? "") };
}
