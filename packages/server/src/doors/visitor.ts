import type { PersonId, ScreenId, SessionId } from "@bocal/protocol/base/ids";
import type { Down } from "@bocal/protocol/wire/down";
import type { Up } from "@bocal/protocol/wire/up";
import type { Server, Socket } from "socket.io";
import type { OpenSession } from "../live/live-sessions.ts";

/** Who is at the other end, as the door found out; no message can say otherwise. */
export type Visitor =
  | { readonly as: "console"; readonly session: SessionId; readonly person: PersonId }
  | { readonly as: "phone"; readonly session: SessionId; readonly person: PersonId }
  | { readonly as: "screen"; readonly session: SessionId; readonly screen: ScreenId };

/** What the door remembers of one connection. */
export interface SocketData {
  visitor: Visitor;
  open: OpenSession;
  invalid: number;
  slice: number;
}

export type BocalServer = Server<Up, Down, Record<string, never>, SocketData>;
export type BocalSocket = Socket<Up, Down, Record<string, never>, SocketData>;
