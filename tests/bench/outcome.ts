import { monitorEventLoopDelay, performance } from "node:perf_hooks";
import { buildApp } from "@bocal/server/app";
import { localBell } from "@bocal/server/bell/local";
import { formats } from "@bocal/server/outcome/formats";
import { memoryStore } from "@bocal/server/store/memory";
import { thousandCards } from "../server/outcome/awkward.ts";

// What a report of a thousand cards costs: `node tests/bench/outcome.ts`, or with names of formats for those alone. One line a format:
// how long it took, how large it is, how much memory the process held at most above what it held before, and how long the server
// was deaf meanwhile.

const key = "a-key-of-the-bench";
const app = await buildApp({
  store: memoryStore(),
  bell: localBell(),
  secret: Buffer.alloc(32, 7),
  facilitatorKey: key,
  enter: null,
  publicUrl: null,
  localAddress: () => "127.0.0.1",
  logLevel: "error",
});
const base = `http://127.0.0.1:${await app.listen(0, "127.0.0.1")}`;

async function asked(path: string, init: RequestInit = {}, cookie = ""): Promise<Response> {
  const answer = await fetch(base + path, {
    ...init,
    headers: { origin: base, "content-type": "application/json", cookie },
  });
  if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
  return answer;
}

const post = (path: string, body: object, cookie?: string) =>
  asked(path, { method: "POST", body: JSON.stringify(body) }, cookie);

const entered = await post("/api/facilitator/enter", { key });
const cookie = entered.headers.getSetCookie()[0]?.split(";")[0] ?? "";
const made = (await (await post("/api/sessions/import", thousandCards(), cookie)).json()) as {
  readonly session: string;
};

const rows: string[] = [];
const chosen = process.argv.slice(2);
for (const format of Object.keys(formats)) {
  if (chosen.length > 0 && !chosen.includes(format)) continue;
  const before = process.memoryUsage().rss;
  let most = before;
  const watch = setInterval(() => {
    most = Math.max(most, process.memoryUsage().rss);
  }, 20);
  const deaf = monitorEventLoopDelay({ resolution: 5 });
  deaf.enable();
  const begun = performance.now();
  const bytes = await (
    await asked(`/api/sessions/${made.session}/outcome.${format}`, {}, cookie)
  ).arrayBuffer();
  const took = performance.now() - begun;
  deaf.disable();
  clearInterval(watch);
  rows.push(
    `| ${format} | ${(took / 1_000).toFixed(1)} s | ${Math.round(bytes.byteLength / 1_024)} kB | ${Math.round((most - before) / 1_048_576)} MB | ${Math.round(deaf.max / 1e6)} ms |`,
  );
}
await app.close();
process.stdout.write(
  [
    "| format | time | size | memory | longest silence |",
    "| --- | ---: | ---: | ---: | ---: |",
    ...rows,
    "",
  ].join("\n"),
);
