import { connect, type Live } from "@bocal/client/live/connect";
import { type Board, emptyBoard } from "@bocal/protocol/board/board";
import type { BoardCard } from "@bocal/protocol/board/card";
import { boardClosed } from "@bocal/protocol/wire/board-bytes";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { named } from "../help/people.ts";
import { type SmallServer, smallServer, state } from "./small-server.ts";

let server: SmallServer;
const open: { close(): unknown }[] = [];

beforeEach(async () => {
  server = await smallServer();
  open.push(server);
});

afterEach(async () => {
  for (const each of open.splice(0).reverse()) await each.close();
});

function page(transports?: readonly ("polling" | "websocket")[]): Live {
  const live = connect({ as: "screen", session: "one", url: server.url, transports });
  open.push(live);
  return live;
}

function card(name: string, part: Partial<BoardCard> = {}): BoardCard {
  const id = named<"card">(name);
  const told = { organisation: null, author: null, cluster: null, pile: null };
  return {
    id,
    origin: id,
    text: name,
    shape: "idea",
    paper: "sky",
    x: 10,
    y: 20,
    order: 0,
    ...told,
    ...part,
  };
}

function boardOf(...cards: readonly BoardCard[]): Board {
  return { ...emptyBoard, cards: Object.fromEntries(cards.map((each) => [each.id, each])) };
}

const a = card("a");
const b = card("b");

describe("a board that a page opens", () => {
  test.each([
    ["by WebSocket", undefined],
    ["by long polling alone", ["polling"] as const],
  ])("is whole and follows what happens on it, %s", async (_, transports) => {
    server.openBoard("plan.1", boardOf(a, b));
    const board = await page(transports).board("plan.1");
    await state(board.store, ({ synced }) => synced);
    expect(board.store.getState().board).toEqual(boardOf(a, b));
    const moved = card("b", { x: 400, cluster: named<"cluster">("one"), text: "mieux dit" });
    server.showBoard("plan.1", boardOf(a, moved));
    await state(board.store, (now) => now.board.cards.b?.x === 400);
    expect(board.store.getState().board).toEqual(boardOf(a, moved));
  });

  test("keeps the identity of cards that nothing touched", async () => {
    server.openBoard("plan.1", boardOf(a, b));
    const board = await page().board("plan.1");
    const before = await state(board.store, ({ synced }) => synced);
    server.showBoard("plan.1", boardOf(a, card("b", { x: 400 })));
    const after = await state(board.store, (now) => now.board.cards.b?.x === 400);
    expect(after.board.cards.a).toBe(before.board.cards.a);
    expect(after.board.clusters).toBe(before.board.clusters);
  });

  test("holds a large board, which travels as bytes", async () => {
    const many = Array.from({ length: 200 }, (_, at) => card(`card-${at}`, { text: "x".repeat(100) }));
    server.openBoard("plan.1", boardOf(...many));
    const board = await page().board("plan.1");
    const { board: shown } = await state(board.store, ({ synced }) => synced);
    expect(shown).toEqual(boardOf(...many));
  });

  test("catches up after a cut, and says meanwhile that it is behind", async () => {
    server.openBoard("plan.1", boardOf(a));
    const board = await page().board("plan.1");
    await state(board.store, ({ synced }) => synced);
    server.cut();
    const behind = await state(board.store, ({ synced }) => !synced);
    expect(behind.board).toEqual(boardOf(a));
    server.showBoard("plan.1", boardOf(a, b));
    const caughtUp = await state(board.store, ({ synced }) => synced);
    expect(caughtUp.board).toEqual(boardOf(a, b));
  });

  test("sends nothing but questions: no awareness, no answer, no update", async () => {
    server.openBoard("plan.1", boardOf(a));
    const live = page();
    const board = await live.board("plan.1");
    await state(board.store, ({ synced }) => synced);
    server.cut();
    await state(board.store, ({ synced }) => !synced);
    await state(board.store, ({ synced }) => synced);
    board.close();
    live.close();
    expect(server.boardMessages).toEqual(["0 0", "0 0"]);
  });

  test("is not asked for again once the server has closed it for good", async () => {
    server.openBoard("plan.1", boardOf(a));
    server.openBoard("plan.2", boardOf(b));
    const live = page();
    const before = await live.board("plan.1");
    await state(before.store, ({ synced }) => synced);
    server.closeBoard("plan.1", boardClosed.replaced);
    await state(before.store, ({ synced }) => !synced);
    const after = await live.board("plan.2");
    await state(after.store, ({ synced }) => synced);
    expect(after.store.getState().board).toEqual(boardOf(b));
    server.cut();
    await state(after.store, ({ synced }) => !synced);
    await state(after.store, ({ synced }) => synced);
    // One question for the first document, two for the second: the cut brought none back for the first.
    expect(server.boardMessages.length).toBe(3);
    expect(before.store.getState().synced).toBe(false);
  });

  test("is tried again when the server closed it for a passing reason", async () => {
    server.openBoard("plan.1", boardOf(a));
    const board = await page().board("plan.1");
    await state(board.store, ({ synced }) => synced);
    server.closeBoard("plan.1", 4_500);
    server.openBoard("plan.1", boardOf(a, b));
    await state(board.store, ({ synced }) => !synced);
    await state(board.store, ({ synced }) => synced);
    expect(Object.keys(board.store.getState().board.cards)).toEqual(["a", "b"]);
  });

  test("opened twice is one document, and outlives the closing of the first", async () => {
    server.openBoard("plan.1", boardOf(a));
    const live = page();
    const [first, second] = await Promise.all([live.board("plan.1"), live.board("plan.1")]);
    await state(second.store, ({ synced }) => synced);
    first.close();
    server.showBoard("plan.1", boardOf(a, b));
    await state(second.store, ({ board }) => "b" in board.cards);
    expect(server.boardMessages.length).toBe(1);
  });
});
