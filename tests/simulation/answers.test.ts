import type { CommandId } from "@bocal/protocol/base/ids";
import type { Command } from "@bocal/protocol/session/vocabulary";
import { type LiveSession, liveSession } from "@bocal/server/live/live-session";
import { type MemoryDisk, memoryDisk, memoryStore } from "@bocal/server/store/memory";
import type { SessionRow } from "@bocal/server/store/store";
import { describe, expect, test } from "vitest";
import { facilitator, named, nine } from "../help/people.ts";
import { cardsOn, plan } from "../protocol/session/plans.ts";

// What long simulations found, told in a few lines.

const row: SessionRow = {
  id: named("session"),
  code: "ABCDEF",
  joinKey: "secret",
  key: "key",
  createdAt: nine,
  title: plan.title,
  ended: false,
  seq: 0,
};

function node(disk: MemoryDisk): Promise<LiveSession> {
  const publish = () => undefined;
  return liveSession({ row, store: memoryStore(disk), now: () => nine, publish, onDefect: () => undefined });
}

function ask(live: LiveSession, id: string, command: Command) {
  return live.ask({ by: facilitator, id: named<"command">(id) as CommandId, command });
}

async function sessionOnDisk(): Promise<MemoryDisk> {
  const disk = memoryDisk();
  await memoryStore(disk).createSession(row, { facts: [], receipts: [] });
  const live = await node(disk);
  await ask(live, "create", { type: "create-session", plan, activities: [cardsOn("Quels freins ?")] });
  return disk;
}

describe("a command that changed nothing", () => {
  test("CC-04 is recognised by a node that has never read its receipt, and holds nobody up (seed 149)", async () => {
    const disk = await sessionOnDisk();
    const [one, other] = [await node(disk), await node(disk)];
    expect(await ask(one, "nothing", { type: "open-door" })).toEqual({ type: "applied" });
    // The log grows, so that the receipt lies behind what the other node will ever ask for.
    await ask(other, "title", { type: "describe-session", title: "Un", host: "", expected: 5 });
    const both = [
      ask(other, "nothing", { type: "open-door" }),
      ask(other, "after", { type: "describe-session", title: "Deux", host: "", expected: 5 }),
    ];
    expect(await Promise.all(both)).toEqual([{ type: "applied" }, { type: "applied" }]);
  });
});

describe("a command that was refused", () => {
  test("CC-04 is not taken when a copy comes late and the rules would allow it by then (seed 78)", async () => {
    const live = await node(await sessionOnDisk());
    const refused = await ask(live, "late", { type: "reopen-session" });
    expect(refused).toMatchObject({ type: "refused", refusal: { type: "session-not-ended" } });
    await ask(live, "end", { type: "end-session" });
    expect(await ask(live, "late", { type: "reopen-session" })).toEqual(refused);
    expect(live.settled().state.endedAt).toBe(nine);
    expect(await ask(live, "anew", { type: "reopen-session" })).toEqual({ type: "applied" });
  });
});
