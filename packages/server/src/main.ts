import { networkInterfaces } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { buildApp } from "./app.ts";
import { banner, localAddress, whyNotListening } from "./banner.ts";
import { localBell } from "./bell/local.ts";
import { ConfigError, readConfig } from "./config.ts";
import { randomToken, SecretError, serverSecret } from "./keys.ts";
import { DataFolderError, openDataFolder } from "./store/data-folder.ts";
import { openSqliteStore } from "./store/sqlite.ts";
import { StoreFailure } from "./store/store.ts";

const slowDiskMs = 100;
const apps = path.join(path.dirname(fileURLToPath(import.meta.url)), "../../../apps");

try {
  await start();
} catch (reason) {
  // What a person at the terminal can mend is a sentence; the rest is a defect, with its stack.
  const isMendable = [ConfigError, DataFolderError, StoreFailure, SecretError].some(
    (kind) => reason instanceof kind,
  );
  if (!(isMendable && reason instanceof Error)) throw reason;
  console.error(reason.message);
  process.exit(1);
}

/** Reads the environment, opens the data, listens, says where, and stops on a signal. */
async function start(): Promise<void> {
  const config = readConfig(process.env);
  const folder = openDataFolder(config.dataFolder);
  const store = await openSqliteStore(folder.database);
  const enter = randomToken();
  let port = config.port;
  const app = await buildApp({
    store,
    bell: localBell(),
    secret: serverSecret(folder.path),
    facilitatorKey: config.facilitatorKey,
    enter,
    publicUrl: config.publicUrl,
    localAddress: () => `${localAddress(networkInterfaces()) ?? "localhost"}:${port}`,
    pages: {
      facilitator: path.join(apps, "facilitator/dist"),
      participant: path.join(apps, "participant/dist"),
    },
    logLevel: process.stdout.isTTY ? "warn" : "info",
  });
  try {
    port = await app.listen(config.port, config.host);
  } catch (reason) {
    const sentence = whyNotListening(reason, { ...config, lang: process.env.LANG });
    if (sentence === null) throw reason;
    console.error(sentence);
    process.exit(1);
  }
  if (store.medianCommitMs > slowDiskMs) {
    app.http.log.warn(
      { medianCommitMs: store.medianCommitMs },
      "this disk is slow: every command waits for it",
    );
  }
  console.log(
    banner({
      port,
      host: config.host,
      publicUrl: config.publicUrl,
      networks: networkInterfaces(),
      dataFolder: folder.path,
      enter,
      lang: process.env.LANG,
      colours: process.stdout.isTTY,
    }),
  );

  let stopping = false;
  async function stop(): Promise<void> {
    if (stopping) return;
    stopping = true;
    await app.close();
    await store.close();
    folder.release();
    process.exit(0);
  }
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.on(signal, () => void stop());
}
