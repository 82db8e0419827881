import { type Instant, instant } from "@bocal/protocol/base/instant";
import helmet from "@fastify/helmet";
import Fastify, { LogController } from "fastify";
import type { Bell } from "./bell/bell.ts";
import { openBoards } from "./boards/boards.ts";
import { robots } from "./demonstration/robots.ts";
import { boardsUpgrade } from "./doors/boards-upgrade.ts";
import { fanOut } from "./doors/fan-out.ts";
import { identity } from "./doors/guards/identity.ts";
import { failureGuard, type Rate } from "./doors/guards/limits.ts";
import { originOf } from "./doors/guards/origin.ts";
import type { Doors, Routes } from "./doors/http/doors.ts";
import { facilitatorRoutes } from "./doors/http/facilitator.ts";
import { givenRoutes } from "./doors/http/given.ts";
import { healthRoutes } from "./doors/http/health.ts";
import { joinRoutes } from "./doors/http/join.ts";
import { outcomeRoutes } from "./doors/http/outcome.ts";
import { buildOf, type Pages, pageRoutes } from "./doors/http/pages.ts";
import { screenRoutes } from "./doors/http/screens.ts";
import { sessionRoutes } from "./doors/http/sessions.ts";
import { readBodiesWithValibot, type ValibotProvider } from "./doors/http/standard-schema.ts";
import { socketDoor, socketServer } from "./doors/socket.ts";
import { type LiveSessions, liveSessions } from "./live/live-sessions.ts";
import { requestSerializers } from "./log/logger.ts";
import { meters } from "./log/meters.ts";
import { reports } from "./outcome/reports.ts";
import type { Store } from "./store/store.ts";

export interface AppNeeds {
  readonly store: Store;
  readonly bell: Bell;
  /** Keys cookies and device secrets. */
  readonly secret: Buffer;
  readonly facilitatorKey: string | null;
  /** The one-time secret of this start, or null. */
  readonly enter: string | null;
  readonly publicUrl: string | null;
  /** The address to tell when there is no public one: `192.168.1.20:3000`. Asked when a session is opened. */
  readonly localAddress: () => string;
  /** The built apps; without them the server serves no pages. */
  readonly pages?: Pages | undefined;
  readonly logLevel?: string | undefined;
  readonly now?: (() => Instant) | undefined;
  readonly rates?: { readonly phone: Rate; readonly console: Rate } | undefined;
}

export interface App {
  readonly http: Routes;
  readonly sessions: LiveSessions;
  /** Listens, and gives the port. */
  listen(port: number, host: string): Promise<number>;
  /** Accepts nothing new, lets what was accepted be stored and answered, tells everyone to come back. The store stays open. */
  close(): Promise<void>;
}

/** Wires the rooms of the server together. Tests call it as `main.ts` does. */
export async function buildApp(needs: AppNeeds): Promise<App> {
  const { store, bell, publicUrl, now = () => instant(Date.now()) } = needs;
  const http = bareHttp(needs, () => measured.defect());
  const boards = openBoards();
  const io = socketServer(publicUrl);
  const emit = fanOut(io);
  const sessions = liveSessions({
    store,
    boards,
    bell,
    now,
    emit,
    logger: http.log,
    onDefect: () => measured.defect(),
    links({ code, joinKey }) {
      const origin = publicUrl ?? `http://${needs.localAddress()}`;
      return { address: origin.replace(/^https?:\/\//, ""), joinLink: `${origin}/j/${code}#${joinKey}` };
    },
  });
  const who = identity({ ...needs, now });
  const measured = meters({ sessions: sessions.count, connections: () => io.engine?.clientsCount ?? 0 });
  const failures = failureGuard(() =>
    http.log.warn("many wrong codes: newcomers need the QR link for a minute"),
  );
  const doors: Doors = { store, sessions, identity: who, failures, now, publicUrl, logger: http.log };
  const crowd = robots(http.log);
  const made = reports({
    onDefect(reason) {
      measured.defect();
      http.log.error({ err: reason }, "a defect while making a report");
    },
  });
  await http.register(helmet, securityHeaders(publicUrl));
  guardOrigins(http, publicUrl);
  facilitatorRoutes(http, doors);
  sessionRoutes(http, doors, crowd);
  screenRoutes(http, doors);
  joinRoutes(http, doors);
  outcomeRoutes(http, doors, made);
  givenRoutes(http, doors);
  healthRoutes(http, doors, measured);
  if (needs.pages) await pageRoutes(http, needs.pages);
  const door = socketDoor(io, {
    http: http.server,
    identity: who,
    sessions,
    boards,
    now,
    publicUrl,
    build: needs.pages ? buildOf(needs.pages) : "none",
    logger: http.log,
    meters: measured,
    rates: needs.rates,
  });
  const upgrade = boardsUpgrade({ http: http.server, boards, sessions, identity: who, publicUrl });

  return {
    http,
    sessions,
    async listen(port, host) {
      await http.listen({ port, host });
      const address = http.server.address();
      return typeof address === "object" && address !== null ? address.port : port;
    },
    async close() {
      crowd.close();
      await made.close();
      upgrade.close();
      await door.close();
      await http.close();
      sessions.close();
      await bell.close();
    },
  };
}

function bareHttp({ publicUrl, logLevel = "warn" }: AppNeeds, onDefect: () => void): Routes {
  const app = Fastify({
    logger: { level: logLevel, serializers: requestSerializers },
    logController: new LogController({ disableRequestLogging: true }),
    // Behind a proxy of the same machine or network the caller's address is in its header; else nobody may claim one.
    trustProxy: publicUrl === null ? false : ["loopback", "uniquelocal"],
    bodyLimit: 64 * 1_024,
    forceCloseConnections: true,
    routerOptions: { maxParamLength: 200 },
  }).withTypeProvider<ValibotProvider>();
  app.removeContentTypeParser("text/plain");
  readBodiesWithValibot(app);
  app.setErrorHandler((error: { statusCode?: number }, request, reply) => {
    const status = error.statusCode ?? 500;
    if (status < 500) return reply.code(status).send({ refusal: { type: "invalid" } });
    onDefect();
    request.log.error({ err: error }, "a defect in a route");
    return reply.code(500).send({ refusal: { type: "internal" } });
  });
  app.setNotFoundHandler((_request, reply) => reply.code(404).send({ refusal: { type: "not-found" } }));
  return app as unknown as Routes;
}

/** A page of another site changes nothing here, whatever cookies the browser sends with its request. */
function guardOrigins(app: Routes, publicUrl: string | null): void {
  app.addHook("onRequest", async (request, reply) => {
    if (originOf(request.raw, publicUrl) === "foreign")
      return reply.code(403).send({ refusal: { type: "forbidden" } });
  });
}

function securityHeaders(publicUrl: string | null) {
  const isHttps = publicUrl?.startsWith("https:") === true;
  return {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'"],
        imgSrc: ["'self'", "data:", "blob:"],
        fontSrc: ["'self'"],
        connectSrc: ["'self'"],
        manifestSrc: ["'self'"],
        baseUri: ["'none'"],
        formAction: ["'self'"],
        // The console looks at its own report in a frame.
        frameSrc: ["'self'"],
        frameAncestors: ["'none'"],
      },
    },
    referrerPolicy: { policy: "no-referrer" },
    // On the plain http of a town hall's network browsers ignore these and say so in the console.
    hsts: isHttps,
    crossOriginOpenerPolicy: isHttps,
    originAgentCluster: isHttps,
  } as const;
}
