import { useLanguage } from "@bocal/client/words/look-up";
import { refusalSentence } from "@bocal/client/words/refusals";
import type { Command } from "@bocal/protocol/methods/metaplan/vocabulary";
import { useState } from "react";
import { useSay } from "../../pieces/Announcer.tsx";
import type { PhoneProps } from "../method.ts";

/** Asks for something that is seen when it is there, and keeps the sentence of a refusal until the next thing is asked. */
export function useAsked({ live, activity }: Pick<PhoneProps<"metaplan">, "live" | "activity">) {
  const [language] = useLanguage();
  const say = useSay();
  const [note, setNote] = useState<string | null>(null);
  const ask = async (command: Command) => {
    const answer = await live.send({
      type: "in-activity",
      activity: activity.id,
      method: "metaplan",
      command,
    });
    if (answer.type !== "refused") return setNote(null);
    const sentence = refusalSentence(answer.refusal, language);
    setNote(sentence);
    say(sentence);
  };
  return { note, ask };
}
