import {
  closeSync,
  existsSync,
  fdatasyncSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readdirSync,
  rmdirSync,
  rmSync,
  writeSync,
} from "node:fs";
import { fileURLToPath } from "node:url";
import { median, now } from "./measure.ts";

// In the repository and not in the system's temporary folder, which is often memory: a commit must reach a disk.
const root = fileURLToPath(new URL("data/", import.meta.url));

/** A fresh folder on the disk that is measured. */
export function openFolder(): string {
  mkdirSync(root, { recursive: true });
  return mkdtempSync(root);
}

/** Removes a folder of `openFolder` with all that is in it, and leaves nothing when it was the last. */
export function dropFolder(folder: string): void {
  rmSync(folder, { recursive: true, force: true });
  if (existsSync(root) && readdirSync(root).length === 0) rmdirSync(root);
}

/** What it takes to append 200 bytes and have them on this disk; the median of 100. */
export function flushMs(): number {
  const folder = openFolder();
  const file = openSync(`${folder}/flushes`, "a");
  try {
    const times = Array.from({ length: 100 }, () => {
      const start = now();
      writeSync(file, Buffer.alloc(200));
      fdatasyncSync(file);
      return now() - start;
    });
    return median(times);
  } finally {
    closeSync(file);
    dropFolder(folder);
  }
}
