import type { GroupId } from "@bocal/protocol/base/ids";
import type { MeView, PublicView, ScreenView, StaffView } from "@bocal/protocol/session/views";
import type { Command } from "@bocal/protocol/session/vocabulary";
import type { Live } from "./connect.ts";
import type { FinalAnswer } from "./store.ts";

// When each group runs an activity for itself, a page stands in front of one of the runs. It gets the same view as for an activity
// that all run together, with that run in its place, and a line that says whose run its commands mean: no method knows of it.

/** The console in front of one group's run. */
export function staffInGroup(view: StaffView, group: GroupId | null): StaffView {
  const run = view.inGroups?.runs.find((each) => each.group === group);
  if (view.inGroups === null || run === undefined) return view;
  const { runs: _, ...head } = view.inGroups;
  const { document, method, undo } = run;
  return { ...view, activity: { ...head, document, method }, undo };
}

/** The same with the people of that group alone: nobody else takes part in its run. */
export function peopleInGroup(view: StaffView, group: GroupId | null): StaffView {
  if (view.inGroups === null || group === null) return view;
  return { ...view, people: view.people.filter((person) => person.group === group) };
}

/** The wall in front of the one run that it shows; null while it shows none, or several. */
export function screenInGroup(view: ScreenView): ScreenView | null {
  const [run, another] = view.inGroups?.runs ?? [];
  if (view.inGroups === null || run === undefined || another !== undefined) return null;
  const { runs: _, ...head } = view.inGroups;
  return { ...view, activity: { ...head, document: run.document, method: run.method } };
}

/** What a phone sees of the session, with the run of its group as the current activity. */
export function publicInGroup(session: PublicView, me: MeView): PublicView {
  if (session.inGroups === null || me.inGroup === null || me.activity?.id !== session.inGroups.id)
    return session;
  const { document, method } = me.inGroup;
  return { ...session, activity: { ...session.inGroups, document, method } };
}

/** The line with which one group is meant, or several at once. */
export function liveInGroups(live: Live, groups: readonly GroupId[]): Live {
  return {
    ...live,
    async send(command) {
      if (!isOfRun(command)) return live.send(command);
      const answers = await Promise.all(groups.map((group) => live.send(meant(command, group))));
      return answers.find(({ type }) => type !== "applied") ?? (answers[0] as FinalAnswer);
    },
  };
}

type OfRun = Extract<Command, { type: "in-activity" | "undo" | "redo" }>;

function isOfRun(command: Command): command is OfRun {
  return command.type === "in-activity" || command.type === "undo" || command.type === "redo";
}

function meant(command: OfRun, group: GroupId): Command {
  return { ...command, group };
}
