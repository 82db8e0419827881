import type { GroupId } from "@bocal/protocol/base/ids";
import type { Command as BowlCommand } from "@bocal/protocol/methods/fishbowl/commands";
import type { State as Bowls } from "@bocal/protocol/methods/fishbowl/state";
import { showMe, showScreen } from "@bocal/protocol/session/show";
import type { Command, Event, State } from "@bocal/protocol/session/vocabulary";
import { describe, expect, test } from "vitest";
import { ana, ben, facilitator, idOf, named, participant, people, territories } from "../../help/people.ts";
import { settings, withSeats } from "../methods/fishbowl/room.ts";
import { activity, around, given, joined, plan } from "./plans.ts";

const [sea, hills] = territories.map(({ id }) => id) as [GroupId, GroupId];
const dora = participant(people[3]?.id ?? named("nobody"));
const shared = activity("shared");

const prepared: readonly Event[] = [
  { type: "session-created", session: null, plan },
  {
    type: "activity-added",
    activity: shared,
    plan: {
      title: "Bocal",
      plannedMinutes: 60,
      settings: { method: "fishbowl", settings: { ...settings, ...withSeats(3) } },
      inGroups: true,
    },
  },
];

const asks = (command: BowlCommand, group?: GroupId): Command => ({
  type: "in-activity",
  activity: shared,
  method: "fishbowl",
  command,
  ...(group === undefined ? {} : { group }),
});

function bowlsOf(state: State, group: GroupId): Bowls {
  const run = state.activities[shared]?.runs?.[group];
  if (run?.method !== "fishbowl") throw new Error("The group holds no bowl.");
  return run.state;
}

function bowlIn(state: State, group: GroupId) {
  const bowls = bowlsOf(state, group);
  const bowl = Object.values(bowls.bowls)[0];
  if (bowl === undefined) throw new Error("The chairs are not out.");
  return bowl;
}

/** Both groups have put out their chairs; Ana and Dora work in one, Ben in the other. */
const ready = given(...prepared, joined(ana, ben, dora), { type: "activity-opened", activity: shared })
  .when(facilitator, asks({ type: "set-up" }, sea))
  .when(facilitator, asks({ type: "set-up" }, hills));

describe("a bowl that each group holds for itself", () => {
  test("has its own chairs and its own course", () => {
    const begun = ready
      .when(ana, asks({ type: "take-chair", bowl: bowlIn(ready.state, sea).id }))
      .when(facilitator, asks({ type: "introduce" }, sea));
    expect([sea, hills].map((group) => bowlsOf(begun.state, group).phase)).toEqual(["intro", "ready"]);
    expect(bowlIn(begun.state, sea).seats.some(({ occupant }) => occupant?.person === idOf(ana))).toBe(true);
    expect(bowlIn(begun.state, hills).seats.every(({ occupant }) => occupant === null)).toBe(true);
  });

  test("lets nobody of another group in: not by their phone, not by the facilitator's hand", () => {
    const { id } = bowlIn(ready.state, hills);
    ready.when(ana, asks({ type: "take-chair", bowl: id })).refused({ type: "no-such-bowl" });
    ready.when(ana, asks({ type: "take-chair", bowl: id }, hills)).refused({ type: "other-group" });
    ready
      .when(facilitator, asks({ type: "seat-person", bowl: id, person: idOf(ana) }, hills))
      .refused({ type: "no-such-person-here" });
  });

  test("takes back the gesture of one group alone, and shows each phone its own bowl", () => {
    const seatIn = (group: GroupId, person: ReturnType<typeof idOf>) =>
      asks({ type: "seat-person", bowl: bowlIn(ready.state, group).id, person }, group);
    const both = ready.when(facilitator, seatIn(sea, idOf(ana))).when(facilitator, seatIn(hills, idOf(ben)));
    const back = both.when(facilitator, { type: "undo", activity: shared, group: sea });
    const taken = (state: State, group: GroupId) =>
      bowlIn(state, group).seats.filter(({ occupant }) => occupant !== null).length;
    expect([taken(both.state, sea), taken(both.state, hills)]).toEqual([1, 1]);
    expect([taken(back.state, sea), taken(back.state, hills)]).toEqual([0, 1]);
    const mine = showMe(both.state, idOf(ben), around)?.inGroup;
    expect(mine).toMatchObject({ group: hills, method: { method: "fishbowl", shown: { phase: "ready" } } });
    expect(JSON.stringify(mine)).not.toContain(`"${bowlIn(both.state, sea).id}"`);
    expect(showScreen(both.state, around).inGroups?.runs.map(({ group }) => group)).toContain(hills);
  });
});
