import { useLive } from "@bocal/client/live/hooks";
import type { LiveState } from "@bocal/client/live/store";
import { useLanguage } from "@bocal/client/words/look-up";
import { refusalSentence } from "@bocal/client/words/refusals";
import type { Command } from "@bocal/protocol/methods/fishbowl/commands";
import { useCallback, useState } from "react";
import { useSay } from "../../pieces/Announcer.tsx";
import type { PhoneProps } from "../method.ts";

const outboxOf = (state: LiveState) => state.outbox;

export type BowlCommands = ReturnType<typeof useBowlCommands>;

/** Sends what this phone asks, tells what was refused, and which sorts of things still wait for the network. */
export function useBowlCommands({ live, activity }: Pick<PhoneProps<"fishbowl">, "live" | "activity">) {
  const [language] = useLanguage();
  const say = useSay();
  const [refused, setRefused] = useState<string | null>(null);
  const outbox = useLive(live, outboxOf);
  const waits = outbox.flatMap(({ command, state }) =>
    state === "waiting" &&
    command.type === "in-activity" &&
    command.method === "fishbowl" &&
    command.activity === activity.id
      ? [command.command.type]
      : [],
  );
  const { id } = activity;
  const send = useCallback(
    async (command: Command): Promise<boolean> => {
      setRefused(null);
      const answer = await live.send({ type: "in-activity", activity: id, method: "fishbowl", command });
      if (answer.type === "applied") return true;
      const sentence = refusalSentence(answer.refusal, language);
      setRefused(sentence);
      say(sentence);
      return false;
    },
    [live, id, language, say],
  );
  return { send, refused, isWaiting: (type: Command["type"]) => waits.includes(type) };
}
