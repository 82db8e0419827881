import { firstLetters, tidyLine } from "@bocal/protocol/base/text";
import { titleLetters } from "@bocal/protocol/session/activity-plan";
import type { DoorRefusal } from "@bocal/protocol/wire/http";
import type { FastifyReply, FastifyRequest } from "fastify";
import type { LiveSession } from "../../live/live-session.ts";
import { disposition, fileWord } from "../../outcome/file-name.ts";
import type { Format } from "../../outcome/format.ts";
import { type FormatName, formats, isFormatName } from "../../outcome/formats.ts";
import { materialOf } from "../../outcome/material.ts";
import type { Report, Reports } from "../../outcome/reports.ts";
import type { Language } from "../../outcome/words.ts";
import { type Doors, facilitatorOf, type Routes, sessionOf } from "./doors.ts";
import { refuseWith } from "./http-error.ts";

const retryAfterMs = 5_000;

const mostSessions = 20;

/** The outcome as a file, at any moment, for facilitators (CC-12), and how far one that takes long has come. */
export function outcomeRoutes(app: Routes, doors: Doors, reports: Reports): void {
  async function make(
    sessions: readonly LiveSession[],
    { format, request }: { readonly format: FormatName; readonly request: FastifyRequest },
  ): Promise<Report> {
    const { ask, zone, title } = request.query as Readonly<Record<string, unknown>>;
    return reports.make({
      session: sessions.map(({ row }) => row.id).join(" "),
      ask: typeof ask === "string" ? ask : null,
      format,
      language: languageOf(request),
      material: () =>
        materialOf(
          sessions.map((live) => live.settled()),
          {
            takenAt: doors.now(),
            zone: readZone(zone),
            title: typeof title === "string" ? firstLetters(tidyLine(title), titleLetters) : undefined,
          },
        ),
    });
  }

  async function answer(sessions: readonly LiveSession[], request: FastifyRequest, reply: FastifyReply) {
    const { format } = request.params as { format: string };
    const [first] = sessions;
    if (!isFormatName(format) || first === undefined) return refuseWith(reply, { type: "not-found" });
    const { contentType, word, many, extension = format }: Format = formats[format];
    if (sessions.length > 1 && !many) return refuseWith(reply, { type: "not-found" });
    const report = await make(sessions, { format, request });
    if (!report.ok) return refuseWith(reply, refusalOf(report));
    const { title } = first.settled().state;
    return reply
      .header("content-type", contentType)
      .header("content-disposition", disposition(title, fileWord(word, languageOf(request)), extension))
      .header("cache-control", "no-store")
      .send(Buffer.from(report.bytes.buffer));
  }

  app.get("/api/sessions/:id/outcome.:format", async (request, reply) => {
    if (facilitatorOf(doors, request, reply) === null) return reply;
    const { id } = request.params as { id: string };
    const open = await sessionOf(doors, id, reply);
    return open === null ? reply : answer([open.live], request, reply);
  });

  // Several sessions in one report: the days of a programme, in the order in which they are named.
  app.get("/api/outcome.:format", async (request, reply) => {
    if (facilitatorOf(doors, request, reply) === null) return reply;
    const { sessions } = request.query as { sessions?: unknown };
    const ids = typeof sessions === "string" ? [...new Set(sessions.split(","))] : [];
    if (ids.length === 0 || ids.length > mostSessions) return refuseWith(reply, { type: "not-found" });
    const lives: LiveSession[] = [];
    for (const id of ids) {
      const open = await sessionOf(doors, id, reply);
      if (open === null) return reply;
      lives.push(open.live);
    }
    return answer(lives, request, reply);
  });

  // The page as it would be downloaded, for a frame of the console's own: it runs nothing and reaches nothing.
  app.get("/api/sessions/:id/outcome-preview", async (request, reply) => {
    if (facilitatorOf(doors, request, reply) === null) return reply;
    const { id } = request.params as { id: string };
    const open = await sessionOf(doors, id, reply);
    if (open === null) return reply;
    const report = await make([open.live], { format: "html", request });
    if (!report.ok) return refuseWith(reply, refusalOf(report));
    return reply
      .header("content-type", formats.html.contentType)
      .header("content-security-policy", previewPolicy)
      .header("x-frame-options", "SAMEORIGIN")
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

const previewPolicy =
  "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'self'; sandbox allow-same-origin";

function languageOf(request: FastifyRequest): Language {
  return (request.query as { lang?: unknown }).lang === "en" ? "en" : "fr";
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
