import type { NetworkInterfaceInfo } from "node:os";
import { banner, localAddress, type Started, whyNotListening } from "@bocal/server/banner";
import { describe, expect, test } from "vitest";

const home = { en0: [ipv4("192.168.1.20")] };

function started(part: Partial<Started> = {}): Started {
  const base = { port: 3000, host: "0.0.0.0", publicUrl: null, networks: home, dataFolder: "/srv/data" };
  return { ...base, enter: "once", lang: "fr_FR.UTF-8", colours: false, ...part };
}

describe("the lines printed at the start", () => {
  test("name both addresses, the facilitator's link, the data and the way to stop", () => {
    const lines = banner(started())
      .split("\n")
      .map((line) => line.trim());
    expect(lines).toContain("http://localhost:3000");
    expect(lines).toContain("http://192.168.1.20:3000");
    expect(lines).toContain("http://localhost:3000/facilitator/#enter=once");
    expect(lines).toContain("/srv/data");
    expect(lines).toContain("Ctrl + C");
    expect(lines.filter((line) => /█/.test(line)).length).toBeGreaterThan(10);
  });

  test("speak French to a French terminal, and both languages to any other", () => {
    expect(banner(started())).not.toContain("Bocal is ready.");
    for (const lang of ["en_GB.UTF-8", "C", undefined]) {
      expect(banner(started({ lang }))).toContain("Bocal est prêt. · Bocal is ready.");
    }
  });

  test("lead through the public address where there is one", () => {
    const text = banner(started({ publicUrl: "https://bocal.example.org" }));
    expect(text).toContain("https://bocal.example.org/facilitator/#enter=once");
  });

  test("give no link to enter once it has been used", () => {
    const text = banner(started({ enter: null }));
    expect(text).not.toContain("#enter");
    expect(text).toContain("http://localhost:3000/facilitator/\n");
  });

  test("promise nothing to phones when the server listens to this machine only, or there is no network", () => {
    for (const part of [{ host: "127.0.0.1" }, { host: "localhost" }, { host: "::1" }, { networks: {} }]) {
      const text = banner(started(part));
      expect(text).not.toContain("192.168.1.20");
      expect(text).not.toContain("█");
    }
  });

  test("give the one address that the server listens on", () => {
    const text = banner(started({ host: "fd00::1" }));
    expect(text).toContain("http://[fd00::1]:3000/facilitator/");
    expect(text).not.toContain("localhost");
  });
});

describe("the address on the local network", () => {
  test.each([
    [
      "a home network rather than a container's",
      { docker0: [ipv4("172.17.0.1")], wlan0: [ipv4("192.168.1.20")] },
      "192.168.1.20",
    ],
    [
      "a private address rather than a public one",
      { eth0: [ipv4("203.0.113.5")], eth1: [ipv4("10.0.0.4")] },
      "10.0.0.4",
    ],
    [
      "a given address rather than one the machine invented",
      { a: [ipv4("169.254.3.2")], b: [ipv4("203.0.113.5")] },
      "203.0.113.5",
    ],
    ["a container's when there is no other", { docker0: [ipv4("172.17.0.1")] }, "172.17.0.1"],
    ["nothing when all is internal", { lo: [{ ...ipv4("127.0.0.1"), internal: true }] }, null],
  ])("is the one of %s", (_, networks, expected) => {
    expect(localAddress(networks)).toBe(expected);
  });
});

describe("a server that cannot listen", () => {
  test("names the taken port and the way out", () => {
    const sentence = whyNotListening(failure("EADDRINUSE"), { port: 3000, host: "0.0.0.0", lang: "fr" });
    expect(sentence).toBe(
      "Le port 3000 est déjà pris par un autre programme. Arrêtez-le, ou démarrez avec PORT=3001 npx -y pnpm@12.21.0 start",
    );
  });

  test("names the reserved port and the foreign address, and leaves other reasons to whoever asks", () => {
    const at = { port: 80, host: "10.9.9.9", lang: "en" };
    expect(whyNotListening(failure("EACCES"), at)).toContain("Port 80 is reserved");
    expect(whyNotListening(failure("EADDRNOTAVAIL"), at)).toContain("10.9.9.9 is not an address");
    expect(whyNotListening(failure("EPIPE"), at)).toBeNull();
    expect(whyNotListening("EADDRINUSE", at)).toBeNull();
  });
});

function ipv4(address: string): NetworkInterfaceInfo {
  return {
    address,
    netmask: "255.255.255.0",
    mac: "00:00:00:00:00:00",
    family: "IPv4",
    internal: false,
    cidr: null,
  };
}

function failure(code: string): Error {
  return Object.assign(new Error(code), { code });
}
