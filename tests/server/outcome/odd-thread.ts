import { parentPort, threadId } from "node:worker_threads";
import type { ReportJob, ReportTold } from "@bocal/server/outcome/report-messages";

// A thread that makes no report: it does what the title of the report tells it to, as a renderer gone wrong would.

parentPort?.on("message", ({ material }: ReportJob) => {
  const tell = (told: ReportTold) => parentPort?.postMessage(told);
  const made = (text: string) => tell({ type: "made", bytes: new Uint8Array(Buffer.from(text)) });
  const { title, introduction } = material.report;
  const gate = (material as unknown as { readonly gate?: SharedArrayBuffer }).gate;
  switch (title) {
    case "thread":
      return made(String(threadId));
    case "gate": {
      // Holds the thread, as work does, until the test opens the gate.
      tell({ type: "step", done: 2, of: 5 });
      if (gate !== undefined) Atomics.wait(new Int32Array(gate), 0, 0);
      return made(introduction);
    }
    case "endless":
      for (;;);
    case "hungry": {
      const held: unknown[] = [];
      for (;;) held.push(Array.from({ length: 10_000 }, (_, index) => ({ index })));
    }
    case "throws":
      return tell({ type: "failed", message: "it threw" });
    case "exits":
      return process.exit(3);
  }
});
