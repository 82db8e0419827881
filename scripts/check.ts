import { spawnSync } from "node:child_process";
import path from "node:path";
import { root } from "./apps.ts";

// All of them, even when the first one fails: whoever mends wants the whole list.
const checks = [
  { name: "types of protocol, server and tests", tool: "tsc", words: ["-p", "tsconfig.json"] },
  { name: "types of apps and client", tool: "tsc", words: ["-p", "tsconfig.apps.json"] },
  { name: "format and lint", tool: "biome", words: ["ci"] },
  { name: "unused code and dependencies", tool: "knip", words: ["--config", "scripts/knip.json"] },
] as const;

const failed = checks.filter(({ tool, words }) => {
  const { status } = spawnSync(path.join(root, "node_modules/.bin", tool), words, {
    cwd: root,
    stdio: "inherit",
  });
  return status !== 0;
});

for (const { name } of checks)
  console.log(`${failed.some((check) => check.name === name) ? "✗" : "✓"} ${name}`);
process.exitCode = failed.length === 0 ? 0 : 1;
