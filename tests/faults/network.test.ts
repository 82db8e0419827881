import { connect as connectClient, type Live } from "@bocal/client/live/connect";
import { describe, expect, onTestFinished, test, vi } from "vitest";
import { startApp } from "../help/app.ts";
import { ownCards, receivedBy } from "../help/of-metaplan.ts";
import { connect, get, inActivity, joinAs, openWorkshop, type Workshop, writeCard } from "../help/phone.ts";
import { type TcpProxy, tcpProxy } from "../help/tcp-proxy.ts";

const patience = { timeout: 25_000, interval: 10 };

async function workshopBehind(...faults: Parameters<typeof tcpProxy>[1][]) {
  const { base, port } = await startApp();
  const workshop = await openWorkshop(base);
  await workshop.startWriting();
  return { workshop, proxy: await tcpProxy(port, ...faults) };
}

/** A phone as its page makes it, on the far side of the proxy. */
async function phoneBehind(
  proxy: TcpProxy,
  { session, code, console: conductor }: Workshop,
  transports?: readonly ("polling" | "websocket")[],
): Promise<Live> {
  // This process plays several devices; that one of them reached its server by WebSocket is not known to the others.
  Object.assign(conductor.socket.io.engine.constructor, { priorWebsocketSuccess: false });
  const { token } = await joinAs(proxy.base, { code, name: "Ana" });
  const live = connectClient({ as: "phone", session, token, url: proxy.base, transports });
  onTestFinished(() => live.close());
  return live;
}

const lineOf = (live: Live) => live.store.getState().line.name;
const myCards = (live: Live) => ownCards(live.store.getState().views.me)?.map(({ text }) => text) ?? [];

describe("a network that strips the upgrade", () => {
  test("lets the whole journey pass by long polling: reading, joining, writing, the reveal and its board", async () => {
    const { workshop, proxy } = await workshopBehind("upgrade-stripped");
    const { activity, console: conductor } = workshop;
    expect((await get(proxy.base, `/api/join/${workshop.code}`)).body).toMatchObject({ open: true });
    const live = await phoneBehind(proxy, workshop);
    await vi.waitUntil(() => lineOf(live) === "live", patience);
    expect(await live.send(inActivity(activity, { type: "see-question" }))).toEqual({ type: "applied" });
    expect(await live.send(writeCard(activity, "par la petite porte"))).toEqual({ type: "applied" });
    await vi.waitUntil(() => myCards(live).length === 1, patience);
    await workshop.reveal();
    const document = await workshop.document();
    await vi.waitUntil(() => live.store.getState().views.public?.activity?.document === document, patience);
    const board = await live.board(document);
    const textsOnBoard = () => Object.values(board.store.getState().board.cards).map(({ text }) => text);
    await vi.waitUntil(() => textsOnBoard().length === 1, patience);
    expect(textsOnBoard()).toEqual(["par la petite porte"]);
    // What happens to the board comes by the same way, without being asked for.
    const [card] = Object.keys(board.store.getState().board.cards);
    await conductor.does(inActivity(activity, { type: "park-card", card: card as never, reason: "" }));
    await vi.waitUntil(() => textsOnBoard().length === 0, patience);
    expect(proxy.counts().upgrades).toBeGreaterThan(0);
    expect(lineOf(live)).toBe("live");
    board.close();
  });
});

describe("a network that grants the upgrade and passes no byte", () => {
  test("costs a phone that began with WebSocket some seconds, and then it does without", async () => {
    const { workshop, proxy } = await workshopBehind("silent-after-upgrade");
    const live = await phoneBehind(proxy, workshop, ["websocket", "polling"]);
    await vi.waitUntil(() => lineOf(live) === "live", patience);
    expect(proxy.counts().upgrades).toBe(1);
    expect(await live.send(writeCard(workshop.activity, "par la petite porte"))).toEqual({ type: "applied" });
    // It does not try again in this visit: after a loss it comes back by long polling.
    proxy.set("portal");
    proxy.cut();
    await vi.waitUntil(() => lineOf(live) === "portal", patience);
    proxy.set("silent-after-upgrade");
    await vi.waitUntil(() => lineOf(live) === "live", patience);
    expect(proxy.counts().upgrades).toBe(1);
  });

  test("costs a phone that began with long polling nothing", async () => {
    const { workshop, proxy } = await workshopBehind("silent-after-upgrade");
    const live = await phoneBehind(proxy, workshop);
    await vi.waitUntil(() => lineOf(live) === "live", patience);
    await vi.waitUntil(() => proxy.counts().upgrades > 0, patience);
    expect(await live.send(writeCard(workshop.activity, "sans attendre"))).toEqual({ type: "applied" });
    await vi.waitUntil(() => myCards(live).length === 1, patience);
  });
});

describe("a network that wants a sign-in", () => {
  test("is told to the person, and what they wrote goes by itself once it is open", async () => {
    const { workshop, proxy } = await workshopBehind();
    const live = await phoneBehind(proxy, workshop);
    await vi.waitUntil(() => lineOf(live) === "live", patience);
    proxy.set("portal");
    proxy.cut();
    const sent = live.send(writeCard(workshop.activity, "derrière le portail"));
    await vi.waitUntil(() => lineOf(live) === "portal", patience);
    expect(live.store.getState().outbox.map(({ state }) => state)).toEqual(["waiting"]);
    proxy.set("none");
    expect(await sent).toEqual({ type: "applied" });
    expect(lineOf(live)).toBe("live");
  });
});

describe("a line that is cut without a goodbye", () => {
  test("CC-02 CC-04 comes back by itself with what was written meanwhile, once, and nobody saw anybody leave", async () => {
    const { workshop, proxy } = await workshopBehind();
    const live = await phoneBehind(proxy, workshop);
    await vi.waitUntil(() => lineOf(live) === "live", patience);
    for (let round = 1; round <= 3; round++) {
      const sent = live.send(writeCard(workshop.activity, `carte ${round}`));
      proxy.cut();
      expect(await sent).toEqual({ type: "applied" });
    }
    await vi.waitUntil(() => myCards(live).length === 3, patience);
    expect(myCards(live).toSorted()).toEqual(["carte 1", "carte 2", "carte 3"]);
    expect((await workshop.console.fresh()).views.staff?.view.people).toHaveLength(1);
    expect(receivedBy((await workshop.console.fresh()).views.staff?.view)).toBe(3);
  });
});

describe("a reader who does not read", () => {
  test("delays nobody: others write and see everything while not one byte reaches it, and then it catches up", async () => {
    const { workshop, proxy } = await workshopBehind();
    const { session, activity, facilitator } = workshop;
    const slow = await connect(proxy.base, { as: "console", session, token: facilitator });
    const phones = await Promise.all(
      Array.from({ length: 6 }, (_, index) => workshop.phone(`Personne ${index}`)),
    );
    await slow.sees(({ staff }) => staff?.people.length === 6);
    proxy.set("stuck-reader");
    for (let card = 0; card < 5; card++) {
      await Promise.all(phones.map((phone, index) => phone.does(writeCard(activity, `${index} ${card}`))));
      await workshop.console.does({ type: "add-time", activity, ms: 1_000 });
    }
    await workshop.console.sees(({ staff }) => receivedBy(staff) === 30);
    for (const phone of phones) await phone.sees(({ me }) => ownCards(me)?.length === 5);
    expect(proxy.counts().bytesDown).toBe(0);
    expect(receivedBy(slow.shown().staff)).toBe(0);
    proxy.set("none");
    await slow.sees(({ staff }) => receivedBy(staff) === 30);
    expect(slow.shown().staff).toEqual(workshop.console.shown().staff);
  });
});
