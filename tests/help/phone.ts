import type { ActivityId, CommandId } from "@bocal/protocol/base/ids";
import type { Metaplan } from "@bocal/protocol/methods/metaplan/vocabulary";
import { organisationsFromNames } from "@bocal/protocol/room/organisation";
import type { Audience, MeView, PublicView, ScreenView, StaffView } from "@bocal/protocol/session/views";
import type { ActivityPlan, Command, Plan } from "@bocal/protocol/session/vocabulary";
import type { Answer } from "@bocal/protocol/wire/answer";
import type { Changed } from "@bocal/protocol/wire/changed";
import type { Down } from "@bocal/protocol/wire/down";
import type { JoinAnswer, JoinBody } from "@bocal/protocol/wire/http";
import { patched } from "@bocal/protocol/wire/patch";
import type { Presence } from "@bocal/protocol/wire/presence";
import type { Handshake, Up } from "@bocal/protocol/wire/up";
import { wireVersion } from "@bocal/protocol/wire/version";
import type { Welcome } from "@bocal/protocol/wire/welcome";
import { io, type Socket } from "socket.io-client";
import { expect, onTestFinished, vi } from "vitest";
import { facilitatorKey } from "./app.ts";
import { named } from "./people.ts";

// People and devices as a server meets them from outside: HTTP and the real socket.io-client, nothing of the server's inside.

interface Shown {
  readonly staff?: StaffView;
  readonly screen?: ScreenView;
  readonly public?: PublicView;
  readonly me?: MeView;
}

/** One connection and everything that came over it. */
export interface Line {
  readonly socket: Socket<Down, Up>;
  /** The views as the patches made them. */
  shown(): Shown;
  /** The number of the last change of one view that was heard of. */
  number(audience: Audience): number;
  /** The last `welcome` as it came. */
  welcome(): Welcome;
  presence(): Presence | null;
  /** Every `changed` since the first welcome, in order. */
  readonly changes: readonly Changed[];
  /** Every packet as it arrived: texts, and bytes letter by letter, those that travel as text too. What is not in here was not sent. */
  heard(): string;
  /** Asks once and gives the answer, a `retry` included. */
  ask(command: Command, id?: string): Promise<Answer>;
  /** Asks, and expects it to be applied. */
  does(command: Command): Promise<void>;
  /** Resolves once the views are so. */
  sees(so: (shown: Shown) => boolean | undefined): Promise<Shown>;
  /** Resolves once the presence that was told is so. */
  hears(so: (presence: Presence) => boolean): Promise<void>;
  /** Asks for the whole and gives it. */
  again(): Promise<Welcome>;
  /** The welcome that a second connection of the same device gets now. */
  fresh(): Promise<Welcome>;
  /** Resolves with the reason when the line is cut. */
  readonly cut: Promise<string>;
  close(): void;
}

export interface LineOptions {
  readonly transports?: readonly ("polling" | "websocket")[];
  readonly headers?: Readonly<Record<string, string>>;
}

export type Who = Omit<Handshake, "wire"> & { readonly wire?: number };

/** Opens a line and resolves at its first welcome; rejects with what the server says when it is refused. */
export async function connect(base: string, who: Who, options: LineOptions = {}): Promise<Line> {
  const socket: Socket<Down, Up> = io(base, {
    auth: { wire: wireVersion, ...who },
    transports: [...(options.transports ?? ["websocket"])],
    reconnection: false,
    forceNew: true,
    ...(options.headers ? { extraHeaders: { ...options.headers } } : {}),
  });
  onTestFinished(() => void socket.disconnect());
  const pieces: string[] = [];
  socket.io.engine.on("packet", ({ data }: { data?: unknown }) => {
    if (typeof data === "string") pieces.push(data, bytesInText(data));
    else if (data instanceof Uint8Array) pieces.push(Buffer.from(data).toString("latin1"));
  });
  let last: Welcome | null = null;
  let shown: Shown = {};
  let presence: Presence | null = null;
  const changes: Changed[] = [];
  const cut = Promise.withResolvers<string>();
  const first = Promise.withResolvers<void>();

  socket.on("welcome", (welcome) => {
    last = welcome;
    shown = Object.fromEntries(Object.entries(welcome.views).map(([audience, { view }]) => [audience, view]));
    first.resolve();
  });
  socket.on("changed", (changed) => {
    changes.push(changed);
    const view = shown[changed.audience];
    shown = { ...shown, [changed.audience]: patched(view, changed.patch) };
  });
  socket.on("presence", (told) => {
    presence = told;
  });
  socket.on("disconnect", cut.resolve);
  socket.on("connect_error", first.reject);
  cut.promise.then((reason) => first.reject(new Error(reason)));
  await first.promise;

  async function ask(command: Command, id = newId()): Promise<Answer> {
    return new Promise((answer) => socket.emit("command", { id: id as CommandId, command }, answer));
  }

  return {
    socket,
    shown: () => shown,
    number: (audience) => Math.max(last?.views[audience]?.number ?? -1, ...numbersOf(changes, audience)),
    welcome: () => last ?? fail("no welcome"),
    presence: () => presence,
    changes,
    heard: () => pieces.join("\n"),
    ask,
    async does(command) {
      expect(await ask(command)).toEqual({ type: "applied" });
    },
    async sees(so) {
      await vi.waitUntil(() => so(shown), { timeout: 10_000, interval: 5 });
      return shown;
    },
    async hears(so) {
      await vi.waitUntil(() => presence !== null && so(presence), { timeout: 10_000, interval: 5 });
    },
    async fresh() {
      const other = await connect(base, who, options);
      other.close();
      return other.welcome();
    },
    async again() {
      const before = last;
      socket.emit("again");
      await vi.waitUntil(() => last !== before, { timeout: 10_000, interval: 2 });
      return last ?? fail("no welcome");
    },
    cut: cut.promise,
    close: () => void socket.disconnect(),
  };
}

/** Board frames travel as base64: what they hold is to be found too. */
function bytesInText(text: string): string {
  const [, bytes = ""] = /\["board","[^"]*","([^"]*)"\]/.exec(text) ?? [];
  return Buffer.from(bytes, "base64").toString("latin1");
}

export function numbersOf(changes: readonly Changed[], audience: Audience): readonly number[] {
  return changes.filter((change) => change.audience === audience).map(({ number }) => number);
}

let ids = 0;
/** A command id that no other command of this process has. */
export function newId(): string {
  return `test-${process.pid}-${++ids}`;
}

/** An answer to an HTTP request, read as JSON where it is some. */
export interface Told {
  readonly status: number;
  readonly body: unknown;
  /** The body as it came. */
  readonly text: string;
  readonly headers: Headers;
}

/** What a page of this server asks over HTTP: its own origin, and JSON. */
export async function post(
  base: string,
  path: string,
  body: unknown,
  headers: Readonly<Record<string, string>> = {},
): Promise<Told> {
  return told(
    await fetch(base + path, {
      method: "POST",
      headers: { origin: base, "content-type": "application/json", ...headers },
      body: JSON.stringify(body),
    }),
  );
}

export async function get(
  base: string,
  path: string,
  headers: Readonly<Record<string, string>> = {},
): Promise<Told> {
  return told(await fetch(base + path, { headers, redirect: "manual" }));
}

async function told(answer: Response): Promise<Told> {
  const text = await answer.text();
  const isJson = answer.headers.get("content-type")?.startsWith("application/json");
  return { status: answer.status, body: isJson ? JSON.parse(text) : text, text, headers: answer.headers };
}

/** A cookie's value among those that an answer sets. */
export function cookieSet({ headers }: Told, name: string): string {
  const cookie = headers.getSetCookie().find((each) => each.startsWith(`${name}=`));
  return cookie?.slice(name.length + 1).split(";")[0] ?? fail(`no cookie ${name}`);
}

/** Enters as a facilitator and gives the token of that device. */
export async function enter(base: string, key = facilitatorKey): Promise<string> {
  return cookieSet(await post(base, "/api/facilitator/enter", { key }), "bocal_facilitator");
}

export const plan: Plan = {
  title: "Atelier du matin",
  host: "Caisse d'allocations familiales",
  organisations: organisationsFromNames(["Caisse", "Département", "Ville"], (index) =>
    named<"organisation">(`o${index + 1}`),
  ),
  groups: [
    { id: named<"group">("g1"), name: "Ville" },
    { id: named<"group">("g2"), name: "Campagne" },
  ],
  anonymity: "organisation",
  identification: "name",
  expected: 200,
  demonstration: false,
};

export function cardQuestion(question = "Quelles envies pour demain ?"): ActivityPlan {
  return {
    title: "Nos envies",
    plannedMinutes: 10,
    settings: {
      method: "metaplan",
      settings: {
        question,
        colours: "one",
        legend: [{ paper: "straw", label: "" }],
        appears: "together",
      },
    },
  };
}

/** One session of a server, with the console that conducts it. */
export interface Workshop {
  readonly base: string;
  readonly session: string;
  readonly code: string;
  /** The secret of the QR. */
  readonly secret: string;
  readonly facilitator: string;
  readonly console: Line;
  readonly activity: ActivityId;
  /** Somebody comes in and opens their line. */
  phone(name: string, options?: LineOptions): Promise<Line>;
  /** Somebody comes in; their device secret. */
  joins(name: string): Promise<string>;
  screen(options?: LineOptions): Promise<Line & { readonly screen: string; readonly token: string }>;
  /** From preparation to writing. */
  startWriting(quota?: number): Promise<void>;
  reveal(): Promise<void>;
  /** The name of the document of the activity's board, once there is one. */
  document(): Promise<string>;
  outcome(format: string, language?: string): Promise<Told>;
}

export interface WorkshopOptions {
  readonly plan?: Partial<Plan>;
  readonly activities?: readonly ActivityPlan[];
}

/** Makes a session as a facilitator would, opens its first activity, and gives what a test needs to play in it. */
export async function openWorkshop(base: string, options: WorkshopOptions = {}): Promise<Workshop> {
  const facilitator = await enter(base);
  const bearer = { authorization: `Bearer ${facilitator}` };
  const created = await post(
    base,
    "/api/sessions",
    { plan: { ...plan, ...options.plan }, activities: options.activities ?? [cardQuestion()] },
    bearer,
  );
  const { session } = created.body as { session: string };
  const conductor = await connect(base, { as: "console", session, token: facilitator });
  const { join, agenda } = conductor.shown().staff ?? fail("no staff view");
  const activity = agenda[0]?.id ?? fail("no activity");
  await conductor.does({ type: "open-activity", activity });

  async function joins(name: string): Promise<string> {
    const answer = await joinAs(base, { code: join.code, name });
    return answer.token ?? fail(`not in: ${JSON.stringify(answer)}`);
  }

  return {
    base,
    session,
    code: join.code,
    secret: join.link.split("#")[1] ?? "",
    facilitator,
    console: conductor,
    activity,
    joins,
    phone: async (name, how) => connect(base, { as: "phone", session, token: await joins(name) }, how),
    async screen(how) {
      const made = await post(base, `/api/sessions/${session}/screens`, { name: "Mur" }, bearer);
      const { screen, link } = made.body as { screen: string; link: string };
      const token = link.split("#")[1] ?? fail("no secret");
      return { ...(await connect(base, { as: "screen", session, token }, how)), screen, token };
    },
    startWriting: (quota = 20) => conductor.does(inActivity(activity, { type: "start-writing", quota })),
    async reveal() {
      await conductor.does(inActivity(activity, { type: "close-deposit" }));
      await conductor.does(inActivity(activity, { type: "reveal-cards" }));
    },
    async document() {
      const { staff } = await conductor.sees(({ staff }) => typeof staff?.activity?.document === "string");
      return staff?.activity?.document ?? fail("no document");
    },
    outcome: (format, language = "fr") =>
      get(base, `/api/sessions/${session}/outcome.${format}?lang=${language}`, bearer),
  };
}

/** A join body; 128 bits of this device unless they are given. */
export function joinBody(asked: Partial<JoinBody> & Pick<JoinBody, "code" | "name">): JoinBody {
  return {
    organisation: named<"organisation">("o1"),
    group: named<"group">("g1"),
    operation: `operation-${newId()}`.padEnd(24, "_"),
    noCookies: true,
    ...asked,
  };
}

/** Joins and expects an answer that is no refusal. */
export async function joinAs(
  base: string,
  asked: Partial<JoinBody> & Pick<JoinBody, "code" | "name">,
): Promise<{ readonly state: JoinAnswer["state"]; readonly session: string; readonly token?: string }> {
  const { status, body } = await post(base, "/api/join", joinBody(asked));
  expect(status, JSON.stringify(body)).toBe(200);
  return body as JoinAnswer;
}

export function inActivity(activity: ActivityId, command: Metaplan["command"]): Command {
  return { type: "in-activity", activity, method: "metaplan", command };
}

export function writeCard(activity: ActivityId, text: string): Command {
  return inActivity(activity, { type: "write-card", text });
}

function fail(sentence: string): never {
  throw new Error(sentence);
}
