import { existsSync, lstatSync, mkdirSync, renameSync, statSync, writeFileSync } from "node:fs";
import { tmpdir, userInfo } from "node:os";
import { join } from "node:path";
import { fontOfEverySign } from "./fonts.ts";

const name = "unifontex-5.2.6.ttf";

/**
 * The face of every sign as a file, for a library that takes no other: unpacked at first need into a folder that only this
 * user can write. Null where there is no such folder.
 */
export function unifontFile(): string | null {
  try {
    const folder = join(tmpdir(), `bocal-fonts-${userInfo().uid}`);
    if (!existsSync(folder)) mkdirSync(folder, { mode: 0o700 });
    const found = lstatSync(folder);
    if (!found.isDirectory() || found.uid !== userInfo().uid || (found.mode & 0o022) !== 0) return null;
    const file = join(folder, name);
    if (!existsSync(file) || statSync(file).size === 0) {
      const half = `${file}.${process.pid}-${Date.now()}`;
      writeFileSync(half, fontOfEverySign(), { mode: 0o600, flag: "wx" });
      renameSync(half, file);
    }
    return file;
  } catch {
    // A disk that takes nothing: the letters of these alphabets are drawn as boxes, everything else as it should be.
    return null;
  }
}
