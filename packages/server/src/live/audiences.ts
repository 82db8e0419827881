import type { PersonId, SessionId } from "@bocal/protocol/base/ids";
import type { Down } from "@bocal/protocol/wire/down";

// Names of the Socket.IO rooms. A room is an audience: what is sent to it is computed once and encoded once. Phones are spread
// over slices, so that one change for all of them leaves in several turns and screens never wait behind it.

/** Sockets served in one turn. */
export const sliceSize = 50;

export const staffRoom = (session: SessionId) => `staff ${session}`;
export const screenRoom = (session: SessionId) => `screen ${session}`;
export const phonesRoom = (session: SessionId, slice: number) => `phones ${session} ${slice}`;
export const personRoom = (session: SessionId, person: PersonId) => `person ${session} ${person}`;
export const boardFirstRoom = (document: string) => `board ${document}`;
export const boardPhonesRoom = (document: string, slice: number) => `board ${document} ${slice}`;

/** Sends to everyone in a room. Given by the door; tests give a list. */
export type Emit = <Name extends keyof Down>(
  room: string,
  name: Name,
  ...args: Parameters<Down[Name]>
) => void;
