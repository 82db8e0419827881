import type { Command } from "@bocal/protocol/methods/capital/vocabulary";
import { useSay } from "../../pieces/Announcer.tsx";
import type { PhoneProps } from "../method.ts";

/** Sends a command of this matrix, and says the sentence once it is applied. */
export function useCapitalCommand({ live, activity }: Pick<PhoneProps<"capital">, "live" | "activity">) {
  const say = useSay();
  return async (command: Command, sentence: string | null = null): Promise<boolean> => {
    const answer = await live.send({
      type: "in-activity",
      activity: activity.id,
      method: "capital",
      command,
    });
    if (answer.type === "applied" && sentence !== null) say(sentence);
    return answer.type === "applied";
  };
}
