import { Worker } from "node:worker_threads";
import type { FormatName } from "./formats.ts";
import type { Material } from "./material.ts";
import type { ReportJob, ReportTold } from "./report-messages.ts";
import type { Language } from "./words.ts";

export interface ReportAsked {
  readonly session: string;
  /** Under what name its progress can be asked for; null when nobody will. */
  readonly ask: string | null;
  readonly format: FormatName;
  readonly language: Language;
  /** Read when its turn has come, so that reports that wait hold nothing. */
  readonly material: () => Material;
}

export type Report =
  | { readonly ok: true; readonly bytes: Uint8Array<ArrayBuffer> }
  /** `busy`: too many wait. `too-long`, `too-large`: it passed its limit of time or memory and was stopped. */
  | { readonly ok: false; readonly problem: "busy" | "too-long" | "too-large" | "failed" };

/** How far a report is: `waiting` for others, or at a step of those that it has counted. */
export type ReportProgress =
  | { readonly state: "waiting" }
  | { readonly state: "working"; readonly done: number; readonly of: number };

export interface Reports {
  /** Never rejects. */
  make(asked: ReportAsked): Promise<Report>;
  /** Null when no such report is on its way. */
  progress(session: string, ask: string): ReportProgress | null;
  close(): Promise<void>;
}

export interface ReportsNeeds {
  readonly onDefect: (reason: unknown) => void;
  readonly limits?: Partial<Limits> | undefined;
  /** The thread to run, for tests of threads that misbehave. */
  readonly worker?: URL | undefined;
}

interface Limits {
  readonly threads: number;
  readonly waitingOfSession: number;
  readonly waiting: number;
  readonly runMs: number;
  readonly heapMb: number;
  /** How long a thread without work is kept: the next report need not load its libraries. */
  readonly idleMs: number;
}

const usual: Limits = {
  threads: 2,
  waitingOfSession: 6,
  waiting: 40,
  runMs: 120_000,
  heapMb: 384,
  idleMs: 60_000,
};

interface Job {
  readonly asked: ReportAsked;
  readonly resolve: (report: Report) => void;
  progress: ReportProgress;
}

interface Thread {
  readonly worker: Worker;
  job: Job | null;
  limit: NodeJS.Timeout | undefined;
}

/**
 * Makes reports in threads of their own, bounded in time and memory: never two of one session at once, the others in the order
 * in which they were asked for. A thread that passes its limits is ended; the server and its sessions go on.
 */
export function reports({ onDefect, limits = {}, worker = workerFile }: ReportsNeeds): Reports {
  const {
    threads: threadsAtMost,
    waitingOfSession,
    waiting: waitingAtMost,
    runMs,
    heapMb,
    idleMs,
  } = {
    ...usual,
    ...limits,
  };
  const threads = new Set<Thread>();
  const running = new Map<string, Job>();
  let waiting: Job[] = [];
  let closed = false;

  function startWhatCan(): void {
    for (const job of waiting) {
      if (closed || running.size >= threadsAtMost) return;
      if (!running.has(job.asked.session)) start(job);
    }
  }

  function start(job: Job): void {
    waiting = waiting.filter((other) => other !== job);
    const { session, format, language } = job.asked;
    try {
      const words: ReportJob = { format, language, material: job.asked.material() };
      const thread = [...threads].find((each) => each.job === null) ?? newThread();
      thread.worker.postMessage(words);
      thread.job = job;
      clearTimeout(thread.limit);
      thread.limit = setTimeout(() => stop(thread, "too-long"), runMs);
      job.progress = { state: "working", done: 0, of: 0 };
      running.set(session, job);
    } catch (reason) {
      onDefect(reason);
      job.resolve({ ok: false, problem: "failed" });
    }
  }

  function newThread(): Thread {
    const thread: Thread = {
      worker: new Worker(worker, { resourceLimits: { maxOldGenerationSizeMb: heapMb } }),
      job: null,
      limit: undefined,
    };
    threads.add(thread);
    thread.worker.unref();
    thread.worker.on("message", (told: ReportTold) => hear(thread, told));
    thread.worker.on("error", (reason: Error & { readonly code?: string }) => {
      const problem = reason.code === "ERR_WORKER_OUT_OF_MEMORY" ? "too-large" : "failed";
      if (problem === "failed") onDefect(reason);
      stop(thread, problem);
    });
    thread.worker.on("exit", () => {
      if (thread.job !== null) onDefect(new Error("A thread that made a report has ended."));
      stop(thread, "failed");
    });
    return thread;
  }

  function hear(thread: Thread, told: ReportTold): void {
    const { job } = thread;
    if (job === null) return;
    if (told.type === "step") {
      job.progress = { state: "working", done: told.done, of: told.of };
      return;
    }
    if (told.type === "failed") onDefect(new Error(told.message));
    thread.job = null;
    clearTimeout(thread.limit);
    thread.limit = setTimeout(() => stop(thread, "failed"), idleMs).unref();
    end(job, told.type === "made" ? { ok: true, bytes: told.bytes } : { ok: false, problem: "failed" });
  }

  function stop(thread: Thread, problem: "too-long" | "too-large" | "failed"): void {
    if (!threads.delete(thread)) return;
    clearTimeout(thread.limit);
    void thread.worker.terminate();
    const { job } = thread;
    thread.job = null;
    if (job !== null) end(job, { ok: false, problem });
  }

  function end(job: Job, report: Report): void {
    running.delete(job.asked.session);
    job.resolve(report);
    startWhatCan();
  }

  return {
    async make(asked) {
      const ofSession = waiting.filter(({ asked: { session } }) => session === asked.session).length;
      if (closed || waiting.length >= waitingAtMost || ofSession >= waitingOfSession) {
        return { ok: false, problem: "busy" };
      }
      const { promise, resolve } = Promise.withResolvers<Report>();
      waiting.push({ asked, resolve, progress: { state: "waiting" } });
      startWhatCan();
      return promise;
    },
    progress(session, ask) {
      const jobs = [...running.values(), ...waiting];
      return jobs.find(({ asked }) => asked.session === session && asked.ask === ask)?.progress ?? null;
    },
    async close() {
      closed = true;
      for (const { resolve } of waiting) resolve({ ok: false, problem: "busy" });
      waiting = [];
      const ending = [...threads].map(({ worker: each }) => each.terminate());
      for (const thread of threads) stop(thread, "failed");
      await Promise.all(ending);
    },
  };
}

const workerFile = new URL("./worker.ts", import.meta.url);
