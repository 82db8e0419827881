import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { areAppsBuilt } from "./build.ts";

// In a process of its own: what bundles pages keeps half a gigabyte, and a server that runs all day has no use for it.
if (!areAppsBuilt()) {
  const script = fileURLToPath(new URL("build.ts", import.meta.url));
  const { status } = spawnSync(process.execPath, [script], { stdio: "inherit" });
  if (status !== 0) process.exit(status ?? 1);
}
await import("../packages/server/src/main.ts");
