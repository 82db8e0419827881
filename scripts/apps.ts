import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";

export const root = fileURLToPath(new URL("../", import.meta.url));

export type AppName = "facilitator" | "participant";
export const appNames: readonly AppName[] = ["facilitator", "participant"];

/** The folder of an app, and where its built files lie. */
export function appFolder(app: AppName): string {
  return path.join(root, "apps", app);
}
export function builtFolder(app: AppName): string {
  return path.join(appFolder(app), "dist");
}

/** A hash of all that the built files of an app are made from. Reads about 200 small files: some 20 ms. */
export function sourcesHash(app: AppName): string {
  const hash = createHash("sha256");
  const folders = [`apps/${app}`, "packages/client", "packages/protocol"];
  const files = ["pnpm-lock.yaml", "scripts/build.ts", ...folders.flatMap(filesUnder)];
  for (const file of files) {
    hash.update(JSON.stringify(file)).update(
      createHash("sha256")
        .update(readFileSync(path.join(root, file)))
        .digest(),
    );
  }
  return hash.digest("hex");
}

// Made by tools, or by the build itself.
const notSources = new Set(["node_modules", "dist"]);

function filesUnder(folder: string): readonly string[] {
  if (!existsSync(path.join(root, folder))) return [];
  const entries = readdirSync(path.join(root, folder), { withFileTypes: true });
  return entries
    .filter(({ name }) => !notSources.has(name))
    .toSorted((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const file = `${folder}/${entry.name}`;
      return entry.isDirectory() ? filesUnder(file) : [file];
    });
}
