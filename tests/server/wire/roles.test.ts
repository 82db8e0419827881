import type { ScreenId } from "@bocal/protocol/base/ids";
import type { Command } from "@bocal/protocol/session/vocabulary";
import { describe, expect, test } from "vitest";
import { startApp } from "../../help/app.ts";
import { ownCards } from "../../help/of-metaplan.ts";
import { connect, inActivity, newId, openWorkshop, post, writeCard } from "../../help/phone.ts";

const notYours = { type: "refused", refusal: { type: "not-yours-to-do" }, keepDraft: expect.any(Boolean) };
const invalid = { type: "refused", refusal: { type: "invalid" }, keepDraft: expect.any(Boolean) };

describe("a phone", () => {
  test("may give no order of the facilitator", async () => {
    const { base } = await startApp({
      rates: { phone: { perSecond: 100, burst: 100 }, console: { perSecond: 30, burst: 120 } },
    });
    const workshop = await openWorkshop(base);
    const { activity } = workshop;
    const ana = await workshop.phone("Ana");
    await workshop.startWriting();
    await ana.does(writeCard(activity, "à moi"));
    await ana.sees(({ me }) => ownCards(me)?.length === 1);
    const [card] = ownCards(ana.shown().me) ?? [];
    if (card === undefined) throw new Error("The card was written.");
    const orders: readonly Command[] = [
      { type: "describe-session", title: "Pris", host: "", expected: 1 },
      { type: "raise-anonymity", anonymity: "anonymous" },
      { type: "open-door" },
      { type: "close-door" },
      { type: "show-on-wall", wall: "activity" },
      { type: "move-activity", activity, to: 0 },
      { type: "remove-activity", activity },
      { type: "open-activity", activity },
      { type: "close-activity", activity },
      { type: "add-time", activity, ms: 1 },
      { type: "pause-timer", activity },
      { type: "end-session" },
      { type: "reopen-session" },
      { type: "undo" },
      { type: "redo" },
      inActivity(activity, { type: "set-quota", quota: 5 }),
      inActivity(activity, { type: "close-deposit" }),
      inActivity(activity, { type: "reveal-cards" }),
      inActivity(activity, { type: "move-card", card: card.id, x: 1, y: 1 }),
      inActivity(activity, { type: "park-card", card: card.id, reason: "" }),
      inActivity(activity, { type: "tidy-board" }),
    ];
    const before = JSON.stringify(workshop.console.shown().staff?.join);
    for (const order of orders) expect([order.type, await ana.ask(order)]).toEqual([order.type, notYours]);
    expect(JSON.stringify((await workshop.console.fresh()).views.staff?.view.join)).toBe(before);
  });

  test("is who its secret says: a role, person or session that a message names is not read", async () => {
    const { base } = await startApp();
    const [workshop, other] = [await openWorkshop(base), await openWorkshop(base)];
    const [ana, ben] = [await workshop.phone("Ana"), await workshop.phone("Ben")];
    await workshop.startWriting();
    const benId = ben.shown().me?.person;
    const card = writeCard(workshop.activity, "forgée");
    for (const forged of [
      { id: newId(), command: { type: "close-door", role: "facilitator" } },
      { id: newId(), command: { type: "close-door" }, role: "facilitator" },
      {
        id: newId(),
        command: card,
        person: benId,
        by: { kind: "person", person: benId, role: "facilitator" },
      },
      { id: newId(), command: { ...card, person: benId } },
      { id: newId(), command: { ...card, session: other.session } },
    ]) {
      const answer = await new Promise((resolve) => {
        ana.socket.emit("command", forged as never, resolve);
      });
      expect(answer).toEqual(invalid);
    }
    expect(workshop.console.shown().staff?.join.open).toBe(true);
    expect(await ana.ask(writeCard(other.activity, "ailleurs"))).toEqual({
      type: "refused",
      refusal: { type: "no-such-activity" },
      keepDraft: true,
    });
    expect(ownCards(ben.shown().me)).toEqual([]);
  });

  test("cannot do what comes by other ways: create, fill, join, claim, add a screen, tell the time", async () => {
    const { base } = await startApp();
    const workshop = await openWorkshop(base);
    const ana = await workshop.phone("Ana");
    for (const line of [ana, workshop.console]) {
      for (const command of [
        { type: "create-session", plan: {}, activities: [] },
        { type: "fill-session", activities: [] },
        { type: "join", organisation: null, group: null, simulated: true },
        { type: "claim-person", person: "somebody" },
        { type: "add-screen", name: "Mur" },
        { type: "time-passed", activity: workshop.activity },
      ]) {
        expect(await line.ask(command as Command)).toEqual(invalid);
      }
    }
  });

  test("opens no other line than its own: its secret is none for a console, a screen or another session", async () => {
    const { base } = await startApp();
    const [workshop, other] = [await openWorkshop(base), await openWorkshop(base)];
    const token = await workshop.joins("Ana");
    const { session } = workshop;
    for (const who of [
      { as: "console", session, token },
      { as: "screen", session, token },
      { as: "phone", session: other.session, token },
      { as: "phone", session, token: `${token}x` },
      { as: "phone", session, token: "x".repeat(10_000) },
      { as: "phone", session },
    ] as const) {
      await expect(connect(base, who), JSON.stringify(who)).rejects.toThrow("unknown-person");
    }
    await expect(connect(base, { as: "phone", session: "nowhere", token })).rejects.toThrow("unknown-person");
    await expect(connect(base, { as: "phone", session, token, wire: 0 })).rejects.toThrow("old-page");
  });
});

describe("a screen", () => {
  test("reads and asks for nothing: its commands are refused and it is sent away when it insists", async () => {
    const { base } = await startApp();
    const workshop = await openWorkshop(base);
    const screen = await workshop.screen();
    expect(await screen.ask({ type: "close-door" })).toEqual(notYours);
    expect(await screen.ask(inActivity(workshop.activity, { type: "start-writing", quota: 3 }))).toEqual(
      notYours,
    );
    for (let time = 0; time < 30; time++) void screen.ask({ type: "close-door" });
    expect(await screen.cut).toBe("io server disconnect");
    expect((await workshop.console.fresh()).views.staff?.view.join.open).toBe(true);
  });

  test("that is revoked goes dark at once and finds the door closed when it comes back", async () => {
    const { base } = await startApp();
    const workshop = await openWorkshop(base);
    const { session } = workshop;
    const [screen, other] = [await workshop.screen(), await workshop.screen()];
    await workshop.console.does({ type: "revoke-screen", screen: screen.screen as ScreenId });
    expect(await screen.cut).toBe("io server disconnect");
    await expect(connect(base, { as: "screen", session, token: screen.token })).rejects.toThrow("revoked");
    expect((await post(base, "/api/screen/pair", { secret: screen.token })).status).toBe(404);
    expect((await other.fresh()).views.screen).toBeDefined();
    await workshop.console.sees(({ staff }) => staff?.screens.length === 1);
  });

  test("that is added changes nothing of what the wall shows, nor how it compares", async () => {
    const { base } = await startApp();
    const workshop = await openWorkshop(base);
    await workshop.console.does({ type: "show-on-wall", wall: "activity", compares: "merged" });
    const added = await workshop.screen();
    expect(added.welcome().views.screen?.view).toMatchObject({ wall: "activity", wallCompares: "merged" });
  });

  test("knows the code and who came in, and no phone's or console's view", async () => {
    const { base } = await startApp();
    const workshop = await openWorkshop(base);
    const screen = await workshop.screen();
    expect(Object.keys(screen.welcome().views)).toEqual(["screen"]);
    expect(Object.keys((await workshop.phone("Ana")).welcome().views).toSorted()).toEqual(["me", "public"]);
    expect(Object.keys(workshop.console.welcome().views)).toEqual(["staff"]);
  });
});
