import type { ActivityId, PersonId } from "../base/ids.ts";
import type { Instant } from "../base/instant.ts";
import type { Board } from "../board/board.ts";
import type { Given, Received } from "../flow/given.ts";
import type { Section } from "../report/section.ts";
import { canvas } from "./canvas/canvas.ts";
import type { Canvas } from "./canvas/vocabulary.ts";
import { capital } from "./capital/capital.ts";
import type { Capital } from "./capital/vocabulary.ts";
import { fishbowl } from "./fishbowl/fishbowl.ts";
import type { Fishbowl } from "./fishbowl/vocabulary.ts";
import { metaplan } from "./metaplan/metaplan.ts";
import type { Metaplan } from "./metaplan/vocabulary.ts";
import type { Context, Decision, Fact, Method, NamedRoom, Room, Vocabulary } from "./method.ts";
import { spiral } from "./spiral/spiral.ts";
import type { Spiral } from "./spiral/vocabulary.ts";

/** Every method Bocal runs. A new line here makes the compiler name each place that must learn of it. */
export interface Vocabularies {
  canvas: Canvas;
  capital: Capital;
  fishbowl: Fishbowl;
  metaplan: Metaplan;
  spiral: Spiral;
}
export type MethodName = keyof Vocabularies;

export const methods: { readonly [M in MethodName]: Method<Vocabularies[M]> } = {
  canvas,
  capital,
  fishbowl,
  metaplan,
  spiral,
};
export const methodNames = Object.keys(methods) as readonly MethodName[];

type Part = keyof Vocabularies[MethodName];

/** `{ method, <part> }` for each method, as one union: `Tagged<"command">`, `Tagged<"event">` … */
export type Tagged<P extends Part> = {
  [M in MethodName]: { readonly method: M } & { readonly [Key in P]: Vocabularies[M][P] };
}[MethodName];

export type MethodState = Tagged<"state">;
export type MethodSettings = Tagged<"settings">;
export type MethodEvent = Tagged<"event">;
export type MethodRefusal = Vocabularies[MethodName]["refusal"];
export type ActivityCommand = {
  readonly type: "in-activity";
  readonly activity: ActivityId;
} & Tagged<"command">;

// The only casts between "a method" and "this method": TypeScript cannot follow that a name picks the same vocabulary in both
// places, and each function below takes the name and the part from one value.
type AnyMethod = Method<Vocabulary>;
const methodOf = (name: MethodName): AnyMethod => methods[name] as unknown as AnyMethod;

export function openIn({ method, settings }: MethodSettings): MethodState {
  return { method, state: methodOf(method).open(settings) } as MethodState;
}

/** The settings of an activity as they are now. */
export function settingsIn({ method, state }: MethodState): MethodSettings {
  return { method, settings: state.settings } as MethodSettings;
}

/** The settings that a session file tells. */
export function settingsInFile({ method, portable }: Tagged<"portable">): MethodSettings {
  return { method, settings: portable.settings } as MethodSettings;
}

export function resettleIn(
  of: MethodState,
  { method, settings }: MethodSettings,
): Decision<MethodEvent, MethodRefusal> | null {
  if (of.method !== method) return null;
  return tagged(method, methodOf(method).resettle(of.state, settings));
}

/** Null when the command is for another method than the activity's. */
export function decideIn(
  of: MethodState,
  { method, command }: Tagged<"command">,
  context: Context,
): Decision<MethodEvent, MethodRefusal> | null {
  if (of.method !== method) return null;
  return tagged(method, methodOf(method).decide(of.state, command, context));
}

export function evolveIn(
  of: MethodState,
  { method, event }: MethodEvent,
  fact: Omit<Fact<unknown>, "event">,
): MethodState {
  if (of.method !== method) return of;
  const state = methodOf(method).evolve(of.state, { ...fact, event });
  return (state === of.state ? of : { method, state }) as MethodState;
}

export function inverseIn(of: MethodState, { method, event }: MethodEvent): readonly MethodEvent[] | null {
  const events = of.method === method ? methodOf(method).inverse(of.state, event) : null;
  return events === null ? null : events.map((each) => ({ method, event: each }) as MethodEvent);
}

export function whyNotTakeBackIn(of: MethodState, { method, event }: MethodEvent): MethodRefusal | null {
  return methodOf(method).whyNotTakeBack(of.state, event) as MethodRefusal | null;
}

export type ShownTo<Audience extends "staff" | "screen" | "public" | "me"> = {
  [M in MethodName]: { readonly method: M; readonly shown: Vocabularies[M]["shown"][Audience] };
}[MethodName];

export function showStaffIn({ method, state }: MethodState, room: NamedRoom): ShownTo<"staff"> {
  return { method, shown: methodOf(method).show.staff(state, room) } as ShownTo<"staff">;
}

export function showScreenIn({ method, state }: MethodState, room: NamedRoom): ShownTo<"screen"> {
  return { method, shown: methodOf(method).show.screen(state, room) } as ShownTo<"screen">;
}

export function showPublicIn({ method, state }: MethodState, room: NamedRoom): ShownTo<"public"> {
  return { method, shown: methodOf(method).show.public(state, room) } as ShownTo<"public">;
}

export function showMeIn({ method, state }: MethodState, person: PersonId, room: NamedRoom): ShownTo<"me"> {
  return { method, shown: methodOf(method).show.me(state, person, room) } as ShownTo<"me">;
}

export function boardIn({ method, state }: MethodState, room: NamedRoom): Board | null {
  return methodOf(method).board(state, room);
}

/** Whether a participant's event may change what the phones of others show of themselves. */
export function touchesOthersIn({ method, event }: MethodEvent): boolean {
  return methodOf(method).touchesOthers?.(event) ?? false;
}

export function wakeAtIn({ method, state }: MethodState): Instant | undefined {
  return methodOf(method).wakeAt?.(state);
}

/** What time causes in an activity now: nothing for a method that knows no time. */
export function timePassedIn(
  { method, state }: MethodState,
  context: Context,
): Decision<MethodEvent, MethodRefusal> {
  return tagged(method, methodOf(method).timePassed?.(state, context) ?? { ok: true, events: [] });
}

export function outcomeIn({ method, state }: MethodState, room: NamedRoom): readonly Section[] {
  return methodOf(method).outcome(state, room);
}

export function givesIn({ method, state }: MethodState, room: Room): readonly Given[] {
  return methodOf(method).gives(state, room);
}

export function receiveIn(
  { method, state }: MethodState,
  received: readonly Received[],
  newId: () => string,
): Decision<MethodEvent, MethodRefusal> {
  return tagged(method, methodOf(method).receive(state, received, newId));
}

export function portableIn({ method, state }: MethodState, room: NamedRoom): Tagged<"portable"> {
  return { method, portable: methodOf(method).portable(state, room) } as Tagged<"portable">;
}

export function restoreIn(
  { method, portable }: Tagged<"portable">,
  newId: () => string,
  activityOf: (inFile: ActivityId) => ActivityId,
): readonly MethodEvent[] {
  return methodOf(method)
    .restore(portable, newId, activityOf)
    .map((event) => ({ method, event }) as MethodEvent);
}

function tagged(
  method: MethodName,
  decision: Decision<unknown, unknown>,
): Decision<MethodEvent, MethodRefusal> {
  if (!decision.ok) return decision as Decision<never, MethodRefusal>;
  return { ok: true, events: decision.events.map((event) => ({ method, event }) as MethodEvent) };
}
