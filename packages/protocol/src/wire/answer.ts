import type { Refusal } from "../session/vocabulary.ts";

/**
 * The answer to a command, sent only once what it rests on is durable.
 * `applied` and `refused` are final: the outbox drops the command. `retry`: same id, again, after that time.
 * `keepDraft` tells the phone to give the text back to the person who typed it.
 */
export type Answer =
  | { readonly type: "applied" }
  | { readonly type: "refused"; readonly refusal: Refusal | WireRefusal; readonly keepDraft: boolean }
  | { readonly type: "retry"; readonly afterMs: number };

/** Refusals that come from the door and not from a rule. */
export type WireRefusal =
  /** The message is none that this server knows: a defect or an old page; reload. */
  | { readonly type: "invalid" }
  /** The same id came with another content: the first one stands. */
  | { readonly type: "id-conflict" }
  /** We were wrong; it is logged. */
  | { readonly type: "internal" };
