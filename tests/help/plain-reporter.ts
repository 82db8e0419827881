import type { Reporter, TestModule } from "vitest/node";

/** Closes the run with one plain line, `N passed, N failed, N skipped`, which people and CI read alike. */
export default class PlainReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], errors: readonly unknown[]) {
    let passed = 0;
    let failed = errors.length;
    let skipped = 0;
    for (const module of modules) {
      const tests = [...module.children.allTests()];
      const noneFailed = tests.every((test) => test.result().state !== "failed");
      if (module.state() === "failed" && noneFailed) failed++; // a file that did not load
      for (const test of tests) {
        const { state } = test.result();
        if (state === "passed") passed++;
        else if (state === "failed") failed++;
        else skipped++;
      }
    }
    console.log(`${passed} passed, ${failed} failed, ${skipped} skipped`);
  }
}
