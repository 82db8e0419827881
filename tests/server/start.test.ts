import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, onTestFinished, test, vi } from "vitest";

const script = fileURLToPath(new URL("../../scripts/start.ts", import.meta.url));
const startMs = 20_000; // the apps may have to be built first

/** A real process, as `start` makes it, and all it has said so far. */
interface Bocal {
  readonly process: ChildProcess;
  readonly said: () => string;
  /** Resolves with the exit code; null when a signal ended it. */
  readonly ended: Promise<number | null>;
}

function start(env: Readonly<Record<string, string>>): Bocal {
  const inherited = { PATH: process.env.PATH, HOME: process.env.HOME, LANG: "fr_FR.UTF-8" };
  const child = spawn(process.execPath, [script], {
    env: { ...inherited, ...env },
    stdio: ["ignore", "pipe", "pipe"],
  });
  onTestFinished(() => void child.kill("SIGKILL"));
  let said = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding("utf8").on("data", (text: string) => {
      said += text;
    });
  }
  return {
    process: child,
    said: () => said,
    ended: once(child, "close").then(([code]) => code as number | null),
  };
}

async function ready(bocal: Bocal): Promise<string> {
  const stopped = bocal.ended.then((code) =>
    Promise.reject(new Error(`It stopped with ${code}:\n${bocal.said()}`)),
  );
  stopped.catch(() => undefined); // stopping later is what the test asks for
  const said = vi.waitUntil(() => bocal.said().includes("Ctrl + C") && bocal.said(), { timeout: startMs });
  return Promise.race([said, stopped]);
}

describe("a start", () => {
  test("says where Bocal is on this machine, how to facilitate, where the data lie and how to stop", async () => {
    const [folder, port] = [temporaryFolder(), await freePort()];
    const lines = (await ready(start({ PORT: String(port), BOCAL_DATA: folder })))
      .split("\n")
      .map((line) => line.trim());
    expect(lines).toContain("Bocal est prêt.");
    expect(lines).toContain(`http://localhost:${port}`);
    expect(lines).toContain(folder);
    expect(lines.find((line) => line.includes("#enter="))).toMatch(
      new RegExp(`^http://localhost:${port}/facilitator/#enter=[\\w-]{22,}$`),
    );
    expect((await fetch(`http://localhost:${port}/healthz`)).status).toBe(200);
  });

  test("on a folder that another Bocal uses is refused, and the first goes on", async () => {
    const [folder, port] = [temporaryFolder(), await freePort()];
    await ready(start({ PORT: String(port), BOCAL_DATA: folder }));
    const second = start({ PORT: String(await freePort()), BOCAL_DATA: folder });
    expect(await second.ended).toBeGreaterThan(0);
    expect(second.said()).toContain(`Un autre Bocal utilise le dossier de données ${folder}`);
    expect(second.said()).not.toMatch(/^\s+at /m);
    expect((await fetch(`http://localhost:${port}/healthz`)).status).toBe(200);
  });

  test("on a taken port names the port and the way out", async () => {
    const port = await freePort();
    const taken = createServer().listen(port, "0.0.0.0");
    onTestFinished(() => void taken.close());
    await once(taken, "listening");
    const bocal = start({ PORT: String(port), BOCAL_DATA: temporaryFolder() });
    expect(await bocal.ended).toBeGreaterThan(0);
    expect(bocal.said()).toContain(`Le port ${port} est déjà pris`);
    expect(bocal.said()).toContain(`PORT=${port + 1} npx -y pnpm@12.21.0 start`);
    expect(bocal.said()).not.toMatch(/^\s+at /m);
  });

  test("with a wrong PORT stops with one sentence, in two languages", async () => {
    const bocal = start({ PORT: "here", BOCAL_DATA: temporaryFolder() });
    expect(await bocal.ended).toBeGreaterThan(0);
    const lines = bocal.said().trim().split("\n");
    expect(lines.slice(-2)).toEqual([
      'PORT must be a whole number from 0 to 65535, for example PORT=3001; it is "here".',
      "PORT doit être un nombre entier de 0 à 65535, par exemple PORT=3001 ; il vaut « here ».",
    ]);
    expect(bocal.said()).not.toMatch(/^\s+at /m);
  });

  test.each(["SIGINT", "SIGTERM"] as const)(
    "stops by itself on %s, and leaves the folder free",
    async (signal) => {
      const folder = temporaryFolder();
      const bocal = start({ PORT: String(await freePort()), BOCAL_DATA: folder });
      await ready(bocal);
      bocal.process.kill(signal);
      expect(await bocal.ended).toBe(0);
      await ready(start({ PORT: String(await freePort()), BOCAL_DATA: folder }));
    },
  );

  test("after a kill -9 needs nobody", async () => {
    const env = { PORT: String(await freePort()), BOCAL_DATA: temporaryFolder() };
    const bocal = start(env);
    await ready(bocal);
    bocal.process.kill("SIGKILL");
    await bocal.ended;
    await ready(start(env));
  });

  test("with unchanged sources builds nothing again", async () => {
    await ready(start({ PORT: String(await freePort()), BOCAL_DATA: temporaryFolder() }));
    const again = start({ PORT: String(await freePort()), BOCAL_DATA: temporaryFolder() });
    expect(await ready(again)).not.toContain("Bocal se prépare");
  });
});

function temporaryFolder(): string {
  const folder = mkdtempSync(path.join(tmpdir(), "bocal-start-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, "0.0.0.0");
  await once(server, "listening");
  const address = server.address();
  server.close();
  await once(server, "close");
  if (address === null || typeof address === "string") throw new Error("A listening server has a port.");
  return address.port;
}
