/**
 * Bocal as `main.ts` starts it: the data folder with its lock, SQLite in its own thread, every commit on the disk before
 * anything is answered or shown. Two things differ: no pages are served, and one person may write faster than a hand.
 */
import { buildApp } from "@bocal/server/app";
import { localBell } from "@bocal/server/bell/local";
import { serverSecret } from "@bocal/server/keys";
import { openDataFolder } from "@bocal/server/store/data-folder";
import { openSqliteStore } from "@bocal/server/store/sqlite";
import type { ServerQuestions } from "./contract.ts";
import { answer } from "./processes.ts";

const HOST = "127.0.0.1";
// Fifty phones stand for five hundred when a board is filled: without this they would be told to slow down.
const faster = { perSecond: 1000, burst: 1000 };

answer<ServerQuestions>({
  async start({ port, dataFolder, settings }) {
    if (dataFolder === null) throw new Error("Bocal keeps what it answers: it needs a data folder");
    const folder = openDataFolder(dataFolder);
    const app = await buildApp({
      store: await openSqliteStore(folder.database),
      bell: localBell(),
      secret: serverSecret(folder.path),
      facilitatorKey: settings.facilitatorKey ?? null,
      enter: null,
      publicUrl: null,
      localAddress: () => HOST,
      rates: { phone: faster, console: faster },
    });
    return { port: await app.listen(port, HOST) };
  },
});
