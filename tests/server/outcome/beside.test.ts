import { performance } from "node:perf_hooks";
import { describe, expect, test } from "vitest";
import { startApp } from "../../help/app.ts";
import { connect, enter, post } from "../../help/phone.ts";
import { thousandCards } from "./awkward.ts";
import { download } from "./reading.ts";

/** Milliseconds from a command to its answer, one after the other, until `done` says so. */
async function delays(ask: () => Promise<void>, done: () => boolean): Promise<readonly number[]> {
  const taken: number[] = [];
  while (!done()) {
    const asked = performance.now();
    await ask();
    taken.push(performance.now() - asked);
    // As fast as the door lets one person go.
    await new Promise((next) => setTimeout(next, 60));
  }
  return taken;
}

const middle = (values: readonly number[]) =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;

describe("a report of a thousand cards", () => {
  // How fast a machine is, and what else it does, is in both figures alike: only their ratio is judged. `node tests/bench/outcome.ts`
  // measures the silence itself, on a machine that does nothing else.
  test.each(["pdf", "docx", "xlsx"])(
    "is made beside the room: commands are answered while the %s is, far sooner than it is done",
    { timeout: 180_000 },
    async (format) => {
      const { base } = await startApp();
      const facilitator = await enter(base);
      const headers = { authorization: `Bearer ${facilitator}` };
      const made = await post(base, "/api/sessions/import", thousandCards(), headers);
      const { session } = made.body as { session: string };
      const console = await connect(base, { as: "console", session, token: facilitator });
      let count = 0;
      const ask = () =>
        console.does({ type: "describe-session", title: `Titre ${count++}`, host: "Caisse", expected: 20 });

      let asked = 0;
      const idle = await delays(ask, () => asked++ >= 25);
      let isDone = false;
      const begun = performance.now();
      const report = download({ base, facilitator }, session, format).then((bytes) => {
        isDone = true;
        return bytes;
      });
      const beside = await delays(ask, () => isDone);
      const took = performance.now() - begun;
      expect((await report).byteLength).toBeGreaterThan(1_000);

      // Made on the event loop, the report would hold one command up for nearly as long as it takes.
      expect(Math.max(...beside) / took).toBeLessThan(0.5);
      expect(beside.length).toBeGreaterThan(5);
      // Two threads share the machine: a command may take a few times as long, never the time of a report.
      expect(middle(beside) / middle(idle)).toBeLessThan(20);
    },
  );
});
