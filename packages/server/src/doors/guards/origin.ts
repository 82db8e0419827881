import type { IncomingMessage } from "node:http";

/**
 * Whether a request comes from our own pages. `foreign`: it names another origin, refuse it before anything runs. `unknown`: it
 * names none; no cookie may vouch for it, only a token it brings itself. Reading with GET is the exception: browsers name no
 * origin when a page reads from its own server, and a foreign page cannot read the answer.
 */
export type OriginVerdict = "own" | "unknown" | "foreign";

export function originOf(
  request: Pick<IncomingMessage, "headers" | "method">,
  publicUrl: string | null,
): OriginVerdict {
  const { origin, host } = request.headers;
  if (origin === undefined) return isReading(request) ? "own" : "unknown";
  if (publicUrl !== null && origin === publicUrl) return "own";
  const named = URL.parse(origin);
  return named !== null && /^https?:$/.test(named.protocol) && named.host === host ? "own" : "foreign";
}

function isReading({ method, headers }: Pick<IncomingMessage, "headers" | "method">): boolean {
  return (method === "GET" || method === "HEAD") && headers.upgrade === undefined;
}
