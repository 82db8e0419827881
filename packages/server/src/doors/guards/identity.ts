import type { PersonId, ScreenId, SessionId } from "@bocal/protocol/base/ids";
import type { Instant } from "@bocal/protocol/base/instant";
import { hmac, randomToken, sameSecret, sha256 } from "../../keys.ts";
import type { Credential, Store } from "../../store/store.ts";

const dayMs = 86_400_000;
export const facilitatorDays = 60;

export type Cookies = Readonly<Record<string, string | undefined>>;
export const facilitatorCookie = "bocal_facilitator";
export const phoneCookie = (session: string) => `bocal_phone_${session}`;
export const screenCookie = (session: string) => `bocal_screen_${session}`;

/** Who somebody is, by what their device keeps. The socket, the address and the name are nobody (CC-02). */
export interface Identity {
  /** Lets a facilitator in: the one-time secret of the start, or the key of this server. Gives the cookie, or null. */
  enter(key: string): string | null;
  /** The facilitator behind a cookie, or null. */
  facilitator(cookies: Cookies): PersonId | null;
  person(session: SessionId, token: string | undefined): Promise<PersonId | null>;
  screen(session: SessionId, token: string | undefined): Promise<ScreenId | null>;
  /** The screen that a pairing secret opens, with its session. */
  pairing(secret: string): Promise<{ readonly session: SessionId; readonly screen: ScreenId } | null>;
  /** The device secret for one join, the same each time it is asked for the same operation: a repeated join is one device. */
  deviceSecret(session: SessionId, operation: string): string;
}

export interface IdentityNeeds {
  readonly secret: Buffer;
  readonly facilitatorKey: string | null;
  /** The one-time secret printed at the start, or null. */
  readonly enter: string | null;
  readonly store: Store;
  readonly now: () => Instant;
}

export function identity({ secret, facilitatorKey, enter, store, now }: IdentityNeeds): Identity {
  let oneTime = enter;
  // Credentials never change their meaning; whether they still open something is asked of the state each time.
  const known = new Map<string, Credential>();

  async function credential(token: string): Promise<Credential | null> {
    const hash = sha256(token);
    const remembered = known.get(hash);
    if (remembered !== undefined) return remembered;
    const stored = await store.credential(hash);
    if (stored !== null) {
      if (known.size > 20_000) known.clear();
      known.set(hash, stored);
    }
    return stored;
  }

  async function subject(session: SessionId, kind: Credential["kind"], token: string | undefined) {
    if (token === undefined || token.length > 100) return null;
    const found = await credential(token);
    return found?.kind === kind && found.session === session ? found.subject : null;
  }

  function signed(person: string, until: number): string {
    return hmac(secret, "facilitator", facilitatorKey ?? "", person, String(until));
  }

  return {
    enter(key) {
      const isOneTime = oneTime !== null && sameSecret(key, oneTime);
      if (!isOneTime && (facilitatorKey === null || !sameSecret(key, facilitatorKey))) return null;
      if (isOneTime) oneTime = null;
      const person = `f${randomToken()}`;
      const until = now() + facilitatorDays * dayMs;
      return `${person}.${until}.${signed(person, until)}`;
    },
    facilitator(cookies) {
      const [person, until, signature] = (cookies[facilitatorCookie] ?? "").split(".");
      if (person === undefined || until === undefined || signature === undefined) return null;
      if (!sameSecret(signature, signed(person, Number(until))) || Number(until) < now()) return null;
      return person as PersonId;
    },
    person: (session, token) => subject(session, "device", token) as Promise<PersonId | null>,
    screen: (session, token) => subject(session, "screen", token) as Promise<ScreenId | null>,
    async pairing(token) {
      const found = token.length > 100 ? null : await credential(token);
      return found?.kind === "screen" ? { session: found.session, screen: found.subject as ScreenId } : null;
    },
    deviceSecret: (session, operation) => hmac(secret, "device", session, operation).slice(0, 22),
  };
}
