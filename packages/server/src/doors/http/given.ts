import type { ActivityId, GroupId } from "@bocal/protocol/base/ids";
import { givenBy } from "@bocal/protocol/session/bring";
import type { GivenAnswer } from "@bocal/protocol/wire/http";
import { type Doors, facilitatorOf, type Routes, sessionOf } from "./doors.ts";

/** What an activity can hand on to another, for facilitators who choose from it: asked for when it is wanted, in no view. */
export function givenRoutes(app: Routes, doors: Doors): void {
  app.get("/api/sessions/:id/activities/:activity/given", async (request, reply) => {
    if (facilitatorOf(doors, request, reply) === null) return reply;
    const { id, activity } = request.params as { id: string; activity: string };
    const open = await sessionOf(doors, id, reply);
    if (open === null) return reply;
    const { group } = request.query as { group?: unknown };
    const run = typeof group === "string" ? (group as GroupId) : null;
    const answer: GivenAnswer = {
      given: givenBy(open.live.settled().state, activity as ActivityId, run),
    };
    return reply.header("cache-control", "no-store").send(answer);
  });
}
