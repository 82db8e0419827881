import type { Material } from "@bocal/server/outcome/material";
import { type Report, type ReportAsked, type ReportsNeeds, reports } from "@bocal/server/outcome/reports";
import { describe, expect, onTestFinished, test, vi } from "vitest";
import { nine } from "../../help/people.ts";

/** A machine that does much else takes a while to start a thread. */
const patience = { timeout: 20_000, interval: 2 };
const oddThread = new URL("./odd-thread.ts", import.meta.url);

/** Reports whose threads do what they are told, and the defects they told of. */
function oddReports(limits: ReportsNeeds["limits"] = {}) {
  const defects: string[] = [];
  const made = reports({
    worker: oddThread,
    limits,
    onDefect: (reason) => void defects.push(reason instanceof Error ? reason.message : String(reason)),
  });
  onTestFinished(() => made.close());
  return { ...made, defects };
}

interface Told {
  readonly session?: string;
  readonly ask?: string;
  readonly text?: string;
  readonly gate?: SharedArrayBuffer;
}

function asks(title: string, { session = "s1", ask, text = "", gate }: Told = {}): ReportAsked {
  const material: Material = {
    report: { title, introduction: text, conclusion: "", takenAt: nine, zone: null, sessions: [] },
    files: [],
  };
  const odd = gate === undefined ? material : { ...material, gate };
  return { session, ask: ask ?? null, format: "md", language: "fr", material: () => odd };
}

function openedGate() {
  const gate = new SharedArrayBuffer(4);
  return {
    gate,
    open() {
      Atomics.store(new Int32Array(gate), 0, 1);
      Atomics.notify(new Int32Array(gate), 0);
    },
  };
}

function textOf(report: Report): string {
  return report.ok ? Buffer.from(report.bytes).toString() : `refused: ${report.problem}`;
}

describe("reports made by a thread", () => {
  test("leave the event loop free: others are answered while one is at work", async () => {
    const { make, progress } = oddReports();
    const { gate, open } = openedGate();
    const report = make(asks("gate", { ask: "a1", text: "made", gate }));
    // Were it made here, nothing after this line would run before it is done, and the gate would never open.
    await vi.waitUntil(() => progress("s1", "a1")?.state === "working", patience);
    expect(textOf(await make(asks("thread", { session: "s2" })))).toMatch(/^\d+$/);
    open();
    expect(textOf(await report)).toBe("made");
    expect(progress("s1", "a1")).toBeNull();
  });

  test("tell how far they are, and that they wait for another of the same session", async () => {
    const { make, progress } = oddReports();
    const { gate, open } = openedGate();
    const first = make(asks("gate", { ask: "first", text: "1", gate }));
    const second = make(asks("thread", { ask: "second" }));
    await vi.waitUntil(() => {
      const now = progress("s1", "first");
      return now?.state === "working" && now.of === 5;
    }, patience);
    expect(progress("s1", "first")).toEqual({ state: "working", done: 2, of: 5 });
    expect(progress("s1", "second")).toEqual({ state: "waiting" });
    expect(progress("s2", "first")).toBeNull();
    open();
    expect(textOf(await first)).toBe("1");
    expect(textOf(await second)).toMatch(/^\d+$/);
  });

  test("take their material when their turn comes, not when they are asked for", async () => {
    const { make } = oddReports();
    const { gate, open } = openedGate();
    const first = make(asks("gate", { gate }));
    let read = 0;
    const asked = asks("thread");
    const second = make({
      ...asked,
      material() {
        read++;
        return asked.material();
      },
    });
    expect(read).toBe(0);
    open();
    await first;
    await second;
    expect(read).toBe(1);
  });

  test("use one thread again, and no more threads than they may", async () => {
    const { make, progress } = oddReports({ threads: 2 });
    const once = textOf(await make(asks("thread")));
    expect(textOf(await make(asks("thread", { session: "s2" })))).toBe(once);
    const { gate, open } = openedGate();
    const held = ["s1", "s2", "s3"].map((session) => make(asks("gate", { session, ask: "a", gate })));
    expect(["s1", "s2", "s3"].map((session) => progress(session, "a")?.state)).toEqual([
      "working",
      "working",
      "waiting",
    ]);
    open();
    expect((await Promise.all(held)).every(({ ok }) => ok)).toBe(true);
  });

  test("are refused when too many wait, and only then", async () => {
    const { make } = oddReports({ threads: 1, waitingOfSession: 2, waiting: 3 });
    const { gate, open } = openedGate();
    const first = make(asks("gate", { gate }));
    const waiting = [1, 2].map(() => make(asks("thread")));
    expect(textOf(await make(asks("thread")))).toBe("refused: busy");
    const other = make(asks("thread", { session: "s2" }));
    expect(textOf(await make(asks("thread", { session: "s3" })))).toBe("refused: busy");
    open();
    for (const each of [first, ...waiting, other]) expect((await each).ok).toBe(true);
  });

  test.each([
    ["endless", "too-long", []],
    ["hungry", "too-large", []],
    ["throws", "failed", ["it threw"]],
    ["exits", "failed", ["A thread that made a report has ended."]],
  ])("that go wrong (%s) are ended and said, and the next one is made", async (title, problem, defects) => {
    const { make, defects: told } = oddReports({
      threads: 1,
      runMs: title === "endless" ? 8_000 : 60_000,
      heapMb: 24,
    });
    const wrong = make(asks(title));
    const next = make(asks("thread"));
    expect(textOf(await wrong)).toBe(`refused: ${problem}`);
    expect(textOf(await next)).toMatch(/^\d+$/);
    expect(told).toEqual(defects);
  });

  test("that wait are told no when the server stops", async () => {
    const { make, close } = oddReports();
    const { gate } = openedGate();
    const first = make(asks("gate", { gate }));
    const second = make(asks("thread"));
    await close();
    expect(textOf(await first)).toBe("refused: failed");
    expect(textOf(await second)).toBe("refused: busy");
    expect(textOf(await make(asks("thread")))).toBe("refused: busy");
  });

  test("whose material cannot be read are a defect, and hold nothing up", async () => {
    const { make, defects } = oddReports();
    const broken = make({
      ...asks("thread"),
      material() {
        throw new Error("no material");
      },
    });
    expect(textOf(await broken)).toBe("refused: failed");
    expect(defects).toEqual(["no material"]);
    expect(textOf(await make(asks("thread")))).toMatch(/^\d+$/);
  });
});
