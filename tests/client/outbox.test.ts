import type { Cupboard } from "@bocal/client/live/cupboard";
import { entriesAtMost, outbox } from "@bocal/client/live/outbox";
import { shelf } from "@bocal/client/live/shelf";
import type { OutboxEntry, WaitingEntry } from "@bocal/client/live/store";
import type { Tab } from "@bocal/client/live/tabs";
import type { Command } from "@bocal/protocol/session/vocabulary";
import type { Answer } from "@bocal/protocol/wire/answer";
import type { CommandMessage } from "@bocal/protocol/wire/command";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { activity } from "./sample-views.ts";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function write(text: string): Command {
  return { type: "in-activity", activity, method: "metaplan", command: { type: "write-card", text } };
}

function textOf({ command }: { readonly command: Command }): string {
  return command.type === "in-activity" && command.command.type === "write-card" ? command.command.text : "";
}

const applied: Answer = { type: "applied" };
const tooLong: Answer = {
  type: "refused",
  refusal: { type: "card-too-long", length: 150, most: 140 },
  keepDraft: true,
};

/** One browser: pages come and go, what it stores stays. */
function browser() {
  const stored = new Map<string, unknown>();
  const living = new Set<string>();
  const cupboard: Cupboard = {
    keys: async () => [...stored.keys()],
    get: async (key) => structuredClone(stored.get(key)),
    set: async (key, value) => void stored.set(key, structuredClone(value)),
    delete: async (key) => void stored.delete(key),
  };

  function openPage(name: string, storage: Cupboard = cupboard) {
    living.add(name);
    const tab: Tab = {
      name,
      seen: Promise.resolve(),
      whenGone: async (other, then) => (living.has(other) ? undefined : then()),
      leave: () => living.delete(name),
    };
    let entries: readonly OutboxEntry[] = [];
    let live = false;
    const sent: (CommandMessage & { readonly answer: (answer: Answer) => void })[] = [];
    const settled: WaitingEntry[] = [];
    const doubts: number[] = [];
    const box = outbox({
      name,
      shelf: shelf({ owner: "phone/one", tab, open: async () => storage }),
      read: () => entries,
      show: (next) => {
        entries = next;
      },
      isLive: () => live,
      mustBeRead: ({ type }) => type === "redo",
      deliver: (message, answer) => void sent.push({ ...message, answer }),
      applied: (entry) => void settled.push(entry),
      doubt: () => void doubts.push(Date.now()),
    });
    return {
      box,
      sent,
      settled,
      doubts,
      texts: () => sent.map(textOf),
      entries: () => entries,
      async comeLive() {
        live = true;
        box.returned();
        await settle();
      },
      goAway() {
        live = false;
      },
      /** The page closes or dies: nothing of it runs any more. */
      die() {
        live = false;
        box.close();
        tab.leave();
      },
    };
  }

  return { openPage, cupboard, stored };
}

/** Lets everything that is ready happen, and no time pass. */
async function settle(): Promise<void> {
  await vi.advanceTimersByTimeAsync(0);
}

function lastAnswered(page: ReturnType<ReturnType<typeof browser>["openPage"]>, at: number, answer: Answer) {
  page.sent[at]?.answer(answer);
}

describe("a command that a person sends", () => {
  test("CC-04 is written down before it is sent, under an id that never changes", async () => {
    const { openPage, cupboard, stored } = browser();
    let finish = () => {};
    const slow: Cupboard = {
      ...cupboard,
      set: (key, value) =>
        new Promise((resolve) => {
          finish = () => {
            stored.set(key, structuredClone(value));
            resolve();
          };
        }),
    };
    const page = openPage("aaaaaaaaaa", slow);
    await page.comeLive();
    void page.box.send(write("Un"));
    await settle();
    expect(page.texts()).toEqual([]);
    finish();
    await settle();
    expect(page.sent.map(({ id }) => id)).toEqual(["aaaaaaaaaa-1"]);
    expect(stored.size).toBe(1);
  });

  test("waits while the line is away, and goes in order with the others once it is back", async () => {
    const page = browser().openPage("a");
    for (const text of ["Un", "Deux", "Trois"]) void page.box.send(write(text));
    await settle();
    expect(page.texts()).toEqual([]);
    expect(page.entries().map(({ state }) => state)).toEqual(["waiting", "waiting", "waiting"]);
    await page.comeLive();
    expect(page.texts()).toEqual(["Un", "Deux", "Trois"]);
  });

  test("CC-04 goes again with the same id, in the same order, after every return", async () => {
    const page = browser().openPage("a");
    await page.comeLive();
    for (const text of ["Un", "Deux", "Trois"]) void page.box.send(write(text));
    await settle();
    lastAnswered(page, 1, applied);
    page.goAway();
    await page.comeLive();
    expect(page.sent.map(({ id }) => id)).toEqual(["a-1", "a-2", "a-3", "a-1", "a-3"]);
  });

  test("leaves the outbox once applied, and settles", async () => {
    const { openPage, stored } = browser();
    const page = openPage("a");
    await page.comeLive();
    const answer = page.box.send(write("Un"));
    await settle();
    lastAnswered(page, 0, applied);
    expect(await answer).toEqual(applied);
    await settle();
    expect(page.entries()).toEqual([]);
    expect(page.settled.map(textOf)).toEqual(["Un"]);
    expect(stored.size).toBe(0);
  });

  test("stays as refused when its text is to be given back, until the person has read why", async () => {
    const page = browser().openPage("a");
    await page.comeLive();
    const answer = page.box.send(write("Long"));
    await settle();
    lastAnswered(page, 0, tooLong);
    expect(await answer).toEqual(tooLong);
    const [refused] = page.entries();
    expect(refused).toMatchObject({ state: "refused", refusal: { type: "card-too-long" }, keepDraft: true });
    page.goAway();
    await page.comeLive();
    expect(page.sent.length).toBe(1);
    if (refused) page.box.dismiss(refused.id);
    expect(page.entries()).toEqual([]);
  });

  test("leaves the outbox when refused with nothing to give back or to read", async () => {
    const page = browser().openPage("a");
    await page.comeLive();
    const answer = page.box.send({ type: "undo" });
    await settle();
    lastAnswered(page, 0, { type: "refused", refusal: { type: "nothing-to-undo" }, keepDraft: false });
    expect((await answer).type).toBe("refused");
    expect(page.entries()).toEqual([]);
  });

  test("stays as refused when somebody must read why, for the life of the page", async () => {
    const { openPage, stored } = browser();
    const page = openPage("a");
    await page.comeLive();
    void page.box.send({ type: "redo" });
    await settle();
    lastAnswered(page, 0, { type: "refused", refusal: { type: "nothing-to-redo" }, keepDraft: false });
    await settle();
    expect(page.entries()).toMatchObject([{ state: "refused", keepDraft: false }]);
    expect(stored.size).toBe(0);
  });

  test("rests as long as the server asks, with everything after it, then goes with the same id", async () => {
    const page = browser().openPage("a");
    await page.comeLive();
    void page.box.send(write("Un"));
    await settle();
    lastAnswered(page, 0, { type: "retry", afterMs: 700 });
    void page.box.send(write("Deux"));
    await vi.advanceTimersByTimeAsync(699);
    expect(page.texts()).toEqual(["Un"]);
    await vi.advanceTimersByTimeAsync(1);
    expect(page.sent.map(({ id }) => id)).toEqual(["a-1", "a-1", "a-2"]);
  });

  test("makes the page doubt the line when nothing answers for ten seconds, and goes again", async () => {
    const page = browser().openPage("a");
    await page.comeLive();
    void page.box.send(write("Un"));
    await vi.advanceTimersByTimeAsync(10_000);
    expect(page.doubts.length).toBe(1);
    expect(page.texts()).toEqual(["Un", "Un"]);
  });

  test("is answered once, though it was sent twice", async () => {
    const page = browser().openPage("a");
    await page.comeLive();
    void page.box.send(write("Un"));
    await settle();
    page.goAway();
    await page.comeLive();
    lastAnswered(page, 1, applied);
    lastAnswered(page, 0, tooLong);
    expect(page.entries()).toEqual([]);
    expect(page.settled.length).toBe(1);
  });

  test("is refused by the device when two hundred wait already", async () => {
    const page = browser().openPage("a");
    for (let number = 0; number < entriesAtMost; number++) void page.box.send(write(`${number}`));
    expect(await page.box.send(write("De trop"))).toMatchObject({
      type: "refused",
      refusal: { type: "too-much-waiting", most: 200 },
      keepDraft: true,
    });
    expect(page.entries().length).toBe(entriesAtMost);
  });

  test("goes from memory when the browser keeps nothing", async () => {
    const { openPage, cupboard } = browser();
    const full: Cupboard = { ...cupboard, set: () => Promise.reject(new Error("full")) };
    const page = openPage("a", full);
    await page.comeLive();
    void page.box.send(write("Un"));
    await settle();
    expect(page.texts()).toEqual(["Un"]);
  });
});

describe("two pages of one browser", () => {
  test("CC-02 the next page sends what a page that died left behind, before its own", async () => {
    const { openPage, stored } = browser();
    const before = openPage("before");
    void before.box.send(write("Un"));
    void before.box.send(write("Deux"));
    await settle();
    before.die();
    const after = openPage("after");
    void after.box.send(write("Trois"));
    await settle();
    await after.comeLive();
    expect(after.sent.map(({ id }) => id)).toEqual(["before-1", "before-2", "after-1"]);
    for (const each of after.sent) each.answer(applied);
    await settle();
    expect([...stored]).toEqual([]);
  });

  test("CC-05 a refused text that nobody has read yet is there after a reload", async () => {
    const { openPage } = browser();
    const before = openPage("before");
    await before.comeLive();
    void before.box.send(write("Long"));
    await settle();
    lastAnswered(before, 0, tooLong);
    await settle();
    before.die();
    const after = openPage("after");
    await settle();
    expect(after.entries()).toMatchObject([{ id: "before-1", state: "refused" }]);
  });

  test("do not send each other's commands while both live", async () => {
    const { openPage } = browser();
    const one = openPage("one");
    void one.box.send(write("Un"));
    await settle();
    const other = openPage("other");
    await other.comeLive();
    expect(other.sent).toEqual([]);
    await one.comeLive();
    expect(one.texts()).toEqual(["Un"]);
  });

  test("the one that lives takes over within half a minute when the other dies", async () => {
    const { openPage } = browser();
    const one = openPage("one");
    void one.box.send(write("Un"));
    await settle();
    const other = openPage("other");
    await other.comeLive();
    one.die();
    await vi.advanceTimersByTimeAsync(30_000);
    expect(other.sent.map(({ id }) => id)).toEqual(["one-1"]);
  });
});

test("what another version of the page left behind is adopted only as far as it is understood", async () => {
  const { openPage, stored } = browser();
  const good = { id: "old-1", command: write("Un"), state: "waiting", since: 1 };
  stored.set("phone/one/old", [{ id: "old-0", what: 1 }, good, null]);
  const page = openPage("new");
  await settle();
  await page.comeLive();
  expect(page.sent.map(({ id }) => id)).toEqual(["old-1"]);
});
