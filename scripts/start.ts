import { spawnSync } from "node:child_process";
import { enableCompileCache } from "node:module";
import { fileURLToPath } from "node:url";
import { withoutKeyedCode } from "./keyed-code.ts";

// The same process, started anew with the flag: whoever stops or watches it keeps its number.
if (withoutKeyedCode.some((flag) => !process.execArgv.includes(flag))) {
  const { execArgv, execPath, argv, env } = process;
  process.execve?.(execPath, [execPath, ...withoutKeyedCode, ...execArgv, ...argv.slice(1)], env);
}

// Beside the dependencies: what was stripped of its types and compiled once is not again at the next start.
enableCompileCache(fileURLToPath(new URL("../node_modules/.cache/node", import.meta.url)));
const { areAppsBuilt } = await import("./build.ts");

// In a process of its own: what bundles pages keeps half a gigabyte, and a server that runs all day has no use for it.
if (!areAppsBuilt()) {
  const script = fileURLToPath(new URL("build.ts", import.meta.url));
  const { status } = spawnSync(process.execPath, [script], { stdio: "inherit" });
  if (status !== 0) process.exit(status ?? 1);
}
await import("../packages/server/src/main.ts");
