import type { SessionId } from "@bocal/protocol/base/ids";
import type { Anonymity } from "@bocal/protocol/room/person";
import { describe, expect, test } from "vitest";
import * as Y from "yjs";
import { startApp } from "../../help/app.ts";
import { ownCards, parkedOn } from "../../help/of-metaplan.ts";
import { cardQuestion, get, inActivity, type Line, openWorkshop, writeCard } from "../../help/phone.ts";
import { stockClient } from "../boards/stock-client.ts";

// A canary is a word that is nowhere else: what was sent is searched for it, byte by byte.

const formats = ["json", "csv", "md"] as const;

async function workshopWithEverybody(anonymity: Anonymity = "organisation") {
  const { app, base } = await startApp();
  const workshop = await openWorkshop(base, {
    plan: { anonymity },
    activities: [cardQuestion(), cardQuestion()],
  });
  const ana = await workshop.phone("Anastasia Nq1x");
  const watchers: Record<string, Line> = {
    console: workshop.console,
    "second phone": await workshop.phone("Benoît Nq2x"),
    "second phone by polling": await workshop.phone("Chloé Nq3x", { transports: ["polling"] }),
    screen: await workshop.screen(),
    "screen by polling": await workshop.screen({ transports: ["polling"] }),
  };
  await workshop.startWriting();
  return { app, base, workshop, ana, watchers };
}

describe("a hidden card", () => {
  test("CC-06 CC-12 is in no byte that anybody else receives, in no file and in no figure, until it is shown", async () => {
    const { base, workshop, ana, watchers } = await workshopWithEverybody();
    const { activity, console: conductor } = workshop;
    const second = watchers["second phone"] as Line;

    async function nobodyKnows(...canaries: readonly string[]) {
      for (const line of Object.values(watchers)) await line.again();
      const texts = Object.entries(watchers).map(([name, line]) => [name, line.heard()] as const);
      for (const format of formats) texts.push([format, (await workshop.outcome(format)).text]);
      texts.push(["metrics", (await get(base, "/metrics")).text]);
      for (const [name, text] of texts) {
        for (const canary of canaries) {
          expect(text.length, name).toBeGreaterThan(0);
          expect(text.includes(canary), `${canary} at ${name}`).toBe(false);
        }
      }
    }

    await ana.does(writeCard(activity, "Canari-premier"));
    await ana.does(writeCard(activity, "Canari-repris"));
    await ana.does(writeCard(activity, "Canari-corrige"));
    const cards = await ana.sees(({ me }) => ownCards(me)?.length === 3);
    const [, taken, reworded] = ownCards(cards.me) ?? [];
    await nobodyKnows("Canari");
    expect(ana.heard()).toContain("Canari-premier");

    await ana.does(inActivity(activity, { type: "withdraw-card", card: taken?.id as never }));
    await ana.does(
      inActivity(activity, { type: "edit-card", card: reworded?.id as never, text: "Canari-final" }),
    );
    await nobodyKnows("Canari");
    await conductor.does(inActivity(activity, { type: "close-deposit" }));
    await nobodyKnows("Canari");
    // Other activities and a new wall change much of what is sent, and nothing of this.
    const other = conductor.shown().staff?.agenda[1]?.id as never;
    await conductor.does({ type: "open-activity", activity: other });
    await nobodyKnows("Canari");
    await conductor.does({ type: "open-activity", activity });
    await conductor.does(inActivity(activity, { type: "reopen-deposit" }));
    await nobodyKnows("Canari");
    await conductor.does(inActivity(activity, { type: "close-deposit" }));
    expect(conductor.heard()).not.toContain('42["board"');

    await conductor.does(inActivity(activity, { type: "reveal-cards" }));
    const document = await workshop.document();
    for (const [name, line] of Object.entries(watchers)) {
      line.socket.emit("board", document, "AAABAA==");
      await line.sees(() => line.heard().includes("Canari-premier"));
      expect(line.heard().includes("Canari-final"), name).toBe(true);
    }
    for (const format of formats) {
      const text = (await workshop.outcome(format)).text;
      expect(text, format).toContain("Canari-premier");
    }
    // What was withdrawn or reworded before is known to nobody, ever.
    await nobodyKnows("Canari-repris", "Canari-corrige");
    expect((await get(base, "/metrics")).body).not.toContain("Canari");
    expect(second.heard()).toContain("Canari-final");
  });
});

describe("a name", () => {
  test.each(["organisation", "anonymous"] as const)(
    "CC-06 MP-13 stands in no board, in no file and on no other phone of a collection at the level %s",
    async (level) => {
      const { base, workshop, ana, watchers } = await workshopWithEverybody(level);
      await ana.does(writeCard(workshop.activity, "une carte"));
      await workshop.reveal();
      const reader = stockClient(base, await workshop.document(), { token: workshop.facilitator });
      await reader.shows("une carte");
      const bytes = Buffer.from(Y.encodeStateAsUpdate(reader.doc)).toString("latin1");
      expect(bytes).toContain("une carte");
      expect(bytes).not.toMatch(/Nq\dx/);
      expect(bytes.includes("o1")).toBe(level === "organisation");
      for (const format of formats) {
        expect((await workshop.outcome(format)).text, format).not.toMatch(/Nq\dx/);
      }
      const others = watchers["second phone"]?.heard() ?? "";
      expect(others).toContain("Nq2x");
      expect(others).not.toMatch(/Nq[13]x/);
      if (level === "anonymous") expect(watchers.screen?.heard()).not.toMatch(/Nq\dx/);
    },
  );

  test("MP-13 stands on the board and in the files of a nominative collection", async () => {
    const { base, workshop, ana } = await workshopWithEverybody("nominative");
    await ana.does(writeCard(workshop.activity, "une carte"));
    await workshop.reveal();
    const reader = stockClient(base, await workshop.document(), { token: workshop.facilitator });
    await reader.shows("une carte");
    expect(JSON.stringify(reader.doc.toJSON())).toContain("Nq1x");
    expect((await workshop.outcome("md")).body).toContain("Nq1x");
  });
});

describe("a board's document", () => {
  test("MP-12 keeps nothing of the order of writing: not in its bytes, not in its fields", async () => {
    const { base, workshop, ana, watchers } = await workshopWithEverybody();
    const written = Array.from({ length: 16 }, (_, index) => `K${String(index).padStart(2, "0")}Z`);
    const writers = [ana, watchers["second phone"] as Line];
    for (const [index, text] of written.entries())
      await writers[index % 2]?.does(writeCard(workshop.activity, text));
    await workshop.reveal();
    const reader = stockClient(base, await workshop.document(), { token: workshop.facilitator });
    await reader.shows(...written);
    const bytes = Buffer.from(Y.encodeStateAsUpdate(reader.doc)).toString("latin1");
    const inBytes = written.toSorted((a, b) => bytes.indexOf(a) - bytes.indexOf(b));
    // In the order of ids, which are drawn from the session's key: 16 cards keep their order by chance once in 2 * 10^13.
    const cards = [...reader.doc.getMap<Y.Map<unknown>>("cards").entries()];
    const byId = cards.toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, card]) => card.get("text"));
    expect(inBytes).toEqual(byId);
    expect(inBytes).not.toEqual(written);
    for (const field of ["x", "y", "order"]) {
      const sorted = cards.toSorted(([, a], [, b]) => Number(a.get(field)) - Number(b.get(field)));
      expect(
        sorted.map(([, card]) => card.get("text")),
        field,
      ).not.toEqual(written);
    }
    const file = (await workshop.outcome("json")).body as SessionFileLike;
    const inFile = file.activities[0]?.content.portable.cards.map(({ text }) => text) ?? [];
    expect(inFile.toSorted()).toEqual(written);
    expect(inFile).not.toEqual(written);
    // Put aside one after the other as they were written, they still tell nothing.
    for (const text of written) {
      const card = cards.find(([, each]) => each.get("text") === text)?.[0] as never;
      await workshop.console.does(inActivity(workshop.activity, { type: "park-card", card, reason: "" }));
    }
    const { staff } = await workshop.console.sees(({ staff }) => parkedOn(staff)?.length === written.length);
    expect(parkedOn(staff)?.map(({ text }) => text)).not.toEqual(written);
  });
});

describe("the secrets of a session", () => {
  test("reach nobody: neither its key, nor another's device, nor the QR of the room on a phone", async () => {
    const { app, base, workshop, watchers } = await workshopWithEverybody();
    const token = await workshop.joins("Dora");
    const open = await app.sessions.open(workshop.session as SessionId);
    const { key, joinKey } = open?.live.row ?? { key: "", joinKey: "" };
    expect(joinKey).toBe(workshop.secret);
    const files = await Promise.all(formats.map(async (format) => (await workshop.outcome(format)).text));
    const everything = [...Object.values(watchers).map((line) => line.heard()), ...files];
    for (const text of everything) {
      expect(text).not.toContain(key);
      expect(text).not.toContain(token);
      expect(text).not.toContain(workshop.facilitator);
    }
    expect(watchers["second phone"]?.heard()).not.toContain(joinKey);
    for (const text of files) expect(text).not.toContain(joinKey);
    expect((await get(base, `/api/join/${workshop.code}`)).body).not.toHaveProperty("secret");
  });
});

interface SessionFileLike {
  readonly activities: readonly {
    readonly content: { readonly portable: { readonly cards: readonly { readonly text: string }[] } };
  }[];
}
