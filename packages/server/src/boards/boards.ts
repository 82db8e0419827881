import { randomBytes } from "node:crypto";
import type { SessionId } from "@bocal/protocol/base/ids";
import type { Board } from "@bocal/protocol/board/board";
import { type BoardRoom, boardRoom } from "./board-room.ts";

/** The open documents of all sessions. They are rebuilt from the state and never stored. */
export interface Boards {
  /** A new document for the board of this name, with a lineage of its own: a client that knows an older one starts empty. */
  open(session: SessionId, name: string, board: Board): BoardRoom;
  /** The document that is open for a board now. */
  roomOf(session: SessionId, name: string): BoardRoom | null;
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
  const documentByName = new Map<string, string>();

  return {
    open(session, name, board) {
      const key = `${session} ${name}`;
      const document = `${name}.${lineage()}`;
      const room = boardRoom(document, board);
      byDocument.set(document, { room, session, key });
      documentByName.set(key, document);
      return room;
    },
    roomOf(session, name) {
      const document = documentByName.get(`${session} ${name}`);
      return document === undefined ? null : (byDocument.get(document)?.room ?? null);
    },
    room: (document) => byDocument.get(document)?.room ?? null,
    sessionOf: (document) => byDocument.get(document)?.session ?? null,
    close(document, code, reason) {
      const open = byDocument.get(document);
      if (open === undefined) return;
      byDocument.delete(document);
      if (documentByName.get(open.key) === document) documentByName.delete(open.key);
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
