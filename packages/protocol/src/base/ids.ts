declare const kind: unique symbol;

/** A string that may not be taken for another string. Made by `parseId`, at the door, or by `Context.newId`. */
export type Id<Kind extends string> = string & { readonly [kind]: Kind };

export type SessionId = Id<"session">;
export type PersonId = Id<"person">;
export type ScreenId = Id<"screen">;
export type OrganisationId = Id<"organisation">;
export type GroupId = Id<"group">;
export type ActivityId = Id<"activity">;
export type CommandId = Id<"command">;
export type CardId = Id<"card">;
export type ClusterId = Id<"cluster">;
export type ClaimId = Id<"claim">;
export type OptionId = Id<"option">;
export type BallotId = Id<"ballot">;
export type ActionId = Id<"action">;

const idShape = /^[A-Za-z0-9_-]{1,64}$/;

/** Whether a value from outside has the shape of an id: 1 to 64 letters, digits, `_` or `-`. */
export function isId(value: unknown): value is string {
  return typeof value === "string" && idShape.test(value);
}

/** The value as an id of the kind that is asked for, or null when it has not the shape of one. */
export function parseId<Kind extends string>(value: unknown): Id<Kind> | null {
  return isId(value) ? (value as Id<Kind>) : null;
}
