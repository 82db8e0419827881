import "@bocal/client/look/bowl.css";
import "./fishbowl.css";
import { StatusLine } from "@bocal/client/look/StatusLine";
import { useMemo, useState } from "react";
import { Choices } from "../../frame/Choices.tsx";
import type { ConsoleProps } from "../method.ts";
import { Alerts } from "./Alerts.tsx";
import { Course } from "./Course.tsx";
import { useBowlCommands } from "./commands.ts";
import { Groups } from "./Groups.tsx";
import { HarvestDesk } from "./HarvestDesk.tsx";
import type { HighlightDraft } from "./HighlightDialog.tsx";
import { NumbersDesk } from "./NumbersDesk.tsx";
import { Options } from "./Options.tsx";
import { peopleOf } from "./people.ts";
import { Questions } from "./Questions.tsx";
import { Queue } from "./Queue.tsx";
import { ruleLines } from "./rule-lines.ts";
import { Seats } from "./Seats.tsx";
import { useChanges } from "./use-changes.ts";
import { Warnings } from "./Warnings.tsx";
import { Watch } from "./Watch.tsx";
import { useFishbowlWords } from "./words.ts";

const pages = ["talk", "questions", "watch", "harvest", "numbers", "options"] as const;
type PageName = (typeof pages)[number];

/** The middle of the console for a fish-bowl: the question and its time, the chairs and the queue; the rest one page away. */
export function Console({ live, view, activity }: ConsoleProps<"fishbowl">) {
  const words = useFishbowlWords();
  const { console: say } = words;
  const { shown } = activity.method;
  const send = useBowlCommands(live, activity.id);
  const people = useMemo(() => peopleOf(view, shown, words), [view, shown, words]);
  const [bowlChosen, setBowlChosen] = useState<string | null>(null);
  const [chosen, setChosen] = useState<{ readonly page: PageName; readonly isHarvest: boolean } | null>(null);
  const [draft, setDraft] = useState<HighlightDraft | null>(null);
  const bowl = shown.bowls.find(({ id }) => id === bowlChosen) ?? shown.bowls[0];
  const isHarvest = shown.phase === "harvest" || shown.phase === "closed";
  // With the harvest the page is its own again, whatever was looked at before.
  const now = chosen?.isHarvest === isHarvest ? chosen.page : isHarvest ? "harvest" : "talk";
  const setPage = (page: PageName) => setChosen({ page, isHarvest });
  const said = useChanges(shown, people);
  const hasGroups = shown.mode === "closed" || shown.mode === "rotating";

  if (bowl === undefined)
    return (
      <div className="fishbowl">
        <div className="bowl-head">
          <h2 className="huge">{shown.settings.bowls[0]?.questions[0]?.text ?? activity.title}</h2>
        </div>
        <p>{say.draft}</p>
        <RuleToRead shown={shown} />
        <Warnings shown={shown} />
      </div>
    );

  const { question } = bowl;
  return (
    <div className="fishbowl">
      <StatusLine message={said} />
      <div className="bowl-head">
        <h2>{question?.text ?? activity.title}</h2>
        {question === null ? null : (
          <p className="soft num">{words.wall.question(question.number, question.of)}</p>
        )}
      </div>
      {shown.bowls.length > 1 ? (
        <Choices
          legend={<span className="sr">{say.bowls}</span>}
          choices={shown.bowls.map(({ id, label }, index) => ({
            value: id as string,
            label: label || words.bowl(index + 1),
          }))}
          chosen={bowl.id as string}
          onChoose={setBowlChosen}
        />
      ) : null}
      {activity.open ? <Course live={live} shown={shown} bowl={bowl} send={send} /> : null}
      <Choices
        legend={<span className="sr">{say.page}</span>}
        choices={pages.map((value) => ({ value, label: pageLabel(value) }))}
        chosen={now}
        onChoose={setPage}
      />
      {now === "talk" ? (
        <>
          {shown.phase === "intro" ? <RuleToRead shown={shown} /> : null}
          <Alerts live={live} shown={shown} bowl={bowl} people={people} send={send} />
          <div className="talk-row">
            <Seats live={live} view={view} shown={shown} bowl={bowl} people={people} send={send} />
            {hasGroups ? (
              <Groups live={live} shown={shown} bowl={bowl} people={people} send={send} />
            ) : (
              <Queue shown={shown} bowl={bowl} people={people} send={send} />
            )}
          </div>
          {shown.phase === "ready" ? <RuleToRead shown={shown} /> : null}
          <Warnings shown={shown} />
        </>
      ) : null}
      {now === "questions" ? (
        <Questions live={live} shown={shown} bowl={bowl} people={people} send={send} />
      ) : null}
      {now === "watch" ? (
        <Watch
          shown={shown}
          bowl={bowl}
          people={people}
          send={send}
          onHighlight={(note) => {
            setDraft({ highlight: null, text: note.text, notes: [note.id], question: note.question });
            setPage("harvest");
          }}
        />
      ) : null}
      {now === "harvest" ? (
        <HarvestDesk
          view={view}
          shown={shown}
          bowl={bowl}
          people={people}
          send={send}
          draft={draft}
          onDraft={setDraft}
        />
      ) : null}
      {now === "numbers" ? <NumbersDesk live={live} shown={shown} people={people} send={send} /> : null}
      {now === "options" ? <Options shown={shown} bowl={bowl} send={send} /> : null}
    </div>
  );

  function pageLabel(name: PageName): string {
    if (name === "questions") {
      const proposed = shown.questions.filter(({ status }) => status === "proposed").length;
      return say.pages.questions(proposed);
    }
    return name === "watch" ? say.pages.watch(shown.notes.length) : say.pages[name];
  }
}

/** The rule of entry and exit as it is read aloud (FB-06). */
function RuleToRead({ shown }: { readonly shown: ConsoleProps<"fishbowl">["activity"]["method"]["shown"] }) {
  const words = useFishbowlWords();
  return (
    <ul className="rule-read">
      {ruleLines(shown, words).map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}
