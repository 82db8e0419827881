import { defineConfig } from "vitest/config";
import { withoutKeyedCode } from "./scripts/keyed-code.ts";

export default defineConfig({
  test: {
    include: ["tests/**/*.test.ts"],
    globalSetup: ["tests/help/global-setup.ts"],
    reporters: ["default", "./tests/help/plain-reporter.ts"],
    environment: "node",
    execArgv: [...withoutKeyedCode],
    maxWorkers: 2,
    testTimeout: 30_000,
    hookTimeout: 90_000,
    // A page that glides on a busy machine takes more than the second that is usual.
    expect: { poll: { timeout: 10_000 } },
  },
});
