/**
 * What Bocal's own pages say to it, without the pages: HTTP to become a facilitator, to make a session and to join it, then one
 * Socket.IO connection. Phones and the projector ask for the board with the y-websocket protocol inside that connection.
 */
import { randomBytes } from "node:crypto";
import type { ActivityId, CommandId, OrganisationId } from "@bocal/protocol/base/ids";
import { organisationsFromNames } from "@bocal/protocol/room/organisation";
import type { ScreenView } from "@bocal/protocol/session/views";
import type { ActivityPlan, Command, Plan } from "@bocal/protocol/session/vocabulary";
import type { Answer } from "@bocal/protocol/wire/answer";
import type { BoardBytes } from "@bocal/protocol/wire/board-bytes";
import type { Changed } from "@bocal/protocol/wire/changed";
import type { CommandMessage } from "@bocal/protocol/wire/command";
import type { JoinAnswer } from "@bocal/protocol/wire/http";
import { patched } from "@bocal/protocol/wire/patch";
import type { Handshake } from "@bocal/protocol/wire/up";
import { wireVersion } from "@bocal/protocol/wire/version";
import type { Welcome } from "@bocal/protocol/wire/welcome";
import { createDecoder, readVarUint, readVarUint8Array } from "lib0/decoding";
import { receivedBy } from "../../help/of-metaplan.ts";
import { type Client, type Ground, peers, type Seat, type Wire } from "../contract.ts";
import { cardText } from "./card-texts.ts";
import { ask } from "./http-ask.ts";
import { openSocketIo, type SocketIo } from "./socket-io-wire.ts";
import { cardReader } from "./yjs-cards.ts";

const cardsEach = 20;
// Sync step 1 with the state vector of an empty document, as a client that knows nothing asks.
const whatIsThere = Buffer.from([0, 0, 1, 0]).toString("base64");

const organisations = organisationsFromNames(
  ["CAF", "Mairie", "Département", "Relais", "Bus du pays", "École", "Associations", "Mission locale"],
  (index) => `place-${index}` as OrganisationId,
);
let enrolled = 0;

const wire: Wire = { lay, enrol, enter };
export default wire;

/** A session as a facilitator makes it, its one activity opened and writing begun. The console stays connected, as in a room. */
async function lay(port: number, expected: { phones: number; hidden: boolean }): Promise<Ground> {
  const entered = await ask(port, "POST", "/api/facilitator/enter", {
    body: { key: peers.bocal.settings.facilitatorKey },
  });
  const token = /bocal_facilitator=([^;]+)/.exec(entered.cookie)?.[1] ?? "";
  const asFacilitator = { token };
  const { session } = (
    await ask<{ session: string }>(port, "POST", "/api/sessions", {
      ...asFacilitator,
      body: { plan: plan(expected.phones), activities: [brainstorm(expected.hidden)] },
    })
  ).answer;

  const { socket, welcome } = await connected(port, { as: "console", session, wire: wireVersion, token }, {});
  const { staff } = welcome.views;
  const activity = staff?.view.agenda[0]?.id;
  if (!staff || !activity) throw new Error("the session has no activity");
  await done(socket, { type: "open-activity", activity });
  const start = { type: "start-writing", quota: cardsEach } as const;
  await done(socket, { type: "in-activity", activity, method: "metaplan", command: start });
  await done(socket, { type: "show-on-wall", wall: "activity" });
  socket.stopListening();
  const screen = await ask<{ link: string }>(port, "POST", `/api/sessions/${session}/screens`, {
    ...asFacilitator,
    body: { name: "wall" },
  });
  return {
    port,
    session,
    activity,
    code: staff.view.join.code,
    wall: screen.answer.link.split("#")[1] ?? "",
    hidden: expected.hidden ? 1 : 0,
  };
}

function plan(expected: number): Plan {
  return {
    title: "Bench",
    host: "",
    organisations,
    groups: [],
    anonymity: "organisation",
    identification: "name",
    expected: expected + 50,
    demonstration: false,
  };
}

function brainstorm(hidden: boolean): ActivityPlan {
  return {
    title: "",
    plannedMinutes: 10,
    settings: {
      method: "metaplan",
      settings: {
        question: "Que faire ensemble ?",
        colours: "one",
        legend: [{ paper: "straw", label: "Idées" }],
        appears: hidden ? "together" : "as-written",
      },
    },
  };
}

async function done(socket: SocketIo, command: Command): Promise<void> {
  const answered = Promise.withResolvers<unknown>();
  socket.ask("command", { id: newId(), command } satisfies CommandMessage, answered.resolve);
  const answer = (await answered.promise) as Answer;
  if (answer.type !== "applied") throw new Error(`${command.type}: ${JSON.stringify(answer)}`);
}

async function enrol(ground: Ground, role: Seat["role"]): Promise<string> {
  if (role === "projector") return String(ground.wall);
  const operation = newId();
  const { answer } = await ask<JoinAnswer>(Number(ground.port), "POST", "/api/join", {
    body: {
      code: String(ground.code),
      name: `Phone ${operation}`,
      organisation: organisations[enrolled++ % organisations.length]?.id ?? null,
      group: null,
      operation,
      noCookies: true,
    },
  });
  if (answer.state !== "in" || !answer.token) throw new Error(`not let in: ${JSON.stringify(answer)}`);
  return answer.token;
}

async function enter(ground: Ground, token: string, seat: Seat): Promise<Client> {
  const as = seat.role === "phone" ? "phone" : "screen";
  const board = boardListener(seat);
  const hear = ground.hidden ? countListener(seat) : board;
  const handshake = { as, session: String(ground.session), wire: wireVersion, token } as const;
  const { socket, welcome } = await connected(Number(ground.port), handshake, {
    onEvent: hear.onEvent,
    onGone(why) {
      board.whole.reject(new Error(why));
      seat.onGone?.(why);
    },
  });
  if (!ground.hidden) {
    const { document } = (as === "phone" ? welcome.views.public : welcome.views.screen)?.view.activity ?? {};
    if (!document) throw new Error("the activity shows no board");
    socket.emit("board", document, whatIsThere);
    await board.whole.promise;
  }
  if (!seat.onCard) socket.stopListening();
  return {
    traffic: socket.traffic,
    post(text) {
      const command: Command = {
        type: "in-activity",
        activity: ground.activity as ActivityId,
        method: "metaplan",
        command: { type: "write-card", text },
      };
      say(socket, { id: newId(), command }, { text, seat });
    },
    leave: () => socket.leave(),
  };
}

/** Sends a card until it is answered for good, as the outbox of a phone does. */
function say(socket: SocketIo, message: CommandMessage, card: { text: string; seat: Seat }): void {
  socket.ask("command", message, (heard) => {
    const answer = heard as Answer;
    if (answer.type === "applied") card.seat.onAcknowledged?.(card.text);
    else if (answer.type === "refused") card.seat.onRefused?.(card.text, answer.refusal.type);
    else setTimeout(() => say(socket, message, card), answer.afterMs);
  });
}

/** The board as the y-websocket protocol tells it: the whole first, then what changes. Who decodes nothing waits for the whole only. */
function boardListener({ onCard, onGone }: Seat) {
  const read = onCard && cardReader(onCard);
  const whole = Promise.withResolvers<void>();
  // Nobody waits for a board that is not asked for.
  whole.promise.catch(() => undefined);
  return {
    whole,
    onEvent(event: string, [, bytes]: readonly unknown[]) {
      if (event === "board-closed") onGone?.("the document of the board was closed");
      if (event !== "board") return;
      if (read) {
        const message = createDecoder(bytesOf(bytes as BoardBytes));
        const isSync = readVarUint(message) === 0;
        if (isSync && readVarUint(message) > 0) read(readVarUint8Array(message));
      }
      whole.resolve();
    },
  };
}

/**
 * While cards are hidden the wall shows how many came and nothing else. Cards have consecutive numbers, so a count of n stands
 * for the cards 0 to n - 1.
 */
function countListener({ role, onCard }: Seat) {
  let view: unknown = null;
  let count = 0;
  return {
    onEvent(event: string, [value]: readonly unknown[]) {
      if (role !== "projector" || !onCard) return;
      if (event === "welcome") view = (value as Welcome).views.screen?.view;
      else if (event === "changed") view = patched(view, (value as Changed).patch);
      else return;
      const received = receivedBy(view as ScreenView) ?? 0;
      while (count < received) onCard(cardText(count++));
    },
  };
}

interface Hearing {
  onEvent?(event: string, values: readonly unknown[]): void;
  onGone?(why: string): void;
}

/** A connection that has been welcomed. */
async function connected(port: number, handshake: Handshake, hearing: Hearing) {
  const welcomed = Promise.withResolvers<Welcome>();
  const socket = await openSocketIo(port, handshake, {
    onEvent(event, values) {
      if (event === "welcome") welcomed.resolve(values[0] as Welcome);
      hearing.onEvent?.(event, values);
    },
    onGone(why) {
      welcomed.reject(new Error(why));
      hearing.onGone?.(why);
    },
  });
  return { socket, welcome: await welcomed.promise };
}

function bytesOf(bytes: BoardBytes): Uint8Array {
  return typeof bytes === "string" ? Buffer.from(bytes, "base64") : bytes;
}

function newId(): CommandId {
  return randomBytes(16).toString("base64url") as CommandId;
}
