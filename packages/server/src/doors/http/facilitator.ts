import { enterSchema } from "@bocal/protocol/wire/http";
import { facilitatorCookie, facilitatorDays } from "../guards/identity.ts";
import { type Doors, facilitatorOf, type Routes, setCookie } from "./doors.ts";
import { refuseWith } from "./http-error.ts";

/** Becoming a facilitator on this device: with the one-time secret of the start, or with the key of this server. */
export function facilitatorRoutes(app: Routes, doors: Doors): void {
  app.post("/api/facilitator/enter", { schema: { body: enterSchema } }, async (request, reply) => {
    const cookie = doors.identity.enter(request.body.key);
    if (cookie === null) {
      await new Promise((resolve) => setTimeout(resolve, doors.failures.failed(request.ip)));
      return refuseWith(reply, { type: "wrong-key" });
    }
    setCookie(reply, doors, { name: facilitatorCookie, value: cookie, days: facilitatorDays });
    return reply.code(204).send();
  });

  app.get("/api/facilitator", async (request, reply) => {
    if (facilitatorOf(doors, request, reply) === null) return reply;
    return { entered: true };
  });

  app.post("/api/facilitator/leave", async (_request, reply) => {
    setCookie(reply, doors, { name: facilitatorCookie, value: "", days: 0 });
    return reply.code(204).send();
  });
}
