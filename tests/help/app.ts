import { type App, type AppNeeds, buildApp } from "@bocal/server/app";
import { localBell } from "@bocal/server/bell/local";
import { memoryStore } from "@bocal/server/store/memory";
import { onTestFinished } from "vitest";

export const facilitatorKey = "a-long-enough-key";

export interface RunningApp {
  readonly app: App;
  /** Its address, and the origin of its own pages: `http://127.0.0.1:40123`. */
  readonly base: string;
  readonly port: number;
}

/** A whole server in this process, on a free port and a store in memory unless told otherwise; it closes with the test. */
export async function startApp(needs: Partial<AppNeeds> = {}): Promise<RunningApp> {
  const app = await buildApp({
    store: memoryStore(),
    bell: localBell(),
    secret: Buffer.alloc(32, 7),
    facilitatorKey,
    enter: null,
    publicUrl: null,
    localAddress: () => "192.168.1.20:3000",
    logLevel: "error",
    ...needs,
  });
  const port = await app.listen(0, "127.0.0.1");
  onTestFinished(() => app.close());
  return { app, base: `http://127.0.0.1:${port}`, port };
}
