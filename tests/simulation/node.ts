import type { CommandId, PersonId, SessionId } from "@bocal/protocol/base/ids";
import { instant } from "@bocal/protocol/base/instant";
import type { Actor } from "@bocal/protocol/methods/method";
import type { Answer } from "@bocal/protocol/wire/answer";
import { boardClosed } from "@bocal/protocol/wire/board-bytes";
import { readCommandMessage } from "@bocal/protocol/wire/command";
import { wireVersion } from "@bocal/protocol/wire/version";
import type { Welcome } from "@bocal/protocol/wire/welcome";
import type { Bell } from "@bocal/server/bell/bell";
import type { Member } from "@bocal/server/boards/board-room";
import { openBoards } from "@bocal/server/boards/boards";
import {
  boardFirstRoom,
  boardPhonesRoom,
  personRoom,
  phonesRoom,
  screenRoom,
  staffRoom,
} from "@bocal/server/live/audiences";
import { liveSessions, type OpenSession } from "@bocal/server/live/live-sessions";
import { boardBytes } from "@bocal/server/live/publisher";
import type { Logger } from "@bocal/server/log/logger";
import { type MemoryDisk, memoryStore, type Trouble } from "@bocal/server/store/memory";
import { StoreFailure } from "@bocal/server/store/store";
import type { FakeClock } from "../help/fake-clock.ts";

// One server process, with the door of doors/socket.ts as far as it matters here: who is welcomed in which order, which rooms
// they are in, what becomes of their messages. Rooms are sets of lines; everything that leaves is text or bytes.

/** Who is at the other end of a line. */
export interface Guest {
  readonly as: "console" | "phone" | "screen";
  readonly actor: Actor;
  /** Sends to the client; does nothing once the line or the process is gone. */
  readonly send: (message: string) => void;
}

/** A line as the server has it. */
export interface ServerLine {
  receive(message: string): void;
  closed(): void;
}

export interface Node {
  readonly isAlive: () => boolean;
  /** Welcomes a guest; null when they are nobody here. */
  open(guest: Guest): Promise<ServerLine | null>;
  /** Coming in, which happens over HTTP before there is a line. */
  join(actor: Actor, id: CommandId, join: JoinCommand, name: string): Promise<Answer>;
  /** The process is gone, in the middle of whatever it did. What it had handed to the disk may be there or not. */
  crash(): void;
}

type JoinCommand = Parameters<OpenSession["live"]["ask"]>[0]["command"];

export interface NodeNeeds {
  readonly session: SessionId;
  readonly disk: MemoryDisk;
  readonly clock: FakeClock;
  readonly bell: Bell;
  /** Numbers in [0, 1) that decide how slow the disk is. */
  readonly random: () => number;
  /** What goes wrong with the next append, if anything. */
  readonly trouble: () => Trouble | null;
  /** Each command that comes in, and each answer that goes out. */
  readonly received: (by: Actor, id: CommandId, answer: Answer | null) => void;
  readonly onDefect: (reason: unknown) => void;
}

export function node({ session, disk, clock, bell, random, trouble, received, onDefect }: NodeNeeds): Node {
  let alive = true;
  const lines = new Map<string, Set<Guest>>();
  const never = new Promise<never>(() => undefined);
  const store = memoryStore(disk, async (call) => {
    await new Promise<void>((resolve) => clock.after(random() * 8, resolve));
    // A process that is gone asks nothing any more; what was on its way to the disk may still have reached it.
    if (!alive) return random() < 0.5 && call === "append" ? null : never;
    return call === "append" ? trouble() : null;
  });
  const boards = openBoards();
  const silent = () => undefined;
  const sessions = liveSessions({
    store,
    boards,
    bell: { ...bell, ring: (id, seq) => void (alive && bell.ring(id, seq)) },
    now: () => instant(clock.now()),
    emit: (room, name, ...args) => {
      const message = encoded(name, ...args);
      for (const guest of lines.get(room) ?? []) guest.send(message);
    },
    logger: {
      error: ({ err }: { readonly err: unknown }) => void (err instanceof StoreFailure || onDefect(err)),
      info: silent,
    } as unknown as Logger,
    onDefect: silent,
    links: () => ({ address: "bocal.test", joinLink: "http://bocal.test/j/ABCDEF#secret" }),
  });

  function enter(room: string, guest: Guest): () => void {
    const guests = lines.get(room) ?? new Set();
    lines.set(room, guests.add(guest));
    return () => void guests.delete(guest);
  }

  function viewsFor({ as, actor }: Guest, { publisher }: OpenSession): Welcome["views"] | null {
    if (as === "console") return publisher.welcomeStaff();
    if (as === "screen") return publisher.welcomeScreen();
    return publisher.welcomePerson(idOf(actor));
  }

  function welcome(guest: Guest, open: OpenSession): boolean {
    const views = viewsFor(guest, open);
    if (views === null) return false;
    guest.send(encoded("welcome", { wire: wireVersion, now: instant(clock.now()), build: "one", views }));
    return true;
  }

  async function open(guest: Guest): Promise<ServerLine | null> {
    const opened = await sessions.open(session);
    if (opened === null || !alive || !welcome(guest, opened)) return null;
    const { presence, publisher, live } = opened;
    const leaving: (() => void)[] = [];
    const members = new Map<string, { readonly member: Member; readonly leave: () => void }>();
    let slice = 0;
    let gone = false;
    if (guest.as === "phone") {
      const person = idOf(guest.actor);
      slice = presence.phoneIn(person);
      leaving.push(
        enter(phonesRoom(session, slice), guest),
        enter(personRoom(session, person), guest),
        () => {
          if (presence.phoneOut(person, slice)) publisher.forget(person);
        },
      );
    } else leaving.push(enter(guest.as === "console" ? staffRoom(session) : screenRoom(session), guest));

    function memberOf(document: string): Member {
      const known = members.get(document);
      if (known !== undefined) return known.member;
      const room = guest.as === "phone" ? boardPhonesRoom(document, slice) : boardFirstRoom(document);
      const leave = enter(room, guest);
      const member: Member = {
        lane: guest.as === "phone" ? "phones" : "first",
        ownLine: false,
        send: (bytes) => guest.send(encoded("board", document, boardBytes(bytes))),
        close(code, reason) {
          leave();
          members.delete(document);
          guest.send(encoded("board-closed", document, code, reason));
        },
      };
      members.set(document, { member, leave });
      return member;
    }

    return {
      receive(message) {
        if (!alive || gone) return;
        const [name, first, second] = JSON.parse(message) as [string, unknown, unknown];
        if (name === "again") welcome(guest, opened);
        if (name === "board") {
          const room = boards.room(String(first));
          if (room === null)
            guest.send(encoded("board-closed", String(first), boardClosed.notFound, "not-found"));
          else room.receive(memberOf(room.document), Buffer.from(String(second), "base64"));
        }
        if (name !== "command" || guest.as === "screen") return;
        const asked = readCommandMessage(first);
        const answered = (answer: Answer) => guest.send(JSON.stringify(["answer", second, answer]));
        if (asked === null) answered({ type: "refused", refusal: { type: "invalid" }, keepDraft: true });
        else {
          received(guest.actor, asked.id, null);
          void live.ask({ by: guest.actor, ...asked }).then((answer) => {
            received(guest.actor, asked.id, answer);
            answered(answer);
          });
        }
      },
      closed() {
        if (gone) return;
        gone = true;
        for (const leave of leaving) leave();
        for (const [document, { member, leave }] of members) {
          leave();
          boards.room(document)?.leave(member);
        }
        members.clear();
      },
    };
  }

  return {
    isAlive: () => alive,
    open,
    async join(actor, id, command, name) {
      const opened = await sessions.open(session);
      const person = { person: idOf(actor), name };
      return opened === null
        ? { type: "retry", afterMs: 1_000 }
        : opened.live.ask({ by: actor, id, command, person });
    },
    crash() {
      alive = false;
      lines.clear();
      sessions.close();
    },
  };
}

function idOf(actor: Actor): PersonId {
  if (actor.kind !== "person") throw new Error("No clock comes through the door.");
  return actor.person;
}

/** A message as it travels: names and values as JSON, bytes as text in it. */
function encoded(...message: readonly unknown[]): string {
  return JSON.stringify(message, (_, value: unknown) =>
    value instanceof Uint8Array ? Buffer.from(value).toString("base64") : value,
  );
}
