/**
 * Child processes that answer questions over IPC. The bench asks, a child answers, in any order, by number. A
 * child ends by itself when the bench is gone; the bench ends each child by its own pid. A question that is not
 * answered in time rejects, and so does every open question of a child that dies.
 */
import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { availableParallelism } from "node:os";
import { fileURLToPath } from "node:url";
import type { Questions } from "./contract.ts";

export interface Child<Known extends Questions> {
  readonly pid: number;
  ask<Kind extends keyof Known & string>(
    kind: Kind,
    asks: Known[Kind]["asks"],
    limits?: { readonly withinMs: number },
  ): Promise<Known[Kind]["gets"]>;
  /** Ends this process and resolves when it is gone. */
  stop(signal?: "SIGTERM" | "SIGKILL"): Promise<void>;
}

export interface Cores {
  readonly server: number;
  readonly load: number;
  readonly projector: number;
}

/**
 * One core for the server, another for the load; the projector has a third where there is one, else it shares the load's.
 * Null when processes cannot be pinned here: no `taskset`, or a single core.
 */
export function pickCores(): Cores | null {
  if (availableParallelism() < 2 || spawnSync("taskset", ["--version"]).error) return null;
  const list = /^Cpus_allowed_list:\s+(.+)$/m.exec(readFileSync("/proc/self/status", "latin1"))?.[1] ?? "";
  const allowed = list.split(",").flatMap((range) => {
    const [from = 0, to = from] = range.split("-").map(Number);
    return Array.from({ length: to - from + 1 }, (_, index) => from + index);
  });
  const [server, load, projector = load] = allowed;
  if (server === undefined || load === undefined || projector === undefined) return null;
  return { server, load, projector };
}

const DEFAULT_WAIT_MS = 30_000;

/** Starts a file of this folder on one core; `core` null leaves the choice to the system. */
export function startProcess<Known extends Questions>(file: string, core: number | null): Child<Known> {
  const path = fileURLToPath(new URL(file, import.meta.url));
  const pin = core === null ? [] : ["taskset", "-c", String(core)];
  const [command = process.execPath, ...words] = [...pin, process.execPath, path];
  const child = spawn(command, words, {
    stdio: ["ignore", "ignore", "pipe", "ipc"],
    env: { ...process.env, NODE_ENV: "production" },
  });
  return speakingWith(child, file);
}

interface Waiting {
  readonly resolve: (gets: unknown) => void;
  readonly reject: (why: Error) => void;
}

interface Asked {
  readonly number: number;
  readonly kind: string;
  readonly asks: unknown;
}

type Answered = { readonly number: number } & ({ readonly gets: unknown } | { readonly failure: string });

function speakingWith<Known extends Questions>(child: ChildProcess, file: string): Child<Known> {
  const waiting = new Map<number, Waiting>();
  let asked = 0;
  let complaints = "";

  const gone = new Promise<void>((resolve) => {
    const leave = (why: string) => {
      for (const { reject } of waiting.values()) reject(new Error(`${file} ${why}\n${complaints}`));
      waiting.clear();
      resolve();
    };
    child.on("error", (error) => leave(`could not be started: ${error.message}`));
    child.on("exit", (code, signal) => leave(`ended (${signal ?? code})`));
  });
  child.stderr?.setEncoding("utf8").on("data", (text: string) => {
    complaints = (complaints + text).slice(-4000);
  });
  child.on("message", (answer: Answered) => {
    const open = waiting.get(answer.number);
    waiting.delete(answer.number);
    if ("failure" in answer) open?.reject(new Error(`${file}: ${answer.failure}`));
    else open?.resolve(answer.gets);
  });

  return {
    pid: child.pid ?? 0,
    ask(kind, asks, { withinMs } = { withinMs: DEFAULT_WAIT_MS }) {
      const number = asked++;
      return new Promise((resolve, reject) => {
        const patience = setTimeout(() => {
          waiting.delete(number);
          reject(new Error(`${file} did not answer "${kind}" within ${withinMs} ms\n${complaints}`));
        }, withinMs);
        const settle = <Value>(then: (value: Value) => void) => {
          return (value: Value) => {
            clearTimeout(patience);
            then(value);
          };
        };
        waiting.set(number, { resolve: settle(resolve), reject: settle(reject) });
        child.send({ number, kind, asks } satisfies Asked, (error) => {
          if (error) waiting.get(number)?.reject(error);
        });
      });
    },
    async stop(signal = "SIGTERM") {
      if (child.exitCode === null && child.signalCode === null) child.kill(signal);
      // A process that does not listen to a request listens to this one.
      const force = setTimeout(() => child.kill("SIGKILL"), 3000);
      await gone;
      clearTimeout(force);
    },
  };
}

type Answers<Known extends Questions> = {
  readonly [Kind in keyof Known]: (
    asks: Known[Kind]["asks"],
  ) => Known[Kind]["gets"] | Promise<Known[Kind]["gets"]>;
};

/** The child's side: answers what the bench asks, and ends when the bench does. */
export function answer<Known extends Questions>(answers: Answers<Known>): void {
  const byKind = new Map<string, (asks: never) => unknown>(Object.entries(answers));
  process.on("disconnect", () => process.exit(0));
  process.on("message", async ({ number, kind, asks }: Asked) => {
    const reply = (answered: Answered) => process.send?.(answered);
    try {
      const handle = byKind.get(kind);
      if (!handle) throw new Error(`nobody here answers "${kind}"`);
      reply({ number, gets: (await handle(asks as never)) ?? null });
    } catch (error) {
      reply({ number, failure: error instanceof Error ? (error.stack ?? error.message) : String(error) });
    }
  });
}
