import type { Live } from "@bocal/client/live/connect";
import { peopleInGroup } from "@bocal/client/live/run";
import { useLanguage } from "@bocal/client/words/look-up";
import type { ActivityId, GroupId } from "@bocal/protocol/base/ids";
import type { StaffView } from "@bocal/protocol/session/views";
import { useMemo, useRef, useState } from "react";
import { ActivityDialog } from "../conduct/ActivityDialog.tsx";
import { Agenda } from "../conduct/Agenda.tsx";
import { AgendaEditor } from "../conduct/AgendaEditor.tsx";
import { AllGroups } from "../conduct/AllGroups.tsx";
import { Announcer } from "../conduct/Announcer.tsx";
import { Bar } from "../conduct/Bar.tsx";
import { BringDialog } from "../conduct/BringDialog.tsx";
import { Claims } from "../conduct/Claims.tsx";
import { stepsNow, titleOf } from "../conduct/current.ts";
import { EndDialog } from "../conduct/EndDialog.tsx";
import { AllGroupsNote, GroupChoice, useGroupInFront } from "../conduct/GroupChoice.tsx";
import { JoinFull } from "../conduct/JoinFull.tsx";
import { JoinPanel } from "../conduct/JoinPanel.tsx";
import { NextPanel } from "../conduct/NextPanel.tsx";
import { PeopleDialog } from "../conduct/PeopleDialog.tsx";
import { PeoplePanel } from "../conduct/PeoplePanel.tsx";
import { Rehearsal } from "../conduct/Rehearsal.tsx";
import { Strips } from "../conduct/Strips.tsx";
import { type Tab, Tabs } from "../conduct/Tabs.tsx";
import { TimePanel } from "../conduct/TimePanel.tsx";
import { WallPanel } from "../conduct/WallPanel.tsx";
import { Work } from "../conduct/Work.tsx";
import { useKeptFocus } from "../frame/kept-focus.ts";
import { usePageTitle } from "../frame/page-title.ts";
import { useTitleFocus } from "../frame/title-focus.ts";
import { useConsoleWords } from "../words.ts";

/** What stands in front of the console now; one at a time, but for an activity opened from the list. */
type Front = "none" | "people" | "join" | "end" | "agenda";

/** Conducting a session: its running order, the work, and the conduct, side by side. */
export function Console({ live: line, view: whole }: { live: Live; view: StaffView }) {
  const [chosen, setChosen] = useState<GroupId | null>(null);
  const { live, view, group } = useGroupInFront(line, whole, chosen);
  const inFront = useMemo(() => peopleInGroup(view, group), [view, group]);
  const words = useConsoleWords();
  const [language] = useLanguage();
  const [tab, setTab] = useState<Tab>("work");
  const [front, setFront] = useState<Front>("none");
  const [editing, setEditing] = useState<ActivityId | "new" | null>(null);
  const [receiving, setReceiving] = useState<ActivityId | null>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  useKeptFocus("work");
  const step = stepsNow(view, language).find(({ state }) => state === "now");
  usePageTitle(
    view.activity?.open ? (step?.label ?? "") : "",
    view.activity === null ? "" : titleOf(view.agenda, view.activity, words),
    view.title,
  );
  useTitleFocus(heading, "console");

  const close = () => setFront("none");
  const receiver = view.agenda.find(({ id, status }) => id === receiving && status === "planned");
  const edited = view.agenda.find(({ id }) => id === editing) ?? null;
  return (
    <div className="console" data-tab={tab}>
      <a className="btn main skip" href="#work">
        {words.app.skip}
      </a>
      <Announcer live={live} view={view} />
      <Bar
        live={live}
        view={view}
        heading={heading}
        onPeople={() => setFront("people")}
        onEnd={() => setFront("end")}
      />
      <Strips live={live} />
      <Tabs tab={tab} onTab={setTab} waiting={view.claims.length} />
      <Agenda
        live={live}
        view={view}
        onEdit={() => setFront("agenda")}
        onChange={setEditing}
        onBring={setReceiving}
      />
      <main id="work" tabIndex={-1} className="work" onFocus={() => setTab("work")}>
        <GroupChoice view={whole} group={group} onChoose={setChosen} />
        {whole.inGroups !== null && group === null ? (
          <AllGroups live={line} view={whole} inGroups={whole.inGroups} />
        ) : (
          <Work key={group} live={live} view={inFront} group={group} />
        )}
      </main>
      <aside className="conduct" aria-label={words.tabs.conduct}>
        <Claims live={live} view={view} />
        <TimePanel live={live} activity={view.activity} />
        <WallPanel live={live} view={view} />
        <JoinPanel live={live} view={view} onSheet={() => setFront("join")} />
        <PeoplePanel live={live} view={view} onNames={() => setFront("people")} />
        <Rehearsal view={view} />
      </aside>
      <section className="onward" aria-label={words.tabs.next}>
        <AllGroupsNote view={whole} group={group} />
        <NextPanel live={live} view={view} onEnd={() => setFront("end")} onAdd={() => setEditing("new")} />
      </section>
      {front === "people" ? <PeopleDialog live={live} view={view} onClose={close} /> : null}
      {front === "join" ? <JoinFull view={view} onClose={close} /> : null}
      {front === "end" ? <EndDialog live={live} view={view} onClose={close} /> : null}
      {front === "agenda" ? (
        <AgendaEditor
          live={live}
          view={view}
          onClose={close}
          onAdd={() => setEditing("new")}
          onChange={setEditing}
        />
      ) : null}
      {editing === null || (editing !== "new" && edited === null) ? null : (
        <ActivityDialog
          key={editing}
          live={live}
          view={view}
          entry={edited}
          onClose={() => setEditing(null)}
        />
      )}
      {receiver === undefined ? null : (
        <BringDialog live={live} view={view} entry={receiver} onClose={() => setReceiving(null)} />
      )}
    </div>
  );
}
