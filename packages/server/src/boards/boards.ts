import { randomBytes } from "node:crypto";
import type { ActivityId, SessionId } from "@bocal/protocol/base/ids";
import type { Board } from "@bocal/protocol/board/board";
import { type BoardRoom, boardRoom } from "./board-room.ts";

/** The open documents of all sessions. They are rebuilt from the state and never stored. */
export interface Boards {
  /** A new document for an activity's board, with a lineage of its own: a client that knows an older one starts empty. */
  open(session: SessionId, activity: ActivityId, board: Board): BoardRoom;
  /** The document that is open for an activity now. */
  roomOf(session: SessionId, activity: ActivityId): BoardRoom | null;
  room(document: string): BoardRoom | null;
  sessionOf(document: string): SessionId | null;
  close(document: string, code: number, reason: string): void;
  all(): Iterable<BoardRoom>;
}

interface OpenBoard {
  readonly room: BoardRoom;
  readonly session: SessionId;
  readonly key: string;
}

export function openBoards(): Boards {
  const byDocument = new Map<string, OpenBoard>();
  const documentByActivity = new Map<string, string>();

  return {
    open(session, activity, board) {
      const key = `${session} ${activity}`;
      const document = `${activity}.${lineage()}`;
      const room = boardRoom(document, board);
      byDocument.set(document, { room, session, key });
      documentByActivity.set(key, document);
      return room;
    },
    roomOf(session, activity) {
      const document = documentByActivity.get(`${session} ${activity}`);
      return document === undefined ? null : (byDocument.get(document)?.room ?? null);
    },
    room: (document) => byDocument.get(document)?.room ?? null,
    sessionOf: (document) => byDocument.get(document)?.session ?? null,
    close(document, code, reason) {
      const open = byDocument.get(document);
      if (open === undefined) return;
      byDocument.delete(document);
      if (documentByActivity.get(open.key) === document) documentByActivity.delete(open.key);
      open.room.close(code, reason);
    },
    *all() {
      for (const { room } of byDocument.values()) yield room;
    },
  };
}

/** Never the same twice, after a restart neither: two histories under one name would be merged by a sleeping client. */
function lineage(): string {
  return randomBytes(6).toString("base64url");
}
