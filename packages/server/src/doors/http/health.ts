import type { Meters } from "../../log/meters.ts";
import type { Doors, Routes } from "./doors.ts";

/** For whoever watches the server: alive, ready, and how it does. */
export function healthRoutes(app: Routes, { store }: Doors, meters: Meters): void {
  app.get("/healthz", async () => ({ ok: true }));
  app.get("/readyz", async (_request, reply) => {
    try {
      await store.ping();
      return { ok: true };
    } catch {
      return reply.code(503).send({ ok: false });
    }
  });
  app.get("/metrics", async (_request, reply) =>
    reply.header("content-type", meters.contentType).send(await meters.text()),
  );
}
