import type { CommandId, SessionId } from "@bocal/protocol/base/ids";
import type { Instant } from "@bocal/protocol/base/instant";
import type { Bell } from "../bell/bell.ts";
import type { Boards } from "../boards/boards.ts";
import { randomToken } from "../keys.ts";
import type { Logger } from "../log/logger.ts";
import type { SessionRow, Store } from "../store/store.ts";
import { alarm } from "./alarm.ts";
import { type Emit, screenRoom, staffRoom } from "./audiences.ts";
import { type LiveSession, liveSession, type Settled } from "./live-session.ts";
import { type Presence, presence } from "./presence.ts";
import { type Publisher, publisher } from "./publisher.ts";

/** A session that nobody is connected to is let go after this; its log brings it back in a moment. */
const idleMs = 10 * 60_000;
const lookEveryMs = 60_000;

/** One session as this process runs it. */
export interface OpenSession {
  readonly live: LiveSession;
  readonly publisher: Publisher;
  readonly presence: Presence;
  /** Called after every batch that changed something. Gives what stops it. */
  onChange(hear: (settled: Settled) => void): () => void;
  /** Keeps the session open although nobody is connected: robots at work. Gives what ends it. */
  hold(): () => void;
}

export interface LiveSessions {
  /** The session, opened once however many ask at the same time; null when there is none. Rejects when its log cannot be read. */
  open(id: SessionId): Promise<OpenSession | null>;
  /** Sessions open in this process. */
  count(): number;
  close(): void;
}

export interface LiveSessionsNeeds {
  readonly store: Store;
  readonly boards: Boards;
  readonly bell: Bell;
  readonly now: () => Instant;
  readonly emit: Emit;
  readonly logger: Logger;
  /** Told of each, so that it can be counted. */
  readonly onDefect: () => void;
  /** How a session is reached: the address to type, the link of its QR. */
  readonly links: (row: SessionRow) => { readonly address: string; readonly joinLink: string };
}

interface Kept extends OpenSession {
  idleSince: number | null;
  readonly holds: Set<object>;
  end(): void;
}

export function liveSessions(needs: LiveSessionsNeeds): LiveSessions {
  const opening = new Map<SessionId, Promise<Kept | null>>();
  const kept = new Map<SessionId, Kept>();
  const stopHearing = needs.bell.onRing((id, seq) => {
    const { live } = kept.get(id) ?? {};
    if (live !== undefined && live.settled().seq < seq) live.refresh();
  });
  const looking = setInterval(letIdleGo, lookEveryMs);
  looking.unref();

  function letIdleGo(): void {
    const at = performance.now();
    for (const [id, session] of kept) {
      if (!session.presence.isEmpty() || session.holds.size > 0) session.idleSince = null;
      else if (session.idleSince === null) session.idleSince = at;
      else if (at - session.idleSince > idleMs) letGo(id, session);
    }
  }

  function letGo(id: SessionId, session: Kept): void {
    kept.delete(id);
    opening.delete(id);
    session.end();
  }

  async function load(id: SessionId): Promise<Kept | null> {
    const row = await needs.store.session(id);
    if (row === null) return null;
    const session = await opened(row, needs);
    kept.set(id, session);
    return session;
  }

  return {
    open(id) {
      const known = opening.get(id);
      if (known !== undefined) return known;
      const promise = load(id);
      opening.set(id, promise);
      promise.then(
        (session) => session === null && opening.delete(id),
        () => opening.delete(id),
      );
      return promise;
    },
    count: () => kept.size,
    close() {
      clearInterval(looking);
      stopHearing();
      for (const [id, session] of kept) letGo(id, session);
    },
  };
}

async function opened(row: SessionRow, needs: LiveSessionsNeeds): Promise<Kept> {
  const { store, boards, bell, now, emit, logger } = needs;
  const hearers = new Set<(settled: Settled) => void>();
  const holds = new Set<object>();
  const here = presence((message) => {
    emit(staffRoom(row.id), "presence", message);
    emit(screenRoom(row.id), "presence", { here: message.here, screens: message.screens });
  });
  function onDefect(reason: unknown, command: CommandId | null): void {
    needs.onDefect();
    logger.error({ session: row.id, command, err: reason }, "a defect in a session");
  }
  const clock = alarm(now, (activity) => {
    void live.ask({
      by: { kind: "clock" },
      id: randomToken() as CommandId,
      command: { type: "time-passed", activity },
    });
  });
  const live = await liveSession({
    row,
    store,
    now,
    publish(before, after, facts) {
      bell.ring(row.id, after.seq);
      shown.publish(before, after, facts);
      clock.set(after.state);
      for (const hear of hearers) hear(after);
    },
    onDefect: (reason, asked) => onDefect(reason, asked?.id ?? null),
  });
  const shown = publisher({
    row,
    settled: live.settled(),
    boards,
    emit,
    links: needs.links(row),
    slices: here.slices,
    connected: here.people,
    onDefect: (reason) => onDefect(reason, null),
  });
  clock.set(live.settled().state);
  return {
    live,
    publisher: shown,
    presence: here,
    idleSince: null,
    holds,
    onChange(hear) {
      hearers.add(hear);
      return () => void hearers.delete(hear);
    },
    hold() {
      const hold = {};
      holds.add(hold);
      return () => void holds.delete(hold);
    },
    end() {
      clock.close();
      shown.close();
      here.close();
    },
  };
}
