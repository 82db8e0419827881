import { openCupboard } from "@bocal/client/live/cupboard";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { fakeLocalStorage } from "./fake-storage.ts";

/** A window without IndexedDB, as some private ones: idb-keyval fails at its first use. */
beforeEach(() => void vi.stubGlobal("indexedDB", undefined));
afterEach(() => void vi.unstubAllGlobals());

describe("where a browser keeps things", () => {
  test("is localStorage when it has no database, and a later page finds them there", async () => {
    const storage = fakeLocalStorage();
    storage.setItem("somebody else's", "1");
    const before = await openCupboard();
    await before.set("phone/one/a", [{ text: "Un" }]);
    const after = await openCupboard();
    expect(await after.keys()).toEqual(["phone/one/a"]);
    expect(await after.get("phone/one/a")).toEqual([{ text: "Un" }]);
    await after.delete("phone/one/a");
    expect(await after.keys()).toEqual([]);
  });

  test("is memory when it keeps nothing", async () => {
    fakeLocalStorage(0);
    const cupboard = await openCupboard();
    await cupboard.set("a", 1);
    expect(await cupboard.get("a")).toBe(1);
    await cupboard.delete("a");
    expect(await cupboard.keys()).toEqual([]);
  });

  test("is not waited for without end when the database does not open", async () => {
    vi.useFakeTimers();
    fakeLocalStorage();
    vi.stubGlobal("indexedDB", { open: () => ({}) });
    const cupboard = openCupboard();
    await vi.advanceTimersByTimeAsync(2_000);
    await (await cupboard).set("a", 1);
    expect(localStorage.length).toBe(1);
    vi.useRealTimers();
  });
});
