import { isIP } from "node:net";

/** What the environment decides. Everything else is decided in the app, per session. */
export interface Config {
  /** 0 lets the system choose a free one, for tests. */
  readonly port: number;
  /** The address to listen on; 0.0.0.0 is all of this machine's. */
  readonly host: string;
  readonly dataFolder: string;
  /** What facilitators may type to enter, instead of the one-time link. Null when there is none. */
  readonly facilitatorKey: string | null;
  /** How people reach this server from outside, without a slash at the end. Null when only its own addresses lead to it. */
  readonly publicUrl: string | null;
}

/** A variable has a value that cannot be used. The message is for the person at the terminal: English, then French. */
export class ConfigError extends Error {
  override readonly name = "ConfigError";

  constructor(english: string, french: string) {
    super(`${english}\n${french}`);
  }
}

export type Environment = Readonly<Record<string, string | undefined>>;

const keyMinimum = 12;

/** Reads PORT, HOST, BOCAL_DATA, BOCAL_KEY and PUBLIC_URL; an empty variable counts as absent. Throws `ConfigError` at the first wrong one. */
export function readConfig(env: Environment): Config {
  return {
    port: readPort(given(env, "PORT")),
    host: readHost(given(env, "HOST")),
    dataFolder: given(env, "BOCAL_DATA") ?? "./data",
    facilitatorKey: readKey(given(env, "BOCAL_KEY")),
    publicUrl: readPublicUrl(given(env, "PUBLIC_URL")),
  };
}

function given(env: Environment, name: string): string | undefined {
  return env[name]?.trim() || undefined;
}

function readPort(text = "3000"): number {
  const port = Number(text);
  if (/^\d{1,5}$/.test(text) && port <= 65_535) return port;
  throw new ConfigError(
    `PORT must be a whole number from 0 to 65535, for example PORT=3001; it is "${text}".`,
    `PORT doit être un nombre entier de 0 à 65535, par exemple PORT=3001 ; il vaut « ${text} ».`,
  );
}

function readHost(text = "0.0.0.0"): string {
  if (isIP(text) !== 0 || /^[a-z0-9](?:[a-z0-9.-]*[a-z0-9])?$/i.test(text)) return text;
  throw new ConfigError(
    `HOST must be an address or a name of this machine, for example HOST=127.0.0.1; it is "${text}".`,
    `HOST doit être une adresse ou un nom de cet ordinateur, par exemple HOST=127.0.0.1 ; il vaut « ${text} ».`,
  );
}

function readKey(key: string | undefined): string | null {
  if (key === undefined) return null;
  if (key.length >= keyMinimum) return key;
  // The value is a secret, even a bad one: it is not repeated.
  throw new ConfigError(
    `BOCAL_KEY must have ${keyMinimum} characters or more; it has ${key.length}.`,
    `BOCAL_KEY doit avoir ${keyMinimum} caractères ou plus ; elle en a ${key.length}.`,
  );
}

function readPublicUrl(text: string | undefined): string | null {
  if (text === undefined) return null;
  const url = URL.parse(text);
  // What is left beside the origin would be a user, a path, a query or a fragment: none of them can be kept in every link.
  if (url !== null && /^https?:$/.test(url.protocol) && url.href === `${url.origin}/`) return url.origin;
  throw new ConfigError(
    `PUBLIC_URL must be an http or https address without a path, for example PUBLIC_URL=https://bocal.example.org; it is "${text}".`,
    `PUBLIC_URL doit être une adresse http ou https sans chemin, par exemple PUBLIC_URL=https://bocal.example.org ; elle vaut « ${text} ».`,
  );
}
