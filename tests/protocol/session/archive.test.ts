import { deflateRawSync } from "node:zlib";
import { readArchive, sessionBytesAtMost } from "@bocal/protocol/session/archive";
import { describe, expect, test } from "vitest";

interface Part {
  readonly path: string;
  readonly content: string | Buffer;
  readonly packed?: boolean;
  /** What the archive says where it lies. */
  readonly says?: {
    readonly size?: number;
    readonly crc?: number;
    readonly flags?: number;
    readonly rights?: number;
  };
}

/** A ZIP by the format's own rules, with what a liar writes into it. */
function zip(parts: readonly Part[], { count }: { readonly count?: number } = {}): Blob {
  const files: Buffer[] = [];
  const list: Buffer[] = [];
  let at = 0;
  for (const { path, content, packed = true, says = {} } of parts) {
    const bytes = Buffer.from(content);
    const data = packed ? deflateRawSync(bytes) : bytes;
    const name = Buffer.from(path);
    const head = Buffer.alloc(26);
    head.writeUInt16LE(says.flags ?? 0, 2);
    head.writeUInt16LE(packed ? 8 : 0, 4);
    head.writeUInt32LE(says.crc ?? crcOf(bytes), 10);
    head.writeUInt32LE(data.length, 14);
    head.writeUInt32LE(says.size ?? bytes.length, 18);
    head.writeUInt16LE(name.length, 22);
    files.push(Buffer.from("PK\u0003\u0004", "latin1"), head, name, data);
    const rest = Buffer.alloc(14);
    rest.writeUInt32LE(says.rights ?? 0, 6);
    rest.writeUInt32LE(at, 10);
    list.push(Buffer.from("PK\u0001\u0002\u0014\u0000", "latin1"), head, rest, name);
    at += 4 + head.length + name.length + data.length;
  }
  const directory = Buffer.concat(list);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(count ?? parts.length, 4);
  end.writeUInt16LE(count ?? parts.length, 6);
  end.writeUInt32LE(directory.length, 8);
  end.writeUInt32LE(at, 12);
  return new Blob([Buffer.concat([...files, directory, Buffer.from("PK\u0005\u0006", "latin1"), end])]);
}

function crcOf(bytes: Buffer): number {
  let crc = ~0;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
  }
  return ~crc >>> 0;
}

const manifest = (sessions: readonly string[] = ["seance-1.json"], more: object = {}): Part => ({
  path: "bocal.json",
  content: JSON.stringify({ format: "bocal-archive", version: 1, sessions, ...more }),
});
const session: Part = { path: "seance-1.json", content: '{"format":"bocal-session"}' };

describe("an archive of everything", () => {
  test("gives back the session files that it names, packed or not, whatever lies beside them", async () => {
    const picture: Part = { path: "images/01-mur.png", content: Buffer.alloc(300_000, 7), packed: false };
    const second: Part = { path: "seance-2.json", content: '{"two":2}', packed: false };
    const archive = zip([manifest(["seance-1.json", "seance-2.json"]), picture, session, second]);
    expect(await readArchive(archive)).toEqual({
      ok: true,
      files: [{ format: "bocal-session" }, { two: 2 }],
    });
  });

  test("reads its list and its session files alone, so that one of many pictures costs no more", async () => {
    const picture: Part = { path: "images/01-mur.png", content: Buffer.alloc(2_000_000, 7), packed: false };
    const archive = zip([manifest(), picture, session]);
    let read = 0;
    const counted = {
      size: archive.size,
      slice(from: number, to: number) {
        read += to - from;
        return archive.slice(from, to);
      },
    };
    expect((await readArchive(counted)).ok).toBe(true);
    expect(read).toBeLessThan(100_000);
  });

  const bomb = Buffer.alloc(sessionBytesAtMost + 1, 0x20);
  const hostile: readonly (readonly [string, Blob, string])[] = [
    ["is no ZIP", new Blob(["not a zip at all, but long enough to hold an end"]), "damaged"],
    ["is cut short", zip([manifest(), session]).slice(0, 120), "damaged"],
    ["is empty", new Blob([]), "damaged"],
    ["is of another program", zip([{ path: "photo.jpg", content: "x" }]), "no-session"],
    ["names a session that it has not", zip([manifest(["elsewhere.json"]), session]), "no-session"],
    ["is of a version to come", zip([manifest(["seance-1.json"], { version: 2 }), session]), "newer"],
    ["expands without end", zip([manifest(), { path: "seance-1.json", content: bomb }]), "too-large"],
    [
      "expands without end and says that it does not",
      zip([manifest(), { path: "seance-1.json", content: bomb, says: { size: 10 } }]),
      "too-large",
    ],
    ["has more files than any of ours", zip([manifest(), session], { count: 60_000 }), "too-large"],
    [
      "climbs out with its names",
      zip([manifest(), session, { path: "../../etc/cron.d/x", content: "" }]),
      "unsafe",
    ],
    [
      "has a place of its own on the disk",
      zip([manifest(), session, { path: "/etc/x", content: "" }]),
      "unsafe",
    ],
    ["writes as Windows does", zip([manifest(), session, { path: "C:\\x", content: "" }]), "unsafe"],
    [
      "holds a link",
      zip([manifest(), session, { path: "link", content: "", says: { rights: 0xa1ff0000 } }]),
      "unsafe",
    ],
    ["holds another archive", zip([manifest(), session, { path: "more.zip", content: "" }]), "unsafe"],
    ["is locked", zip([manifest(), { ...session, says: { flags: 1 } }]), "unsafe"],
    ["has one name twice", zip([manifest(), session, session]), "unsafe"],
    ["was changed on the way", zip([manifest(), { ...session, says: { crc: 1 } }]), "damaged"],
    ["holds no JSON where a session should be", zip([manifest(), { ...session, content: "{" }]), "damaged"],
  ];

  test.each(hostile)("that %s is refused, and by what is wrong with it", async (_, archive, problem) => {
    expect(await readArchive(archive)).toEqual({ ok: false, problem });
  });
});
