import { createHash } from "node:crypto";
import { disposition } from "@bocal/server/outcome/file-name";
import type { Manifest } from "@bocal/server/outcome/zip";
import { describe, expect, test } from "vitest";
import { startApp } from "../../help/app.ts";
import { enter, openWorkshop, post } from "../../help/phone.ts";
import { awkwardTexts, fileWith, thousandCards } from "./awkward.ts";
import { csvRows, download, elements, events, sessionsIn, unzip, workbook } from "./reading.ts";

/** Everything at once is pages, pixels and packing: on a machine that does much else it takes its time. */
const patient = { timeout: 180_000 };

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

interface WithCards {
  readonly activities: readonly {
    readonly content: { readonly portable: { readonly cards: readonly { readonly text: string }[] } };
  }[];
}

const cardsOf = (file: WithCards) =>
  file.activities[0]?.content.portable.cards.map(({ text }) => text).toSorted();

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

  test("stand in the session file, and in a copy made from it", async () => {
    const { session, ...server } = await loaded(file);
    const read = async (from: string) => JSON.parse((await download(server, from, "json")).toString());
    const original = await read(session);
    expect(cardsOf(original)?.map(onOneLine)).toEqual(texts.map(onOneLine).toSorted());
    const headers = { authorization: `Bearer ${server.facilitator}` };
    const again = await post(server.base, "/api/sessions/import", original, headers);
    expect(again.status).toBe(201);
    expect(cardsOf(await read((again.body as { session: string }).session))).toEqual(cardsOf(original));
  });

  test("are titles from which every system makes a file name", () => {
    for (const title of texts) {
      expect([kind, disposition(title, "compte-rendu", "docx")]).toEqual([
        kind,
        expect.stringMatching(
          /^attachment; filename="[A-Za-z0-9-]+-compte-rendu\.docx"(?:; filename\*=UTF-8''[A-Za-z0-9%._~-]+)?$/,
        ),
      ]);
    }
  });

  test("make no event of a calendar", async () => {
    const { session, ...server } = await loaded(file);
    expect(events(await download(server, session, "ics"))).toEqual([]);
  });
});

describe("the ZIP of everything", () => {
  const texts = ["Un café", "+33 6 12 34 56 78", "שרה כהן"];

  test("names every file with its size and hash, and holds the session as it is", patient, async () => {
    const { session, ...server } = await loaded(fileWith({ title: "Été", texts }));
    const bytes = await download(server, session, "zip");
    const files = unzip(bytes);
    expect(Object.keys(files)[0]).toBe("bocal.json");
    const manifest = JSON.parse(Buffer.from(files["bocal.json"] ?? []).toString()) as Manifest;
    const { "bocal.json": _, ...others } = files;
    expect(manifest).toMatchObject({ format: "bocal-archive", version: 1, title: "Été", language: "fr" });
    expect(manifest.files).toEqual(
      Object.entries(others).map(([path, content]) => ({
        path,
        bytes: content.byteLength,
        sha256: createHash("sha256").update(content).digest("hex"),
      })),
    );
    expect(manifest.sessions).toEqual(["seance-1.json"]);
    expect(Object.keys(files)).toEqual(
      expect.arrayContaining([
        "compte-rendu.md",
        "compte-rendu.pdf",
        "compte-rendu.docx",
        "tableur.xlsx",
        "echeances.ics",
        "seance-1.json",
        "tableur/Cartes.csv",
        "tableur/Deroule.csv",
        "images/01-Ete-mur.png",
        "images/01-Ete-A3.svg",
      ]),
    );
    for (const path of Object.keys(files)) expect(path).toMatch(/^[A-Za-z0-9][A-Za-z0-9/.-]*$/);
    expect(csvRows(files["tableur/Cartes.csv"] ?? new Uint8Array())).toHaveLength(texts.length + 1);
    const [inZip] = await sessionsIn(bytes);
    expect(cardsOf(inZip as ReturnType<typeof fileWith>)).toEqual(texts.toSorted());
  });

  test("speaks the language that was asked for", patient, async () => {
    const { session, ...server } = await loaded(fileWith({ title: "Été", texts: [] }));
    const english = unzip(await download(server, session, "zip", "en"));
    expect(Object.keys(english)).toEqual(expect.arrayContaining(["minutes.md", "workbook/Sessions.csv"]));
  });
});

describe("a session with nothing in it yet", () => {
  test("CC-12 leaves in every format, and each is whole", patient, async () => {
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
  test("leave in every format, and none is missing", patient, async () => {
    const file = thousandCards();
    const { session, ...server } = await loaded(file);
    expect(csvRows(await download(server, session, "csv"))).toHaveLength(1_001);
    const cards = workbook(await download(server, session, "xlsx")).find(({ name }) => name === "Cartes");
    expect(cards?.rows).toHaveLength(1_001);
    expect((await download(server, session, "json")).toString().match(/"text": ".* n° \d+"/g)).toHaveLength(
      1_000,
    );
    const drawings = Object.values(unzip(await download(server, session, "svg"))).map((svg) =>
      Buffer.from(svg).toString(),
    );
    // Once on the wall, once on A3.
    expect(drawings.join("").match(/n° ?(?:<\/text><text[^>]*>)?\d+</g)).toHaveLength(2_000);
    expect((await download(server, session, "md")).toString().match(/^- .*n° \d+/gm)).toHaveLength(1_000);
  });
});

describe("xml", () => {
  test("of a workbook is read by a strict reader, or this test would not see a fault", () => {
    expect(() => elements("<a><b></a>")).toThrow();
  });
});
