import { request } from "node:http";
import { socketServer } from "@bocal/server/doors/socket";
import { describe, expect, test } from "vitest";
import { startApp } from "../../help/app.ts";
import { connect, openWorkshop } from "../../help/phone.ts";

const foreign = ["https://elsewhere.example", "null", "file://", "http://127.0.0.1", "https://127.0.0.1:1"];

async function workshopWithCookies() {
  const { base, port } = await startApp();
  const workshop = await openWorkshop(base);
  const { session, facilitator } = workshop;
  const token = await workshop.joins("Ana");
  const cookie = `bocal_facilitator=${facilitator}; bocal_phone_${session}=${token}`;
  return { base, port, session, facilitator, token, cookie };
}

describe("a page of another site", () => {
  test.each(foreign)(
    "at %s opens no line, by polling or WebSocket, with cookies or a token",
    async (origin) => {
      const { base, session, facilitator, cookie } = await workshopWithCookies();
      for (const transport of ["polling", "websocket"] as const) {
        const headers = { origin, cookie };
        for (const token of [{}, { token: facilitator }]) {
          await expect(
            connect(base, { as: "console", session, ...token }, { transports: [transport], headers }),
            `${transport} ${JSON.stringify(token)}`,
          ).rejects.toThrow(/error/);
        }
      }
    },
  );

  test("is refused before anything is opened for it", async () => {
    const { base, port } = await workshopWithCookies();
    const headers = { origin: "https://elsewhere.example" };
    const answer = await fetch(`${base}/socket.io/?EIO=4&transport=polling`, { headers });
    expect(answer.status).toBe(403);
    expect(await answer.text()).not.toContain("sid");
    expect(answer.headers.get("access-control-allow-origin")).toBeNull();
    expect(
      await upgradeStatus(port, "/socket.io/?EIO=4&transport=websocket", headers),
    ).toBeGreaterThanOrEqual(400);
  });
});

describe("a page of ours", () => {
  test.each(["polling", "websocket"] as const)("comes in by its cookie alone, by %s", async (transport) => {
    const { base, session, cookie } = await workshopWithCookies();
    const how = { transports: [transport], headers: { origin: base, cookie } };
    for (const as of ["console", "phone"] as const) {
      const line = await connect(base, { as, session }, how);
      expect(Object.keys(line.shown())).toContain(as === "console" ? "staff" : "me");
    }
  });
});

describe("what names no origin", () => {
  test("comes in with a token of its own, and never by a cookie", async () => {
    const { base, session, token, cookie } = await workshopWithCookies();
    await connect(base, { as: "phone", session, token });
    await expect(connect(base, { as: "phone", session }, { headers: { cookie } })).rejects.toThrow(
      "unknown-person",
    );
    await expect(connect(base, { as: "console", session }, { headers: { cookie } })).rejects.toThrow(
      "unknown-person",
    );
  });
});

describe("a server with a public address", () => {
  test("takes pages of that address for its own, though they come through a proxy", async () => {
    const { base } = await startApp({ publicUrl: "https://bocal.example.org" });
    const workshop = await openWorkshop(base);
    const cookie = `bocal_facilitator=${workshop.facilitator}`;
    const headers = { origin: "https://bocal.example.org", cookie };
    await connect(base, { as: "console", session: workshop.session }, { headers });
    await expect(
      connect(
        base,
        { as: "console", session: workshop.session },
        { headers: { ...headers, origin: "https://bocal.example.org.evil.example" } },
      ),
    ).rejects.toThrow(/error/);
  });
});

describe("a line that never says who it is", () => {
  test("is given 10 s at most", () => {
    expect(socketServer(null).connectTimeout()).toBeLessThanOrEqual(10_000);
  });
});

/** The status with which an upgrade is refused. */
function upgradeStatus(
  port: number,
  path: string,
  headers: Readonly<Record<string, string>>,
): Promise<number> {
  const { promise, resolve, reject } = Promise.withResolvers<number>();
  const asked = request({
    port,
    host: "127.0.0.1",
    path,
    headers: {
      ...headers,
      connection: "Upgrade",
      upgrade: "websocket",
      "sec-websocket-version": "13",
      "sec-websocket-key": "dGhlIHNhbXBsZSBub25jZQ==",
    },
  });
  asked.on("response", ({ statusCode = 0 }) => resolve(statusCode));
  asked.on("upgrade", (_answer, socket) => {
    socket.destroy();
    resolve(101);
  });
  asked.on("error", reject);
  asked.end();
  return promise;
}
