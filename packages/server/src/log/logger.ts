import type { FastifyBaseLogger } from "fastify";

/** JSON lines with ids, codes and durations. Never a card's text, a name, a token or a code of a session. */
export type Logger = FastifyBaseLogger;

/** What Fastify's logger may say of a request: no query, no header, no body. */
export const requestSerializers = {
  req: ({ method, url }: { method: string; url: string }) => ({ method, path: pathOf(url) }),
};

/** The path without what may be a secret or lead to a session: its code, and everything after `?`. */
export function pathOf(url: string): string {
  const [path = ""] = url.split("?");
  return path.replace(/^(\/(?:j|api\/join))\/[^/]+/, "$1/…");
}
