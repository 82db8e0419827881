import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import fastifyStatic from "@fastify/static";
import type { FastifyInstance, FastifyReply } from "fastify";

/** Folders of the built apps. */
export interface Pages {
  readonly facilitator: string;
  readonly participant: string;
}

const yearSeconds = 31_536_000;

/** Serves the two apps, and nothing else from the disk. File names of assets hold their hash, so they never change. */
export async function pageRoutes(app: FastifyInstance, pages: Pages): Promise<void> {
  await app.register(fastifyStatic, { root: pages.facilitator, prefix: "/facilitator/", ...assets });
  await app.register(fastifyStatic, {
    root: pages.participant,
    prefix: "/j/",
    decorateReply: false,
    ...assets,
  });
  app.get("/", async (_request, reply) => reply.redirect("/facilitator/"));
  for (const route of ["/facilitator", "/facilitator/", "/facilitator/new", "/facilitator/s/*"]) {
    app.get(route, async (_request, reply) => reply.sendFile("index.html", pages.facilitator));
  }
  for (const route of ["/screen", "/screen/*"]) {
    app.get(route, async (_request, reply) => reply.sendFile("screen.html", pages.facilitator));
  }
  for (const route of ["/j", "/j/", "/j/:code"]) {
    app.get(route, async (_request, reply) => reply.sendFile("index.html", pages.participant));
  }
}

/** Which build of the pages this is: open pages of another one reload between two phases. */
export function buildOf(pages: Pages): string {
  const hash = createHash("sha256");
  for (const folder of [pages.facilitator, pages.participant]) {
    const file = path.join(folder, "index.html");
    if (existsSync(file)) hash.update(readFileSync(file));
  }
  return hash.digest("base64url").slice(0, 12);
}

const assets = {
  index: false,
  wildcard: false,
  preCompressed: true,
  setHeaders(reply: FastifyReply, file: string) {
    const forEver = file.includes(`${path.sep}assets${path.sep}`);
    void reply.header("cache-control", forEver ? `public, max-age=${yearSeconds}, immutable` : "no-cache");
  },
} as const;
