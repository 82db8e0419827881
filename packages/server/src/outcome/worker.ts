import { type MessagePort, parentPort } from "node:worker_threads";
import type { Format } from "./format.ts";
import { formats } from "./formats.ts";
import type { ReportJob, ReportTold } from "./report-messages.ts";

// The thread that makes reports, one after the other, so that a long one stops nobody's command.

if (parentPort !== null) work(parentPort);

function work(port: MessagePort): void {
  const tell = (told: ReportTold) => port.postMessage(told);
  port.on("message", async ({ format, language, material }: ReportJob) => {
    try {
      const { render }: Format = formats[format];
      const made = await render(material, language, (done, of) => tell({ type: "step", done, of }));
      // A copy of its own: what a library gives may be a corner of a larger buffer, which cannot be handed over.
      const bytes = new Uint8Array(typeof made === "string" ? Buffer.from(made) : made);
      port.postMessage({ type: "made", bytes } satisfies ReportTold, [bytes.buffer]);
    } catch (reason) {
      tell({
        type: "failed",
        message: reason instanceof Error ? (reason.stack ?? reason.message) : String(reason),
      });
    }
  });
}
