/**
 * @hocuspocus/server with its defaults. With a data folder it also keeps its documents, the way its Database and
 * SQLite extensions do (same two hooks, same table), on node:sqlite so that no further package is needed.
 */
import { DatabaseSync } from "node:sqlite";
import { type Configuration, Server } from "@hocuspocus/server";
import { applyUpdate, encodeStateAsUpdate } from "yjs";
import type { ServerQuestions } from "../contract.ts";
import { answer } from "../processes.ts";

answer<ServerQuestions>({
  async start({ port, dataFolder, settings }) {
    const server = new Server({
      port,
      address: "127.0.0.1",
      quiet: true,
      ...(settings.flushDelayMs === undefined ? {} : { flushDelay: settings.flushDelayMs }),
      ...(dataFolder === null ? {} : keptIn(`${dataFolder}/hocuspocus.sqlite`)),
    });
    await server.listen();
    return { port: server.address.port };
  },
});

function keptIn(file: string): Pick<Configuration, "onLoadDocument" | "onStoreDocument"> {
  const database = new DatabaseSync(file);
  database.exec(
    `CREATE TABLE IF NOT EXISTS "documents" ("name" varchar(255) NOT NULL, "data" blob NOT NULL, UNIQUE(name))`,
  );
  const fetch = database.prepare(`SELECT data FROM "documents" WHERE name = ? ORDER BY rowid DESC`);
  const store = database.prepare(
    `INSERT INTO "documents" ("name", "data") VALUES (?, ?) ON CONFLICT(name) DO UPDATE SET data = excluded.data`,
  );
  return {
    async onLoadDocument({ document, documentName }) {
      const stored = fetch.get(documentName)?.data;
      if (stored instanceof Uint8Array) applyUpdate(document, stored);
    },
    async onStoreDocument({ document, documentName }) {
      store.run(documentName, encodeStateAsUpdate(document));
    },
  };
}
