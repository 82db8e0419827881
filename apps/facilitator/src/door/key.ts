import type { AnyRefusal } from "@bocal/client/words/refusals";
import { useCallback, useEffect, useState } from "react";
import { enter, isEntered, type Reply } from "./ask.ts";

/** Whether this device has the facilitator's key. */
type Key =
  | { readonly name: "asking" }
  | { readonly name: "inside" }
  | { readonly name: "outside"; readonly refusal: AnyRefusal | null; readonly byLink: boolean }
  | { readonly name: "away" };

export interface KeyRing {
  readonly key: Key;
  /** Asks again whether this device has it. */
  readonly look: () => void;
  readonly give: (key: string) => Promise<void>;
  readonly lost: () => void;
}

/**
 * The key of this device. A one-time link `#enter=SECRET` is exchanged at once for a cookie, and the secret
 * leaves the address before anything else happens, so that it stays in no history and no screenshot.
 */
export function useKey(): KeyRing {
  const [key, setKey] = useState<Key>({ name: "asking" });

  const look = useCallback(() => {
    setKey({ name: "asking" });
    // Not having the key yet is no error to show.
    void isEntered().then((reply) => {
      const found = keyFrom(reply, false);
      setKey(found.name === "outside" ? { ...found, refusal: null } : found);
    });
  }, []);

  const give = useCallback(async (secret: string) => {
    setKey(keyFrom(await enter(secret), false));
  }, []);

  useEffect(() => {
    const follow = () => {
      const secret = secretInAddress();
      if (secret === null) return false;
      history.replaceState(null, "", location.pathname);
      setKey({ name: "asking" });
      void exchange(secret).then(setKey);
      return true;
    };
    if (!follow()) look();
    addEventListener("hashchange", follow);
    return () => removeEventListener("hashchange", follow);
  }, [look]);

  const lost = useCallback(() => setKey({ name: "outside", refusal: null, byLink: false }), []);
  return { key, look, give, lost };
}

/** A link that has served is no reason to be shut out of a device that is already in. */
async function exchange(secret: string): Promise<Key> {
  const given = keyFrom(await enter(secret), true);
  if (given.name !== "outside") return given;
  const already = await isEntered();
  return already.type === "given" ? { name: "inside" } : given;
}

function keyFrom(reply: Reply<unknown>, byLink: boolean): Key {
  switch (reply.type) {
    case "given":
      return { name: "inside" };
    case "away":
      return { name: "away" };
    case "refused":
      return { name: "outside", refusal: reply.refusal, byLink };
  }
}

function secretInAddress(): string | null {
  const found = /^#enter=([^&]+)$/.exec(location.hash);
  if (found?.[1] === undefined) return null;
  try {
    return decodeURIComponent(found[1]);
  } catch {
    return found[1];
  }
}
