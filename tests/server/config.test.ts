import { ConfigError, readConfig } from "@bocal/server/config";
import { describe, expect, test } from "vitest";

describe("the environment", () => {
  test("needs nothing: all interfaces, port 3000, data beside the app", () => {
    const defaults = {
      port: 3000,
      host: "0.0.0.0",
      dataFolder: "./data",
      facilitatorKey: null,
      publicUrl: null,
    };
    expect(readConfig({})).toEqual(defaults);
    expect(readConfig({ PORT: "", HOST: " ", BOCAL_DATA: "", BOCAL_KEY: "", PUBLIC_URL: "" })).toEqual(
      defaults,
    );
  });

  test("decides five things", () => {
    const env = {
      PORT: "8080",
      HOST: "::1",
      BOCAL_DATA: "/var/lib/bocal",
      BOCAL_KEY: "twelve chars",
      PUBLIC_URL: "https://Bocal.example.org/",
    };
    expect(readConfig(env)).toEqual({
      port: 8080,
      host: "::1",
      dataFolder: "/var/lib/bocal",
      facilitatorKey: "twelve chars",
      publicUrl: "https://bocal.example.org",
    });
  });

  test.each([
    ["PORT", "80a"],
    ["PORT", "65536"],
    ["PORT", "-1"],
    ["PORT", "3e3"],
    ["PORT", "3000.5"],
    ["HOST", "http://localhost"],
    ["HOST", "a b"],
    ["BOCAL_KEY", "eleven char"],
    ["PUBLIC_URL", "bocal.example.org"],
    ["PUBLIC_URL", "ftp://bocal.example.org"],
    ["PUBLIC_URL", "https://example.org/bocal"],
    ["PUBLIC_URL", "https://ana:secret@example.org"],
    ["PUBLIC_URL", "https://example.org/?a"],
    ["PUBLIC_URL", "https://"],
  ])("refuses %s=%s in one sentence, said in English and in French", (name, value) => {
    const refusal = refusalOf({ [name]: value });
    expect(refusal).toBeInstanceOf(ConfigError);
    const lines = refusal?.message.split("\n") ?? [];
    expect(lines).toHaveLength(2);
    for (const line of lines) expect(line).toMatch(new RegExp(`^${name} (must|doit) .*\\.$`));
  });

  test("never repeats a key that it refuses", () => {
    expect(refusalOf({ BOCAL_KEY: "short-one" })?.message).not.toContain("short-one");
  });
});

function refusalOf(env: Record<string, string>): Error | null {
  try {
    readConfig(env);
    return null;
  } catch (reason) {
    return reason as Error;
  }
}
