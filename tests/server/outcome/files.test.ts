import type { ActivityId, ClusterId } from "@bocal/protocol/base/ids";
import type { Metaplan } from "@bocal/protocol/methods/metaplan/vocabulary";
import type { Line as ReportLine } from "@bocal/protocol/report/section";
import type { Outcome, SessionFile } from "@bocal/protocol/session/outcome";
import type { Report } from "@bocal/protocol/session/report";
import { renderCsv } from "@bocal/server/outcome/csv";
import { documentOf } from "@bocal/server/outcome/document";
import { renderMarkdown } from "@bocal/server/outcome/markdown";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { startApp } from "../../help/app.ts";
import { ofMetaplan, ownCards } from "../../help/of-metaplan.ts";
import { nine } from "../../help/people.ts";
import {
  cardQuestion,
  connect,
  get,
  inActivity,
  openWorkshop,
  post,
  type Workshop,
  writeCard,
} from "../../help/phone.ts";
import { holds } from "../../help/seeds.ts";

/** A workshop whose board has a titled cluster, a pile, a clone, a card put aside and one alone. */
async function workedThrough() {
  const { base } = await startApp();
  const workshop = await openWorkshop(base, { activities: [cardQuestion(), cardQuestion("Et après ?")] });
  const { activity, console: conductor } = workshop;
  const ana = await workshop.phone("Ana");
  await workshop.startWriting();
  for (const text of [
    "Jardins partagés",
    "JARDINS PARTAGÉS POUR TOUS",
    "Plus de bancs",
    "Un café",
    "Hors sujet",
  ]) {
    await ana.does(writeCard(activity, text));
  }
  await ana.sees(({ me }) => ownCards(me)?.length === 5);
  await workshop.reveal();
  const [gardens, more, benches, , aside] = ownCards(ana.shown().me)?.map(({ id }) => id) ?? [];
  if (!gardens || !more || !benches || !aside) throw new Error("Five cards were written.");
  const does = (command: Metaplan["command"]) => conductor.does(inActivity(activity, command));
  await does({ type: "stack-card", card: more, onto: gardens });
  await does({ type: "group-cards", cards: [gardens], title: "Se retrouver dehors" });
  await does({ type: "clone-card", card: benches, cluster: await onlyCluster(workshop) });
  await does({ type: "park-card", card: aside, reason: "pour une autre fois" });
  return workshop;
}

async function onlyCluster(workshop: Workshop): Promise<ClusterId> {
  const file = (await workshop.outcome("json")).body as SessionFile;
  const [first] = file.activities;
  const cluster = first && ofMetaplan(first.content).portable.clusters[0];
  if (cluster === undefined) throw new Error("A cluster was made.");
  return cluster.id;
}

describe("the outcome of a session", () => {
  test("CC-12 leaves as files that a browser saves under the session's title, at any moment", async () => {
    const { base } = await startApp();
    const workshop = await openWorkshop(base, { plan: { title: "Été & « avenir » : le pas/de côté" } });
    for (const [format, word, type] of [
      ["json", "seance", "application/json; charset=utf-8"],
      ["csv", "cartes", "text/csv; charset=utf-8"],
      ["md", "compte-rendu", "text/markdown; charset=utf-8"],
      ["ics", "echeances", "text/calendar; charset=utf-8"],
      ["xlsx", "tableur", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"],
      ["zip", "tout", "application/zip"],
    ] as const) {
      const { status, headers } = await workshop.outcome(format);
      expect(status).toBe(200);
      expect(headers.get("content-type")).toBe(type);
      expect(headers.get("content-disposition")).toBe(
        `attachment; filename="Ete-avenir-le-pas-de-cote-${word}.${format}"; filename*=UTF-8''%C3%89t%C3%A9%20%C2%AB%20avenir%20%C2%BB%20le%20pas%20de%20c%C3%B4t%C3%A9%20-%20${word}.${format}`,
      );
      expect(headers.get("cache-control")).toBe("no-store");
    }
    for (const format of ["odt", "exe", "toString", "__proto__", "json.md"]) {
      expect([format, (await workshop.outcome(format)).status]).toEqual([format, 404]);
    }
    await workshop.startWriting();
    expect((await workshop.outcome("md")).text).toContain("Relevé pendant l’écriture");
    expect((await workshop.outcome("md", "en")).text).toContain("Taken while people were writing");
  });

  test("tells facilitators, and nobody else, how far a file is that is on its way", async () => {
    const { base } = await startApp();
    const { session, facilitator: token } = await openWorkshop(base);
    const at = `/api/sessions/${session}/outcome-progress/some-name`;
    const none = await get(base, at, { authorization: `Bearer ${token}` });
    expect([none.status, none.body]).toEqual([200, { progress: null }]);
    expect((await get(base, at)).status).toBe(401);
  });

  test("MP-22 CC-14 tells every card, as it was written, in its cluster, its pile or on its own", async () => {
    const workshop = await workedThrough();
    const { text } = await workshop.outcome("md");
    expect(text).toContain(
      "#### 1. Se retrouver dehors\n\n- Jardins partagés (× 2) — Caisse\n  - Jardins partagés pour tous\n- Plus de bancs — Caisse",
    );
    expect(text).toMatch(/### Cartes seules\n\n(- (Un café|Plus de bancs) — Caisse\n){2}/);
    expect(text).toMatch(/### Parking\n\n- Hors sujet — pour une autre fois\n/);
    const rows = parseCsv((await workshop.outcome("csv")).text);
    expect(rows[0]).toEqual([
      "Séquence",
      "Question",
      "Nuage",
      "Titre du nuage",
      "Carte",
      "Nombre",
      "De",
      "Parking",
    ]);
    expect(rows).toHaveLength(7);
    expect(rows).toContainEqual([
      "Nos envies",
      "Quelles envies pour demain ?",
      "1",
      "Se retrouver dehors",
      "Jardins partagés",
      "1",
      "Caisse",
      "",
    ]);
    expect(rows).toContainEqual([
      "Nos envies",
      "Quelles envies pour demain ?",
      "",
      "",
      "Hors sujet",
      "1",
      "",
      "pour une autre fois",
    ]);
  });

  test("loaded back is the same session, but for ids, dates and the people, who stay behind", async () => {
    const workshop = await workedThrough();
    const { base, facilitator: token } = workshop;
    await workshop.phone("Ben");
    await workshop.console.does({ type: "end-session" });
    const headers = { authorization: `Bearer ${token}` };
    const original = (await workshop.outcome("json")).body as SessionFile;
    const made = await post(base, "/api/sessions/import", original, headers);
    expect(made.status).toBe(201);
    const { session } = made.body as { session: string };
    const at = `/api/sessions/${session}/outcome`;
    const copy = (await get(base, `${at}.json`, headers)).body as SessionFile;
    expect(withoutIds(copy)).toEqual(withoutIds(original));
    expect(original.people).toHaveLength(2);
    expect(copy.people).toEqual([]);
    expect(parseCsv((await get(base, `${at}.csv`, headers)).text).toSorted()).toEqual(
      parseCsv((await workshop.outcome("csv")).text).toSorted(),
    );
    // The copy is a session like another: it has a board, and a second copy of it is the same again.
    const conductor = await connect(base, { as: "console", session, token });
    expect(conductor.shown().staff?.agenda.map(({ title }) => title)).toEqual(["Nos envies", "Nos envies"]);
    const again = await post(base, "/api/sessions/import", copy, headers);
    const { session: second } = again.body as { session: string };
    const copyOfCopy = (await get(base, `/api/sessions/${second}/outcome.json`, headers)).body as SessionFile;
    expect(withoutIds(copyOfCopy)).toEqual(withoutIds(original));
  });
});

describe("a file that is no session", () => {
  test.each([
    ["is no JSON", "{", /JSON/],
    ["is a list", "[]", /^format: /],
    ["is of another program", '{"format":"other"}', /^format: /],
    ["is of a version to come", '{"format":"bocal-session","version":2}', /^version: /],
    ["has no session", '{"format":"bocal-session","version":1,"takenAt":1}', /^session: /],
    ["is longer than any session", JSON.stringify({ text: "x".repeat(5_300_000) }), /bytes/],
  ])("because it %s is refused with a place and a reason", async (_, body, problem) => {
    const { base } = await startApp();
    const workshop = await openWorkshop(base);
    const answer = await fetch(`${base}/api/sessions/import`, {
      method: "POST",
      headers: {
        origin: base,
        "content-type": "application/json",
        authorization: `Bearer ${workshop.facilitator}`,
      },
      body,
    });
    expect(answer.status).toBe(400);
    expect(await answer.json()).toEqual({
      refusal: { type: "bad-file", problem: expect.stringMatching(problem) },
    });
  });

  test("because one thing in it was changed by hand is refused at that thing, or is harmless", async () => {
    const workshop = await workedThrough();
    const { base, facilitator: token } = workshop;
    const headers = { authorization: `Bearer ${token}` };
    const { text } = await workshop.outcome("json");
    const changes: readonly (readonly [string, (file: Changeable) => void, RegExp | null])[] = [
      ["a paper of no colour", (file) => Object.assign(cardOf(file), { paper: "gold" }), /cards\.0\.paper/],
      ["a place that is no number", (file) => Object.assign(cardOf(file), { x: "left" }), /cards\.0\.x/],
      [
        "a text without end",
        (file) => Object.assign(cardOf(file), { text: "x".repeat(3_000) }),
        /cards\.0\.text/,
      ],
      ["an id with a path in it", (file) => Object.assign(cardOf(file), { id: "../x" }), /cards\.0\.id/],
      [
        "minutes without end",
        (file) => Object.assign(file.activities[0] ?? {}, { plannedMinutes: 1e9 }),
        /plannedMinutes/,
      ],
      ["a title of nothing", (file) => Object.assign(file.session, { title: " " }), null],
      ["a card under itself", (file) => Object.assign(cardOf(file), { pile: cardOf(file).id }), null],
      ["a cluster that there is not", (file) => Object.assign(cardOf(file), { cluster: "nowhere" }), null],
      ["a card named like every object", (file) => Object.assign(cardOf(file), { id: "__proto__" }), null],
      ["a card far off the plane", (file) => Object.assign(cardOf(file), { x: 1e300, y: -1e300 }), null],
      ["a text that turns around", (file) => Object.assign(cardOf(file), { text: "\u202eabc" }), null],
    ];
    for (const [name, change, problem] of changes) {
      const file = JSON.parse(text) as Changeable;
      change(file);
      const answer = await post(base, "/api/sessions/import", file, headers);
      if (problem !== null) {
        expect([name, answer.status]).toEqual([name, 400]);
        expect(answer.body).toEqual({
          refusal: { type: "bad-file", problem: expect.stringMatching(problem) },
        });
      } else if (answer.status === 201) {
        const { session } = answer.body as { session: string };
        const copy = await get(base, `/api/sessions/${session}/outcome.md`, headers);
        expect([name, copy.status]).toEqual([name, 200]);
        expect(copy.text).not.toContain("\u202e");
        // No card is lost to a place that there is not.
        expect([name, copy.text.match(/^ *- .* — Caisse$|^ {2}- /gm)?.length]).toEqual([name, 5]);
      } else expect([name, answer.body]).toEqual([name, { refusal: { type: "blank-title" } }]);
    }
  });
});

/** Texts with more than their share of what a spreadsheet gives a meaning to. */
const awkward = fc
  .array(
    fc.oneof(
      fc.constantFrom(";", '"', '""', "'", "\r\n", "\n", "=", "@", "＝", " ", "\u00a0", "é"),
      fc.string({ maxLength: 3 }),
    ),
  )
  .map((pieces) => pieces.join(""));

describe("a spreadsheet of cards", () => {
  test("opens in a French Excel: byte order mark, semicolons, and lines that end as it ends them", () => {
    const csv = renderCsv(reportOf(outcomeWith([{ text: "l'été ; « ici »" }])), "fr");
    expect(csv.startsWith("\ufeffSéquence;Question;")).toBe(true);
    expect(csv.endsWith("\r\n")).toBe(true);
    expect(csv).toContain('"l\'été ; « ici »"');
  });

  test.each(["=", "+", "-", "@", "\t", "\r", "＝", "＋", "－", "＠"])(
    "takes no text for a formula that begins with %j, in any column",
    (sign) => {
      const text = `${sign}HYPERLINK("http://elsewhere";"x")`;
      const csv = renderCsv(reportOf(outcomeWith([{ text, from: text, under: [text] }], text)), "fr");
      const rows = parseCsv(csv).slice(1);
      expect(rows).toHaveLength(2);
      for (const cell of rows.flat()) expect(cell).not.toMatch(/^[=+\-@\t\r＝＋－＠]/);
      // Nothing is lost: what was typed stands behind one apostrophe.
      expect(rows[0]?.[4]).toBe(`'${text}`);
    },
  );

  test("keeps every text, whatever quotes, lines and semicolons it has", () => {
    holds(
      fc.property(fc.array(awkward, { minLength: 1, maxLength: 8 }), (texts) => {
        const rows = parseCsv(renderCsv(reportOf(outcomeWith(texts.map((text) => ({ text })))), "fr")).slice(
          1,
        );
        expect(rows.map((row) => row[4])).toEqual(
          texts.map((text) => (/^[=+\-@\t\r＝＋－＠]/.test(text) ? `'${text}` : text)),
        );
        for (const row of rows) expect(row).toHaveLength(8);
      }),
    );
  });
});

describe("a report in Markdown", () => {
  const hostile = [
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "[lien](javascript:alert(1))",
    "![image](http://elsewhere/x.png)",
    "# titre",
    "- liste",
    "+ liste",
    "1. liste",
    "12) liste",
    "---",
    "===",
    "***",
    "___",
    "```js",
    "~~~",
    "> citation",
    "a | b",
    "&lt;b&gt;",
    "**gras** _italique_ `code`",
    "\\",
    "fin\\",
    "    code",
    "une\n# ligne",
  ];

  test.each(hostile)("shows %j as it was written, and acts on none of it", (text) => {
    const lines = renderMarkdown(
      documentOf(reportOf(outcomeWith([{ text, from: text, under: [text] }], text)), "fr"),
    ).split("\n");
    const shown = text.trim().replace(/\s+/g, " ");
    const at = lines.findIndex((line) => line.startsWith("#### 1. "));
    for (const [line, start, end] of [
      [lines[0], "# ", ""],
      [lines[at], "#### 1. ", ""],
      [lines[at + 2], "- ", ` — ${shown}`],
      [lines[at + 3], "  - ", ""],
    ] as const) {
      const written = line?.slice(start.length).trimStart() ?? "";
      expect(line?.startsWith(start)).toBe(true);
      expect(plain(written)).toBe(shown + end);
      expect(actsOn(written), written).toBe(false);
    }
    expect(lines[at + 1]).toBe("");
  });
});

/** What a reader of Markdown sees of a text: a backslash before punctuation says "this sign itself". */
function plain(markdown: string): string {
  return markdown.replace(/\\([!-/:-@[-`{-~])/g, "$1");
}

/** Whether a sign is left that Markdown or HTML would act on, at the start of a text or inside it. */
function actsOn(written: string): boolean {
  const free = written.replace(/\\[!-/:-@[-`{-~]/g, "x");
  return /[\\`*_{}[\]<>#|~!&]/.test(free) || /^(?:[-+=]|\d+[.)])/.test(free);
}

function outcomeWith(lines: readonly Partial<ReportLine>[], title = "Nos envies"): Outcome {
  return {
    title,
    host: title,
    anonymity: "organisation",
    demonstration: false,
    takenAt: nine,
    beganAt: nine,
    endedAt: nine,
    attendance: {
      expected: 10,
      present: 1,
      byOrganisation: [{ name: title, count: 1 }],
      withoutOrganisation: 0,
      byGroup: [],
      names: null,
    },
    runningOrder: true,
    activities: [
      {
        id: "a" as ActivityId,
        title,
        method: "metaplan",
        status: "closed",
        plannedMinutes: 10,
        openMinutes: 12,
        openedAt: nine,
        closedAt: nine,
        told: true,
        sections: [
          { kind: "fact", word: "question", value: title },
          { kind: "heading", word: "clusters" },
          { kind: "title", number: 1, text: title },
          {
            kind: "list",
            lines: lines.map((line) => ({ text: "", times: 1, from: null, under: [], ...line })),
          },
        ],
      },
    ],
    kept: [],
    techniques: ["metaplan"],
  };
}

function reportOf(outcome: Outcome): Report {
  const { title, takenAt } = outcome;
  return { title, introduction: "", conclusion: "", takenAt, zone: null, sessions: [outcome] };
}

/** Rows and cells of a file with semicolons and quotes, read by the rules and not by our writer. */
function parseCsv(text: string): readonly (readonly string[])[] {
  const rows: string[][] = [];
  const cells = /("(?:[^"]|"")*"|[^;"\r\n]*)(;|\r\n)/y;
  let row: string[] = [];
  cells.lastIndex = text.startsWith("\ufeff") ? 1 : 0;
  for (let found = cells.exec(text); found; found = cells.exec(text)) {
    const [, cell = "", end] = found;
    row.push(cell.startsWith('"') ? cell.slice(1, -1).replaceAll('""', '"') : cell);
    if (end === "\r\n") {
      rows.push(row);
      row = [];
    }
  }
  return rows;
}

type Changeable = { session: object; activities: { content: { portable: { cards: { id: string }[] } } }[] };

function cardOf(file: Changeable): { id: string } {
  const card = file.activities[0]?.content.portable.cards[0];
  if (card === undefined) throw new Error("There are cards.");
  return card;
}

/** A session file with names in the place of ids, and without dates and people. */
function withoutIds(file: SessionFile): unknown {
  return {
    ...file,
    takenAt: null,
    people: null,
    session: { ...file.session, ended: null },
    activities: file.activities.map(({ id: _, spans, content, ...activity }) => {
      const { portable } = ofMetaplan(content);
      const { cards, clusters } = portable;
      const nameOf = new Map<string, string>([
        ...cards.map(
          (card) => [card.id, `${card.text} in ${card.cluster === null ? "none" : "one"}`] as const,
        ),
        ...clusters.map((cluster) => [cluster.id, `cluster ${cluster.number}`] as const),
      ]);
      const named = (id: string | null) => id && (nameOf.get(id) ?? `unknown ${id}`);
      return {
        ...activity,
        spans: spans.length > 0,
        method: content.method,
        portable: {
          ...portable,
          cards: cards
            .map((card) => ({
              ...card,
              id: named(card.id),
              origin: named(card.origin),
              cluster: named(card.cluster),
              pile: named(card.pile),
            }))
            .toSorted((a, b) => ((a.id ?? "") < (b.id ?? "") ? -1 : 1)),
          clusters: clusters.map((cluster) => ({ ...cluster, id: named(cluster.id) })),
        },
      };
    }),
  };
}
