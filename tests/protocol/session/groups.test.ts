import type { GroupId } from "@bocal/protocol/base/ids";
import type { State as MetaplanState } from "@bocal/protocol/methods/metaplan/vocabulary";
import { givenBy } from "@bocal/protocol/session/bring";
import { copyOf } from "@bocal/protocol/session/copy";
import { decide } from "@bocal/protocol/session/decide";
import { outcomeOf, sessionFile } from "@bocal/protocol/session/outcome";
import { boardsOf, showMe, showPublic, showScreen, showStaff } from "@bocal/protocol/session/show";
import type { Command, Event, State } from "@bocal/protocol/session/vocabulary";
import { describe, expect, test } from "vitest";
import {
  ana,
  ben,
  facilitator,
  groupOf,
  named,
  names,
  nine,
  participant,
  people,
  territories,
} from "../../help/people.ts";
import { askedWith } from "../../help/story.ts";
import { activity, around, cardsOn, given, joined, plan } from "./plans.ts";

const [sea, hills, town] = territories.map(({ id }) => id) as [GroupId, GroupId, GroupId];
const chloé = participant(people[2]?.id ?? named("nobody"));
const shared = activity("shared");
const after = activity("after");
const nobodys = people[18]?.id ?? named<"person">("nobody");

const inGroups: readonly Event[] = [
  { type: "session-created", session: null, plan },
  { type: "activity-added", activity: shared, plan: { ...cardsOn("Quels freins ?"), inGroups: true } },
  { type: "activity-added", activity: after, plan: cardsOn("Quels leviers ?") },
];
const opened = given(...inGroups, joined(ana, ben, chloé), { type: "activity-opened", activity: shared });

const asks = (command: object, group?: string) =>
  ({
    type: "in-activity",
    activity: shared,
    method: "metaplan",
    command,
    ...(group === undefined ? {} : { group }),
  }) as unknown as Command;
const start = { type: "start-writing", quota: 3 };
const write = (text: string) => ({ type: "write-card", text });
const runs = (state: State) =>
  Object.entries(state.activities[shared]?.runs ?? {}).map(([group, { state: run }]) => {
    const { phase, cards } = run as MetaplanState;
    return [group, phase, Object.keys(cards).length];
  });

/** Two groups have written a card each, and one of them has shown it. */
const worked = opened
  .when(facilitator, asks(start, sea))
  .when(facilitator, asks(start, hills))
  .when(ana, asks(write("Le bus")))
  .when(ben, asks(write("La peur")))
  .when(facilitator, asks({ type: "close-deposit" }, sea))
  .when(facilitator, asks({ type: "reveal-cards" }, sea));

describe("an activity that each group runs for itself", () => {
  test("begins in every group with what was prepared, and goes on in each alone", () => {
    expect([ana, ben, chloé].map(groupOf)).toEqual([sea, hills, town]);
    expect(runs(opened.state)).toEqual([
      [sea, "preparation", 0],
      [hills, "preparation", 0],
      [town, "preparation", 0],
    ]);
    expect(runs(worked.state)).toEqual([
      [sea, "grouping", 1],
      [hills, "writing", 1],
      [town, "preparation", 0],
    ]);
  });

  test("takes a participant's act into their own group, and a facilitator's into the one that is named", () => {
    opened.when(facilitator, asks(start)).refused({ type: "no-such-group" });
    opened.when(facilitator, asks(start, "elsewhere")).refused({ type: "no-such-group" });
    worked.when(ana, asks(write("Encore"), hills)).refused({ type: "other-group" });
    const nobody = { kind: "person", person: nobodys, role: "participant" } as const;
    const alone = given(...inGroups, joined(nobody), { type: "activity-opened", activity: shared });
    alone.when(nobody, asks(write("Seule"))).refused({ type: "no-group-yet" });
    alone
      .when(facilitator, asks(start, town))
      .when(nobody, { type: "move-person", person: nobodys, group: town })
      .when(nobody, asks(write("Avec eux")))
      .when(nobody, { type: "move-person", person: nobodys, group: sea })
      .refused({ type: "not-yours-to-do" });
  });

  test("hands the method a room with the people of that group alone", () => {
    const staff = showStaff(worked.state, around);
    const counts = staff.inGroups?.runs.map(({ method }) =>
      method.method === "metaplan" ? method.shown.silences : null,
    );
    expect(counts?.map((each) => Object.values(each ?? {}).reduce((sum, count) => sum + count, 0))).toEqual([
      1, 1, 1,
    ]);
  });

  test("CC-06 shows a phone the run of its group, and nothing of the others", () => {
    const mine = showMe(worked.state, people[1]?.id ?? nobodys, around);
    expect(mine?.inGroup).toMatchObject({ group: hills, method: { shown: { phase: "writing" } } });
    expect(mine?.activity?.method.shown).toMatchObject({ cards: [{ text: "La peur" }] });
    expect(showPublic(worked.state, around)).toMatchObject({ activity: null, inGroups: { id: shared } });
    expect(JSON.stringify(showPublic(worked.state, around))).not.toMatch(/bus|peur|phase/);
    const elsewhere = worked.when(facilitator, asks({ type: "set-quota", quota: 5 }, sea));
    expect(showMe(elsewhere.state, people[1]?.id ?? nobodys, around)).toEqual(mine);
  });

  test("puts all groups on the wall side by side, or one of them", () => {
    const groups = (state: State) => showScreen(state, around).inGroups?.runs.map(({ group }) => group);
    expect(groups(worked.state)).toEqual([sea, hills, town]);
    const one = worked.when(facilitator, { type: "show-on-wall", wall: "activity", group: hills });
    one.then({ type: "wall-set", wall: "activity", group: hills });
    expect(groups(one.state)).toEqual([hills]);
    worked
      .when(facilitator, { type: "show-on-wall", wall: "activity", group: named("elsewhere") })
      .refused({ type: "no-such-group" });
  });

  test("SP-08 lays all groups over one another on the wall, until one of them or another activity is shown", () => {
    const ways = (state: State) => [
      showScreen(state, around).wallCompares,
      showStaff(state, around).wallCompares,
    ];
    expect(ways(worked.state)).toEqual(["side-by-side", "side-by-side"]);
    const over = worked.when(facilitator, { type: "show-on-wall", wall: "activity", compares: "merged" });
    over.then({ type: "wall-set", wall: "activity", compares: "merged" });
    expect(ways(over.state)).toEqual(["merged", "merged"]);
    over.when(facilitator, { type: "show-on-wall", wall: "activity", compares: "merged" }).then();
    const one = over.when(facilitator, { type: "show-on-wall", wall: "activity", group: hills });
    expect(ways(one.state)).toEqual(["side-by-side", "side-by-side"]);
  });

  test("has a board for each group that has shown something", () => {
    const boards = boardsOf(worked.state, names);
    expect(Object.keys(boards)).toEqual([`${shared}.${sea}`]);
    expect(Object.values(boards[`${shared}.${sea}`]?.cards ?? {}).map(({ text }) => text)).toEqual([
      "Le bus",
    ]);
  });

  test("CC-08 keeps a stack for each group", () => {
    const both = worked
      .when(facilitator, asks({ type: "set-quota", quota: 5 }, hills))
      .when(facilitator, asks({ type: "set-quota", quota: 6 }, hills));
    both.when(facilitator, { type: "undo", group: sea }).refused({ type: "nothing-to-undo" });
    const back = both.when(facilitator, { type: "undo", group: hills });
    back.then({ type: "undone", activity: shared, group: hills });
    const quota = back.state.activities[shared]?.runs[hills]?.state as MetaplanState;
    expect(quota.quota).toBe(5);
    expect(showStaff(back.state, around).inGroups?.runs.map(({ undo }) => [undo.undo, undo.redo])).toEqual([
      [null, null],
      ["set-quota", "set-quota"],
      [null, null],
    ]);
  });

  test("is settled for all groups at once while none has begun, and not for one that has", () => {
    const other = { ...cardsOn("Quels obstacles ?"), inGroups: true };
    const changed = opened.when(facilitator, { type: "change-activity", activity: shared, plan: other });
    const questions = Object.values(changed.state.activities[shared]?.runs ?? {}).map(
      ({ state }) => (state as MetaplanState).settings.question,
    );
    expect(questions).toEqual(["Quels obstacles ?", "Quels obstacles ?", "Quels obstacles ?"]);
    worked
      .when(facilitator, { type: "change-activity", activity: shared, plan: other })
      .refused({ type: "writing-begun" });
    opened
      .when(facilitator, { type: "change-activity", activity: shared, plan: cardsOn("Quels freins ?") })
      .refused({ type: "activity-begun" });
  });

  test("is chosen while it is planned, in a session that has groups", () => {
    const planned = given(...inGroups);
    const together = planned.when(facilitator, {
      type: "change-activity",
      activity: shared,
      plan: cardsOn("Quels freins ?"),
    });
    expect(together.state.activities[shared]?.inGroups).toBe(false);
    given({ type: "session-created", session: null, plan: { ...plan, groups: [] } })
      .when(facilitator, { type: "add-activity", plan: { ...cardsOn("Quels freins ?"), inGroups: true } })
      .refused({ type: "no-groups" });
  });

  test("gives what one group found, and what was brought to it begins in every group", () => {
    expect(givenBy(worked.state, shared)).toEqual([]);
    expect(givenBy(worked.state, shared, hills)).toEqual([]);
    const [bus] = givenBy(worked.state, shared, sea);
    const brought = worked.when(facilitator, {
      type: "bring-items",
      activity: after,
      from: shared,
      group: sea,
      items: [bus?.item ?? ""],
    });
    const here = brought.state.activities[after]?.of.state as MetaplanState | undefined;
    const cards = Object.values(here?.cards ?? {});
    expect(cards.map(({ broughtFrom }) => broughtFrom)).toEqual([
      { activity: shared, group: sea, item: bus?.item },
    ]);
    expect(showStaff(brought.state, around).agenda[1]?.brought).toMatchObject([{ from: shared, group: sea }]);
  });

  test("CC-12 is told group by group in the report, and its file is read back with every run", () => {
    expect(outcomeOf(worked.state, names, nine).activities.map(({ title, group }) => [title, group])).toEqual(
      [...territories.map(({ name }) => [`Quels freins ? – ${name}`, name]), ["Quels leviers ?", undefined]],
    );
    const file = sessionFile(worked.state, names, nine);
    expect(JSON.stringify(file)).not.toContain("La peur");
    const { plan: copied, filled } = copyOf(JSON.parse(JSON.stringify(file)));
    const commands: readonly Command[] = [
      { type: "create-session", plan: copied, activities: [] },
      { type: "fill-session", activities: filled },
    ];
    const told = commands.flatMap((command, index) => {
      const before =
        index === 0 ? given().state : given({ type: "session-created", session: null, plan: copied }).state;
      const decision = decide(before, command, askedWith(named(`copy-${index}`), facilitator, nine));
      return decision.ok ? decision.events : [];
    });
    const copy = given(...told).state;
    const texts = (state: State) =>
      Object.values(boardsOf(state, names)).map(({ cards }) => Object.values(cards).map(({ text }) => text));
    expect(texts(copy)).toEqual(texts(worked.state));
    const [first] = Object.values(copy.activities);
    expect(Object.keys(first?.runs ?? {})).toEqual([sea, hills, town]);
  });

  test("CC-02 whoever left writes nothing until they come back, and then writes as before", () => {
    const left = worked.when(ben, { type: "leave" });
    left.when(ben, asks(write("Encore"))).refused({ type: "no-such-person" });
    const back = left
      .when(ben, { type: "join", organisation: null, group: null, simulated: false })
      .when(ben, asks(write("De retour")));
    expect(runs(back.state)[1]).toEqual([hills, "writing", 2]);
  });
});
