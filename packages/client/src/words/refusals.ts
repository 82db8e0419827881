import type { Refusal } from "@bocal/protocol/session/vocabulary";
import type { WireRefusal } from "@bocal/protocol/wire/answer";
import type { ConnectRefusal } from "@bocal/protocol/wire/down";
import type { DoorRefusal } from "@bocal/protocol/wire/http";
import type { Language } from "./look-up.ts";

/** Everything that anybody may be refused, from a rule, the door or the wire. */
export type AnyRefusal = Refusal | WireRefusal | DoorRefusal | { readonly type: ConnectRefusal };

/** One sentence a person can act on. */
export function refusalSentence(refusal: AnyRefusal, _language: Language): string {
  return refusal.type;
}
