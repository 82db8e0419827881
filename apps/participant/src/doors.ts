import type { Refusal } from "@bocal/protocol/session/vocabulary";
import type { DoorRefusal, Invitation, JoinAnswer, JoinBody } from "@bocal/protocol/wire/http";

/** What came of asking at the door. `away`: nobody answered. `portal`: something else answered in the server's place. */
export type AtTheDoor<Answer> =
  | { readonly name: "answered"; readonly answer: Answer }
  | { readonly name: "refused"; readonly refusal: DoorRefusal | Refusal }
  | { readonly name: "away" }
  | { readonly name: "portal" };

const patienceMs = 10_000;

/** Whose session the code leads to, and what is recorded there. */
export function askInvitation(code: string, secret: string | null): Promise<AtTheDoor<Invitation>> {
  const headers = secret === null ? {} : { "x-bocal-secret": secret };
  return ask<Invitation>(`/api/join/${code}`, { headers });
}

/** The same body, operation included, may be sent as often as needed: it makes one person. */
export function askToJoin(body: JoinBody): Promise<AtTheDoor<JoinAnswer>> {
  return ask<JoinAnswer>("/api/join", {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(body),
  });
}

/** 128 random bits for one join. Plain http has no randomUUID, but it has this. */
export function newOperation(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}

async function ask<Answer>(url: string, init: RequestInit): Promise<AtTheDoor<Answer>> {
  const patience = new AbortController();
  const timer = setTimeout(() => patience.abort(), patienceMs);
  try {
    const response = await fetch(url, { ...init, cache: "no-store", signal: patience.signal });
    if (!isJson(response)) return { name: response.ok || response.redirected ? "portal" : "away" };
    const body: unknown = await response.json();
    // The server's own answers are trusted to have the shape that their type says.
    if (response.ok) return { name: "answered", answer: body as Answer };
    const refusal = (body as { refusal?: DoorRefusal | Refusal }).refusal;
    return refusal === undefined ? { name: "away" } : { name: "refused", refusal };
  } catch {
    return { name: "away" };
  } finally {
    clearTimeout(timer);
  }
}

function isJson(response: Response): boolean {
  return response.headers.get("content-type")?.includes("json") ?? false;
}
