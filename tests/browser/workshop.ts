import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import type { Instant } from "@bocal/protocol/base/instant";
import { type App, buildApp } from "@bocal/server/app";
import { localBell } from "@bocal/server/bell/local";
import { randomToken } from "@bocal/server/keys";
import { openSqliteStore } from "@bocal/server/store/sqlite";
import { type Browser, type BrowserContext, devices, type Page } from "playwright-core";
import { facilitatorKey } from "../help/app.ts";
import { launch } from "../help/browser.ts";

const apps = fileURLToPath(new URL("../../apps", import.meta.url));

const waitAtMostMs = 15_000;

/** What a page did that no page may do: asked another host, broke the content policy, threw. */
interface Misdeed {
  readonly page: string;
  readonly what: string;
}

export interface Workshop {
  readonly app: App;
  readonly browser: Browser;
  readonly base: string;
  readonly misdeeds: readonly Misdeed[];
  /** A page in a browser of its own, in French, watched. */
  page(name: string, options?: Parameters<Browser["newContext"]>[0]): Promise<Page>;
  phone(name: string, options?: { readonly pollingOnly?: boolean }): Promise<Page>;
  /** A facilitator's page that has entered. */
  facilitator(name?: string): Promise<Page>;
  close(): Promise<void>;
}

/** The real server on a real file, the built pages, and a real browser. `publicUrl` is what QR codes and walls say. */
export async function openWorkshop({
  publicUrl = null,
  now,
}: {
  readonly publicUrl?: string | null;
  /** Another clock than that of this machine; a page learns of it when it connects. */
  readonly now?: (() => Instant) | undefined;
} = {}): Promise<Workshop> {
  const folder = mkdtempSync(path.join(tmpdir(), "bocal-workshop-"));
  const store = await openSqliteStore(path.join(folder, "bocal.sqlite"));
  let address = "";
  const app = await buildApp({
    store,
    bell: localBell(),
    secret: Buffer.from(randomToken()),
    facilitatorKey,
    enter: null,
    publicUrl,
    now,
    localAddress: () => address,
    pages: {
      facilitator: path.join(apps, "facilitator/dist"),
      participant: path.join(apps, "participant/dist"),
    },
    logLevel: "warn",
  });
  const port = await app.listen(0, "127.0.0.1");
  address = `127.0.0.1:${port}`;
  const browser = await launch();
  const pages = openPages(browser, `http://${address}`);
  return {
    app,
    browser,
    base: `http://${address}`,
    ...pages,
    async close() {
      await browser.close();
      await app.close();
      await store.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Pages of one browser against one server, wherever it runs. */
export function openPages(browser: Browser, base: string) {
  const misdeeds: Misdeed[] = [];

  async function page(name: string, options: Parameters<Browser["newContext"]>[0] = {}): Promise<Page> {
    const context = await browser.newContext({
      baseURL: base,
      locale: "fr-FR",
      timezoneId: "Europe/Paris",
      ...options,
    });
    // A page that does not come says so before the test around it runs out.
    context.setDefaultTimeout(waitAtMostMs);
    return watched(await context.newPage(), name);
  }

  function watched(page: Page, name: string): Page {
    page.on("request", (request) => {
      const { origin, protocol } = new URL(request.url());
      if (/^https?:$/.test(protocol) && origin !== base)
        misdeeds.push({ page: name, what: `asked ${origin}` });
    });
    page.on("pageerror", (error) => misdeeds.push({ page: name, what: `threw ${error.message}` }));
    page.on("console", (message) => {
      if (/Content.Security.Policy|Refused to/i.test(message.text()))
        misdeeds.push({ page: name, what: message.text() });
    });
    return page;
  }

  return {
    misdeeds: misdeeds as readonly Misdeed[],
    page,
    async phone(name: string, { pollingOnly = false } = {}): Promise<Page> {
      const phone = await page(name, { ...devices["Pixel 7"], viewport: { width: 390, height: 844 } });
      if (pollingOnly) await refuseWebSocket(phone.context());
      return phone;
    },
    async facilitator(name = "console"): Promise<Page> {
      const console = await page(name, { viewport: { width: 1280, height: 800 }, acceptDownloads: true });
      await console.goto(`/facilitator/#enter=${facilitatorKey}`);
      return console;
    },
  };
}

/** As a network that strips `Upgrade`: every WebSocket is closed before it opens. */
async function refuseWebSocket(context: BrowserContext): Promise<void> {
  await context.addInitScript(() => {
    Object.defineProperty(window, "WebSocket", {
      value: class {
        constructor() {
          throw new Error("This network refuses WebSocket.");
        }
      },
    });
  });
}
