import { existsSync, rmSync } from "node:fs";
import path from "node:path";
import { appFolder, appNames, builtFolder } from "../../scripts/apps.ts";
import { buildApps } from "../../scripts/build.ts";
import { findChromium } from "./browser.ts";

/** Before all tests: builds the apps and unpacks the browser, each only when that is not yet done. */
export default async function setup(): Promise<void> {
  await buildAppsOrNone();
  await findChromium(); // once, before the workers race for it
}

/** Whoever works on the rules alone may have an app in pieces: then only the tests that need it fail, and never on old files. */
async function buildAppsOrNone(): Promise<void> {
  if (appNames.some((app) => !existsSync(path.join(appFolder(app), "src/main.tsx")))) return;
  try {
    await buildApps();
  } catch (reason) {
    console.error("The apps could not be built; tests that need them will fail.", reason);
    for (const app of appNames) rmSync(builtFolder(app), { recursive: true, force: true });
  }
}
