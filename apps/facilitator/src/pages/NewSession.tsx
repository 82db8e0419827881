import { Button } from "@bocal/client/look/Button";
import { Dialog } from "@bocal/client/look/Dialog";
import { Notice } from "@bocal/client/look/Notice";
import { StatusLine } from "@bocal/client/look/StatusLine";
import { useLanguage } from "@bocal/client/words/look-up";
import { refusalSentence } from "@bocal/client/words/refusals";
import type { MethodSettings } from "@bocal/protocol/methods/index";
import type { Group } from "@bocal/protocol/room/organisation";
import { type FormEvent, useState } from "react";
import { createSession } from "../door/ask.ts";
import { Page } from "../frame/Page.tsx";
import { methodRoom } from "../methods/index.ts";
import { ActivityList } from "../prepare/ActivityList.tsx";
import { type Draft, newActivity, useDraft } from "../prepare/draft.ts";
import { PeopleFields } from "../prepare/PeopleFields.tsx";
import { groupsOf, planOf, problemsOf } from "../prepare/plan.ts";
import { SessionFields } from "../prepare/SessionFields.tsx";
import { go } from "../route.ts";
import { useConsoleWords } from "../words.ts";

/** Preparing a session: one page, three sections, one button. */
export function NewSession() {
  const words = useConsoleWords();
  const { prepare } = words;
  const [language] = useLanguage();
  const fresh = (number: number, groups: readonly Group[]) =>
    newActivity(prepare.activity(number), methodRoom("metaplan").fresh(groups, language));
  const inHand = useDraft(() => fresh(1, []));
  const { draft, change, clear } = inHand;
  const [tried, setTried] = useState(false);
  const [creating, setCreating] = useState(false);
  const [refused, setRefused] = useState<string | null>(null);
  const [clearing, setClearing] = useState(false);
  const [said, setSaid] = useState("");

  /** Groups named after a first activity was begun: one that is still as it came follows them. */
  const changePeople = (part: Partial<Draft>) => {
    if (part.groups === undefined) return change(part);
    const after = groupsOf({ groups: part.groups });
    const activities = draft.activities.map((activity) => {
      const { fresh } = methodRoom(activity.settings.method);
      const untouched = isSame(activity.settings, fresh(groupsOf(draft), language));
      return untouched ? { ...activity, settings: fresh(after, language) } : activity;
    });
    change({ ...part, activities });
  };

  const problems = problemsOf(draft, prepare);
  // Nobody is told of a mistake before they said they were done.
  const errors = tried
    ? Object.fromEntries(problems.map(({ field, sentence }) => [field, sentence]))
    : noErrors;

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    setRefused(null);
    const [first] = problems;
    if (first !== undefined) return focusOn(first.field);
    if (creating) return;
    setCreating(true);
    const { plan, activities } = planOf(draft);
    const reply = await createSession(plan, activities);
    setCreating(false);
    if (reply.type === "given") {
      clear();
      go({ name: "console", session: reply.value.session });
    } else
      setRefused(reply.type === "away" ? words.app.unreachable : refusalSentence(reply.refusal, language));
  };

  return (
    <Page title={prepare.title} lead={prepare.kept}>
      <StatusLine message={said} />
      <form className="prepare" onSubmit={(event) => void submit(event)} noValidate>
        <section aria-labelledby="about">
          <h2 id="about">{prepare.session}</h2>
          <SessionFields {...draft} onChange={change} errors={errors} />
        </section>
        <section aria-labelledby="people">
          <h2 id="people">{prepare.people}</h2>
          <PeopleFields draft={draft} onChange={changePeople} errors={errors} />
        </section>
        <section aria-labelledby="activities">
          <h2 id="activities">{prepare.activities}</h2>
          <p className="soft">{prepare.activitiesHint}</p>
          <ActivityList inHand={inHand} fresh={fresh} errors={errors} onSay={setSaid} />
        </section>
        <div className="create">
          <div role="alert">
            {tried && problems.length > 0 ? (
              <div className="error small">
                <span>
                  {prepare.problems(problems.length)}{" "}
                  {problems.map(({ field, sentence }) => (
                    <button key={field} type="button" className="problem" onClick={() => focusOn(field)}>
                      {sentence}
                    </button>
                  ))}
                </span>
              </div>
            ) : null}
            {refused === null ? null : <Notice kind="refused">{refused}</Notice>}
          </div>
          <Button kind="bare" onClick={() => setClearing(true)}>
            {prepare.startOver}
          </Button>
          <Button kind="main" type="submit">
            {creating ? prepare.creating : prepare.create}
          </Button>
        </div>
      </form>
      <Dialog
        open={clearing}
        title={prepare.startOverTitle}
        onClose={() => setClearing(false)}
        actions={
          <>
            <Button onClick={() => setClearing(false)}>{prepare.startOverKeep}</Button>
            <Button
              kind="stop"
              onClick={() => {
                clear();
                setTried(false);
                setClearing(false);
              }}
            >
              {prepare.startOver}
            </Button>
          </>
        }
      >
        <p>{prepare.startOverText}</p>
      </Dialog>
    </Page>
  );
}

function isSame(one: MethodSettings, other: MethodSettings): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

const noErrors: Readonly<Record<string, string>> = {};

/** The control inside the part of the page that a problem names. */
function focusOn(field: string): void {
  document
    .getElementById(field)
    ?.querySelector<HTMLElement>("[aria-invalid], textarea, input:not([type=radio])")
    ?.focus();
}
