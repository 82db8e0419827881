import { metaplan } from "@bocal/protocol/methods/metaplan/metaplan";
import type { Command } from "@bocal/protocol/methods/metaplan/vocabulary";
import { showStaff } from "@bocal/protocol/session/show";
import type { State } from "@bocal/protocol/session/vocabulary";
import { describe, expect, test } from "vitest";
import { ofMetaplan } from "../../help/of-metaplan.ts";
import { ana, ben, facilitator, roomOf } from "../../help/people.ts";
import { by } from "../../help/story.ts";
import { card, closed, cluster, grouped, revealed, writing, wrote } from "../methods/metaplan/room.ts";
import { around, asks, first, given, inside, joined, planned, second } from "./plans.ts";

const cards = wrote(ana, "un", "deux").flatMap(({ event }) => by(ana, ...inside(first, event)));
const beforeReveal = given(
  ...planned,
  joined(ana, ben),
  { type: "activity-opened", activity: first },
  ...inside(first, writing),
  cards,
);
const onTheBoard = given(
  ...planned,
  joined(ana, ben),
  { type: "activity-opened", activity: first },
  ...inside(first, writing),
  cards,
  ...inside(first, closed, revealed, ...grouped("Freins", 1, "un")),
);
const inFirst = (state: State) => {
  const of = state.activities[first]?.of;
  return of === undefined ? undefined : ofMetaplan(of).state;
};
const board = (state: State) => {
  const of = inFirst(state);
  return of === undefined ? null : metaplan.board(of, roomOf(11));
};

const undo = { type: "undo" } as const;
const redo = { type: "redo" } as const;

describe("taking back", () => {
  test.each<Command>([
    { type: "move-card", card: card("deux"), x: 900, y: 500 },
    { type: "move-card-to-cluster", card: card("deux"), cluster: cluster("cluster-1") },
    { type: "stack-card", card: card("deux"), onto: card("un") },
    { type: "clone-card", card: card("un"), cluster: null },
    { type: "group-cards", cards: [card("deux")], title: "Leviers" },
    { type: "move-cluster", cluster: cluster("cluster-1"), x: 500, y: 300 },
    { type: "title-cluster", cluster: cluster("cluster-1"), title: "Autre titre" },
    { type: "dissolve-cluster", cluster: cluster("cluster-1") },
    { type: "park-card", card: card("un"), reason: "plus tard" },
    { type: "tidy-board" },
  ])("CC-08 brings the board back as it was before $type, and forth again", (command) => {
    const done = onTheBoard.when(facilitator, asks(first, command));
    expect(board(done.state)).not.toEqual(board(onTheBoard.state));
    const back = done.when(facilitator, undo);
    back.then({ type: "undone", activity: first });
    expect(board(back.state)).toEqual(board(onTheBoard.state));
    const forth = back.when(facilitator, redo);
    forth.then({ type: "redone", activity: first });
    expect(inFirst(forth.state)).toEqual(inFirst(done.state));
  });

  test("CC-08 takes back the phases and numbers that nobody has built upon", () => {
    const shut = beforeReveal.when(facilitator, asks(first, { type: "close-deposit" }));
    expect(inFirst(shut.when(facilitator, undo).state)?.phase).toBe("writing");
    const more = beforeReveal.when(facilitator, asks(first, { type: "set-quota", quota: 4 }));
    expect(inFirst(more.when(facilitator, undo).state)?.quota).toBe(3);
  });

  test("CC-08 goes back step by step, last first, and each step once", () => {
    const two = onTheBoard
      .when(facilitator, asks(first, { type: "title-cluster", cluster: cluster("cluster-1"), title: "A" }))
      .when(facilitator, asks(first, { type: "title-cluster", cluster: cluster("cluster-1"), title: "B" }));
    const titles = [two, two.when(facilitator, undo), two.when(facilitator, undo).when(facilitator, undo)];
    expect(titles.map(({ state }) => inFirst(state)?.clusters["cluster-1"]?.title)).toEqual([
      "B",
      "A",
      "Freins",
    ]);
    given(...planned)
      .when(facilitator, undo)
      .refused({ type: "nothing-to-undo" });
    two.when(facilitator, redo).refused({ type: "nothing-to-redo" });
  });

  test("CC-08 a new step forgets what could be done again", () => {
    const moved = onTheBoard
      .when(facilitator, asks(first, { type: "title-cluster", cluster: cluster("cluster-1"), title: "A" }))
      .when(facilitator, undo)
      .when(facilitator, asks(first, { type: "move-card", card: card("deux"), x: 9, y: 9 }));
    moved.when(facilitator, redo).refused({ type: "nothing-to-redo" });
  });

  test("CC-08 turning a page of the wall neither is taken back nor forgets what can be", () => {
    const turned = onTheBoard
      .when(facilitator, asks(first, { type: "title-cluster", cluster: cluster("cluster-1"), title: "A" }))
      .when(facilitator, asks(first, { type: "turn-page", page: 1 }));
    const back = turned.when(facilitator, undo);
    back.then({ type: "undone", activity: first });
    expect(inFirst(back.state)).toMatchObject({ page: 1, clusters: { "cluster-1": { title: "Freins" } } });
  });

  test("CC-08 does not hide again what was seen, nor touch what participants did", () => {
    const seen = beforeReveal
      .when(facilitator, asks(first, { type: "close-deposit" }))
      .when(facilitator, asks(first, { type: "reveal-cards" }));
    seen.when(facilitator, undo).refused({ type: "nothing-to-undo" });
    beforeReveal
      .when(ben, asks(first, { type: "write-card", text: "trois" }))
      .when(facilitator, undo)
      .refused({ type: "nothing-to-undo" });
  });

  test("CC-08 is refused with the reason when others have built upon it", () => {
    const raised = beforeReveal
      .when(facilitator, asks(first, { type: "set-quota", quota: 4 }))
      .when(ana, asks(first, { type: "write-card", text: "trois" }))
      .when(ana, asks(first, { type: "write-card", text: "quatre" }));
    raised.when(facilitator, undo).refused({ type: "quota-already-used", used: 4 });
    expect(showStaff(raised.state, around).undo).toEqual({
      undo: "set-quota",
      whyNotUndo: { type: "quota-already-used", used: 4 },
      redo: null,
      whyNotRedo: { type: "nothing-to-redo" },
    });
  });

  test("CC-08 is for facilitators, and not once the session has ended", () => {
    const titled = onTheBoard.when(
      facilitator,
      asks(first, { type: "title-cluster", cluster: cluster("cluster-1"), title: "A" }),
    );
    titled.when(ana, undo).refused({ type: "not-yours-to-do" });
    titled
      .when(facilitator, { type: "end-session" })
      .when(facilitator, undo)
      .refused({ type: "session-ended" });
  });

  test("CC-08 keeps a stack for each activity, and takes nothing back in one that is not open", () => {
    const title = { type: "title-cluster", cluster: cluster("cluster-1"), title: "A" } as const;
    const elsewhere = onTheBoard
      .when(facilitator, asks(first, title))
      .when(facilitator, { type: "open-activity", activity: second })
      .when(facilitator, asks(second, { type: "start-writing", quota: 2 }));
    elsewhere.when(facilitator, undo).refused({ type: "nothing-to-undo" });
    elsewhere.when(facilitator, { type: "undo", activity: first }).refused({ type: "activity-not-open" });
    const more = elsewhere.when(facilitator, asks(second, { type: "set-quota", quota: 4 }));
    const back = more.when(facilitator, { type: "open-activity", activity: first }).when(facilitator, undo);
    back.then({ type: "undone", activity: first });
    expect(inFirst(back.state)?.clusters["cluster-1"]?.title).toBe("Freins");
    expect(showStaff(back.state, around).undo.redo).toBe("title-cluster");
    expect(back.state.undo.done.at(-1)?.activity).toBe(second);
  });

  test("CC-08 what is done in one activity leaves what can be done again in another", () => {
    const title = { type: "title-cluster", cluster: cluster("cluster-1"), title: "A" } as const;
    const undone = onTheBoard.when(facilitator, asks(first, title)).when(facilitator, undo);
    const meanwhile = undone
      .when(facilitator, { type: "open-activity", activity: second })
      .when(facilitator, asks(second, { type: "start-writing", quota: 2 }))
      .when(facilitator, asks(second, { type: "set-quota", quota: 4 }))
      .when(facilitator, { type: "open-activity", activity: first });
    meanwhile.when(facilitator, redo).then({ type: "redone", activity: first });
  });

  test("CC-08 is named after the command that did it, however many events that command had", () => {
    const stacked = onTheBoard.when(
      facilitator,
      asks(first, { type: "group-cards", cards: [card("deux")], title: "Leviers" }),
    );
    expect(showStaff(stacked.state, around).undo.undo).toBe("group-cards");
    expect(showStaff(stacked.when(facilitator, undo).state, around).undo.redo).toBe("group-cards");
  });

  test("CC-08 replays logs of the time when a session had one stack", () => {
    const title = (words: string) =>
      inside(first, { type: "cluster-titled", cluster: cluster("cluster-1"), title: words });
    const told = given(
      ...planned,
      joined(ana, ben),
      { type: "activity-opened", activity: first },
      ...inside(first, writing),
      cards,
      ...inside(first, closed, revealed, ...grouped("Freins", 1, "un")),
      ...title("A"),
      { type: "activity-opened", activity: second },
      ...inside(second, { type: "writing-started", quota: 2 }, { type: "quota-set", quota: 4 }),
      { type: "undone" },
      { type: "undone" },
      { type: "redone" },
    );
    expect(inFirst(told.state)?.clusters["cluster-1"]?.title).toBe("A");
    expect(told.state.activities[second]?.of.state).toMatchObject({ quota: 2 });
    expect(showStaff(told.state, around).undo.redo).toBe("quota-set");
  });
});
