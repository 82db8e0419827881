import { createHash } from "node:crypto";
import type { CommandId } from "@bocal/protocol/base/ids";
import type { Instant } from "@bocal/protocol/base/instant";
import type { ById } from "@bocal/protocol/base/record";
import type { Actor, Fact } from "@bocal/protocol/methods/method";
import { decide } from "@bocal/protocol/session/decide";
import { evolve, nothing } from "@bocal/protocol/session/evolve";
import type { Command, Event, State } from "@bocal/protocol/session/vocabulary";
import type { Answer } from "@bocal/protocol/wire/answer";
import type { Credential, PersonRecord, Receipt, SessionRow, Store } from "../store/store.ts";
import { chance } from "./chance.ts";

/** A command on its way, with who sent it as the door knows them. */
export interface Asked {
  readonly by: Actor;
  readonly id: CommandId;
  readonly command: Command;
  /** Kept in the same transaction when the command is applied: a name beside the log, the secret of a device. */
  readonly person?: PersonRecord | undefined;
  readonly credential?: Credential | undefined;
}

/** What is on the disk, as this process knows it. */
export interface Settled {
  readonly state: State;
  readonly seq: number;
  readonly names: ById<string>;
}

/** What a batch did, told after its answers have left. */
export type Publish = (before: Settled, after: Settled, facts: readonly Fact<Event>[]) => void;

export interface LiveSession {
  readonly row: SessionRow;
  settled(): Settled;
  /** Waits its turn; answered once what the answer rests on is durable. Never rejects. */
  ask(asked: Asked): Promise<Answer>;
  /** Another node has written: read what is missing, before the next batch. */
  refresh(): void;
}

export interface LiveSessionNeeds {
  readonly row: SessionRow;
  readonly store: Store;
  readonly now: () => Instant;
  readonly publish: Publish;
  /** A defect met while deciding: logged by the caller; the command is answered `internal`, the session goes on. */
  readonly onDefect: (reason: unknown, asked: Asked | null) => void;
}

const attemptsAtMost = 5;
const retryAfterMs = 1_000;
/** More than a room of phones has under way at once. */
const refusalsKept = 2_000;
const clock = "clock";

interface Waiting extends Asked {
  readonly payload: string;
  readonly answer: (answer: Answer) => void;
}

interface Memory extends Settled {
  /** By sender and command id. */
  readonly receipts: Map<string, Receipt>;
}

interface Proposal {
  readonly facts: Fact<Event>[];
  readonly receipts: Receipt[];
  readonly people: PersonRecord[];
  readonly credentials: Credential[];
  readonly answers: (() => void)[];
  state: State;
  seq: number;
}

/**
 * The loop of one session: one queue; each batch is tried on a copy, where every command sees what the earlier ones caused;
 * appended in one transaction; only then does the state move, do answers leave, and is anything shown. Refusals wait too: one
 * may rest on a fact of this very batch. Rejects when the log cannot be read.
 */
export async function liveSession({
  row,
  store,
  now,
  publish,
  onDefect,
}: LiveSessionNeeds): Promise<LiveSession> {
  let memory = await remembered(store, row, { state: nothing, seq: 0, names: {}, receipts: new Map() });
  // Whoever was refused has dropped the command. A copy that comes late, from a line that is no more, must not be taken then.
  const refusals = new Map<string, { readonly payload: string; readonly answer: Answer }>();
  let waiting: Waiting[] = [];
  let draining = false;
  let behind = false;

  function propose(batch: readonly Waiting[]): Proposal {
    const at = now();
    const { state, seq } = memory;
    const proposal: Proposal = {
      facts: [],
      receipts: [],
      people: [],
      credentials: [],
      answers: [],
      state,
      seq,
    };
    const fresh = new Map<string, Receipt>();
    for (const asked of batch) {
      const key = receiptKey(asked.by, asked.id);
      const known = memory.receipts.get(key) ?? fresh.get(key);
      if (known !== undefined) {
        const answer: Answer =
          known.payload === asked.payload
            ? { type: "applied" }
            : { type: "refused", refusal: { type: "id-conflict" }, keepDraft: true };
        proposal.answers.push(() => asked.answer(answer));
        continue;
      }
      const earlier = refusals.get(key);
      if (earlier !== undefined && earlier.payload === asked.payload) {
        proposal.answers.push(() => asked.answer(earlier.answer));
        continue;
      }
      decideOne(asked, at, proposal, fresh);
    }
    return proposal;
  }

  function decideOne(asked: Waiting, at: Instant, proposal: Proposal, fresh: Map<string, Receipt>): void {
    const { by, id, command, answer } = asked;
    const { newId, random } = chance(row.key, senderOf(by), id);
    const before = { state: proposal.state, seq: proposal.seq, facts: proposal.facts.length };
    try {
      const decision = decide(proposal.state, command, { by, at, newId, random });
      if (!decision.ok) {
        const { refusal } = decision;
        proposal.answers.push(() =>
          refused(asked, { type: "refused", refusal, keepDraft: keepsDraft(command) }),
        );
        return;
      }
      for (const event of decision.events) {
        const fact: Fact<Event> = { seq: ++proposal.seq, at, by, command: id, event };
        proposal.facts.push(fact);
        proposal.state = evolve(proposal.state, fact);
      }
    } catch (reason) {
      // A defect ends one command, not the session: what it half did is dropped with the copy.
      Object.assign(proposal, { state: before.state, seq: before.seq });
      proposal.facts.length = before.facts;
      onDefect(reason, asked);
      const keepDraft = keepsDraft(command);
      proposal.answers.push(() => answer({ type: "refused", refusal: { type: "internal" }, keepDraft }));
      return;
    }
    const receipt: Receipt = { person: senderOf(by), command: id, seq: proposal.seq, payload: asked.payload };
    fresh.set(receiptKey(by, id), receipt);
    proposal.receipts.push(receipt);
    if (asked.person) proposal.people.push(asked.person);
    if (asked.credential) proposal.credentials.push(asked.credential);
    proposal.answers.push(() => answer({ type: "applied" }));
  }

  function refused(asked: Waiting, answer: Answer): void {
    refusals.set(receiptKey(asked.by, asked.id), { payload: asked.payload, answer });
    const [oldest] = refusals.size > refusalsKept ? refusals.keys() : [];
    if (oldest !== undefined) refusals.delete(oldest);
    asked.answer(answer);
  }

  async function settle(batch: readonly Waiting[]): Promise<void> {
    for (let attempt = 1; attempt <= attemptsAtMost; attempt++) {
      try {
        const proposal = propose(batch);
        if (await appended(proposal)) {
          const before = memory;
          memory = moved(memory, proposal);
          for (const tell of proposal.answers) tell();
          if (proposal.facts.length > 0) publishSafely(before, memory, proposal.facts);
          return;
        }
        const { seq } = memory;
        await catchUp();
        // The log stands where it stood, so a receipt was in the way that lies further back: that of a command which changed
        // nothing, taken by another node or by an append whose answer was lost.
        if (memory.seq === seq) memory = await remembered(store, row, memory, 0);
      } catch (reason) {
        // Written or not, nobody knows: the receipts that are read back will say.
        onDefect(reason, null);
        await catchUp().catch(() => undefined);
      }
    }
    for (const { answer } of batch) answer({ type: "retry", afterMs: retryAfterMs });
  }

  async function appended({ facts, receipts, people, credentials, state }: Proposal): Promise<boolean> {
    if (receipts.length === 0) return true;
    const changed =
      state.title !== memory.state.title || (state.endedAt === null) !== (memory.state.endedAt === null);
    const summary = changed ? { title: state.title, ended: state.endedAt !== null } : undefined;
    return store.append(row.id, memory.seq, { facts, receipts, people, credentials, summary });
  }

  /** Facts that this process did not write: another node was faster, or an answer of the store was lost. */
  async function catchUp(): Promise<void> {
    const before = memory;
    memory = await remembered(store, row, memory);
    if (memory.seq > before.seq) publishSafely(before, memory, []);
  }

  function publishSafely(before: Settled, after: Settled, facts: readonly Fact<Event>[]): void {
    try {
      publish(before, after, facts);
    } catch (reason) {
      onDefect(reason, null);
    }
  }

  async function drain(): Promise<void> {
    draining = true;
    while (waiting.length > 0 || behind) {
      if (behind) {
        behind = false;
        await catchUp().catch((reason: unknown) => onDefect(reason, null));
      }
      const batch = waiting;
      waiting = [];
      if (batch.length > 0) await settle(batch);
    }
    draining = false; // in the same turn as the last look at `waiting`; a turn later strands a command
  }

  return {
    row,
    settled: () => memory,
    refresh() {
      behind = true;
      if (!draining) void drain();
    },
    ask(asked) {
      const { promise, resolve } = Promise.withResolvers<Answer>();
      waiting.push({ ...asked, payload: fingerprint(asked.command), answer: resolve });
      if (!draining) void drain();
      return promise;
    },
  };
}

async function remembered(
  store: Store,
  row: SessionRow,
  memory: Memory,
  afterSeq = memory.seq,
): Promise<Memory> {
  const log = await store.read(row.id, afterSeq);
  let { state, seq } = memory;
  for (const fact of log.facts as readonly Fact<Event>[]) {
    if (fact.seq <= seq) continue;
    state = evolve(state, fact);
    seq = fact.seq;
  }
  const receipts = new Map(memory.receipts);
  for (const receipt of log.receipts) receipts.set(`${receipt.person} ${receipt.command}`, receipt);
  const names = Object.fromEntries(log.people.map(({ person, name }) => [person, name]));
  return { state, seq, names, receipts };
}

function moved(memory: Memory, { state, seq, receipts, people }: Proposal): Memory {
  for (const receipt of receipts) memory.receipts.set(`${receipt.person} ${receipt.command}`, receipt);
  const names =
    people.length === 0
      ? memory.names
      : { ...memory.names, ...Object.fromEntries(people.map(({ person, name }) => [person, name])) };
  return { state, seq, names, receipts: memory.receipts };
}

function senderOf(by: Actor): string {
  return by.kind === "person" ? by.person : clock;
}

function receiptKey(by: Actor, id: CommandId): string {
  return `${senderOf(by)} ${id}`;
}

function fingerprint(command: Command): string {
  return createHash("sha256").update(JSON.stringify(command)).digest("base64url").slice(0, 22);
}

/** What somebody typed is theirs until the server has it. */
function keepsDraft(command: Command): boolean {
  return command.type === "in-activity" && "text" in command.command;
}
