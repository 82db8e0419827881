import type { ActivityId, CommandId } from "@bocal/protocol/base/ids";
import type { Command, Refusal } from "@bocal/protocol/session/vocabulary";
import type { Answer, WireRefusal } from "@bocal/protocol/wire/answer";
import type { Down } from "@bocal/protocol/wire/down";
import type { Up } from "@bocal/protocol/wire/up";
import { wireVersion } from "@bocal/protocol/wire/version";
import { io, type Socket } from "socket.io-client";
import { onTestFinished } from "vitest";
import { writeCard } from "../help/phone.ts";

/** What became of one card, as its phone knows it. A card that is neither was sent, and nobody answered. */
interface Journal {
  readonly sent: ReadonlySet<string>;
  readonly applied: ReadonlySet<string>;
  /** Why the last one was refused, or null. */
  refused: Refusal["type"] | WireRefusal["type"] | null;
}

export interface Writing {
  readonly activity: ActivityId;
  /** How long somebody thinks before the next card. */
  readonly pauseMs: () => number;
  readonly onApplied: () => void;
}

type FinalAnswer = Exclude<Answer, { type: "retry" }>;

export interface PersistentPhone {
  readonly journal: Journal;
  readonly socket: Socket<Down, Up>;
  /** Writes no new card; resolves once what was sent is answered. */
  finish(): Promise<void>;
}

/**
 * A phone that writes one card after the other, each until it is answered, with the same id, over whatever line there is. It
 * comes back within tenths of a second: what a real phone does in half a minute happens here in one.
 */
export function persistentPhone(
  base: string,
  who: { readonly session: string; readonly token: string; readonly name: string },
  { activity, pauseMs, onApplied }: Writing,
): PersistentPhone {
  const socket: Socket<Down, Up> = io(base, {
    auth: { as: "phone", session: who.session, token: who.token, wire: wireVersion },
    transports: ["websocket"],
    forceNew: true,
    reconnectionDelay: 250,
    reconnectionDelayMax: 500,
  });
  onTestFinished(() => void socket.disconnect());
  // Socket.IO takes a goodbye of the server for final; a phone of ours comes back.
  socket.on("disconnect", (reason) => {
    if (reason === "io server disconnect") socket.connect();
  });
  const sent = new Set<string>();
  const applied = new Set<string>();
  const journal: Journal = { sent, applied, refused: null };
  let finishing = false;
  const finished = Promise.withResolvers<void>();
  void work();

  async function work(): Promise<void> {
    for (let card = 1; !finishing; card++) {
      const text = `${who.name} ${card}`;
      sent.add(text);
      const answer = await untilAnswered({
        id: `card-${card}` as CommandId,
        command: writeCard(activity, text),
      });
      if (answer.type === "refused") {
        journal.refused = answer.refusal.type;
        break;
      }
      applied.add(text);
      onApplied();
      await new Promise((resolve) => setTimeout(resolve, pauseMs()));
    }
    finished.resolve();
  }

  async function untilAnswered(message: {
    readonly id: CommandId;
    readonly command: Command;
  }): Promise<FinalAnswer> {
    for (;;) {
      const answer = await onceOver(message);
      if (answer !== null && answer.type !== "retry") return answer;
      if (answer !== null) await new Promise((resolve) => setTimeout(resolve, answer.afterMs));
    }
  }

  /** The answer over the line that is open now or opens next; null when that line is cut first. */
  function onceOver(message: { readonly id: CommandId; readonly command: Command }): Promise<Answer | null> {
    const { promise, resolve } = Promise.withResolvers<Answer | null>();
    const lost = () => resolve(null);
    const send = () => {
      socket.once("disconnect", lost);
      socket.emit("command", message, resolve);
    };
    if (socket.connected) send();
    else socket.once("connect", send);
    return promise.finally(() => {
      socket.off("disconnect", lost);
      socket.off("connect", send);
    });
  }

  return {
    journal,
    socket,
    finish() {
      finishing = true;
      return finished.promise;
    },
  };
}
