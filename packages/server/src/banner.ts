import { isIPv6 } from "node:net";
import type { NetworkInterfaceInfo } from "node:os";
import { renderUnicodeCompact } from "uqr";

/** As `os.networkInterfaces()` gives them. */
export type Networks = Readonly<Record<string, readonly NetworkInterfaceInfo[] | undefined>>;

export interface Started {
  /** The port really listened on. */
  readonly port: number;
  readonly host: string;
  readonly publicUrl: string | null;
  readonly networks: Networks;
  readonly dataFolder: string;
  /** The one-time secret that lets the first facilitator in; null when the link has been used. */
  readonly enter: string | null;
  /** LANG of the terminal. */
  readonly lang: string | undefined;
  /** Whether the lines go to a terminal that knows colours. */
  readonly colours: boolean;
}

/** The lines printed when the server is ready, in French, with English beside it where LANG is not French. */
export function banner(started: Started): string {
  const say = sayer(started.lang);
  const { here, around } = addresses(started);
  const facilitator = `${started.publicUrl ?? here ?? around}/facilitator/`;
  const lines = [
    say("Bocal est prêt.", "Bocal is ready."),
    "",
    ...named(say("Adresse publique", "Public address"), started.publicUrl),
    ...named(say("Sur cet ordinateur", "On this computer"), here),
    ...named(say("Sur le réseau local", "On the local network"), around),
    ...qrLines(started.publicUrl ?? around, started.colours),
    started.enter === null
      ? named(say("Pour animer", "To facilitate"), facilitator)
      : named(
          say("Pour animer, lien à usage unique", "To facilitate, one-time link"),
          `${facilitator}#enter=${started.enter}`,
        ),
    ...named(say("Les données", "The data"), started.dataFolder),
    ...named(say("Pour arrêter", "To stop"), "Ctrl + C"),
  ];
  return `\n${lines
    .flat()
    .map((line) => `  ${line}`.trimEnd())
    .join("\n")}\n`;
}

/** Where this server can be reached without `PUBLIC_URL`: from the machine itself, and from phones in the same room. */
function addresses({ host, port, networks }: Started): {
  readonly here: string | null;
  readonly around: string | null;
} {
  const at = (name: string) => `http://${isIPv6(name) ? `[${name}]` : name}:${port}`;
  if (/^(?:localhost|127\.|::1$)/.test(host)) return { here: at(host), around: null };
  if (host !== "0.0.0.0" && host !== "::") return { here: null, around: at(host) };
  const local = localAddress(networks);
  return { here: at("localhost"), around: local === null ? null : at(local) };
}

// Networks inside the machine or far from the room: containers, virtual machines, tunnels.
const virtual = /docker|^br-|veth|virbr|vmnet|vbox|vethernet|^utun|^tun|^tap|wg\d|tailscale|^zt/i;

/** The IPv4 address that a phone in the same room most likely reaches, or null where there is no network. */
export function localAddress(networks: Networks): string | null {
  const found = Object.entries(networks).flatMap(([name, addresses = []]) =>
    addresses
      .filter(({ family, internal }) => family === "IPv4" && !internal)
      .map(({ address }) => ({ name, address })),
  );
  const [best] = found.toSorted((a, b) => unlikeliness(a) - unlikeliness(b));
  return best?.address ?? null;
}

function unlikeliness({ name, address }: { readonly name: string; readonly address: string }): number {
  if (address.startsWith("169.254.")) return 3; // nobody gave the machine an address
  if (virtual.test(name)) return 2;
  return /^(?:192\.168|10|172\.(?:1[6-9]|2\d|3[01]))\./.test(address) ? 0 : 1;
}

/**
 * The sentence for the person at the terminal when the server cannot listen, with the way out; null when the reason is
 * none of the usual ones.
 */
export function whyNotListening(
  reason: unknown,
  { port, host, lang }: { readonly port: number; readonly host: string; readonly lang: string | undefined },
): string | null {
  const code = reason instanceof Error && "code" in reason ? reason.code : null;
  const otherPort = `PORT=${port < 65_535 ? port + 1 : 3_000} npx -y pnpm@12.21.0 start`;
  const say = sayer(lang, "\n");
  switch (code) {
    case "EADDRINUSE":
      return say(
        `Le port ${port} est déjà pris par un autre programme. Arrêtez-le, ou démarrez avec ${otherPort}`,
        `Port ${port} is already taken by another program. Stop it, or start with ${otherPort}`,
      );
    case "EACCES":
      return say(
        `Le port ${port} est réservé à l’administrateur de cet ordinateur. Démarrez avec PORT=3000 npx -y pnpm@12.21.0 start`,
        `Port ${port} is reserved to this computer's administrator. Start with PORT=3000 npx -y pnpm@12.21.0 start`,
      );
    case "EADDRNOTAVAIL":
    case "EAFNOSUPPORT":
    case "ENOTFOUND":
      return say(
        `L’adresse ${host} n’est pas une adresse de cet ordinateur. Retirez HOST pour écouter sur toutes.`,
        `${host} is not an address of this computer. Remove HOST to listen on all of them.`,
      );
    default:
      return null;
  }
}

/** French alone for a French terminal, French and English for any other. */
function sayer(lang = "", between = " · "): (french: string, english: string) => string {
  return /^fr/i.test(lang) ? (french) => french : (french, english) => french + between + english;
}

/** A label and what it names, each on its line, so that a long address stays whole to be clicked or copied. */
function named(label: string, value: string | null): readonly string[] {
  return value === null ? [] : [label, `  ${value}`];
}

function qrLines(address: string | null, colours: boolean): readonly string[] {
  if (address === null) return [];
  // uqr draws the light squares, for a dark terminal; with colours they are light on any terminal.
  const drawn = renderUnicodeCompact(`${address}/`, { border: 2 }).split("\n");
  return ["", ...drawn.map((line) => (colours ? `\u001b[97;40m${line}\u001b[0m` : line)), ""];
}
