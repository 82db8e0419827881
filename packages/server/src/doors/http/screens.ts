import type { CommandId } from "@bocal/protocol/base/ids";
import { addScreenSchema, pairSchema } from "@bocal/protocol/wire/http";
import { randomToken, sha256 } from "../../keys.ts";
import { chance } from "../../live/chance.ts";
import { screenCookie } from "../guards/identity.ts";
import { type Doors, facilitatorOf, type Routes, sessionOf, setCookie } from "./doors.ts";
import { refuseWith } from "./http-error.ts";

const screenDays = 30;

/** Projected screens: paired by a link, read-only, for one session, until a facilitator revokes them. */
export function screenRoutes(app: Routes, doors: Doors): void {
  app.post("/api/sessions/:id/screens", { schema: { body: addScreenSchema } }, async (request, reply) => {
    const person = facilitatorOf(doors, request, reply);
    if (person === null) return reply;
    const open = await sessionOf(doors, (request.params as { id: string }).id, reply);
    if (open === null) return reply;
    const id = randomToken() as CommandId;
    // The id that the command will draw: known before, so the screen and its credential are kept in one transaction.
    const screen = chance(open.live.row.key, person, id).newId();
    const secret = randomToken();
    const answer = await open.live.ask({
      by: { kind: "person", person, role: "facilitator" },
      id,
      command: { type: "add-screen", name: request.body.name },
      credential: { hash: sha256(secret), kind: "screen", session: open.live.row.id, subject: screen },
    });
    if (answer.type !== "applied") return reply.code(409).send(answer);
    return reply.code(201).send({ screen, link: `/screen/#${secret}` });
  });

  app.post("/api/screen/pair", { schema: { body: pairSchema } }, async (request, reply) => {
    const { secret } = request.body;
    const found = await doors.identity.pairing(secret);
    const open = found && (await doors.sessions.open(found.session));
    if (!found || !open || open.live.settled().state.screens[found.screen]?.revoked !== false) {
      await new Promise((resolve) => setTimeout(resolve, doors.failures.failed(request.ip)));
      return refuseWith(reply, { type: "not-found" });
    }
    setCookie(reply, doors, { name: screenCookie(found.session), value: secret, days: screenDays });
    return { session: found.session };
  });
}
