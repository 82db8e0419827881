import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { onTestFinished, vi } from "vitest";
import { facilitatorKey } from "../help/app.ts";

const main = fileURLToPath(new URL("../../packages/server/src/main.ts", import.meta.url));

/** A server in a process of its own, on a real disk, started as a machine starts it. */
export interface ServerProcess {
  readonly base: string;
  readonly port: number;
  /** All that it wrote to its terminal so far. */
  said(): string;
  /** Sends a signal and resolves with the exit code; null when the signal ended it. */
  end(signal: "SIGKILL" | "SIGTERM"): Promise<number | null>;
}

/** Port 0 lets the system choose; a restart asks for the port of the life before. */
export async function startServer({
  folder,
  port = 0,
}: {
  readonly folder: string;
  readonly port?: number;
}): Promise<ServerProcess> {
  const child = spawn(process.execPath, [main], {
    env: {
      PATH: process.env.PATH,
      HOST: "127.0.0.1",
      PORT: String(port),
      BOCAL_DATA: folder,
      BOCAL_KEY: facilitatorKey,
      LANG: "fr_FR.UTF-8",
      // Twenty lives of one server compile the same files: kept aside, each life after the first that ends well starts sooner.
      NODE_COMPILE_CACHE: path.join(tmpdir(), "bocal-compile-cache"),
    },
    stdio: ["ignore", "pipe", "pipe"],
  });
  onTestFinished(() => void child.kill("SIGKILL"));
  const ended = once(child, "close").then(([code]) => code as number | null);
  let said = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding("utf8").on("data", (text: string) => {
      said += text;
    });
  }
  const ready = vi.waitUntil(() => /:(\d+)\/facilitator\/#enter=/.exec(said), {
    timeout: 20_000,
    interval: 5,
  });
  const stopped = ended.then((code) => Promise.reject(new Error(`It stopped with ${code}:\n${said}`)));
  stopped.catch(() => undefined); // ending later is what the tests ask for
  const [, chosen] = await Promise.race([ready, stopped]);
  return {
    base: `http://127.0.0.1:${chosen}`,
    port: Number(chosen),
    said: () => said,
    async end(signal) {
      child.kill(signal);
      return ended;
    },
  };
}

export function dataFolder(): string {
  const folder = mkdtempSync(path.join(tmpdir(), "bocal-faults-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}
