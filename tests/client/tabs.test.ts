import { openTab, type Tab } from "@bocal/client/live/tabs";
import { afterEach, describe, expect, test, vi } from "vitest";
import { fakeLocalStorage } from "./fake-storage.ts";

const open: Tab[] = [];

afterEach(() => {
  for (const tab of open.splice(0)) tab.leave();
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

function tab(): Tab {
  const opened = openTab();
  open.push(opened);
  return opened;
}

async function isGone(from: Tab, name: string): Promise<boolean> {
  let gone = false;
  await from.whenGone(name, async () => {
    gone = true;
  });
  return gone;
}

/** Plain http on a local network: no locks. */
function withoutLocks() {
  vi.stubGlobal("navigator", {});
  return fakeLocalStorage();
}

test("each load of a page has a name of its own, fit to begin an id", () => {
  const names = Array.from({ length: 50 }, () => tab().name);
  expect(new Set(names).size).toBe(50);
  for (const name of names) expect(name).toMatch(/^[A-Za-z0-9_-]{10}$/);
});

describe("a page that lives", () => {
  test("is seen by others as long as it does, with locks", async () => {
    const [one, other] = [tab(), tab()];
    await Promise.all([one.seen, other.seen]);
    expect(await isGone(other, one.name)).toBe(false);
    one.leave();
    await vi.waitFor(async () => expect(await isGone(other, one.name)).toBe(true));
  });

  test("is seen by its heartbeat where there are no locks", async () => {
    withoutLocks();
    const [one, other] = [tab(), tab()];
    expect(await isGone(other, one.name)).toBe(false);
    one.leave();
    expect(await isGone(other, one.name)).toBe(true);
  });

  test("is not taken for gone in the back, where it beats once a minute, and is a while after it crashed", async () => {
    vi.useFakeTimers();
    const storage = withoutLocks();
    const other = tab();
    storage.setItem("bocal.tab.crashed", String(Date.now()));
    vi.advanceTimersByTime(60_000);
    expect(await isGone(other, "crashed")).toBe(false);
    vi.advanceTimersByTime(60_000);
    expect(await isGone(other, "crashed")).toBe(true);
  });

  test("is alone where nothing is stored at all", async () => {
    vi.stubGlobal("navigator", {});
    vi.stubGlobal("localStorage", undefined);
    const [one, other] = [tab(), tab()];
    expect(await isGone(other, one.name)).toBe(true);
  });
});
