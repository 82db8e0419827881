import type { OptionId } from "@bocal/protocol/base/ids";
import { evenBoxes } from "@bocal/protocol/board/frames/zones";
import type { Metaplan } from "@bocal/protocol/methods/metaplan/vocabulary";
import type { Anonymity } from "@bocal/protocol/room/person";
import type { ActivityPlan } from "@bocal/protocol/session/vocabulary";
import { describe, expect, test } from "vitest";
import { startApp } from "../../help/app.ts";
import { ownCards } from "../../help/of-metaplan.ts";
import {
  cardQuestion,
  inActivity,
  type Line,
  openWorkshop,
  type Workshop,
  writeCard,
} from "../../help/phone.ts";
import { everyFormat } from "./every-byte.ts";

// A canary is a word that is nowhere else: every file of the outcome is opened as deep as it goes and searched for it.

const patient = { timeout: 180_000 };

async function workshopAt(anonymity: Anonymity, activities: readonly ActivityPlan[] = [cardQuestion()]) {
  const { base } = await startApp();
  const workshop = await openWorkshop(base, { plan: { anonymity }, activities });
  return { base, workshop };
}

/** Which formats say one of these words. */
function saying(files: readonly (readonly [string, string])[], canary: RegExp): readonly string[] {
  return files.filter(([, said]) => canary.test(said)).map(([format]) => format);
}

/** Formats that say the texts of cards in letters; a calendar has none, and pixels are no letters. */
const withTexts = ["csv", "docx", "html", "json", "md", "pdf", "svg", "xlsx", "zip"];

describe("every byte of every format", () => {
  test(
    "CC-06 CC-12 holds no hidden card, and never one that was withdrawn or what a card said before",
    patient,
    async () => {
      const { workshop } = await workshopAt("organisation");
      const { activity } = workshop;
      const ana = await workshop.phone("Anastasia");
      await workshop.startWriting();
      for (const text of ["Canari-premier", "Canari-repris", "Canari-corrige"])
        await ana.does(writeCard(activity, text));
      await workshop.console.does(inActivity(activity, { type: "enter-cards", texts: ["Canari-saisi"] }));
      const [, taken, reworded] = ownCards((await ana.sees(({ me }) => ownCards(me)?.length === 3)).me) ?? [];
      await ana.does(inActivity(activity, { type: "withdraw-card", card: taken?.id as never }));
      await ana.does(
        inActivity(activity, { type: "edit-card", card: reworded?.id as never, text: "Canari-final" }),
      );
      expect(saying(await everyFormat(workshop), /Canari/i)).toEqual([]);

      await workshop.reveal();
      const shown = await everyFormat(workshop);
      for (const canary of [/Canari-premier/, /Canari-final/, /Canari-saisi/])
        expect(saying(shown, canary).toSorted()).toEqual(withTexts);
      expect(saying(shown, /Canari-repris|Canari-corrige/i)).toEqual([]);
    },
  );

  test.each(["organisation", "anonymous"] as const)(
    "CC-07 MP-13 holds no name of whoever wrote at the level %s, and none of whoever only came",
    patient,
    async (level) => {
      const { workshop } = await workshopAt(level);
      const ana = await workshop.phone("Anastasia Nq1x");
      await workshop.phone("Benoît Nq2x");
      await workshop.startWriting();
      await ana.does(writeCard(workshop.activity, "une carte"));
      await workshop.reveal();
      const files = await everyFormat(workshop);
      expect(saying(files, /Nq\dx|Anastasia|Benoît/i)).toEqual([]);
      expect(saying(files, /une carte/).toSorted()).toEqual(withTexts);
    },
  );

  test(
    "MP-12 CC-07 says nothing by the order of things: cards stand in no order in which they were written",
    patient,
    async () => {
      const { workshop } = await workshopAt("anonymous");
      const written = Array.from({ length: 9 }, (_, index) => `canari-${String.fromCharCode(97 + index)}zq`);
      const [ana, ben] = [await workshop.phone("Ana"), await workshop.phone("Ben")];
      await workshop.startWriting();
      for (const [index, text] of written.entries())
        await (index % 2 === 0 ? ana : ben).does(writeCard(workshop.activity, text));
      await workshop.reveal();
      for (const [format, said] of await everyFormat(workshop)) {
        // In a ZIP, files follow one another: each of them stands here under its own format.
        if (format === "zip" || !withTexts.includes(format)) continue;
        const found = [...new Set([...said.matchAll(/canari-[a-i]zq/g)].map(([text]) => text))];
        expect([format, found.toSorted()]).toEqual([format, written]);
        // By chance alone one order in 181,440 would be that of the writing or its reverse.
        expect([format, found]).not.toEqual([format, written]);
        expect([format, found]).not.toEqual([format, written.toReversed()]);
      }
    },
  );

  test("GA-08 CC-06 holds no card of a canvas that is still written alone", patient, async () => {
    const { workshop } = await workshopAt("organisation", [canvasAlone]);
    const { activity } = workshop;
    const ana = await workshop.phone("Anastasia");
    const lead = (command: object) =>
      workshop.console.does({ type: "in-activity", activity, method: "canvas", command } as never);
    await lead({ type: "start-filling" });
    const write = { type: "write-card", text: "Canari-seul", zone: "wishes" };
    await ana.does({ type: "in-activity", activity, method: "canvas", command: write } as never);
    expect(saying(await everyFormat(workshop), /Canari-seul/)).toEqual([]);
  });

  test(
    "PR-07 holds nothing of a ballot while people vote: another choice changes no word of any format",
    patient,
    async () => {
      const { workshop, ana, options } = await voteOpen();
      const [first, second] = options as [OptionId, OptionId];
      const cast = (option: OptionId) =>
        ana.does(inActivity(workshop.activity, { type: "cast-ballot", marks: [{ option, dots: 3 }] }));
      await cast(first);
      const before = await everyFormat(workshop);
      const texts = await plainTexts(workshop);
      await cast(second);
      const dots = /\\?"(?:dots|wish|points)\\?":\s*\d/;
      expect(saying([...before, ...(await everyFormat(workshop))], dots)).toEqual([]);
      expect(await plainTexts(workshop)).toEqual(texts);
    },
  );
});

/** The formats that are nothing but text, without the moment at which each was taken. */
async function plainTexts(workshop: Workshop): Promise<readonly string[]> {
  const texts: string[] = [];
  for (const format of ["csv", "md", "html", "json", "ics"])
    texts.push(timeless((await workshop.outcome(format)).text));
  return texts;
}

/** Without the moment at which a file was taken. */
function timeless(said: string): string {
  return said.replace(/\d{8}T\d{6}Z|\d{4}-\d\d-\d\dT[\d:.]+Z|\b1\d{12}\b|\d{1,2}:\d\d(?::\d\d)?/g, "");
}

const canvasAlone: ActivityPlan = {
  title: "Convention",
  plannedMinutes: 10,
  settings: {
    method: "canvas",
    settings: {
      opening: "guided",
      alone: 600,
      template: {
        id: "agreement",
        version: 1,
        title: "Notre convention",
        instruction: "",
        licence: "",
        zones: [
          {
            id: "wishes",
            title: "Nos envies",
            question: "Que voulons-nous ?",
            example: "",
            counterExample: "",
            kind: "cards",
            choices: [],
            least: 0,
            most: 7,
            box: evenBoxes(1)[0] ?? { x: 0, y: 0, width: 1, height: 1 },
          },
        ],
      },
    },
  },
};

async function voteOpen() {
  const { workshop } = await workshopAt("organisation");
  const { activity, console: conductor } = workshop;
  const ana = await workshop.phone("Anastasia");
  await workshop.startWriting();
  for (const text of ["Un bus le soir", "Un relais ouvert"]) await ana.does(writeCard(activity, text));
  const cards = ownCards((await ana.sees(({ me }) => ownCards(me)?.length === 2)).me) ?? [];
  await workshop.reveal();
  const leads = (command: Metaplan["command"]) => conductor.does(inActivity(activity, command));
  for (const [index, card] of cards.entries())
    await leads({ type: "group-cards", cards: [card.id], title: `Un thème à soi ${index}` });
  await leads({ type: "go-to-phase", phase: "weighting" });
  const rules = {
    kind: "dots",
    criterion: "Le plus utile",
    budget: 3,
    cap: null,
    ownAllowed: true,
    mustSpendAll: false,
  } as const;
  await leads({ type: "set-vote-rules", rules });
  await leads({ type: "open-vote" });
  const optionsOf = (shown: ReturnType<Line["shown"]>) => {
    const of = shown.public?.activity?.method;
    return of?.method === "metaplan" ? (of.shown.late?.vote.options ?? []) : [];
  };
  const seen = await ana.sees((shown) => optionsOf(shown).length === 2);
  return { workshop, ana, options: optionsOf(seen).map(({ id }) => id) };
}
