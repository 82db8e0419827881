import type { IncomingMessage, ServerResponse } from "node:http";
import type { PersonId, SessionId } from "@bocal/protocol/base/ids";
import type { Instant } from "@bocal/protocol/base/instant";
import type { FastifyInstance, FastifyReply, FastifyRequest, RawServerDefault } from "fastify";
import type { LiveSessions, OpenSession } from "../../live/live-sessions.ts";
import type { Logger } from "../../log/logger.ts";
import type { Store } from "../../store/store.ts";
import { readCookies } from "../cookies.ts";
import type { Identity } from "../guards/identity.ts";
import type { FailureGuard } from "../guards/limits.ts";
import { originOf } from "../guards/origin.ts";
import { refuseWith } from "./http-error.ts";
import type { ValibotProvider } from "./standard-schema.ts";

/** The app with routes typed by their valibot schemas. */
export type Routes = FastifyInstance<
  RawServerDefault,
  IncomingMessage,
  ServerResponse,
  Logger,
  ValibotProvider
>;

/** What the HTTP doors share. */
export interface Doors {
  readonly store: Store;
  readonly sessions: LiveSessions;
  readonly identity: Identity;
  readonly failures: FailureGuard;
  readonly now: () => Instant;
  readonly publicUrl: string | null;
  readonly logger: Logger;
}

/** The facilitator who asks, or null after having answered 401. */
export function facilitatorOf(doors: Doors, request: FastifyRequest, reply: FastifyReply): PersonId | null {
  const cookies = readCookies(request.headers.cookie);
  const person =
    originOf(request.raw, doors.publicUrl) === "own" ? doors.identity.facilitator(cookies) : null;
  const bearer = person ?? doors.identity.facilitator({ bocal_facilitator: bearerOf(request) });
  if (bearer === null) void reply.code(401).send({ refusal: { type: "forbidden" } });
  return bearer;
}

/** An open session by its id, or null after having answered 404. */
export async function sessionOf(doors: Doors, id: string, reply: FastifyReply): Promise<OpenSession | null> {
  const open = id.length > 64 ? null : await doors.sessions.open(id as SessionId);
  if (open === null) refuseWith(reply, { type: "not-found" });
  return open;
}

export interface CookieOptions {
  readonly days: number;
}

/** A cookie that scripts cannot read and that stays on this site. */
export function setCookie(
  reply: FastifyReply,
  doors: Doors,
  { name, value, days }: { name: string; value: string } & CookieOptions,
): void {
  const secure = doors.publicUrl?.startsWith("https:") ? "; Secure" : "";
  void reply.header(
    "set-cookie",
    `${name}=${value}; Path=/; HttpOnly; SameSite=Lax; Max-Age=${days * 86_400}${secure}`,
  );
}

function bearerOf({ headers }: FastifyRequest): string | undefined {
  return /^Bearer (\S+)$/.exec(headers.authorization ?? "")?.[1];
}
