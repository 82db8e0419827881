import * as v from "valibot";
import { type GroupId, isId, type OrganisationId } from "../base/ids.ts";
import type { Given } from "../flow/given.ts";
import type { Group, Organisation } from "../room/organisation.ts";
import type { Anonymity, Identification } from "../room/person.ts";
import { activityPlanSchema, planSchema } from "../session/schema.ts";
import type { Refusal } from "../session/vocabulary.ts";

// The bodies of the HTTP doors: creating and joining happen before there is a connection.

/** The typed code is an address: six of 24 letters that are not mistaken for one another or for a digit. */
export const codeLetters = "ABCDEFGHJKLMNPQRSTUVWXYZ";
export const codeLength = 6;

/** The code in a text as people type it, spaces, hyphens and small letters included; null when it is none. */
export function parseCode(typed: string): string | null {
  const code = typed.toUpperCase().replace(/[^A-Z0-9]/g, "");
  return code.length === codeLength && [...code].every((letter) => codeLetters.includes(letter))
    ? code
    : null;
}

/** What a phone is told before its first field: whose session it is and what is recorded. */
export interface Invitation {
  readonly session: string;
  readonly title: string;
  readonly host: string;
  readonly organisations: readonly Organisation[];
  readonly groups: readonly Group[];
  readonly anonymity: Anonymity;
  readonly identification: Identification;
  readonly demonstration: boolean;
  readonly open: boolean;
  /** Why nobody new can come in, or null: a door that is closed, a full room and an ended session are told apart. */
  readonly whyNotOpen: Refusal | null;
  /** True when this device is already somebody in the session: it goes straight in. */
  readonly known: boolean;
}

export const joinSchema = v.strictObject({
  code: v.pipe(v.string(), v.maxLength(40)),
  /** The secret of the QR, when the phone has it. */
  secret: v.optional(v.pipe(v.string(), v.maxLength(100))),
  name: v.pipe(v.string(), v.maxLength(400)),
  organisation: v.nullable(v.custom<OrganisationId>(isId, "an id")),
  group: v.nullable(v.custom<GroupId>(isId, "an id")),
  /** 128 random bits of this device: the same join sent twice makes one person and one device secret. */
  operation: v.pipe(v.string(), v.minLength(20), v.maxLength(64), v.regex(/^[A-Za-z0-9_-]+$/)),
  /** The person says that nobody of this name here is them. */
  someoneElse: v.optional(v.boolean()),
  /** This device keeps no cookies: it wants the secret in the answer. */
  noCookies: v.optional(v.boolean()),
});
export type JoinBody = v.InferOutput<typeof joinSchema>;

export type JoinAnswer =
  | { readonly state: "in"; readonly session: string; readonly token?: string }
  /** Somebody of this name is connected now: the facilitator was asked (CC-03). Ask again with the same body. */
  | { readonly state: "asked"; readonly session: string };

export const enterSchema = v.strictObject({ key: v.pipe(v.string(), v.maxLength(200)) });
export const createSchema = v.strictObject({
  plan: planSchema,
  activities: v.pipe(v.array(activityPlanSchema), v.maxLength(100)),
});
export const pairSchema = v.strictObject({ secret: v.pipe(v.string(), v.maxLength(100)) });
export const addScreenSchema = v.strictObject({ name: v.pipe(v.string(), v.maxLength(200)) });

/** One line of the home page. */
export interface SessionLine {
  readonly id: string;
  readonly title: string;
  readonly code: string;
  readonly createdAt: number;
  readonly ended: boolean;
}

/** What an activity can hand on to another. */
export interface GivenAnswer {
  readonly given: readonly Given[];
}

/** A refusal over HTTP: the same codes as over the wire, and those of the door. */
export interface HttpRefusal {
  readonly refusal: { readonly type: string } & Readonly<Record<string, unknown>>;
}

export type DoorRefusal =
  | { readonly type: "unknown-code" }
  | { readonly type: "slow-down"; readonly afterMs: number }
  | { readonly type: "use-qr" }
  | { readonly type: "blank-name" }
  | { readonly type: "wrong-key" }
  | { readonly type: "not-found" }
  | { readonly type: "forbidden" }
  | { readonly type: "invalid" }
  | { readonly type: "bad-file"; readonly problem: string }
  | { readonly type: "report-too-large" }
  | { readonly type: "internal" };
