import { buildApps } from "./build.ts";

await buildApps();
await import("../packages/server/src/main.ts");
