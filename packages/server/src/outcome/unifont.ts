import { existsSync, lstatSync, mkdirSync, readFileSync, renameSync, statSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir, userInfo } from "node:os";
import { join } from "node:path";
import { inflateSync } from "node:zlib";

// A plain face that has a drawing for every letter there is, for the alphabets that no finer face of ours knows. It comes
// packed for the web (WOFF); the libraries that draw want it unpacked, as a file.

const packed = "@fontsource/unifontex/files/unifontex-latin-400-normal.woff";
const name = "unifontex-5.2.6.ttf";

/** Its file, unpacked at first need into a folder that only this user can write; null where there is no such folder. */
export function unifontFile(): string | null {
  try {
    const folder = join(tmpdir(), `bocal-fonts-${userInfo().uid}`);
    if (!existsSync(folder)) mkdirSync(folder, { mode: 0o700 });
    const { uid, mode } = lstatSync(folder);
    if (!lstatSync(folder).isDirectory() || uid !== userInfo().uid || (mode & 0o022) !== 0) return null;
    const file = join(folder, name);
    const unpacked = () => unpack(readFileSync(createRequire(import.meta.url).resolve(packed)));
    if (!existsSync(file) || statSync(file).size === 0) {
      const half = `${file}.${process.pid}-${Date.now()}`;
      writeFileSync(half, unpacked(), { mode: 0o600, flag: "wx" });
      renameSync(half, file);
    }
    return file;
  } catch {
    // A disk that takes nothing: the letters of these alphabets are drawn as boxes, everything else as it should be.
    return null;
  }
}

const headBytes = 44;
const entryBytes = 20;

/** A WOFF as the TTF that it was: the same tables, unpacked, behind a directory of their places. */
function unpack(woff: Buffer): Buffer {
  const count = woff.readUInt16BE(12);
  const directory = Buffer.alloc(12 + 16 * count);
  woff.copy(directory, 0, 4, 8);
  const power = 2 ** Math.floor(Math.log2(count));
  directory.writeUInt16BE(count, 4);
  directory.writeUInt16BE(power * 16, 6);
  directory.writeUInt16BE(Math.log2(power), 8);
  directory.writeUInt16BE((count - power) * 16, 10);
  const parts: Buffer[] = [directory];
  let at = directory.length;
  for (let index = 0; index < count; index++) {
    const from = headBytes + index * entryBytes;
    const place = 12 + 16 * index;
    const length = woff.readUInt32BE(from + 12);
    const offset = woff.readUInt32BE(from + 4);
    const bytes = woff.subarray(offset, offset + woff.readUInt32BE(from + 8));
    const table = bytes.length < length ? inflateSync(bytes) : bytes;
    woff.copy(directory, place, from, from + 4);
    woff.copy(directory, place + 4, from + 16, from + 20);
    directory.writeUInt32BE(at, place + 8);
    directory.writeUInt32BE(length, place + 12);
    const filling = Buffer.alloc((4 - (length % 4)) % 4);
    parts.push(table, filling);
    at += length + filling.length;
  }
  return Buffer.concat(parts);
}
