import { useEffect, useState } from "react";

/** How far this screen is with its session. The secret of the link pairs once; afterwards a cookie and the address suffice. */
export type Pairing =
  | { readonly name: "pairing" }
  | { readonly name: "paired"; readonly session: string }
  /** Opened without a link. */
  | { readonly name: "unpaired" }
  /** The link was used, withdrawn or cut short. */
  | { readonly name: "stale-link" }
  /** Nobody answers; it is asked again by itself. */
  | { readonly name: "unreachable" };

const againMs = 3_000;

/** Pairs this screen with the session of its link, or takes up the session that its address names. */
export function usePairing(): Pairing {
  const [pairing, setPairing] = useState<Pairing>(firstState);
  useEffect(() => {
    const secret = secretInLink();
    if (secret === "") return;
    let left = false;
    let again: ReturnType<typeof setTimeout> | undefined;
    const ask = async () => {
      const answer = await pair(secret);
      if (left) return;
      if (answer.name === "unreachable") again = setTimeout(() => void ask(), againMs);
      // The secret leaves the address bar, and so the room's sight, the history and whatever is copied from it.
      if (answer.name === "paired") history.replaceState(null, "", `/screen/${answer.session}`);
      setPairing(answer);
    };
    void ask();
    return () => {
      left = true;
      clearTimeout(again);
    };
  }, []);
  return pairing;
}

function firstState(): Pairing {
  if (secretInLink() !== "") return { name: "pairing" };
  const session = /^\/screen\/([A-Za-z0-9_-]{1,64})\/?$/.exec(location.pathname)?.[1];
  return session === undefined ? { name: "unpaired" } : { name: "paired", session };
}

function secretInLink(): string {
  return location.hash.slice(1);
}

async function pair(secret: string): Promise<Pairing> {
  try {
    const response = await fetch("/api/screen/pair", {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ secret }),
    });
    if (response.status >= 500 || response.status === 429) return { name: "unreachable" };
    if (!response.ok) return { name: "stale-link" };
    const body: unknown = await response.json();
    return typeof body === "object" && body !== null && "session" in body && typeof body.session === "string"
      ? { name: "paired", session: body.session }
      : { name: "stale-link" };
  } catch {
    // No network, or a portal's page instead of an answer: the same to a screen, which waits.
    return { name: "unreachable" };
  }
}
