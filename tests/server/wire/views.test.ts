import type { Metaplan } from "@bocal/protocol/methods/metaplan/vocabulary";
import { describe, expect, test } from "vitest";
import { startApp } from "../../help/app.ts";
import { ownCards, receivedBy } from "../../help/of-metaplan.ts";
import { connect, inActivity, type Line, numbersOf, openWorkshop, writeCard } from "../../help/phone.ts";

const audiences = ["staff", "screen", "public", "me"] as const;

describe("the views of one session", () => {
  test("as patched are what a fresh welcome brings, for every audience and after every step", async () => {
    const { base } = await startApp();
    const workshop = await openWorkshop(base);
    const { console: conductor, activity } = workshop;
    const screen = await workshop.screen();
    const [ana, ben] = [await workshop.phone("Ana"), await workshop.phone("Ben")];
    const facilitates = (command: Metaplan["command"]) => conductor.does(inActivity(activity, command));

    for (const step of [
      () => workshop.startWriting(3),
      () => ana.does(writeCard(activity, "Des jardins partagés")),
      () => ben.does(inActivity(activity, { type: "pass" })),
      () => conductor.does({ type: "add-time", activity, ms: 60_000 }),
      () => facilitates({ type: "close-deposit" }),
      () => facilitates({ type: "reveal-cards" }),
      () => facilitates({ type: "group-cards", cards: cardsOf(ana), title: "Le quartier" }),
      () => conductor.does({ type: "raise-anonymity", anonymity: "anonymous" }),
      () => conductor.does({ type: "undo" }),
      () => ben.does({ type: "leave" }),
      () => conductor.does({ type: "end-session" }),
    ]) {
      await step();
      for (const line of [conductor, screen, ana, ben]) await settles(line);
    }
  });

  test("change in numbers that follow one another, for each audience alone", async () => {
    const { base } = await startApp();
    const workshop = await openWorkshop(base);
    const screen = await workshop.screen();
    const lines = [workshop.console, screen, await workshop.phone("Ana"), await workshop.phone("Ben")];
    await workshop.startWriting();
    const [, , ana, ben] = lines;
    for (let card = 0; card < 12; card++) await ana?.does(writeCard(workshop.activity, `carte ${card}`));
    await ben?.does(writeCard(workshop.activity, "une autre"));
    await workshop.reveal();
    for (const line of lines) {
      await settles(line);
      for (const audience of audiences) {
        const numbers = numbersOf(line.changes, audience);
        const first = numbers[0] ?? 0;
        expect(numbers, audience).toEqual(numbers.map((_, index) => first + index));
      }
    }
    expect(numbersOf(screen.changes, "screen").length).toBeGreaterThan(0);
  });

  test("CC-06 say nothing of another's hidden cards: a phone's numbers stand still while others write", async () => {
    const { base } = await startApp();
    const workshop = await openWorkshop(base);
    const [ana, ben] = [await workshop.phone("Ana"), await workshop.phone("Ben")];
    await workshop.startWriting();
    await settles(ben);
    const before = ben.changes.length;
    for (let card = 0; card < 5; card++) await ana.does(writeCard(workshop.activity, `carte ${card}`));
    await workshop.console.sees(({ staff }) => receivedBy(staff) === 5);
    await settles(ben);
    expect(ben.changes.length).toBe(before);
  });

  test("come whole first on every connection, whatever happens while it opens", async () => {
    const { base } = await startApp();
    const workshop = await openWorkshop(base);
    const { session, facilitator } = workshop;
    await workshop.startWriting();
    const token = await workshop.joins("Ana");
    // Each new line opens in the middle of changes; `connect` fails on a change that comes before the whole.
    const writing = workshop.phone("Ben").then(async (ben) => {
      for (let card = 0; card < 20; card++) await ben.ask(writeCard(workshop.activity, `carte ${card}`));
    });
    for (let round = 0; round < 5; round++) {
      const lines = await Promise.all([
        connect(base, { as: "console", session, token: facilitator }),
        connect(base, { as: "phone", session, token }),
      ]);
      for (const line of lines) await settles(line);
    }
    await writing;
  });

  test("CC-02 are the same on two phones of one person, who counts once", async () => {
    const { base } = await startApp();
    const workshop = await openWorkshop(base);
    const token = await workshop.joins("Ana");
    const who = { as: "phone", session: workshop.session, token } as const;
    const [first, second] = [await connect(base, who), await connect(base, who)];
    await workshop.startWriting();
    await first.does(writeCard(workshop.activity, "Une seule fois"));
    const [here, there] = [await settles(first), await settles(second)];
    expect(there.me).toEqual(here.me);
    await workshop.console.sees(({ staff }) => staff?.people.length === 1);
    await workshop.console.hears(({ here }) => here === 1);
    second.close();
    await workshop.console.again();
    expect(workshop.console.presence()?.here).toBe(1);
  });
});

function cardsOf({ shown }: Line) {
  return ownCards(shown().me)?.map(({ id }) => id) ?? [];
}

/** Holds a line to it: at the number of a welcome that is fetched now, what the patches made is what that welcome brings. */
async function settles(line: Line) {
  const { views } = await line.fresh();
  for (const audience of audiences) {
    const whole = views[audience];
    if (whole === undefined) continue;
    await line.sees(() => line.number(audience) >= whole.number);
    if (line.number(audience) === whole.number) expect(line.shown()[audience]).toEqual(whole.view);
  }
  return line.shown();
}
