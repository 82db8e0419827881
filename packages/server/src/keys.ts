import { createHash, createHmac, randomBytes, timingSafeEqual } from "node:crypto";
import { closeSync, fsyncSync, openSync, readFileSync, renameSync, writeSync } from "node:fs";
import path from "node:path";

const secretBytes = 32;

/**
 * The server's own secret, 256 bits, made at the first start and kept in the data folder for its owner only: what it
 * has keyed stays valid after a restart. The caller holds the folder. Throws when the file is there and is not a secret.
 */
export function serverSecret(dataFolder: string): Buffer {
  const file = path.join(dataFolder, "secret");
  const known = readOrNull(file);
  if (known === null) return made(file);
  if (known.length === secretBytes) return known;
  throw new SecretError(
    `${file} holds ${known.length} bytes instead of ${secretBytes}: restore it from a backup, or remove it.`,
  );
}

/** The file of the secret is damaged. The message is for the person at the terminal. */
export class SecretError extends Error {
  override readonly name = "SecretError";
}

/** A keyed fingerprint of the parts, base64url. Parts are kept apart: ("ab", "c") is not ("a", "bc"). */
export function hmac(key: string | Buffer, ...parts: readonly string[]): string {
  return createHmac("sha256", key).update(JSON.stringify(parts)).digest("base64url");
}

/** 128 random bits, base64url: 22 characters that nobody guesses. */
export function randomToken(): string {
  return randomBytes(16).toString("base64url");
}

/** What is stored of a token, base64url. Only for tokens of 128 bits: a typed word would be guessed from it. */
export function sha256(token: string): string {
  return createHash("sha256").update(token).digest("base64url");
}

/** Whether two secrets are the same, in a time that tells nothing of where they differ or how long they are. */
export function sameSecret(a: string, b: string): boolean {
  const digest = (text: string) => createHash("sha256").update(text).digest();
  return timingSafeEqual(digest(a), digest(b));
}

function readOrNull(file: string): Buffer | null {
  try {
    return readFileSync(file);
  } catch (reason) {
    if (reason instanceof Error && "code" in reason && reason.code === "ENOENT") return null;
    throw reason;
  }
}

function made(file: string): Buffer {
  const secret = randomBytes(secretBytes);
  // Whole or not at all: a power cut between the two leaves a new file aside, never half a secret.
  const aside = openSync(`${file}.new`, "w", 0o600);
  try {
    writeSync(aside, secret);
    fsyncSync(aside);
  } finally {
    closeSync(aside);
  }
  renameSync(`${file}.new`, file);
  return secret;
}
