import { clustersInOrder } from "@bocal/protocol/board/board";
import { metaplan } from "@bocal/protocol/methods/metaplan/metaplan";
import type { State } from "@bocal/protocol/methods/metaplan/vocabulary";
import { describe, expect, test } from "vitest";
import { ana, ben, clock, facilitator, idOf, maya, named, people, roomOf } from "../../../help/people.ts";
import { at } from "../../../help/story.ts";
import {
  added,
  counted,
  criterion,
  decided,
  dots,
  inPhase,
  rulesSet,
  theme,
  themed,
  untitled,
  voted,
  voteOpen,
} from "./late.ts";
import { metaplanStory } from "./room.ts";

const given = metaplanStory();
const room = roomOf(13);
const go = (phase: "titles" | "themes" | "weighting" | "decisions" | "actions" | "closed") =>
  ({ type: "go-to-phase", phase }) as const;
const staff = (state: State, level = room) => metaplan.show.staff(state, level).late;
const wall = (state: State) => metaplan.show.screen(state, room).late;
const phones = (state: State) => metaplan.show.public(state, room).late;

describe("the theme list", () => {
  test("MP-34 has number, theme, points and rank, and knows no cluster without a title", () => {
    const listed = staff(given(...counted()).state)?.themes;
    expect(listed?.map(({ number, title, points, rank }) => [number, title, points, rank])).toEqual([
      [1, "Se déplacer le soir", 4, 1],
      [2, "Des horaires à soi", 1, 2],
      [3, "Payer moins cher", 1, 2],
    ]);
    const waiting = given(...untitled(), inPhase("themes"));
    expect(staff(waiting.state)?.themes.map(({ number }) => number)).toEqual([2]);
    expect(staff(waiting.state)?.untitled).toEqual([{ id: theme(1), number: 1 }]);
  });

  test("MP-34 the weighting waits until each cluster has its title, and the refusal names those without", () => {
    const waiting = given(...untitled(), inPhase("themes"));
    for (const phase of ["weighting", "decisions", "actions", "closed"] as const) {
      waiting.when(facilitator, go(phase)).refused({ type: "untitled-clusters", numbers: [1] });
    }
    const titled = waiting.when(facilitator, { type: "title-cluster", cluster: theme(1), title: "Rouler" });
    titled.when(facilitator, go("weighting")).then({ type: "phase-changed", phase: "weighting" });
  });

  test("MP-33 clusters are merged and split before the weighting only", () => {
    const weighing = given(...themed(), inPhase("weighting"));
    weighing
      .when(facilitator, { type: "merge-clusters", cluster: theme(1), into: theme(2) })
      .refused({ type: "board-settled" });
    weighing
      .when(facilitator, { type: "title-cluster", cluster: theme(1), title: "Autre chose" })
      .refused({ type: "board-settled" });
    expect(
      clustersInOrder(
        metaplan.board(
          given(...themed(), inPhase("themes")).when(facilitator, {
            type: "merge-clusters",
            cluster: theme(1),
            into: theme(2),
          }).state,
          room,
        ) ?? { cards: {}, clusters: {} },
      ),
    ).toHaveLength(2);
  });

  test("MP-24 a card alone becomes a theme when it gets a title of its own", () => {
    const scene = given(...themed(), inPhase("themes")).when(facilitator, {
      type: "group-cards",
      cards: [named("un-cafe")],
      title: "Un café pour se retrouver",
    });
    expect(staff(scene.state)?.themes.map(({ title }) => title)).toContain("Un café pour se retrouver");
  });
});

describe("weighting", () => {
  test("MP-35 themes are weighed, not cards: the vote opens on the theme list as it is then", () => {
    const opened = given(...themed(), inPhase("weighting"), rulesSet).when(facilitator, {
      type: "open-vote",
    });
    expect(phones(opened.state)?.vote.options.map(({ number, text }) => [number, text])).toEqual([
      [1, "Se déplacer le soir"],
      [2, "Des horaires à soi"],
      [3, "Payer moins cher"],
    ]);
  });

  test("PR-03 PR-04 every phone reads the criterion and the rules before anyone votes", () => {
    expect(phones(given(...themed(), inPhase("weighting"), rulesSet).state)?.vote).toMatchObject({
      phase: "prepared",
      rules: { criterion, ownAllowed: true, mustSpendAll: false, cap: 3, budget: 3 },
      options: [{ number: 1 }, { number: 2 }, { number: 3 }],
    });
  });

  test("PR-04 a theme is one's own when each of its cards is, and told to its author alone", () => {
    const rules = {
      kind: "dots" as const,
      criterion,
      budget: 3,
      cap: 3,
      ownAllowed: false,
      mustSpendAll: false,
    };
    const open = given(...themed(), inPhase("weighting"), { type: "vote-rules-set", rules }).when(
      facilitator,
      {
        type: "open-vote",
      },
    );
    const own = (actor: typeof ana) => metaplan.show.me(open.state, idOf(actor), room).late?.vote.own;
    expect(own(ana)).toEqual([theme(2)]);
    expect(own(maya)).toEqual([theme(3)]);
    expect(own(ben)).toEqual([]);
    open.when(ana, { type: "cast-ballot", marks: dots({ 2: 1 }) }).refused({ type: "own-option" });
    open.when(ben, { type: "cast-ballot", marks: dots({ 2: 1 }) }).then({
      type: "ballot-cast",
      marks: dots({ 2: 1 }),
      organisation: named("organisation-1"),
    });
  });

  test("PR-07 CC-06 while people vote, nothing differs for anybody else, whatever a ballot says", () => {
    const one = given(...voteOpen(), voted(ana, { 1: 3 })).state;
    const other = given(...voteOpen(), voted(ana, { 2: 1, 3: 2 })).state;
    for (const level of ["nominative", "organisation", "anonymous"] as const) {
      const inside = roomOf(13, level);
      const seen = (state: State) =>
        JSON.stringify([
          metaplan.show.staff(state, inside),
          metaplan.show.screen(state, inside),
          metaplan.show.public(state, inside),
          metaplan.show.me(state, idOf(ben), inside),
          metaplan.outcome(state, inside),
          metaplan.portable(state, inside),
        ]);
      expect(seen(one)).toBe(seen(other));
      expect(metaplan.show.me(one, idOf(ana), inside)).not.toEqual(
        metaplan.show.me(other, idOf(ana), inside),
      );
    }
  });

  test("PR-07 other phones are not even told that somebody voted", () => {
    const before = given(...voteOpen()).state;
    const after = given(...voteOpen(), voted(ana, { 1: 3 })).state;
    expect(metaplan.show.public(after, room)).toEqual(metaplan.show.public(before, room));
    expect(metaplan.show.me(after, idOf(ben), room)).toEqual(metaplan.show.me(before, idOf(ben), room));
    expect(wall(after)?.vote).toMatchObject({ ballots: 1, expected: 13, results: null });
  });

  test("nobody goes on while the vote is open, and it closes when its warning has run out", () => {
    const open = given(...voteOpen());
    open.when(facilitator, go("decisions")).refused({ type: "vote-open" });
    open.when(facilitator, go("titles")).refused({ type: "vote-open" });
    const warned = open.when(facilitator, { type: "warn-of-closing" });
    const due = metaplan.wakeAt?.(warned.state);
    expect(due).toBe(warned.state.late.vote.closesAt);
    const ask = (when: typeof due) =>
      metaplan.timePassed?.(warned.state, {
        by: clock,
        at: when ?? at(0),
        room,
        newId: () => "x",
        random: () => 0,
      });
    expect(ask(at(0))).toEqual({ ok: true, events: [] });
    expect(ask(due)).toEqual({ ok: true, events: [{ type: "vote-closed" }] });
  });

  test("whoever left keeps their ballot, and whoever left before voting is no longer waited for", () => {
    const gone = {
      ...room,
      people: { ...room.people, "person-1": { ...people[0], left: true } },
    } as typeof room;
    expect(
      metaplan.show.screen(given(...voteOpen(), voted(ana, { 1: 3 })).state, gone).late?.vote,
    ).toMatchObject({
      ballots: 1,
      expected: 13,
    });
    expect(metaplan.show.screen(given(...voteOpen()).state, gone).late?.vote).toMatchObject({
      ballots: 0,
      expected: 12,
    });
  });

  test("a ballot that comes when the vote is over is refused as late", () => {
    given(...counted(), inPhase("decisions"))
      .when(ben, { type: "cast-ballot", marks: dots({ 1: 1 }) })
      .refused({ type: "vote-closed" });
    given(...themed(), inPhase("titles"))
      .when(ben, { type: "cast-ballot", marks: dots({ 1: 1 }) })
      .refused({ type: "not-weighting" });
  });

  test("votes are kept and flagged when the list is changed after them", () => {
    const reopened = given(...counted(), inPhase("titles")).when(facilitator, {
      type: "title-cluster",
      cluster: theme(1),
      title: "Se déplacer la nuit",
    });
    const listed = reopened.when(facilitator, go("themes"));
    expect(staff(listed.state)).toMatchObject({
      changedSinceVote: true,
      themes: [{ points: 4, rank: 1 }, {}, {}],
    });
    expect(staff(given(...counted()).state)?.changedSinceVote).toBe(false);
  });

  test("PR-03 another vote has another criterion, and equals can be voted on again among themselves", () => {
    const again = given(...counted()).when(facilitator, {
      type: "prepare-vote",
      among: [theme(2), theme(3)],
    });
    expect(staff(again.state)?.vote).toMatchObject({
      phase: "prepared",
      rules: { criterion: "" },
      options: [{ number: 2 }, { number: 3 }],
    });
    expect(staff(again.state)?.votesBefore).toHaveLength(1);
    given(...voteOpen())
      .when(facilitator, { type: "prepare-vote", among: null })
      .refused({ type: "vote-not-closed" });
    given(...counted())
      .when(facilitator, { type: "prepare-vote", among: [theme(2)] })
      .refused({ type: "too-few-options", least: 2 });
  });
});

describe("decisions", () => {
  const deciding = given(...counted(), inPhase("decisions"));

  test("PR-14 the decision and who takes it stand apart from the tally, which only advises", () => {
    const scene = deciding
      .when(facilitator, { type: "name-decider", decider: "Le comité de pilotage" })
      .when(facilitator, { type: "decide-theme", theme: theme(3), decision: "retained", reason: "" });
    expect(staff(scene.state)).toMatchObject({
      decider: "Le comité de pilotage",
      themes: [{ decision: null, rank: 1 }, { decision: null }, { decision: { kind: "retained" }, rank: 2 }],
    });
  });

  test("MP-39 what is parked or dropped says why", () => {
    for (const decision of ["parked", "dropped"] as const) {
      deciding
        .when(facilitator, { type: "decide-theme", theme: theme(1), decision, reason: " " })
        .refused({ type: "reason-missing" });
    }
    deciding
      .when(facilitator, {
        type: "decide-theme",
        theme: theme(1),
        decision: "dropped",
        reason: " hors sujet ",
      })
      .then({ type: "theme-decided", theme: theme(1), decision: { kind: "dropped", reason: "hors sujet" } });
    deciding
      .when(facilitator, { type: "decide-theme", theme: theme(9), decision: "retained", reason: "" })
      .refused({ type: "no-such-theme" });
    deciding
      .when(ana, { type: "decide-theme", theme: theme(1), decision: "retained", reason: "" })
      .refused({ type: "not-yours-to-do" });
  });

  test("MP-39 the board cannot be closed while a theme has no next step, and the refusal says which", () => {
    const some = given(...counted(), inPhase("decisions"), decided(2, "parked"));
    some.when(facilitator, go("closed")).refused({ type: "themes-undecided", numbers: [1, 3] });
    given(...counted(), inPhase("decisions"), decided(1), decided(2, "parked"), decided(3, "dropped"))
      .when(facilitator, go("closed"))
      .then({ type: "phase-changed", phase: "closed" });
  });

  test("a closed board is opened again without losing a decision or an action", () => {
    const done = given(...counted(), inPhase("actions"), decided(1), decided(2), decided(3), added("relais"));
    const again = done.when(facilitator, go("closed")).when(facilitator, go("actions"));
    expect(again.state.late).toEqual(done.state.late);
  });
});
