import { useLanguage } from "@bocal/client/words/look-up";
import { roomRefusalSentence } from "@bocal/client/words/refusals-room";
import type { Invitation } from "@bocal/protocol/wire/http";
import { useEffect, useState } from "react";
import { type AtTheDoor, askInvitation } from "../doors.ts";
import { usePhoneWords } from "../words.ts";

/** What asking for an invitation has brought so far. */
export type Asking =
  | { readonly name: "nothing" }
  | { readonly name: "asking" }
  | { readonly name: "invited"; readonly invitation: Invitation }
  /** `final`: asking again brings the same answer, until something else is typed. */
  | { readonly name: "trouble"; readonly sentence: string; readonly final: boolean };

const againAfterMs = 3_000;

/** Asks for the invitation of a code, and again by itself while only the network is in the way. */
export function useInvitation(code: string | null, secret: string | null): [Asking, () => void] {
  const words = usePhoneWords();
  const [language] = useLanguage();
  const [turn, setTurn] = useState(0);
  const [came, setCame] = useState<{ code: string; answer: AtTheDoor<Invitation> } | null>(null);

  // biome-ignore lint/correctness/useExhaustiveDependencies: a new turn asks again.
  useEffect(() => {
    if (code === null) return;
    let left = false;
    let timer: ReturnType<typeof setTimeout> | undefined;
    void askInvitation(code, secret).then((answer) => {
      if (left) return;
      setCame({ code, answer });
      const wait = waitBefore(answer);
      if (wait !== null) timer = setTimeout(() => setTurn((before) => before + 1), wait);
    });
    return () => {
      left = true;
      clearTimeout(timer);
    };
  }, [code, secret, turn]);

  const again = () => {
    setCame(null);
    setTurn((before) => before + 1);
  };
  return [read(), again];

  function read(): Asking {
    if (code === null) return { name: "nothing" };
    if (came === null || came.code !== code) return { name: "asking" };
    const { answer } = came;
    switch (answer.name) {
      case "answered":
        return { name: "invited", invitation: answer.answer };
      case "refused":
        return {
          name: "trouble",
          sentence: roomRefusalSentence(answer.refusal, language),
          final: waitBefore(answer) === null,
        };
      case "away":
        return { name: "trouble", sentence: words.noNetwork, final: false };
      case "portal":
        return { name: "trouble", sentence: words.portal, final: false };
    }
  }
}

function waitBefore(answer: AtTheDoor<Invitation>): number | null {
  if (answer.name === "away" || answer.name === "portal") return againAfterMs;
  if (answer.name === "refused" && answer.refusal.type === "slow-down")
    return Math.max(againAfterMs, answer.refusal.afterMs);
  return null;
}
