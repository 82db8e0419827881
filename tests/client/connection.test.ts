import {
  type Connection,
  type ConnectionInput,
  connecting,
  lastRetryMs,
  next,
  readConnectRefusal,
  waitBeforeTry,
} from "@bocal/client/live/connection";
import { describe, expect, test } from "vitest";

const begun = connecting(false);

function after(...inputs: readonly ConnectionInput[]): Connection {
  return inputs.reduce(next, begun);
}

function lost(at: number): ConnectionInput {
  return { type: "lost", at };
}

describe("a line that was cut", () => {
  test("says since when it is away, and keeps that moment while it tries again", () => {
    const cut = after({ type: "welcomed" }, lost(100));
    expect(cut.line).toEqual({ name: "away", since: 100 });
    expect(next(cut, lost(900)).line).toBe(cut.line);
  });

  test("waits longer after each loss, never under half a second and never over thirty", () => {
    const shortest: number[] = [];
    const longest: number[] = [];
    let connection = begun;
    for (let losses = 1; losses <= 9; losses++) {
      connection = next(connection, lost(losses));
      shortest.push(waitBeforeTry(connection, 0));
      longest.push(waitBeforeTry(connection, 0.999_999));
    }
    expect(shortest.slice(0, 5)).toEqual([500, 1_000, 2_000, 4_000, 8_000]);
    expect(Math.min(...shortest)).toBe(500);
    expect(Math.max(...longest)).toBe(lastRetryMs);
    expect(longest[0]).toBeCloseTo(1_500, 0);
  });

  test("begins to wait anew once it was live again", () => {
    const again = after(lost(1), lost(2), lost(3), { type: "welcomed" }, lost(4));
    expect(waitBeforeTry(again, 0.5)).toBe(1_000);
  });

  test("tries at once when the page wakes up", () => {
    expect(waitBeforeTry(after(lost(1), lost(2), { type: "woken" }), 0.5)).toBe(0);
  });
});

describe("a server that announces its restart", () => {
  const told = after({ type: "welcomed" }, { type: "restart-announced", withinMs: 8_000 }, lost(1));

  test("is given a random part of the time it named", () => {
    expect(waitBeforeTry(told, 0)).toBe(0);
    expect(waitBeforeTry(told, 0.75)).toBe(6_000);
  });

  test("is looked for in the usual rhythm if it was not back by then", () => {
    expect(waitBeforeTry(next(told, lost(2)), 0.5)).toBe(2_000);
  });

  test("is forgotten once it is back", () => {
    expect(waitBeforeTry(next(next(told, { type: "welcomed" }), lost(3)), 0.5)).toBe(1_000);
  });
});

describe("a refusal at the door", () => {
  test("is for good, whatever comes after it", () => {
    const refused = after({ type: "refused", why: "revoked" });
    const later: readonly ConnectionInput[] = [
      lost(5),
      { type: "welcomed" },
      { type: "portal-met" },
      { type: "woken" },
    ];
    expect(later.reduce(next, refused)).toBe(refused);
  });

  test("is told from a fault that may pass", () => {
    expect(readConnectRefusal("unknown-person")).toBe("unknown-person");
    expect(readConnectRefusal("xhr poll error")).toBeNull();
    expect(readConnectRefusal("toString")).toBeNull();
  });
});

describe("a network that wants a sign-in", () => {
  test("is named while the line is down, and not while it is live", () => {
    expect(after(lost(1), { type: "portal-met" }).line).toEqual({ name: "portal" });
    expect(after({ type: "welcomed" }, { type: "portal-met" }).line).toEqual({ name: "live" });
  });

  test("is away again at the next loss without a portal", () => {
    expect(after(lost(1), { type: "portal-met" }, lost(7)).line).toEqual({ name: "away", since: 7 });
  });
});
