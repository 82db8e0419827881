import { parseCode } from "@bocal/protocol/wire/http";

/** Where the address bar leads: the code of a workshop, and the secret of the QR when the phone came by it. */
export interface Address {
  readonly code: string | null;
  readonly secret: string | null;
}

/**
 * Reads the address, and takes the secret out of the bar at once: it must not stay in screenshots, shared links or the history.
 * This tab remembers it until it is in, so that a reload before joining does not lose it.
 */
export function readAddress(): Address {
  const code = codeInPath(location.pathname);
  const fragment = location.hash.slice(1);
  if (code !== null && fragment !== "") {
    rememberSecret(code, fragment);
    history.replaceState(null, "", `/j/${code}`);
  }
  return { code, secret: code === null ? null : rememberedSecret(code) };
}

/** What somebody typed or pasted: a code, or the whole link with its secret. */
export function readTyped(typed: string): Address {
  const link = /\/j\/([^/#?\s]+)(?:#(\S+))?/.exec(typed);
  const code = parseCode(link?.[1] ?? typed);
  return { code, secret: link?.[2] ?? null };
}

/** Moves the address bar to a code, or to where codes are typed. */
export function goTo({ code, secret }: Address): void {
  if (code !== null && secret !== null) rememberSecret(code, secret);
  history.pushState(null, "", code === null ? "/j/" : `/j/${code}`);
}

export function forgetSecret(code: string): void {
  secrets.delete(code);
  try {
    sessionStorage.removeItem(secretKey(code));
  } catch {
    // Closed storage: nothing was in it.
  }
}

const secrets = new Map<string, string>();
const secretKey = (code: string) => `bocal.phone.secret.${code}`;

function codeInPath(path: string): string | null {
  const part = /^\/j\/([^/]+)\/?$/.exec(path)?.[1];
  if (part === undefined) return null;
  try {
    return parseCode(decodeURIComponent(part));
  } catch {
    return null;
  }
}

function rememberSecret(code: string, secret: string): void {
  secrets.set(code, secret);
  try {
    sessionStorage.setItem(secretKey(code), secret);
  } catch {
    // Closed storage: this page remembers it.
  }
}

function rememberedSecret(code: string): string | null {
  try {
    return secrets.get(code) ?? sessionStorage.getItem(secretKey(code));
  } catch {
    return secrets.get(code) ?? null;
  }
}
