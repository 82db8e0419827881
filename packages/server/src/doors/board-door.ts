import { type BoardBytes, boardClosed, stateVectorAtMost } from "@bocal/protocol/wire/board-bytes";
import { type Member, stillHere } from "../boards/board-room.ts";
import type { Boards } from "../boards/boards.ts";
import { boardFirstRoom, boardPhonesRoom } from "../live/audiences.ts";
import { boardBytes } from "../live/publisher.ts";
import type { BocalServer, BocalSocket } from "./visitor.ts";

const documentsAtMost = 20;
/** Far more phones than any session lets in. */
const slicesAtMost = 64;

/** Board documents inside Socket.IO: who asks becomes a member, who writes is sent away. */
export interface BoardDoor {
  receive(socket: BocalSocket, document: unknown, bytes: unknown): void;
  leave(socket: BocalSocket, document: unknown): void;
  leaveAll(socket: BocalSocket): void;
  /** A sign of life to every member, for clients that give up a silent line. */
  stillHere(): void;
}

export function boardDoor(boards: Boards, io: BocalServer): BoardDoor {
  const membersBySocket = new WeakMap<BocalSocket, Map<string, Member>>();

  function membersOf(socket: BocalSocket): Map<string, Member> {
    const known = membersBySocket.get(socket) ?? new Map<string, Member>();
    membersBySocket.set(socket, known);
    return known;
  }

  function member(socket: BocalSocket, document: string): Member {
    const { visitor, slice } = socket.data;
    const lane = visitor.as === "phone" ? "phones" : "first";
    const room = lane === "first" ? boardFirstRoom(document) : boardPhonesRoom(document, slice);
    void socket.join(room);
    return {
      lane,
      ownLine: false,
      send: (bytes) => socket.emit("board", document, boardBytes(bytes)),
      close(code, reason) {
        void socket.leave(room);
        membersOf(socket).delete(document);
        socket.emit("board-closed", document, code, reason);
      },
    };
  }

  function leave(socket: BocalSocket, document: string): void {
    const members = membersOf(socket);
    const gone = members.get(document);
    if (gone === undefined) return;
    members.delete(document);
    const { visitor, slice } = socket.data;
    void socket.leave(visitor.as === "phone" ? boardPhonesRoom(document, slice) : boardFirstRoom(document));
    boards.room(document)?.leave(gone);
  }

  return {
    receive(socket, document, bytes) {
      const read = readBytes(bytes);
      const { session } = socket.data.visitor;
      const room =
        typeof document === "string" && boards.sessionOf(document) === session ? boards.room(document) : null;
      if (room === null) {
        // One answer for what is not there and what is not theirs; long names are not repeated.
        const name = typeof document === "string" ? document.slice(0, 100) : "";
        socket.emit("board-closed", name, boardClosed.notFound, "not-found");
        return;
      }
      const members = membersOf(socket);
      const known = members.get(room.document);
      if (known === undefined && members.size >= documentsAtMost) return;
      const asking = known ?? member(socket, room.document);
      members.set(room.document, asking);
      room.receive(asking, read);
    },
    leave(socket, document) {
      if (typeof document === "string") leave(socket, document);
    },
    leaveAll(socket) {
      for (const document of [...membersOf(socket).keys()]) leave(socket, document);
    },
    stillHere() {
      for (const room of boards.all()) {
        const { document } = room;
        const bytes = boardBytes(stillHere);
        io.to(boardFirstRoom(document)).emit("board", document, bytes);
        for (const slice of slicesOf(io, document))
          io.to(boardPhonesRoom(document, slice)).emit("board", document, bytes);
        room.sendToOwnLines("first", stillHere);
        room.sendToOwnLines("phones", stillHere);
      }
    },
  };
}

/** Bytes as they came, text decoded; nothing that a question could be when they are neither or too many. */
function readBytes(bytes: unknown): Uint8Array {
  const value = bytes as BoardBytes;
  if (typeof value === "string" && value.length <= stateVectorAtMost * 2) return Buffer.from(value, "base64");
  if (value instanceof Uint8Array && value.length <= stateVectorAtMost) return value;
  return new Uint8Array();
}

function slicesOf(io: BocalServer, document: string): readonly number[] {
  const slices: number[] = [];
  for (let slice = 0; slice < slicesAtMost; slice++) {
    if (io.sockets.adapter.rooms.has(boardPhonesRoom(document, slice))) slices.push(slice);
  }
  return slices;
}
