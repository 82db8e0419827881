import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { request } from "node:http";
import { tmpdir } from "node:os";
import path from "node:path";
import { memoryDisk, memoryStore, type Trouble } from "@bocal/server/store/memory";
import { describe, expect, onTestFinished, test } from "vitest";
import { startApp } from "../../help/app.ts";
import { cardQuestion, connect, enter, get, openWorkshop, plan, post, writeCard } from "../../help/phone.ts";

const changing = [
  ["/api/facilitator/enter", { key: "a-long-enough-key" }],
  ["/api/facilitator/leave", {}],
  ["/api/sessions", { plan, activities: [cardQuestion()] }],
  ["/api/sessions/import", {}],
  ["/api/demonstration", { language: "fr" }],
  ["/api/sessions/SESSION/screens", { name: "Mur" }],
  ["/api/sessions/SESSION/robots", { count: 3 }],
  ["/api/screen/pair", { secret: "x" }],
  ["/api/join", { code: "ABCDEF", name: "x", organisation: null, group: null, operation: "x".repeat(22) }],
] as const;

describe("every answer", () => {
  test.each(["/", "/healthz", "/nowhere", "/api/sessions", "/j/ABCDEF", "/facilitator/"])(
    "to %s forbids foreign scripts, frames, referrers and guesses of its type",
    async (address) => {
      const { base } = await startApp({ pages: pagesFolder().pages });
      const { headers } = await get(base, address);
      const policy = headers.get("content-security-policy") ?? "";
      for (const directive of [
        "default-src 'none'",
        "script-src 'self'",
        "style-src 'self'",
        "connect-src 'self'",
        "base-uri 'none'",
        "form-action 'self'",
        "frame-ancestors 'none'",
      ]) {
        expect(policy).toContain(directive);
      }
      expect(policy).not.toMatch(/unsafe|\*|https?:/);
      expect(headers.get("referrer-policy")).toBe("no-referrer");
      expect(headers.get("x-content-type-options")).toBe("nosniff");
      expect(headers.get("x-powered-by")).toBeNull();
      expect(headers.get("access-control-allow-origin")).toBeNull();
    },
  );

  test("asks for https only where there is https", async () => {
    const plain = await startApp();
    expect((await get(plain.base, "/healthz")).headers.get("strict-transport-security")).toBeNull();
    const behindProxy = await startApp({ publicUrl: "https://bocal.example.org" });
    expect((await get(behindProxy.base, "/healthz")).headers.get("strict-transport-security")).toContain(
      "max-age",
    );
    const entered = await post(
      behindProxy.base,
      "/api/facilitator/enter",
      { key: "a-long-enough-key" },
      {
        origin: "https://bocal.example.org",
      },
    );
    expect(entered.headers.getSetCookie()[0]).toMatch(/; HttpOnly; SameSite=Lax.*; Secure$/);
  });
});

describe("a form of another site", () => {
  test.each([
    "application/x-www-form-urlencoded",
    "multipart/form-data; boundary=x",
    "text/plain",
    "text/html",
  ])("of type %s changes nothing, even from our own origin", async (type) => {
    const { base } = await startApp();
    const facilitator = await enter(base);
    const cookie = `bocal_facilitator=${facilitator}`;
    for (const [address, body] of changing) {
      const sent = { method: "POST", body: JSON.stringify(body) };
      const ours = await fetch(base + address, {
        ...sent,
        headers: { origin: base, cookie, "content-type": type },
      });
      expect([address, ours.status]).toEqual([address, 415]);
    }
    expect((await get(base, "/api/sessions", { cookie })).body).toEqual({ sessions: [] });
  });

  test("is refused by its origin before anything reads it, JSON or not", async () => {
    const { base } = await startApp();
    const facilitator = await enter(base);
    const headers = { cookie: `bocal_facilitator=${facilitator}`, authorization: `Bearer ${facilitator}` };
    for (const origin of ["https://elsewhere.example", "null", `${base}.elsewhere.example`]) {
      for (const [address, body] of changing) {
        const { status, body: answer } = await post(base, address, body, { ...headers, origin });
        expect([address, status, answer]).toEqual([address, 403, { refusal: { type: "forbidden" } }]);
      }
    }
    expect((await get(base, "/api/sessions", headers)).body).toEqual({ sessions: [] });
  });

  test("that names no origin has no use of the facilitator's cookie", async () => {
    const { base } = await startApp();
    const cookie = `bocal_facilitator=${await enter(base)}`;
    const answer = await fetch(`${base}/api/sessions`, {
      method: "POST",
      headers: { cookie, "content-type": "application/json" },
      body: JSON.stringify({ plan, activities: [] }),
    });
    expect(answer.status).toBe(401);
  });
});

describe("a body", () => {
  test.each([
    ["that is no JSON", "{", 400],
    ["that is cut short", '{"key":"x', 400],
    ["with a prototype in it", '{"key":"x","__proto__":{"a":1}}', 400],
    ["of another shape", '{"key":7}', 400],
    ["with more than was asked", '{"key":"x","role":"facilitator"}', 400],
    ["of a list", "[]", 400],
    ["of nothing", "", 400],
    ["of 20,000 levels", `${"[".repeat(20_000)}${"]".repeat(20_000)}`, 400],
    ["of more than 64 kB", `{"key":"${"x".repeat(70_000)}"}`, 413],
  ])("%s is refused with a code and no word of ours", async (_, body, status) => {
    const { base } = await startApp();
    const answer = await fetch(`${base}/api/facilitator/enter`, {
      method: "POST",
      headers: { origin: base, "content-type": "application/json" },
      body,
    });
    expect([answer.status, await answer.json()]).toEqual([status, { refusal: { type: "invalid" } }]);
  });
});

describe("whoever has not entered", () => {
  test("reads and changes nothing of the facilitators, whatever stands for a token", async () => {
    const { base } = await startApp();
    const workshop = await openWorkshop(base);
    const [person, until, signature = ""] = workshop.facilitator.split(".");
    for (const token of [
      "",
      "x",
      await workshop.joins("Ana"),
      (await workshop.screen()).token,
      `${person}.${until}.`,
      `${person}.${Number(until) + 1}.${signature}`,
      `${person}x.${until}.${signature}`,
      `${person}.${until}.${signature.slice(1)}x`,
    ]) {
      const headers = { authorization: `Bearer ${token}`, cookie: `bocal_facilitator=${token}` };
      for (const address of [
        "/api/facilitator",
        "/api/sessions",
        `/api/sessions/${workshop.session}/outcome.json`,
        `/api/sessions/${workshop.session}/activities/any/given`,
      ]) {
        expect([token, (await get(base, address, headers)).status]).toEqual([token, 401]);
      }
      for (const [address, body] of changing.slice(2, 7)) {
        const there = address.replace("SESSION", workshop.session);
        expect([there, (await post(base, there, body, headers)).status]).toEqual([there, 401]);
      }
    }
  });

  test("enters with the key, or once with the secret of the start, and with nothing else", async () => {
    const { base } = await startApp({ enter: "one-time-secret" });
    for (const key of ["", "a-long-enough-kez", "a-long-enough-key ", "x".repeat(200)]) {
      const refused = await post(base, "/api/facilitator/enter", { key });
      expect([refused.status, refused.body]).toEqual([403, { refusal: { type: "wrong-key" } }]);
      expect(refused.headers.getSetCookie()).toEqual([]);
    }
    const first = await enter(base, "one-time-secret");
    expect((await get(base, "/api/facilitator", { authorization: `Bearer ${first}` })).body).toEqual({
      entered: true,
    });
    expect((await post(base, "/api/facilitator/enter", { key: "one-time-secret" })).status).toBe(403);
    const keyless = await startApp({ facilitatorKey: null, enter: null });
    for (const key of ["", "null", "undefined"]) {
      expect((await post(keyless.base, "/api/facilitator/enter", { key })).status).toBe(403);
    }
  });
});

describe("the pages", () => {
  test("are served at their addresses, assets for ever and pages for the moment", async () => {
    const { base } = await startApp({ pages: pagesFolder().pages });
    for (const [address, text] of [
      ["/facilitator/", "facilitator page"],
      ["/facilitator", "facilitator page"],
      ["/facilitator/new", "facilitator page"],
      ["/facilitator/s/any/outcome", "facilitator page"],
      ["/screen/", "screen page"],
      ["/screen/any", "screen page"],
      ["/j/", "participant page"],
      ["/j/ABCDEF", "participant page"],
    ] as const) {
      const page = await get(base, address);
      expect([address, page.status, page.text]).toEqual([address, 200, text]);
      expect(page.headers.get("cache-control")).toBe("no-cache");
    }
    expect((await get(base, "/")).headers.get("location")).toBe("/facilitator/");
    const asset = await get(base, "/j/assets/app-abc.js");
    expect([asset.status, asset.text]).toEqual([200, "participant script"]);
    expect(asset.headers.get("cache-control")).toContain("immutable");
  });

  test("are all that the disk gives, whatever the address climbs to", async () => {
    const { pages } = pagesFolder();
    const { port } = await startApp({ pages });
    const climbs = [
      "..",
      "%2e%2e",
      "%2E%2E",
      "..%2f",
      "%2e%2e%2f",
      "..%5c",
      "%5c..",
      "./..",
      "/..",
      "%252e%252e",
      "%00",
    ];
    for (const root of ["/j/", "/facilitator/", "/facilitator/assets/", "/screen/", "/"]) {
      for (const climb of climbs) {
        for (const target of [
          "secret.txt",
          "facilitator/.hidden",
          "participant/index.html",
          "%2fetc%2fpasswd",
        ]) {
          for (const address of [
            `${root}${climb}/${target}`,
            `${root}${climb}/${climb}/${target}`,
            `${root}/${climb}${target}`,
          ]) {
            const { text } = await raw(port, address);
            expect(text, address).not.toMatch(/kept from everybody|root:/);
          }
        }
      }
    }
    for (const address of ["/j/secret.txt", "/j/assets/", "/j/assets", "/facilitator/.hidden"]) {
      const { text } = await raw(port, address);
      expect(text, address).not.toMatch(/kept from everybody|app-abc/);
    }
  });
});

describe("whoever watches the server", () => {
  test("is told that it lives, and that it is ready as long as its disk answers", async () => {
    let trouble: Trouble | null = null;
    const store = memoryStore(memoryDisk(), (call) => (call === "ping" ? trouble : null));
    const { base } = await startApp({ store });
    expect((await get(base, "/healthz")).body).toEqual({ ok: true });
    expect((await get(base, "/readyz")).body).toEqual({ ok: true });
    trouble = "nothing-written";
    const ready = await get(base, "/readyz");
    expect([ready.status, ready.body]).toEqual([503, { ok: false }]);
    expect((await get(base, "/healthz")).status).toBe(200);
  });

  test("counts sessions, lines, answers and defects, and reads no id, name or text among them", async () => {
    const { base } = await startApp();
    const workshop = await openWorkshop(base);
    const ana = await workshop.phone("Anastasia Nq1x");
    await workshop.startWriting();
    await ana.does(writeCard(workshop.activity, "Canari"));
    expect((await ana.ask({ type: "undo" })).type).toBe("refused");
    const { text, headers } = await get(base, "/metrics");
    expect(headers.get("content-type")).toContain("text/plain");
    expect(text).toMatch(/^bocal_sessions_open 1$/m);
    expect(text).toMatch(/^bocal_connections 2$/m);
    expect(text).toMatch(/^bocal_commands_total\{answer="applied"\} 3$/m);
    expect(text).toMatch(/^bocal_commands_total\{answer="refused"\} 1$/m);
    expect(text).toMatch(/^bocal_command_seconds_count 4$/m);
    expect(text).toMatch(/^bocal_defects_total 0$/m);
    for (const secret of ["Nq1x", "Canari", workshop.session, workshop.code, workshop.activity]) {
      expect(text).not.toContain(secret);
    }
  });

  test("sees a defect counted, and the asker is told no more than that there was one", async () => {
    let trouble: Trouble | null = null;
    const store = memoryStore(memoryDisk(), (call) => (call === "sessions" ? trouble : null));
    const { base } = await startApp({ store, logLevel: "silent" });
    const headers = { authorization: `Bearer ${await enter(base)}` };
    trouble = "nothing-written";
    const answer = await get(base, "/api/sessions", headers);
    expect([answer.status, answer.body]).toEqual([500, { refusal: { type: "internal" } }]);
    expect((await get(base, "/metrics")).text).toMatch(/^bocal_defects_total 1$/m);
  });
});

describe("a screen", () => {
  test("is paired by its link for one session, and the cookie opens its line", async () => {
    const { base } = await startApp();
    const workshop = await openWorkshop(base);
    const { session } = workshop;
    const { token } = await workshop.screen();
    const paired = await post(base, "/api/screen/pair", { secret: token });
    expect([paired.status, paired.body]).toEqual([200, { session }]);
    const cookie = `bocal_screen_${session}=${token}`;
    expect(paired.headers.getSetCookie()[0]).toMatch(
      new RegExp(`^${cookie}; Path=/; HttpOnly; SameSite=Lax`),
    );
    const line = await connect(base, { as: "screen", session }, { headers: { origin: base, cookie } });
    expect(line.shown().screen?.title).toBe("Atelier du matin");
    for (const secret of ["", "x", await workshop.joins("Ana"), workshop.facilitator]) {
      expect((await post(base, "/api/screen/pair", { secret })).status).toBe(404);
    }
  });
});

/** Small built apps, with things beside and inside them that nobody may read. */
function pagesFolder() {
  const folder = mkdtempSync(path.join(tmpdir(), "bocal-pages-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const pages = {
    facilitator: path.join(folder, "facilitator"),
    participant: path.join(folder, "participant"),
  };
  for (const app of Object.values(pages)) mkdirSync(path.join(app, "assets"), { recursive: true });
  writeFileSync(path.join(folder, "secret.txt"), "kept from everybody");
  writeFileSync(path.join(pages.facilitator, ".hidden"), "kept from everybody");
  writeFileSync(path.join(pages.facilitator, "index.html"), "facilitator page");
  writeFileSync(path.join(pages.facilitator, "screen.html"), "screen page");
  writeFileSync(path.join(pages.participant, "index.html"), "participant page");
  writeFileSync(path.join(pages.participant, "assets/app-abc.js"), "participant script");
  return { folder, pages };
}

/** A request whose address is sent as it stands: fetch would tidy it. */
function raw(port: number, address: string): Promise<{ readonly status: number; readonly text: string }> {
  const { promise, resolve, reject } = Promise.withResolvers<{ status: number; text: string }>();
  const asked = request({ port, host: "127.0.0.1", path: address }, (answer) => {
    let text = "";
    answer.setEncoding("utf8").on("data", (piece: string) => {
      text += piece;
    });
    answer.on("end", () => resolve({ status: answer.statusCode ?? 0, text }));
  });
  asked.on("error", reject);
  asked.end();
  return promise;
}
