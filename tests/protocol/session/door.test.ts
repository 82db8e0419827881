import { comparable } from "@bocal/protocol/base/text";
import { peopleNamed, roomSize } from "@bocal/protocol/session/decide";
import { showMe, showScreen, showStaff } from "@bocal/protocol/session/show";
import type { Event } from "@bocal/protocol/session/vocabulary";
import { describe, expect, test } from "vitest";
import {
  ana,
  ben,
  clock,
  facilitator,
  groupOf,
  idOf,
  maya,
  named,
  names,
  organisationOf,
} from "../../help/people.ts";
import { by } from "../../help/story.ts";
import { around, given, joined, plan, planned } from "./plans.ts";

const join = {
  type: "join",
  organisation: organisationOf(ana),
  group: groupOf(ana),
  simulated: false,
} as const;
const comesIn = { ...join, type: "person-joined" } as const;

describe("the door of a session", () => {
  test("lets people in with their organisation and their group, or with no group", () => {
    given(...planned)
      .when(ana, join)
      .then(comesIn);
    given(...planned)
      .when(ana, { ...join, group: null })
      .then({ ...comesIn, group: null });
  });

  test("asks for one of the organisations of the session", () => {
    given(...planned)
      .when(ana, { ...join, organisation: named("elsewhere") })
      .refused({ type: "no-such-organisation" });
    given(...planned)
      .when(ana, { ...join, organisation: null })
      .refused({ type: "no-such-organisation" });
    given(...planned)
      .when(ana, { ...join, group: named("elsewhere") })
      .refused({ type: "no-such-group" });
    given({ type: "session-created", session: null, plan: { ...plan, organisations: [] } })
      .when(ana, { ...join, organisation: null })
      .then({ ...comesIn, organisation: null });
  });

  test("CC-02 lets whoever is in come back as the same person, through a closed door too", () => {
    given(...planned, joined(ana), { type: "door-closed" })
      .when(ana, join)
      .then();
    given(...planned, joined(ana), { type: "door-closed" }, by<Event>(ana, { type: "person-left" }))
      .when(ana, join)
      .then({ type: "person-returned" });
    const { state } = given(...planned, joined(ana), by<Event>(ana, { type: "person-left" })).when(ana, join);
    expect(Object.values(state.people)).toMatchObject([{ id: idOf(ana), left: false }]);
  });

  test("stays shut for newcomers while it is closed, and once the session has ended", () => {
    given(...planned, { type: "door-closed" })
      .when(ana, join)
      .refused({ type: "door-closed" });
    given(...planned, { type: "session-ended" })
      .when(ana, join)
      .refused({ type: "session-ended" });
    given().when(ana, join).refused({ type: "not-created" });
    given(...planned, { type: "door-closed" })
      .when(facilitator, { type: "open-door" })
      .then({ type: "door-opened" });
    given(...planned)
      .when(facilitator, { type: "open-door" })
      .then();
  });

  test("stops at twice the expected number, never under 30, above 400 only for more expected; robots take nobody's place", () => {
    expect([0, 19, 100, 300, 2_000].map((expected) => roomSize({ expected }))).toEqual([
      30, 38, 200, 400, 2_000,
    ]);
    const full = Array.from({ length: 30 }, (_, index) =>
      by<Event>(
        { kind: "person", person: named(`guest-${index}`), role: "participant" },
        { ...comesIn, simulated: index === 0 },
      ),
    );
    const small: Event = { type: "session-created", session: null, plan: { ...plan, expected: 5 } };
    given(small, ...full.slice(0, 29))
      .when(ana, join)
      .then(comesIn);
    given(small, ...full)
      .when(ana, join)
      .then(comesIn);
    given(small, ...full)
      .when(ana, join)
      .when(ben, join)
      .refused({ type: "room-full", most: 30 });
  });

  test("nobody but a participant joins, leaves or claims", () => {
    given(...planned)
      .when(facilitator, join)
      .refused({ type: "not-yours-to-do" });
    given(...planned)
      .when(clock, { type: "leave" })
      .refused({ type: "not-yours-to-do" });
  });

  test("leaving is a word of one's own, said once", () => {
    given(...planned, joined(ana))
      .when(ana, { type: "leave" })
      .then({ type: "person-left" });
    given(...planned)
      .when(ana, { type: "leave" })
      .then();
  });
});

describe("somebody who comes back on another device", () => {
  const { state } = given(...planned, joined(ana, maya));
  const wanted = (name: string, organisation: string | null = organisationOf(ana)) =>
    peopleNamed(state, names, { name, organisation }, comparable);

  test("CC-03 is found by name and organisation, however the name is typed", () => {
    expect(wanted("  ANA nq1x.")).toEqual([idOf(ana)]);
    expect(wanted("Ana Nq1x", organisationOf(maya))).toEqual([]);
    expect(wanted("Ana")).toEqual([]);
  });

  test("CC-03 is let in by the facilitator when the other device is connected", () => {
    const asked = given(...planned, joined(ana)).when(maya, { type: "claim-person", person: idOf(ana) });
    asked.then({ type: "person-claimed", claim: named("new-1"), person: idOf(ana) });
    expect(showStaff(asked.state, around).claims).toMatchObject([{ person: idOf(ana), name: "Ana Nq1x" }]);
    const answer = { type: "answer-claim", claim: named<"claim">("new-1"), same: true } as const;
    const answered = asked.when(facilitator, answer);
    answered.then({ type: "claim-answered", claim: named("new-1"), same: true });
    expect(showStaff(answered.state, around).claims).toEqual([]);
    answered.when(facilitator, answer).then();
    asked.when(facilitator, { ...answer, claim: named("nothing") }).refused({ type: "no-such-claim" });
    asked.when(ana, answer).refused({ type: "not-yours-to-do" });
    given(...planned)
      .when(maya, { type: "claim-person", person: idOf(ana) })
      .refused({ type: "no-such-person" });
  });
});

describe("who may know whom", () => {
  const scene = given(...planned, joined(ana, maya));
  const raise = (anonymity: "nominative" | "organisation" | "anonymous") =>
    ({ type: "raise-anonymity", anonymity }) as const;

  test("CC-07 the level is chosen with the session, can be raised and never lowered", () => {
    scene.when(facilitator, raise("anonymous")).then({ type: "anonymity-raised", anonymity: "anonymous" });
    scene.when(facilitator, raise("organisation")).refused({ type: "level-can-only-be-raised" });
    scene.when(facilitator, raise("nominative")).refused({ type: "level-can-only-be-raised" });
    scene
      .when(facilitator, raise("anonymous"))
      .when(facilitator, raise("organisation"))
      .refused({ type: "level-can-only-be-raised" });
    scene.when(ana, raise("anonymous")).refused({ type: "not-yours-to-do" });
  });

  test("CC-07 the wall names nobody who arrives in an anonymous session", () => {
    expect(showScreen(scene.state, around).arrivals.map(({ name }) => name)).toEqual([
      "Maya Nq13x",
      "Ana Nq1x",
    ]);
    const { state } = scene.when(facilitator, raise("anonymous"));
    expect(showScreen(state, around)).toMatchObject({ inside: 2, arrivals: [] });
  });

  test("a phone sees its own person and no other, and nothing before it joined", () => {
    expect(showMe(scene.state, idOf(ana), around)).toMatchObject({ name: "Ana Nq1x", left: false });
    expect(JSON.stringify(showMe(scene.state, idOf(ana), around))).not.toContain("Maya");
    expect(showMe(scene.state, idOf(ben), around)).toBeNull();
  });
});

describe("screens", () => {
  test("are added by name, revoked one by one, and at most twenty at a time", () => {
    const add = { type: "add-screen", name: "  Grande\nsalle " } as const;
    const added = given(...planned).when(facilitator, add);
    added.then({ type: "screen-added", screen: named("new-1"), name: "Grande salle" });
    const revoke = { type: "revoke-screen", screen: named<"screen">("new-1") } as const;
    expect(showStaff(added.when(facilitator, revoke).state, around).screens).toEqual([]);
    given(...planned)
      .when(facilitator, revoke)
      .refused({ type: "no-such-screen" });
    let many = given(...planned);
    for (let count = 0; count < 20; count++) many = many.when(facilitator, add);
    many.when(facilitator, add).refused({ type: "room-full", most: 20 });
  });
});
