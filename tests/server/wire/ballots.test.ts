import type { OptionId } from "@bocal/protocol/base/ids";
import type { Metaplan } from "@bocal/protocol/methods/metaplan/vocabulary";
import { describe, expect, test } from "vitest";
import { startApp } from "../../help/app.ts";
import { ownCards } from "../../help/of-metaplan.ts";
import { cardQuestion, inActivity, type Line, openWorkshop, writeCard } from "../../help/phone.ts";

// Dots on an option, as they stand in a ballot and in a count. Nothing else that is sent has a number there.
const dots = /\\?"(?:dots|wish)\\?":\s*\d/;
const formats = ["json", "csv", "md"] as const;

async function voteAmongThree() {
  const { base } = await startApp();
  const workshop = await openWorkshop(base, { activities: [cardQuestion()] });
  const { activity, console: conductor } = workshop;
  const ana = await workshop.phone("Anastasia");
  const watchers: Record<string, Line> = {
    "second phone": await workshop.phone("Benoît"),
    "third phone by polling": await workshop.phone("Chloé", { transports: ["polling"] }),
    screen: await workshop.screen(),
    console: conductor,
  };
  await workshop.startWriting();
  for (const text of ["Un bus le soir", "Un relais ouvert"]) await ana.does(writeCard(activity, text));
  const cards = ownCards((await ana.sees(({ me }) => ownCards(me)?.length === 2)).me) ?? [];
  await workshop.reveal();
  const leads = (command: Metaplan["command"]) => conductor.does(inActivity(activity, command));
  for (const [index, card] of cards.entries())
    await leads({ type: "group-cards", cards: [card.id], title: `Un thème à soi ${index}` });
  await leads({ type: "go-to-phase", phase: "weighting" });
  await leads({
    type: "set-vote-rules",
    rules: {
      kind: "dots",
      criterion: "Le plus utile",
      budget: 3,
      cap: null,
      ownAllowed: true,
      mustSpendAll: false,
    },
  });
  await leads({ type: "open-vote" });
  const isOpen = (shown: ReturnType<Line["shown"]>) => {
    const of = shown.public?.activity?.method;
    return of?.method === "metaplan" && of.shown.late?.vote.phase === "open";
  };
  const seen = await ana.sees(isOpen);
  const of = seen.public?.activity?.method;
  const options = of?.method === "metaplan" ? (of.shown.late?.vote.options ?? []) : [];
  for (const name of ["second phone", "third phone by polling"]) await watchers[name]?.sees(isOpen);
  return { workshop, activity, ana, watchers, leads, options: options.map(({ id }) => id) };
}

describe("a ballot", () => {
  test("PR-07 CC-06 is in no byte that anybody else receives and in no file while people vote; other phones hear nothing at all", async () => {
    const { workshop, activity, ana, watchers, leads, options } = await voteAmongThree();
    const [first, second] = options as [OptionId, OptionId];
    const before = watchers["second phone"]?.heard().length;
    await ana.does(inActivity(activity, { type: "cast-ballot", marks: [{ option: first, dots: 3 }] }));
    await ana.does(
      inActivity(activity, {
        type: "cast-ballot",
        marks: [
          { option: first, dots: 1 },
          { option: second, dots: 2 },
        ],
      }),
    );
    await ana.sees(() => dots.test(ana.heard()));
    // The console is told that one ballot is in: by then, whatever was to be sent has been sent.
    await watchers.console?.sees(({ staff }) => {
      const of = staff?.activity?.method;
      return of?.method === "metaplan" && of.shown.late?.vote.ballots === 1;
    });
    expect(watchers["second phone"]?.heard().length).toBe(before);
    for (const line of Object.values(watchers)) await line.again();
    for (const [name, line] of Object.entries(watchers)) expect(dots.test(line.heard()), name).toBe(false);
    for (const format of formats) {
      const { text } = await workshop.outcome(format);
      expect(dots.test(text), format).toBe(false);
    }

    await leads({ type: "close-vote" });
    for (const [name, line] of Object.entries(watchers)) {
      await line.sees(() => /\\?"points\\?":2/.test(line.heard()));
      // What stands in the count is a sum; the ballot itself never leaves.
      expect(dots.test(line.heard()), name).toBe(false);
    }
    expect((await workshop.outcome("json")).text).toMatch(/"points":\s*2/);
    expect((await workshop.outcome("json")).text).not.toContain("ballot-cast");
  });
});
