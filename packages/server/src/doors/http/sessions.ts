import { copyOf } from "@bocal/protocol/session/copy";
import { readSessionFile } from "@bocal/protocol/session/schema";
import { createSchema, type SessionLine } from "@bocal/protocol/wire/http";
import type { FastifyReply, FastifyRequest } from "fastify";
import * as v from "valibot";
import { demonstration } from "../../demonstration/demonstration.ts";
import type { Robots } from "../../demonstration/robots.ts";
import { createSession } from "../../live/new-session.ts";
import { type Doors, facilitatorOf, type Routes, sessionOf } from "./doors.ts";
import { refuseWith } from "./http-error.ts";

const fileBytesAtMost = 5 * 1_024 * 1_024;
const robotsAtMost = 40;
const demonstrationSchema = v.strictObject({ language: v.picklist(["fr", "en"]) });
const robotsSchema = v.strictObject({
  count: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(robotsAtMost)),
});

/** Sessions of this server, for facilitators: list, make, take back from a file, show how it works. */
export function sessionRoutes(app: Routes, doors: Doors, robots: Robots): void {
  const { store, now } = doors;

  app.get("/api/sessions", async (request, reply) => {
    if (facilitatorOf(doors, request, reply) === null) return reply;
    const sessions = (await store.sessions()).map(
      ({ id, title, code, createdAt, ended }): SessionLine => ({ id, title, code, createdAt, ended }),
    );
    return { sessions };
  });

  app.post("/api/sessions", { schema: { body: createSchema } }, async (request, reply) => {
    const by = facilitatorOf(doors, request, reply);
    if (by === null) return reply;
    const created = await createSession(store, request.body, { by, at: now() });
    return created.ok
      ? reply.code(201).send({ session: created.row.id })
      : refuseWith(reply, created.refusal);
  });

  const file = { bodyLimit: fileBytesAtMost, errorHandler: refuseFile };
  app.post("/api/sessions/import", file, async (request, reply) => {
    const by = facilitatorOf(doors, request, reply);
    if (by === null) return reply;
    const read = readSessionFile(request.body);
    if ("problem" in read) return refuseWith(reply, { type: "bad-file", problem: read.problem });
    const { plan, filled, report } = copyOf(read.file);
    const created = await createSession(store, { plan, activities: [], filled, report }, { by, at: now() });
    return created.ok
      ? reply.code(201).send({ session: created.row.id })
      : refuseWith(reply, created.refusal);
  });

  app.post("/api/demonstration", { schema: { body: demonstrationSchema } }, async (request, reply) => {
    const by = facilitatorOf(doors, request, reply);
    if (by === null) return reply;
    const created = await createSession(store, demonstration(request.body.language), { by, at: now() });
    if (!created.ok) return refuseWith(reply, created.refusal);
    const open = await sessionOf(doors, created.row.id, reply);
    if (open === null) return reply;
    await robots.demonstrate(open, by);
    return reply.code(201).send({ session: created.row.id });
  });

  app.post("/api/sessions/:id/robots", { schema: { body: robotsSchema } }, async (request, reply) => {
    if (facilitatorOf(doors, request, reply) === null) return reply;
    const open = await sessionOf(doors, (request.params as { id: string }).id, reply);
    if (open === null) return reply;
    await robots.rehearse(open, request.body.count);
    return reply.code(204).send();
  });
}

/** A file that cannot even be read is told as one that can and does not fit. */
function refuseFile(error: { readonly statusCode?: number }, _request: FastifyRequest, reply: FastifyReply) {
  if (error.statusCode === 400) return refuseWith(reply, { type: "bad-file", problem: "file: no JSON" });
  if (error.statusCode === 413)
    return refuseWith(reply, { type: "bad-file", problem: `file: more than ${fileBytesAtMost} bytes` });
  throw error;
}
