import { formatDate, useLanguage } from "@bocal/client/words/look-up";
import type { ShownHarvest } from "@bocal/protocol/methods/fishbowl/shown";
import { Check } from "lucide-react";
import { Wall } from "../../screen/Wall.tsx";
import type { ScreenProps } from "../method.ts";
import { dayOf } from "./day.ts";
import { HarvestPaper } from "./HarvestPaper.tsx";
import { harvestPages } from "./harvest-pages.ts";
import { useFishbowlWords } from "./words.ts";

/** The harvest on the wall (FB-22): one step at a time, by task or by question, and pages instead of smaller letters. */
export function ScreenHarvest({
  live,
  view,
  activity,
  harvest,
}: ScreenProps<"fishbowl"> & { readonly harvest: ShownHarvest }) {
  const words = useFishbowlWords();
  const [language] = useLanguage();
  const { wall } = words;
  const { shown } = activity.method;
  const pages = harvestPages(harvest.step, harvest, {
    words,
    tasks: shown.tasks,
    questions: shown.questions,
    short: (organisation) => view.organisations.find(({ id }) => id === organisation)?.short ?? "",
    day: (due) => dayOf(due, (ms) => formatDate(ms, language)),
  });
  const index = Math.min(harvest.page, pages.length - 1);
  const page = pages[index];
  const items = page?.items ?? [];
  return (
    <div className="harvest-scene">
      <Wall
        live={live}
        view={view}
        activity={activity}
        step={wall.harvest.title}
        head={<h1>{wall.harvest.steps[harvest.step]}</h1>}
        page={pages.length > 1 ? wall.harvest.page(index + 1, pages.length) : null}
        said={`${wall.harvest.steps[harvest.step]}, ${wall.harvest.said(items.length)}`}
      >
        {harvest.step === "summary" ? (
          <Summary harvest={harvest} />
        ) : items.length === 0 ? (
          <p className="nothing">{wall.harvest.empty[harvest.step]}</p>
        ) : (
          <>
            {page?.about ? <h2 className="about">{page.about}</h2> : null}
            <ul className="points">
              {items.map((item) => (
                <HarvestPaper
                  key={item.key}
                  item={item}
                  organisation={view.organisations.find(({ id }) => id === item.organisation) ?? null}
                />
              ))}
            </ul>
          </>
        )}
      </Wall>
    </div>
  );
}

/** The conclusion, and what the quick vote of those who never sat said, once it is closed (FB-21, FB-24). */
function Summary({ harvest: { summary, poll } }: { harvest: ShownHarvest }) {
  const { wall } = useFishbowlWords();
  return (
    <>
      {summary.text === "" ? (
        <p className="nothing">{wall.harvest.empty.summary}</p>
      ) : (
        <div className="summary">
          <p>{summary.text}</p>
          <p className="verdict">
            {summary.validated ? (
              <span className="stamp" aria-hidden="true">
                <Check size="1em" strokeWidth={4} />
              </span>
            ) : null}
            {summary.validated ? wall.harvest.checked : wall.harvest.notChecked}
          </p>
        </div>
      )}
      {poll === null ? null : (
        <section className="poll">
          <h2 className="about">{poll.text}</h2>
          <ul className="points">
            {poll.options.map((option, index) => (
              <li key={option} className="harvest-paper plain">
                <p className="text">{option}</p>
                {poll.votes === null ? null : (
                  <p className="by num">{wall.harvest.answers(poll.votes[index] ?? 0)}</p>
                )}
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}
