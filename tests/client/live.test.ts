import { connect, type Live } from "@bocal/client/live/connect";
import type { LiveState } from "@bocal/client/live/store";
import type { Command } from "@bocal/protocol/session/vocabulary";
import type { CommandMessage } from "@bocal/protocol/wire/command";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { nine } from "../help/people.ts";
import { activity } from "./sample-views.ts";
import { portal, type SmallServer, smallServer, state } from "./small-server.ts";

let server: SmallServer;
const open: { close(): unknown }[] = [];

beforeEach(async () => {
  server = await smallServer();
  open.push(server);
});

afterEach(async () => {
  for (const each of open.splice(0).reverse()) await each.close();
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

function phone(options: Partial<Parameters<typeof connect>[0]> = {}): Live {
  const live = connect({ as: "phone", session: "one", url: server.url, ...options });
  open.push(live);
  return live;
}

function isNow(name: LiveState["line"]["name"]) {
  return ({ line }: LiveState) => line.name === name;
}

function write(text: string): Command {
  return { type: "in-activity", activity, method: "metaplan", command: { type: "write-card", text } };
}

const ids = (messages: readonly CommandMessage[]) => messages.map(({ id }) => id);

/** A browser's window and document, as far as the line listens to them. */
function fakeWindow() {
  const window = new EventTarget();
  const document = Object.assign(new EventTarget(), { visibilityState: "visible" });
  vi.stubGlobal("window", window);
  vi.stubGlobal("document", document);
  return { window, document };
}

describe("a page that connects", () => {
  test("is live with the welcome, its views and the server's clock", async () => {
    const live = phone();
    expect(live.store.getState().line).toEqual({ name: "connecting" });
    const { views } = await state(live.store, isNow("live"));
    expect(views.public?.title).toBe("Rencontre des partenaires");
    expect(live.now()).toBeGreaterThanOrEqual(nine);
    expect(live.now()).toBeLessThan(nine + 10_000);
  });

  test("works by long polling alone", async () => {
    const live = phone({ transports: ["polling"] });
    await state(live.store, isNow("live"));
    expect(await live.send(write("Un"))).toEqual({ type: "applied" });
    expect(server.connections).toEqual(["polling"]);
  });

  test("learns when the server serves another build than the page's own", async () => {
    const live = phone();
    const { newBuild } = await state(live.store, isNow("live"));
    expect(newBuild).toBe(false);
    server.rules.build = "two";
    server.cut();
    await state(live.store, (now) => now.newBuild);
  });

  test("asks for the whole when it missed a change", async () => {
    const live = phone();
    const { views } = await state(live.store, isNow("live"));
    const asked = vi.fn();
    for (const socket of server.io.sockets.sockets.values()) socket.on("again", asked);
    const lost = [{ op: "replace", path: "/title", value: "Perdu" }] as const;
    server.io.emit("changed", { audience: "public", number: 9, patch: lost });
    server.io.emit("changed", { audience: "public", number: 10, patch: lost });
    await vi.waitFor(() => expect(asked).toHaveBeenCalledOnce());
    expect(live.store.getState().views.public).toBe(views.public);
    const next = [{ op: "replace", path: "/title", value: "Suite" }] as const;
    server.io.emit("changed", { audience: "public", number: 2, patch: next });
    await state(live.store, (now) => now.views.public?.title === "Suite");
    expect(asked).toHaveBeenCalledOnce();
  });
});

describe("a line that is cut", () => {
  test("CC-02 comes back by itself, and what waited goes in order", async () => {
    const live = phone();
    await state(live.store, isNow("live"));
    server.rules.answer = () => {};
    const answers = [live.send(write("Un")), live.send(write("Deux"))];
    await vi.waitFor(() => expect(server.commands.length).toBe(2));
    server.cut();
    const { line } = await state(live.store, isNow("away"));
    expect(line).toMatchObject({ name: "away", since: expect.any(Number) });
    answers.push(live.send(write("Trois")));
    server.rules.answer = (_, answer) => answer({ type: "applied" });
    expect(await Promise.all(answers)).toEqual([1, 2, 3].map(() => ({ type: "applied" })));
    const sent = ids(server.commands);
    expect(sent.slice(2)).toEqual([sent[0], sent[1], expect.stringMatching(/-3$/)]);
    expect(live.store.getState().outbox).toEqual([]);
  });

  test("CC-04 brings the same id to a server that was stopped and started", async () => {
    const live = phone();
    await state(live.store, isNow("live"));
    server.rules.answer = () => {};
    const answer = live.send(write("Un"));
    await vi.waitFor(() => expect(server.commands.length).toBe(1));
    await server.close();
    await state(live.store, isNow("away"));
    const next = await smallServer(server.port);
    open.push(next);
    expect(await answer).toEqual({ type: "applied" });
    expect(ids(next.commands)).toEqual(ids(server.commands));
  });

  test("gives a restarting server the part of its time that chance picks", async () => {
    const live = phone({ transports: ["websocket"] });
    await state(live.store, isNow("live"));
    vi.spyOn(Math, "random").mockReturnValue(0.5);
    server.io.emit("restarting", 2_400);
    server.io.disconnectSockets(true);
    await state(live.store, isNow("away"));
    const awayAt = performance.now();
    await state(live.store, isNow("live"));
    // Half of 2.4 s; the usual wait would have been one second.
    expect(performance.now() - awayAt).toBeGreaterThan(1_150);
  });
});

describe("a page that wakes up", () => {
  test("asks whether the line still lives, and keeps it when it does", async () => {
    const { document } = fakeWindow();
    const live = phone();
    await state(live.store, isNow("live"));
    const welcomes = vi.fn();
    for (const socket of server.io.sockets.sockets.values()) socket.on("again", welcomes);
    document.dispatchEvent(new Event("visibilitychange"));
    await vi.waitFor(() => expect(welcomes).toHaveBeenCalledOnce());
    expect(await live.send(write("Un"))).toEqual({ type: "applied" });
    expect(server.connections.length).toBe(1);
  });

  test("asks once for signs that come together, and once more for one that comes after the answer", async () => {
    const { window, document } = fakeWindow();
    const live = phone();
    await state(live.store, isNow("live"));
    const asked = vi.fn();
    for (const socket of server.io.sockets.sockets.values()) socket.on("again", asked);
    document.dispatchEvent(new Event("visibilitychange"));
    window.dispatchEvent(new Event("online"));
    await vi.waitFor(() => expect(asked).toHaveBeenCalledOnce());
    await new Promise((resolve) => setTimeout(resolve, 400));
    expect(asked).toHaveBeenCalledOnce();
    window.dispatchEvent(new Event("online"));
    await vi.waitFor(() => expect(asked).toHaveBeenCalledTimes(2), { timeout: 6_000 });
    expect(server.connections.length).toBe(1);
  });

  test("opens another line when nothing answers for three seconds", async () => {
    const { window } = fakeWindow();
    const live = phone();
    await state(live.store, isNow("live"));
    server.rules.answersAgain = false;
    window.dispatchEvent(new Event("online"));
    await vi.waitFor(() => expect(server.connections.length).toBe(2), { timeout: 6_000 });
    await state(live.store, isNow("live"));
  });

  test("tries at once instead of waiting for its turn", async () => {
    const { window } = fakeWindow();
    vi.spyOn(Math, "random").mockReturnValue(0.99);
    await server.close();
    const live = phone();
    await state(live.store, isNow("away"));
    const next = await smallServer(server.port);
    open.push(next);
    const wokenAt = performance.now();
    window.dispatchEvent(new Event("online"));
    await state(live.store, isNow("live"));
    // Its turn would have come after a second and a half.
    expect(performance.now() - wokenAt).toBeLessThan(1_400);
  });
});

describe("a network that is in the way", () => {
  test("with a WebSocket that carries nothing costs under ten seconds, once a visit", async () => {
    const kept = new Map<string, string>();
    vi.stubGlobal("sessionStorage", {
      getItem: (key: string) => kept.get(key) ?? null,
      setItem: (key: string, text: string) => void kept.set(key, text),
    });
    server.rules.silentWebsocket = true;
    const begunAt = performance.now();
    const first = phone({ transports: ["websocket", "polling"] });
    await state(first.store, isNow("live"));
    expect(performance.now() - begunAt).toBeLessThan(10_000);
    first.close();
    const againAt = performance.now();
    const second = phone({ transports: ["websocket", "polling"] });
    await state(second.store, isNow("live"));
    expect(performance.now() - againAt).toBeLessThan(2_000);
    expect(server.connections).toEqual(["polling", "polling"]);
  });

  test("with a sign-in page is named as such", async () => {
    const page = await portal(200);
    open.push(page);
    await state(phone({ url: page.url }).store, isNow("portal"));
  });

  test("with the error page of a proxy is no sign-in: the server is away", async () => {
    const page = await portal(502);
    open.push(page);
    const live = phone({ url: page.url });
    await state(live.store, isNow("away"));
    const fetched = vi.spyOn(globalThis, "fetch");
    await vi.waitFor(() => expect(fetched).toHaveBeenCalled(), { timeout: 5_000 });
    await fetched.mock.results[0]?.value;
    expect(live.store.getState().line.name).toBe("away");
  });
});

describe("a door that refuses", () => {
  test("is told with its reason, and not tried again", async () => {
    server.rules.refuse = "revoked";
    const live = phone({ as: "screen" });
    const { line } = await state(live.store, isNow("refused"));
    expect(line).toEqual({ name: "refused", why: "revoked" });
  });
});

describe("a page with unsent work", () => {
  function asksBeforeClosing(window: EventTarget): boolean {
    const closing = new Event("beforeunload", { cancelable: true });
    window.dispatchEvent(closing);
    return closing.defaultPrevented;
  }

  test("has the browser ask before it is closed, and only then", async () => {
    const { window } = fakeWindow();
    const live = phone();
    await state(live.store, isNow("live"));
    server.rules.answer = () => {};
    void live.send(write("Un"));
    expect(asksBeforeClosing(window)).toBe(true);
    await vi.waitFor(() => expect(server.commands.length).toBe(1));
    server.rules.answer = (_, answer) => answer({ type: "applied" });
    server.cut();
    await state(live.store, ({ outbox }) => outbox.length === 0);
    expect(asksBeforeClosing(window)).toBe(false);
  });
});
