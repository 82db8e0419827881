// Not a test: a process that tests kill. Takes the data folder named first, says so, and, when a number of sessions is
// named second, appends to all of them at once, for ever, saying each append that was answered and each that was lost.
import { writeSync } from "node:fs";
import { setTimeout } from "node:timers/promises";
import { openDataFolder } from "@bocal/server/store/data-folder";
import { openSqliteStore } from "@bocal/server/store/sqlite";
import { StoreFailure } from "@bocal/server/store/store";
import { fact, part, row } from "./store-entries.ts";

const [, , path = "", sessions = "0"] = process.argv;
const folder = openDataFolder(path);
const store = await openSqliteStore(folder.database);
say("open");
await Promise.all(Array.from({ length: Number(sessions) }, (_, index) => appendForEver(`s${index}`)));
if (sessions === "0") setInterval(() => undefined, 60_000);

async function appendForEver(name: string): Promise<void> {
  const { id } = row(name);
  await store.createSession(row(name), part([]));
  for (
    let seq = 1;
    ;
    seq = (await appended(name, seq)) ? seq + 1 : ((await store.session(id))?.seq ?? 0) + 1
  );
}

async function appended(name: string, seq: number): Promise<boolean> {
  const { command } = fact(seq);
  const receipts = [{ person: "ana", command, seq, payload: "p" }];
  try {
    const done = await store.append(row(name).id, seq - 1, part([fact(seq)], { receipts }));
    if (done) say(`${name} ${seq}`);
    return done;
  } catch (reason) {
    if (!(reason instanceof StoreFailure)) throw reason;
    say("lost");
    await setTimeout(20);
    return false;
  }
}

/** At once and whole, so that what was said is never later than a kill. */
function say(line: string): void {
  writeSync(1, `${line}\n`);
}
