import { spawn } from "node:child_process";
import { mkdirSync } from "node:fs";
import path from "node:path";
import { createServer, type InlineConfig, type ProxyOptions } from "vite";
import { type AppName, appFolder, appNames, builtFolder, root } from "./apps.ts";

// For contributors: the server starts again when its sources change, the apps change in place. Everything stands behind
// one address, the facilitator's Vite, so that links, cookies and the origin check are those of the real thing.

const serverPort = Number(process.env.PORT ?? 3000);
const devPorts: Readonly<Record<AppName, number>> = { facilitator: 5173, participant: 5174 };
const address = `http://localhost:${devPorts.facilitator}`;

const server = `http://localhost:${serverPort}`;
const live = { target: server, ws: true }; // an object, so that the Host header stays and the origin check still holds
const proxies: Readonly<Record<AppName, Record<string, string | ProxyOptions>>> = {
  facilitator: {
    "^/(?:\\?.*)?$": live,
    "/api": live,
    "/socket.io": live,
    "/boards": live,
    "/j/": { target: `http://localhost:${devPorts.participant}`, ws: true },
    "/screen/": {
      target: address,
      rewrite: (url) => url.replace(/^\/screen\/[^?]*/, "/facilitator/screen.html"),
    },
  },
  participant: {},
};

for (const app of appNames) mkdirSync(builtFolder(app), { recursive: true }); // the server serves them, built or not
const vites = await Promise.all(appNames.map(serveApp));
const child = spawn(
  process.execPath,
  ["--watch", "--watch-preserve-output", path.join(root, "packages/server/src/main.ts")],
  {
    cwd: root,
    env: { PUBLIC_URL: address, ...process.env, PORT: String(serverPort) },
    stdio: "inherit",
  },
);
console.log(`\n  Développement · Development: ${address}/facilitator/\n`);

child.on("exit", (code) => void stop(code ?? 0));
for (const signal of ["SIGINT", "SIGTERM"] as const) process.on(signal, () => child.kill(signal));

async function serveApp(app: AppName) {
  const config: InlineConfig = {
    root: appFolder(app),
    configFile: path.join(appFolder(app), "vite.config.ts"),
    server: { host: true, port: devPorts[app], strictPort: true, proxy: proxies[app] },
  };
  const vite = await createServer(config);
  await vite.listen();
  return vite;
}

async function stop(code: number): Promise<void> {
  await Promise.all(vites.map((vite) => vite.close()));
  process.exit(code);
}
