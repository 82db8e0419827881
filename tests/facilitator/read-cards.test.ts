import { readFileSync } from "node:fs";
import { renderCsv } from "@bocal/server/outcome/csv";
import { describe, expect, test } from "vitest";
import { proposed, readCards } from "../../apps/facilitator/src/methods/metaplan/read-cards.ts";
import { readTextFile } from "../../apps/facilitator/src/methods/metaplan/text-file.ts";
import { activityWith, sampleOutcome, sampleReport } from "../server/outcome/sample-report.ts";

describe("what is pasted to become cards", () => {
  test("is a card a line, or the wordiest column of a table under its titles", () => {
    expect(readCards("Le bus, le soir\nLa peur, le matin", proposed, false)).toMatchObject({
      kind: "lines",
      texts: ["Le bus, le soir", "La peur, le matin"],
    });
    const table = "Thème;N°;Idée\nBus;1;Des bus le soir\nBus;2;\nPeur;3;Se parler avant d’agir";
    expect(readCards(table, proposed, true)).toMatchObject({
      kind: "table",
      columns: ["Thème", "N°", "Idée"],
      column: 2,
      texts: ["Des bus le soir", "Se parler avant d’agir"],
      pasted: { empty: 1 },
    });
    expect(
      readCards(table, { ...proposed, column: 0, heading: false, keepsRepeated: false }, true).texts,
    ).toEqual(["Thème", "Bus", "Peur"]);
    expect(readCards(table, { ...proposed, kind: "lines" }, false).texts).toHaveLength(4);
  });

  test("takes no sentence for a row: pasted text is a table at tabs, or when the person says so", () => {
    const said = "Le bus ; le soir\nLa peur ; le matin";
    expect(readCards(said, proposed, false)).toMatchObject({
      kind: "lines",
      texts: ["Le bus ; le soir", "La peur ; le matin"],
    });
    expect(readCards("Qui\tIdée\nAna\tLe bus", proposed, false)).toMatchObject({
      kind: "table",
      texts: ["Le bus"],
    });
    expect(readCards("Qui;Idée\nAna;Le bus, tôt", { ...proposed, kind: "table" }, false).texts).toEqual([
      "Le bus, tôt",
    ]);
  });

  test("parts columns at commas in a file of a table only", () => {
    const text = "Idée,Qui\nLe bus,Ana\nLa peur,Ben";
    expect(readCards(text, proposed, true)).toMatchObject({ kind: "table", texts: ["Le bus", "La peur"] });
    expect(readCards(text, proposed, false).kind).toBe("lines");
  });

  test("comes back from our own CSV as it was said, formulas included", () => {
    const said = ["=SUM(A1:A9)", "@ana", "-2 degrés ; « froid »", '+ de "bus"', "deux\nlignes", "＝1"];
    const lines = said.map((text) => ({ text, times: 1, from: null, under: [] }));
    const activities = [activityWith("Nos envies", [{ kind: "list", lines }])];
    const csv = renderCsv(sampleReport({ sessions: [sampleOutcome({ activities, kept: [] })] }), "fr");
    const columns = readCards(csv, proposed, true).columns;
    const column = columns.findIndex((title) => /carte|texte/i.test(title));
    expect(column).toBeGreaterThanOrEqual(0);
    expect(readCards(csv, { ...proposed, column }, true).texts).toEqual(expect.arrayContaining(said));
  });
});

describe("a file of words", () => {
  const read = (bytes: Uint8Array) => readTextFile(new Blob([new Uint8Array(bytes)]));

  test("is read in the letters of whoever saved it", async () => {
    const text = "Idée ; été\nœuvre";
    expect(await read(Buffer.from(text))).toEqual({ type: "text", text });
    expect(await read(Buffer.from(`\ufeff${text}`, "utf16le"))).toEqual({ type: "text", text });
    const windows = Buffer.from([0x49, 0x64, 0xe9, 0x65, 0x20, 0x80, 0x20, 0x9c]);
    expect(await read(windows)).toEqual({ type: "text", text: "Idée € œ" });
  });

  test("is refused when it is no text or more than cards could be", async () => {
    expect(await read(readFileSync(new URL("../../docs/pictures/wall.png", import.meta.url)))).toMatchObject({
      type: expect.stringMatching(/not-text|too-big/),
    });
    expect(await read(Buffer.from("PK\u0003\u0004 and so on"))).toEqual({ type: "not-text" });
    expect(await read(Buffer.alloc(2 * 1_024 * 1_024, "a"))).toEqual({ type: "too-big" });
  });
});
