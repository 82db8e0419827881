import type { DoorRefusal } from "@bocal/protocol/wire/http";
import { disposition, fileWord } from "../../outcome/file-name.ts";
import type { Format } from "../../outcome/format.ts";
import { formats, isFormatName } from "../../outcome/formats.ts";
import { materialOf } from "../../outcome/material.ts";
import type { Report, Reports } from "../../outcome/reports.ts";
import { type Doors, facilitatorOf, type Routes, sessionOf } from "./doors.ts";
import { refuseWith } from "./http-error.ts";

const retryAfterMs = 5_000;

/** The outcome as a file, at any moment, for facilitators (CC-12), and how far one that takes long has come. */
export function outcomeRoutes(app: Routes, doors: Doors, reports: Reports): void {
  app.get("/api/sessions/:id/outcome.:format", async (request, reply) => {
    if (facilitatorOf(doors, request, reply) === null) return reply;
    const { id, format } = request.params as { id: string; format: string };
    if (!isFormatName(format)) return refuseWith(reply, { type: "not-found" });
    const open = await sessionOf(doors, id, reply);
    if (open === null) return reply;
    const { lang, ask, zone } = request.query as { lang?: unknown; ask?: unknown; zone?: unknown };
    const language = lang === "en" ? "en" : "fr";
    const { contentType, word }: Format = formats[format];
    const report = await reports.make({
      session: open.live.row.id,
      ask: typeof ask === "string" ? ask : null,
      format,
      language,
      material: () => materialOf(open.live.settled(), doors.now(), readZone(zone)),
    });
    if (!report.ok) return refuseWith(reply, refusalOf(report));
    return reply
      .header("content-type", contentType)
      .header(
        "content-disposition",
        disposition(open.live.settled().state.title, fileWord(word, language), format),
      )
      .header("cache-control", "no-store")
      .send(Buffer.from(report.bytes.buffer));
  });

  app.get("/api/sessions/:id/outcome-progress/:ask", async (request, reply) => {
    if (facilitatorOf(doors, request, reply) === null) return reply;
    const { id, ask } = request.params as { id: string; ask: string };
    const progress = reports.progress(id, ask);
    return reply.header("cache-control", "no-store").send({ progress });
  });
}

/** A time zone that this machine knows, or null. */
function readZone(zone: unknown): string | null {
  if (typeof zone !== "string") return null;
  try {
    return new Intl.DateTimeFormat("en", { timeZone: zone }).resolvedOptions().timeZone;
  } catch {
    return null;
  }
}

function refusalOf({ problem }: Extract<Report, { ok: false }>): DoorRefusal {
  switch (problem) {
    case "busy":
      return { type: "slow-down", afterMs: retryAfterMs };
    case "too-long":
    case "too-large":
      return { type: "report-too-large" };
    case "failed":
      return { type: "internal" };
  }
}
