import { createHash } from "node:crypto";
import type { Manifest } from "@bocal/server/outcome/zip";
import { describe, expect, test } from "vitest";
import { startApp } from "../../help/app.ts";
import { enter, get, openWorkshop, post } from "../../help/phone.ts";
import { awkwardTexts, everyAwkwardText, fileWith, thousandCards } from "./awkward.ts";
import { csvRows, download, elements, events, sessionsIn, unzip, workbook } from "./reading.ts";

const formats = ["md", "csv", "xlsx", "ics", "json", "zip"] as const;

/** A server that has loaded this file as a session. */
async function loaded(file: object) {
  const { base } = await startApp();
  const facilitator = await enter(base);
  const made = await post(base, "/api/sessions/import", file, { authorization: `Bearer ${facilitator}` });
  expect(made.status, JSON.stringify(made.body)).toBe(201);
  const { session } = made.body as { session: string };
  return { base, facilitator, session };
}

/** What a text is once the rules have tidied it and a reader has read it on one line. */
const onOneLine = (text: string) => text.normalize("NFC").replace(/\s+/g, " ").trim();

describe.each(Object.entries(awkwardTexts))("awkward %s", (kind, texts) => {
  const clusters = [{ title: texts[0] ?? "", count: Math.ceil(texts.length / 2) }];
  const file = fileWith({ title: texts[1] ?? "", texts, clusters, organisations: [...texts].slice(0, 8) });

  test("come out of the table of cards as texts, none lost", async () => {
    const { session, ...server } = await loaded(file);
    const rows = csvRows(await download(server, session, "csv"));
    const cards = rows.slice(1).map((row) => onOneLine(row[4] ?? ""));
    const dangerous = /^[=+\-@\t\r＝＋－＠]/;
    expect(cards.toSorted()).toEqual(
      texts
        .map(onOneLine)
        .map((text) => (dangerous.test(text) ? `'${text}` : text))
        .toSorted(),
    );
    for (const cell of rows.flat()) expect(cell).not.toMatch(dangerous);
  });

  test("come out of the workbook as texts and never as formulas, as they were written", async () => {
    const { session, ...server } = await loaded(file);
    const sheets = workbook(await download(server, session, "xlsx"));
    const cards = sheets.find(({ name }) => name === "Cartes")?.rows ?? [];
    expect(
      cards
        .slice(1)
        .map((row) => onOneLine(String(row[4])))
        .toSorted(),
    ).toEqual(texts.map(onOneLine).toSorted());
    expect(sheets[0]?.name).toBe("Séances");
    expect(onOneLine(String(sheets[0]?.rows[1]?.[0]))).toBe(onOneLine(texts[1] ?? ""));
  });

  test("stand in the session file, and in a copy of the copy, and in the ZIP of it", async () => {
    const { session, ...server } = await loaded(file);
    const read = async (from: string) => JSON.parse((await download(server, from, "json")).toString());
    const cardsOf = (from: { activities: { content: { portable: { cards: { text: string }[] } } }[] }) =>
      from.activities[0]?.content.portable.cards.map(({ text }) => text).toSorted();
    const original = await read(session);
    expect(cardsOf(original)?.map(onOneLine)).toEqual(texts.map(onOneLine).toSorted());
    const [inZip] = await sessionsIn(await download(server, session, "zip"));
    expect(cardsOf(inZip as typeof original)).toEqual(cardsOf(original));
    const headers = { authorization: `Bearer ${server.facilitator}` };
    const again = await post(server.base, "/api/sessions/import", inZip, headers);
    expect(again.status).toBe(201);
    expect(cardsOf(await read((again.body as { session: string }).session))).toEqual(cardsOf(original));
  });

  test("give a calendar, minutes and names of files that nothing of them acts on", async () => {
    const { session, base, facilitator } = await loaded(file);
    expect(events(await download({ base, facilitator }, session, "ics"))).toEqual([]);
    for (const format of formats) {
      const { headers } = await get(base, `/api/sessions/${session}/outcome.${format}`, {
        authorization: `Bearer ${facilitator}`,
      });
      expect([kind, headers.get("content-disposition")]).toEqual([
        kind,
        expect.stringMatching(
          /^attachment; filename="[A-Za-z0-9-]+\.[a-z]+"(?:; filename\*=UTF-8''[A-Za-z0-9%._~-]+)?$/,
        ),
      ]);
    }
  });
});

describe("the ZIP of everything", () => {
  const everything = async (language?: string) => {
    const { session, ...server } = await loaded(fileWith({ title: "Été", texts: everyAwkwardText }));
    return unzip(await download(server, session, "zip", language));
  };

  test("begins with a manifest that names every other file with its size and its hash", async () => {
    const files = await everything();
    expect(Object.keys(files)[0]).toBe("bocal.json");
    const manifest = JSON.parse(Buffer.from(files["bocal.json"] ?? []).toString()) as Manifest;
    const { "bocal.json": _, ...others } = files;
    expect(manifest).toMatchObject({ format: "bocal-archive", version: 1, title: "Été", language: "fr" });
    expect(manifest.files).toEqual(
      Object.entries(others).map(([path, bytes]) => ({
        path,
        bytes: bytes.byteLength,
        sha256: createHash("sha256").update(bytes).digest("hex"),
      })),
    );
    expect(manifest.sessions).toEqual(["seance-1.json"]);
  });

  test("holds minutes, workbook, dates, session file and a table an object, under plain names", async () => {
    const files = await everything();
    expect(Object.keys(files)).toEqual(
      expect.arrayContaining([
        "compte-rendu.md",
        "tableur.xlsx",
        "echeances.ics",
        "seance-1.json",
        "tableur/Cartes.csv",
        "tableur/Deroule.csv",
      ]),
    );
    for (const path of Object.keys(files)) expect(path).toMatch(/^[A-Za-z0-9][A-Za-z0-9/.-]*$/);
    const cards = csvRows(files["tableur/Cartes.csv"] ?? new Uint8Array());
    expect(cards).toHaveLength(everyAwkwardText.length + 1);
  });

  test("speaks the language that was asked for", async () => {
    const english = await everything("en");
    expect(Object.keys(english)).toEqual(expect.arrayContaining(["minutes.md", "workbook/Cards.csv"]));
  });
});

describe("a session with nothing in it yet", () => {
  test("CC-12 leaves in every format, and each is whole", async () => {
    const { base } = await startApp();
    const facilitator = await enter(base);
    const headers = { authorization: `Bearer ${facilitator}` };
    const empty = { ...fileWith({ texts: [] }), activities: [] };
    for (const file of [empty, fileWith({ texts: [] })]) {
      const made = await post(base, "/api/sessions/import", file, headers);
      const { session } = made.body as { session: string };
      const get = (format: string) => download({ base, facilitator }, session, format);
      expect((await get("md")).toString()).toContain("Séance");
      expect(csvRows(await get("csv"))).toHaveLength(1);
      expect(workbook(await get("xlsx"))[0]?.rows).toHaveLength(2);
      expect(events(await get("ics"))).toEqual([]);
      expect(await sessionsIn(await get("zip"))).toHaveLength(1);
    }
  });

  test("and one whose activity never began say so", async () => {
    const { base } = await startApp();
    const workshop = await openWorkshop(base);
    const sheets = workbook(await download(workshop, workshop.session, "xlsx"));
    expect(sheets.map(({ name }) => name)).toEqual(expect.arrayContaining(["Séances", "Déroulé", "Repères"]));
    expect(JSON.stringify(sheets)).toContain("L’écriture n’a pas commencé.");
  });
});

describe("a thousand cards", () => {
  test("leave in every format, and none is missing", { timeout: 120_000 }, async () => {
    const file = thousandCards();
    const { session, ...server } = await loaded(file);
    expect(csvRows(await download(server, session, "csv"))).toHaveLength(1_001);
    const cards = workbook(await download(server, session, "xlsx")).find(({ name }) => name === "Cartes");
    expect(cards?.rows).toHaveLength(1_001);
    const [copy] = await sessionsIn(await download(server, session, "zip"));
    expect(JSON.stringify(copy).match(/n° \d+"/g)).toHaveLength(1_000);
    expect((await download(server, session, "md")).toString().match(/^- .*n° \d+/gm)).toHaveLength(1_000);
  });
});

describe("xml", () => {
  test("of a workbook is read by a strict reader, or this test would not see a fault", () => {
    expect(() => elements("<a><b></a>")).toThrow();
  });
});
