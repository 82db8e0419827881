import type { Live } from "@bocal/client/live/connect";
import { Button } from "@bocal/client/look/Button";
import { Dialog } from "@bocal/client/look/Dialog";
import { Notice } from "@bocal/client/look/Notice";
import { useLanguage } from "@bocal/client/words/look-up";
import { refusalSentence } from "@bocal/client/words/refusals";
import type { CommandId } from "@bocal/protocol/base/ids";
import { mostMinutes } from "@bocal/protocol/session/activity-plan";
import type { AgendaEntry, StaffView } from "@bocal/protocol/session/views";
import type { ActivityPlan } from "@bocal/protocol/session/vocabulary";
import { useState } from "react";
import { methodRoom } from "../methods/index.ts";
import { ActivityFields } from "../prepare/ActivityFields.tsx";
import { areMinutes, wholeNumber } from "../prepare/plan.ts";
import { useConsoleWords } from "../words.ts";
import { stepsNow, titleOf } from "./current.ts";

export interface ActivityDialogProps {
  live: Live;
  view: StaffView;
  /** The activity to change, or null for a new one. */
  entry: AgendaEntry | null;
  onClose: () => void;
}

/** One activity's settings during the session. What its method has begun with is held; title and time are not. */
export function ActivityDialog({ live, view, entry, onClose }: ActivityDialogProps) {
  const words = useConsoleWords();
  const [language] = useLanguage();
  const [title, setTitle] = useState(() => entry?.title ?? words.prepare.activity(view.agenda.length + 1));
  const [minutes, setMinutes] = useState(String(entry?.plannedMinutes ?? 40));
  const [settings, setSettings] = useState(
    () => entry?.settings ?? methodRoom("metaplan").fresh(view.groups, language),
  );
  const [inGroups, setInGroups] = useState(entry?.inGroups ?? false);
  const [tried, setTried] = useState(false);
  const [refused, setRefused] = useState<string | null>(null);
  const held = entry !== null && hasBegun(view, entry, language);

  const minutesError = tried && !areMinutes(minutes) ? words.prepare.errors.expected(mostMinutes) : null;
  const save = async () => {
    setTried(true);
    setRefused(null);
    const plannedMinutes = wholeNumber(minutes);
    if (plannedMinutes === null || !areMinutes(minutes)) return;
    const plan: ActivityPlan = { title, plannedMinutes, settings, ...(inGroups ? { inGroups } : {}) };
    const answer = await live.send(
      entry === null ? { type: "add-activity", plan } : { type: "change-activity", activity: entry.id, plan },
    );
    if (answer.type === "applied") return onClose();
    setRefused(refusalSentence(answer.refusal, language));
    // Said here, where the text still stands: the bar need not say it again.
    for (const id of refusedIds(live)) live.dismiss(id);
  };

  return (
    <Dialog
      open
      title={
        entry === null ? words.agenda.newTitle : words.agenda.changeTitle(titleOf(view.agenda, entry, words))
      }
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{words.app.cancel}</Button>
          <Button kind="main" onClick={() => void save()}>
            {entry === null ? words.agenda.saveNew : words.agenda.save}
          </Button>
        </>
      }
    >
      <div className="stack">
        <div role="alert">{refused === null ? null : <Notice kind="refused">{refused}</Notice>}</div>
        {held ? <Notice>{words.agenda.settingsHeld}</Notice> : null}
        <ActivityFields
          title={title}
          minutes={minutes}
          settings={settings}
          groups={view.groups}
          onTitle={setTitle}
          onMinutes={setMinutes}
          onSettings={setSettings}
          inGroups={inGroups}
          onInGroups={setInGroups}
          minutesError={minutesError}
          held={held}
          fixed={entry !== null}
        />
      </div>
    </Dialog>
  );
}

/** An open activity may still be mended while its first step lasts. */
function hasBegun(view: StaffView, entry: AgendaEntry, language: "fr" | "en"): boolean {
  if (entry.status === "planned") return false;
  return view.activity?.id !== entry.id || stepsNow(view, language)[0]?.state !== "now";
}

function refusedIds(live: Live): readonly CommandId[] {
  return live.store.getState().outbox.flatMap(({ id, state, command }) => {
    const ours = command.type === "add-activity" || command.type === "change-activity";
    return state === "refused" && ours ? [id] : [];
  });
}
