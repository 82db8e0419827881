/**
 * Board documents travel inside the one connection, as bytes of the y-websocket protocol.
 *
 * Up `board` (document, bytes): only *sync step 1* is read, a state vector of at most 4 kB; it opens the document for this
 * connection. Anything else that a client sends closes the document for it, unread. Up `board-left` (document).
 * Down `board` (document, bytes): *sync step 2* first, then updates. Small ones come as base64 text, because a text travels in
 * one frame and bytes in two; large ones as bytes.
 * Down `board-closed` (document, code, reason): codes 4400 to 4499 are final, others may be tried again.
 */
export type BoardBytes = string | Uint8Array;

export const boardClosed = {
  /** The client sent something else than a question: it will not be served again. */
  readOnly: 4403,
  /** No such document, or not for this person: one answer for both. */
  notFound: 4404,
  /** The document was replaced; its new name is in the view. */
  replaced: 4410,
} as const;

/** Bytes from here on travel as bytes. */
export const textUpTo = 3_000;
export const stateVectorAtMost = 4_096;
