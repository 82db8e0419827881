/**
 * What Node is started with where V8 protects compiled code by hardware keys. Threads that come and go, as those of reports do,
 * make it lose track of its pages now and then, and then it ends the whole process ("Check failed: jit_page.has_value()";
 * nodejs/node issue 64500 tells of the same part). Elsewhere nothing.
 */
export const withoutKeyedCode: readonly string[] =
  process.platform === "linux" && process.arch === "x64" ? ["--no-memory-protection-keys"] : [];
