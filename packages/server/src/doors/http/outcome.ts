import { fileName, formats, isFormatName } from "../../outcome/formats.ts";
import { type Doors, facilitatorOf, type Routes, sessionOf } from "./doors.ts";
import { refuseWith } from "./http-error.ts";

/** The outcome as a file, at any moment, for facilitators (CC-12). */
export function outcomeRoutes(app: Routes, doors: Doors): void {
  app.get("/api/sessions/:id/outcome.:format", async (request, reply) => {
    if (facilitatorOf(doors, request, reply) === null) return reply;
    const { id, format } = request.params as { id: string; format: string };
    if (!isFormatName(format)) return refuseWith(reply, { type: "not-found" });
    const open = await sessionOf(doors, id, reply);
    if (open === null) return reply;
    const language = (request.query as { lang?: unknown }).lang === "en" ? "en" : "fr";
    const settled = open.live.settled();
    const { contentType, render } = formats[format];
    return reply
      .header("content-type", contentType)
      .header("content-disposition", `attachment; filename="${fileName(settled.state.title, format)}"`)
      .header("cache-control", "no-store")
      .send(render(settled, doors.now(), language));
  });
}
