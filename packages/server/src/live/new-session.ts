import { randomInt } from "node:crypto";
import type { CommandId, PersonId, SessionId } from "@bocal/protocol/base/ids";
import type { Instant } from "@bocal/protocol/base/instant";
import type { Actor, Fact } from "@bocal/protocol/methods/method";
import { decide } from "@bocal/protocol/session/decide";
import { evolve, nothing } from "@bocal/protocol/session/evolve";
import type { ReportChoices } from "@bocal/protocol/session/report-choices";
import type {
  ActivityPlan,
  Command,
  Event,
  FilledActivity,
  Plan,
  Refusal,
} from "@bocal/protocol/session/vocabulary";
import { codeLength, codeLetters } from "@bocal/protocol/wire/http";
import { randomToken } from "../keys.ts";
import type { SessionRow, Store } from "../store/store.ts";
import { chance } from "./chance.ts";

export interface NewSession {
  readonly plan: Plan;
  readonly activities: readonly ActivityPlan[];
  /** What a session file brings; its activities follow the planned ones. */
  readonly filled?: readonly FilledActivity[] | undefined;
  /** What was chosen for the report of the file that this is a copy of. */
  readonly report?: ReportChoices | undefined;
}

export type Created =
  | { readonly ok: true; readonly row: SessionRow }
  | { readonly ok: false; readonly refusal: Refusal };

/** Makes a session with its first facts in one transaction, under a code that no other session has. */
export async function createSession(
  store: Store,
  asked: NewSession,
  { by, at }: { readonly by: PersonId; readonly at: Instant },
): Promise<Created> {
  const id = randomToken() as SessionId;
  const key = randomToken() + randomToken();
  const actor: Actor = { kind: "person", person: by, role: "facilitator" };
  const commands: Command[] = [
    { type: "create-session", plan: asked.plan, activities: asked.activities },
    ...(asked.filled
      ? [{ type: "fill-session", activities: asked.filled, report: asked.report } as const]
      : []),
  ];
  const first = firstFacts(commands, { actor, at, key });
  if (!first.ok) return first;
  const { facts } = first;
  for (;;) {
    const row: SessionRow = {
      id,
      key,
      code: newCode(),
      joinKey: randomToken(),
      createdAt: at,
      title: titleOf(facts),
      ended: false,
      seq: facts.length,
    };
    if ((await store.createSession(row, { facts, receipts: [] })) === "created") return { ok: true, row };
  }
}

type First =
  | { readonly ok: true; readonly facts: readonly Fact<Event>[] }
  | { readonly ok: false; readonly refusal: Refusal };

function firstFacts(
  commands: readonly Command[],
  { actor, at, key }: { readonly actor: Actor; readonly at: Instant; readonly key: string },
): First {
  let state = nothing;
  const facts: Fact<Event>[] = [];
  for (const command of commands) {
    const id = randomToken() as CommandId;
    const { newId, random } = chance(key, "creation", id);
    const decision = decide(state, command, { by: actor, at, newId, random });
    if (!decision.ok) return decision;
    for (const event of decision.events) {
      const fact: Fact<Event> = { seq: facts.length + 1, at, by: actor, command: id, event };
      facts.push(fact);
      state = evolve(state, fact);
    }
  }
  return { ok: true, facts };
}

function titleOf(facts: readonly Fact<Event>[]): string {
  const event = facts[0]?.event;
  return event?.type === "session-created" ? event.plan.title : "";
}

function newCode(): string {
  return Array.from({ length: codeLength }, () => codeLetters[randomInt(codeLetters.length)]).join("");
}
