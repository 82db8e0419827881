import type { Board } from "@bocal/protocol/board/board";
import { emptyBoard } from "@bocal/protocol/board/board";
import { boardClosed, stateVectorAtMost } from "@bocal/protocol/wire/board-bytes";
import * as decoding from "lib0/decoding";
import * as encoding from "lib0/encoding";
import * as Y from "yjs";
import { mirror } from "./mirror.ts";

// A room speaks the y-websocket protocol and only answers: sync step 1 gets step 2, everything else closes the member, unread
// (no byte of a client reaches Yjs's decoder). It never sends step 1, which would ask a reader to write.

const messageSync = 0;
const messageAwareness = 1;
const syncStep1 = 0;
const syncStep2 = 1;
const syncUpdate = 2;

/** The joining frame is made once and reused with a tail of later updates, until the tail has this many bytes. */
const tailBytesAtMost = 16_384;
const askAgainAfterMs = 2_000;
/** Moves make a document grow though its board does not: past four times what a fresh one weighs it is made anew. */
const growthAtMost = 4;
/** Nobody minds this much; the scales come out again after as much was written. */
const growthSlack = 65_536;

/** The server alone writes a document, so no other writer can have this number; a small one is one byte where a random one is five. */
const onlyWriter = 1;

/** One connection's part in a room. */
export interface Member {
  /** Screens and consoles get each change in the turn of its commit; phones get them merged. */
  readonly lane: "first" | "phones";
  /** A socket of its own at `/boards/`, not a share of Socket.IO. */
  readonly ownLine: boolean;
  send(bytes: Uint8Array): void;
  close(code: number, reason: string): void;
}

export interface BoardRoom {
  readonly document: string;
  /** Makes the document equal the board; gives the frame of what changed, or null. */
  show(board: Board): Uint8Array | null;
  /** A message of a member, or of somebody who becomes one by asking. */
  receive(member: Member, bytes: Uint8Array): void;
  leave(member: Member): void;
  /** To members on a line of their own; those inside Socket.IO are reached as one audience (publisher.ts). */
  sendToOwnLines(lane: Member["lane"], frame: Uint8Array): void;
  /** Whether history has made the document so heavy that a new one is better. */
  isOvergrown(): boolean;
  /** Tells every member that this document is over. */
  close(code: number, reason: string): void;
}

export function boardRoom(document: string, first: Board): BoardRoom {
  const doc = new Y.Doc({ gc: true });
  doc.clientID = onlyWriter;
  let board = emptyBoard;
  const members = new Map<Member, number>();
  let changes: Uint8Array[] = [];
  let joining: { snapshot: Uint8Array; tail: Uint8Array[]; tailBytes: number } | null = null;
  let bytesSinceWeighed = 0;
  let weighAfter = growthSlack;
  doc.on("update", (update: Uint8Array) => changes.push(update));

  function show(next: Board): Uint8Array | null {
    mirror(doc, board, next);
    board = next;
    if (changes.length === 0) return null;
    const update = changes.length === 1 ? (changes[0] as Uint8Array) : Y.mergeUpdates(changes);
    changes = [];
    bytesSinceWeighed += update.length;
    remember(update);
    return updateFrame(update);
  }

  function remember(update: Uint8Array): void {
    if (joining === null) return;
    joining.tail.push(update);
    joining.tailBytes += update.length;
    if (joining.tailBytes > tailBytesAtMost) joining = null;
  }

  function answer(member: Member, stateVector: Uint8Array): void {
    if (stateVector.length > 1) {
      member.send(syncFrame(syncStep2, Y.encodeStateAsUpdate(doc, stateVector)));
      return;
    }
    joining ??= { snapshot: syncFrame(syncStep2, Y.encodeStateAsUpdate(doc)), tail: [], tailBytes: 0 };
    member.send(joining.snapshot);
    if (joining.tail.length > 0) member.send(updateFrame(Y.mergeUpdates(joining.tail)));
  }

  /** Weighing costs a whole document, so it is done after each doubling and not after each change. */
  function isOvergrown(): boolean {
    if (bytesSinceWeighed < weighAfter) return false;
    const weight = Y.encodeStateAsUpdate(doc).length;
    weighAfter = Math.max(growthSlack, weight);
    bytesSinceWeighed = 0;
    return weight > growthSlack && weight > freshWeight(board) * growthAtMost;
  }

  show(first);

  return {
    document,
    show,
    receive(member, bytes) {
      const stateVector = readQuestion(bytes);
      if (stateVector === null) {
        members.delete(member);
        member.close(boardClosed.readOnly, "read-only");
        return;
      }
      const askedAt = members.get(member);
      const at = performance.now();
      // One question each two seconds: answering one may cost a whole document.
      if (askedAt !== undefined && at - askedAt < askAgainAfterMs) return;
      members.set(member, at);
      answer(member, stateVector);
    },
    leave: (member) => void members.delete(member),
    sendToOwnLines(lane, frame) {
      for (const member of members.keys()) if (member.ownLine && member.lane === lane) member.send(frame);
    },
    isOvergrown,
    close(code, reason) {
      for (const member of members.keys()) member.close(code, reason);
      members.clear();
      doc.destroy();
    },
  };
}

function freshWeight(board: Board): number {
  const fresh = new Y.Doc();
  mirror(fresh, emptyBoard, board);
  const { length } = Y.encodeStateAsUpdate(fresh);
  fresh.destroy();
  return length;
}

/** The state vector of a sync step 1, or null for every other message: decided on the first two numbers and nothing else. */
function readQuestion(bytes: Uint8Array): Uint8Array | null {
  if (bytes.length < 3 || bytes[0] !== messageSync || bytes[1] !== syncStep1) return null;
  if (bytes.length > stateVectorAtMost) return null;
  try {
    const stateVector = decoding.readVarUint8Array(decoding.createDecoder(bytes.subarray(2)));
    return isStateVector(stateVector) ? stateVector : null;
  } catch {
    return null; // cut short: not a question
  }
}

/** A state vector is a count and as many pairs of numbers: checked here so that Yjs never meets one that is not. */
function isStateVector(bytes: Uint8Array): boolean {
  const decoder = decoding.createDecoder(bytes);
  const clients = decoding.readVarUint(decoder);
  if (clients * 2 > bytes.length) return false;
  for (let number = 0; number < clients * 2; number++) decoding.readVarUint(decoder);
  return decoding.hasContent(decoder) === false;
}

function updateFrame(update: Uint8Array): Uint8Array {
  return syncFrame(syncUpdate, update);
}

function syncFrame(kind: number, payload: Uint8Array): Uint8Array {
  const encoder = encoding.createEncoder();
  encoding.writeVarUint(encoder, messageSync);
  encoding.writeVarUint(encoder, kind);
  encoding.writeVarUint8Array(encoder, payload);
  return encoding.toUint8Array(encoder);
}

/** A frame that says nothing, for lines that would be given up after 30 s of silence: the presence of nobody. */
export const stillHere: Uint8Array = (() => {
  const encoder = encoding.createEncoder();
  encoding.writeVarUint(encoder, messageAwareness);
  encoding.writeVarUint8Array(encoder, new Uint8Array([0]));
  return encoding.toUint8Array(encoder);
})();

/** Several update frames as one: what phones get for a whole window. */
export function mergedFrame(frames: readonly Uint8Array[]): Uint8Array {
  if (frames.length === 1) return frames[0] as Uint8Array;
  return updateFrame(Y.mergeUpdates(frames.map(updateOf)));
}

function updateOf(frame: Uint8Array): Uint8Array {
  return decoding.readVarUint8Array(decoding.createDecoder(frame.subarray(2)));
}
