import { forget, forgetAll, isRecord, keep, kept, namesKept } from "./kept.ts";

/** That this phone is somebody in a session: it then goes straight in. The secret is a cookie, or here where cookies fail. */
export interface Seat {
  readonly session: string;
  readonly token: string | null;
}

const dayMs = 86_400_000;
/** After this long without a visit, what the phone kept of a session goes: drafts and names do not stay for ever. */
const keptForMs = 30 * dayMs;

export function seatFor(code: string): Seat | null {
  const found = kept(seatName(code));
  if (!isRecord(found) || typeof found.session !== "string") return null;
  return { session: found.session, token: typeof found.token === "string" ? found.token : null };
}

export function keepSeat(code: string, seat: Seat): void {
  keep(seatName(code), { ...seat, at: Date.now() });
}

/** The phone is nobody here any more; drafts stay, in case it comes back. */
export function forgetSeat(code: string): void {
  forget(seatName(code));
}

/** The person left by their own word: nothing of the session stays on this phone. */
export function forgetSession(code: string, session: string): void {
  forgetSeat(code);
  forgetAll(inSession(session, ""));
}

/** The name under which something of a session is kept. */
export function inSession(session: string, name: string): string {
  return `in.${session}.${name}`;
}

/** The name under which the draft of one activity is kept; the value has a `text`. */
export function draftName(sessionId: string, activity: string): string {
  return inSession(sessionId, `draft.${activity}`);
}

/** Forgets sessions that nobody visited for a month. Only this device's clock is asked, so a wrong one merely keeps longer. */
export function forgetOldSessions(): void {
  for (const name of namesKept()) {
    const seat = name.startsWith("seat.") ? kept(name) : null;
    if (!isRecord(seat) || typeof seat.at !== "number" || Date.now() - seat.at < keptForMs) continue;
    forget(name);
    if (typeof seat.session === "string") forgetAll(inSession(seat.session, ""));
  }
}

function seatName(code: string): string {
  return `seat.${code}`;
}
