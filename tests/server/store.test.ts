import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { createInterface } from "node:readline";
import { DatabaseSync } from "node:sqlite";
import { fileURLToPath } from "node:url";
import { DataFolderError, openDataFolder } from "@bocal/server/store/data-folder";
import { memoryDisk, memoryStore, type Trouble } from "@bocal/server/store/memory";
import { openSqliteStore } from "@bocal/server/store/sqlite";
import { StoreFailure } from "@bocal/server/store/store";
import { describe, expect, onTestFinished, test, vi } from "vitest";
import { storeContract } from "./store-contract.ts";
import { fact, facts, id, part, row } from "./store-entries.ts";

storeContract("in memory", async () => {
  const disk = memoryDisk();
  return { store: memoryStore(disk), reopen: async () => memoryStore(disk) };
});

storeContract("in SQLite", async () => {
  const file = path.join(temporaryFolder(), "bocal.sqlite");
  return { store: await openSqliteStore(file), reopen: () => openSqliteStore(file) };
});

describe("a store in memory that is meddled with", () => {
  const session = row("a").id;

  async function meddled(trouble: Trouble) {
    const disk = memoryDisk();
    await memoryStore(disk).createSession(row("a"), part([]));
    let next: Trouble | null = trouble;
    const store = memoryStore(disk, (call) => {
      const now = call === "append" ? next : null;
      next = null;
      return now;
    });
    await expect(store.append(session, 0, part(facts(1, 1)))).rejects.toThrow(StoreFailure);
    return store;
  }

  test("rejects with nothing written, once", async () => {
    const store = await meddled("nothing-written");
    expect((await store.read(session, 0)).facts).toEqual([]);
    expect(await store.append(session, 0, part(facts(1, 1)))).toBe(true);
  });

  test("rejects with all written, and only the answer lost", async () => {
    const store = await meddled("answer-lost");
    expect((await store.read(session, 0)).facts).toEqual(facts(1, 1));
  });

  test("moves for another store on the same disk, as for another node", async () => {
    const disk = memoryDisk();
    const [here, there] = [memoryStore(disk), memoryStore(disk)];
    await here.createSession(row("a"), part([]));
    await here.append(session, 0, part(facts(1, 1)));
    expect(await there.append(session, 0, part([fact(1, "other")]))).toBe(false);
  });
});

describe("a store in SQLite", () => {
  test("lets appends that wait share a transaction, and one that is refused undoes no other", async () => {
    const { store } = await sqlite();
    const names = Array.from({ length: 40 }, (_, index) => `s${index}`);
    await Promise.all(names.map((name) => store.createSession(row(name), part([]))));
    const before = store.transactions();
    const answers = names.map((name, index) => {
      const expected = index % 4 === 0 ? 7 : 0;
      return store.append(id(name), expected, part([fact(expected + 1)]));
    });
    expect(await Promise.all(answers)).toEqual(names.map((_, index) => index % 4 !== 0));
    // The first may go alone; while it is written the others gather.
    expect(store.transactions() - before).toBeLessThanOrEqual(3);
    for (const { seq, id: session } of await store.sessions()) {
      expect((await store.read(session, 0)).facts).toHaveLength(seq);
    }
  });

  test("rejects an append that breaks inside and commits its neighbours", async () => {
    const { store } = await sqlite();
    await Promise.all(["a", "b"].map((name) => store.createSession(row(name), part([]))));
    const credential = { hash: "h", kind: "device", session: id<"session">("nobody"), subject: "x" } as const;
    const [broken, whole] = await Promise.allSettled([
      store.append(id("a"), 0, part(facts(1, 1), { credentials: [credential] })),
      store.append(id("b"), 0, part(facts(1, 1))),
    ]);
    expect(broken).toMatchObject({ status: "rejected", reason: { name: "StoreFailure" } });
    expect(whole).toEqual({ status: "fulfilled", value: true });
    expect((await store.read(id("a"), 0)).facts).toEqual([]);
  });

  test("rejects while another holds the file, and works again afterwards", async () => {
    const { store, file } = await sqlite({ busyMs: 20 });
    await store.createSession(row("a"), part([]));
    const other = new DatabaseSync(file);
    other.exec("begin immediate");
    await expect(store.append(id("a"), 0, part(facts(1, 1)))).rejects.toThrow("locked");
    expect((await store.read(id("a"), 0)).facts).toEqual([]);
    other.exec("rollback");
    other.close();
    expect(await store.append(id("a"), 0, part(facts(1, 1)))).toBe(true);
  });

  test("brings its write-ahead file back to nothing when it has been quiet", async () => {
    const { store, file } = await sqlite();
    await store.createSession(row("a"), part(facts(1, 50)));
    expect(statSync(`${file}-wal`).size).toBeGreaterThan(0);
    await vi.waitFor(() => expect(statSync(`${file}-wal`).size).toBe(0), { timeout: 10_000, interval: 50 });
  });

  test("measures the disk when it opens", async () => {
    const { store } = await sqlite();
    expect(store.medianCommitMs).toBeGreaterThan(0);
  });

  test("says when the data come from a later Bocal, and when the file is no database", async () => {
    const { store, file } = await sqlite();
    await store.close();
    const later = new DatabaseSync(file);
    later.exec("pragma user_version = 999");
    later.close();
    await expect(openSqliteStore(file)).rejects.toThrow("start the newer Bocal");
    writeFileSync(file, "not a database, and long enough to be read as one".repeat(20));
    await expect(openSqliteStore(file)).rejects.toThrow(StoreFailure);
  });
});

describe("a process killed in the middle of writing", () => {
  test("has kept every append it answered, none twice, none missing between", async () => {
    for (const lines of [40, 173, 600]) {
      const folder = temporaryFolder();
      await expectKept(folder, await killAfter(folder, lines));
    }
  });
});

describe("a disk that fills up under a running store", () => {
  test.skipIf(process.platform !== "linux")(
    "loses no answered append, and takes appends again when there is room",
    async () => {
      const folder = temporaryFolder();
      // 400 blocks of 512 bytes for any one file: to SQLite a disk that refuses the next byte. The signal that comes with it is
      // ignored, as on a real disk there is none.
      const { child, lines } = await writer(folder, 2, 'trap "" XFSZ; ulimit -S -f 400; exec "$@"');
      const answered = new Map<string, number>();
      let lost = 0;
      let after = 0;
      for await (const line of lines) {
        if (line === "lost" && ++lost === 3)
          execFileSync("prlimit", ["--pid", String(child.pid), "--fsize=unlimited"]);
        const [session = "", seq] = line.split(" ");
        if (seq !== undefined) answered.set(session, Number(seq));
        if (seq !== undefined && lost >= 3 && ++after === 400) child.kill("SIGKILL");
      }
      expect(lost).toBeGreaterThanOrEqual(3);
      await expectKept(folder, answered);
    },
  );
});

describe("a data folder", () => {
  test("is made for its owner only, and so is the file in it", async () => {
    const folder = path.join(temporaryFolder(), "deep", "data");
    const held = openDataFolder(folder);
    onTestFinished(() => held.release());
    expect(statSync(folder).mode & 0o777).toBe(0o700);
    const store = await openSqliteStore(held.database);
    await store.createSession(row("a"), part([]));
    for (const name of readdirSync(folder).filter((name) => name.startsWith("bocal"))) {
      expect([name, statSync(path.join(folder, name)).mode & 0o077]).toEqual([name, 0]);
    }
    await store.close();
  });

  test("is refused to a second process, with the way out, until the first is gone", async () => {
    const folder = temporaryFolder();
    const { child } = await writer(folder);
    expect(() => openDataFolder(folder)).toThrow(DataFolderError);
    expect(() => openDataFolder(folder)).toThrow(
      /Another Bocal .*BOCAL_DATA\.\nUn autre Bocal .*BOCAL_DATA\.$/,
    );
    await killed(child);
    openDataFolder(folder).release();
  });

  test("is refused twice to one process too, and free once released", () => {
    const folder = temporaryFolder();
    const held = openDataFolder(folder);
    expect(() => openDataFolder(folder)).toThrow(DataFolderError);
    held.release();
    openDataFolder(folder).release();
  });

  test("that cannot be made is refused with the reason", () => {
    const file = path.join(temporaryFolder(), "file");
    writeFileSync(file, "");
    expect(() => openDataFolder(path.join(file, "data"))).toThrow(/cannot be used .*ENOTDIR/);
  });
});

function temporaryFolder(): string {
  const folder = mkdtempSync(path.join(tmpdir(), "bocal-store-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

async function sqlite(options: { readonly busyMs?: number } = {}) {
  const file = path.join(temporaryFolder(), "bocal.sqlite");
  const store = await openSqliteStore(file, options);
  onTestFinished(() => store.close().catch(() => undefined));
  return { store, file };
}

/** A process that holds the folder, and the lines it says after `open`. */
async function writer(folder: string, sessions = 0, shell = 'exec "$@"') {
  const script = fileURLToPath(new URL("./store-writer.ts", import.meta.url));
  const command = ["-c", shell, "sh", process.execPath, script, folder, String(sessions)];
  const child = spawn("sh", command, { stdio: ["ignore", "pipe", "inherit"] });
  onTestFinished(() => void child.kill("SIGKILL"));
  const lines = createInterface({ input: child.stdout });
  await once(lines, "line");
  return { child, lines };
}

/** The last number each session was answered before the process was killed. */
async function killAfter(folder: string, count: number): Promise<ReadonlyMap<string, number>> {
  const { child, lines } = await writer(folder, 6);
  const answered = new Map<string, number>();
  let seen = 0;
  for await (const line of lines) {
    const [session = "", seq = "0"] = line.split(" ");
    answered.set(session, Number(seq));
    if (++seen === count) child.kill("SIGKILL"); // what it still said before it died counts too
  }
  expect(seen).toBeGreaterThanOrEqual(count);
  return answered;
}

/** Opens what is left and compares it with what was answered: all there, each once, no gap, a receipt for each fact. */
async function expectKept(folder: string, answered: ReadonlyMap<string, number>): Promise<void> {
  const held = openDataFolder(folder);
  const store = await openSqliteStore(held.database);
  for (const [session, seq] of answered) {
    const { facts, receipts } = await store.read(id(session), 0);
    expect(facts.length).toBeGreaterThanOrEqual(seq);
    expect(facts.map((fact) => fact.seq)).toEqual(facts.map((_, index) => index + 1));
    expect(receipts.map((receipt) => receipt.seq).toSorted((a, b) => a - b)).toEqual(
      facts.map((fact) => fact.seq),
    );
  }
  await store.close();
  held.release();
}

async function killed(child: ChildProcess): Promise<void> {
  const exit = once(child, "exit");
  child.kill("SIGKILL");
  await exit;
}
