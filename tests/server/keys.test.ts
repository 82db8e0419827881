import { mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { hmac, randomToken, sameSecret, serverSecret, sha256 } from "@bocal/server/keys";
import { describe, expect, onTestFinished, test } from "vitest";

describe("the server's secret", () => {
  test("is made once, for its owner only, and found again", () => {
    const folder = temporaryFolder();
    const secret = serverSecret(folder);
    expect(secret).toHaveLength(32);
    expect(serverSecret(folder)).toEqual(secret);
    expect(readdirSync(folder)).toEqual(["secret"]);
    expect(statSync(path.join(folder, "secret")).mode & 0o777).toBe(0o600);
    expect(serverSecret(temporaryFolder())).not.toEqual(secret);
  });

  test("that was cut short stops the start instead of being replaced", () => {
    const folder = temporaryFolder();
    writeFileSync(path.join(folder, "secret"), "half");
    expect(() => serverSecret(folder)).toThrow(/4 bytes instead of 32/);
  });
});

describe("keys", () => {
  test("a keyed fingerprint keeps its parts apart, and depends on the key", () => {
    expect(hmac("k", "ab", "c")).toBe(hmac("k", "ab", "c"));
    expect(hmac("k", "ab", "c")).not.toBe(hmac("k", "a", "bc"));
    expect(hmac("k", "a", "b")).not.toBe(hmac("l", "a", "b"));
    expect(hmac(Buffer.from("k"), "a")).toBe(hmac("k", "a"));
  });

  test("tokens are 128 bits in base64url, and never twice the same", () => {
    const tokens = Array.from({ length: 100 }, randomToken);
    for (const token of tokens) expect(Buffer.from(token, "base64url")).toHaveLength(16);
    expect(new Set(tokens).size).toBe(100);
  });

  test("a token's hash is the one that every SHA-256 gives", () => {
    expect(sha256("abc")).toBe("ungWv48Bz-pBQUDeXa4iI7ADYaOWF3qctBD_YfIAFa0");
  });

  test("secrets are the same or not, whatever their lengths", () => {
    expect(sameSecret("abc", "abc")).toBe(true);
    expect(sameSecret("abc", "abd")).toBe(false);
    expect(sameSecret("abc", "abcd")).toBe(false);
    expect(sameSecret("", "")).toBe(true);
  });
});

function temporaryFolder(): string {
  const folder = mkdtempSync(path.join(tmpdir(), "bocal-keys-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}
