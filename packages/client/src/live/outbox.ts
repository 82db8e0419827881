import type { CommandId } from "@bocal/protocol/base/ids";
import type { Command } from "@bocal/protocol/session/vocabulary";
import type { Answer } from "@bocal/protocol/wire/answer";
import type { CommandMessage } from "@bocal/protocol/wire/command";
import type { Shelf } from "./shelf.ts";
import type { FinalAnswer, OutboxEntry, WaitingEntry } from "./store.ts";

// A command is written down, then sent, and sent again in the same order after every return, until the server answers
// `applied` or `refused`. Its id is made once, so that the server recognises it (CC-04). `retry` lets everything rest for the
// time it names. Whoever asked is told what became of it; a refusal that a person must read stays until they have.

export const entriesAtMost = 200;
/** Without an answer for so long the line is doubted and everything that waits goes again. */
const unansweredMs = 10_000;
const restAtMostMs = 60_000;
/** How often pages that died beside this one are looked for. */
const adoptEveryMs = 30_000;

export interface Outbox {
  send(command: Command): Promise<FinalAnswer>;
  dismiss(id: CommandId): void;
  /** The line is live again, on another connection: nothing that was sent before counts as sent. */
  returned(): void;
  close(): void;
}

export interface OutboxParts {
  /** The name of this page: the first part of its ids. */
  readonly name: string;
  readonly shelf: Shelf;
  readonly read: () => readonly OutboxEntry[];
  readonly show: (entries: readonly OutboxEntry[]) => void;
  readonly isLive: () => boolean;
  /** Whether somebody must read why, also when no text is to be given back. */
  readonly mustBeRead: (command: Command) => boolean;
  readonly deliver: (message: CommandMessage, answered: (answer: Answer) => void) => void;
  readonly applied: (entry: WaitingEntry) => void;
  readonly doubt: () => void;
}

export function outbox(parts: OutboxParts): Outbox {
  const { read, show } = parts;
  const askers = new Map<CommandId, (answer: FinalAnswer) => void>();
  const written = new Set<CommandId>();
  const sent = new Set<CommandId>();
  let count = 0;
  let isLoaded = false;
  let writing: Promise<void> | null = null;
  let mustWrite = false;
  let rest: ReturnType<typeof setTimeout> | undefined;
  let silence: ReturnType<typeof setTimeout> | undefined;

  function change(entries: readonly OutboxEntry[]): void {
    show(entries);
    void write();
  }

  /** One writing at a time; what changed meanwhile is written by the next. Resolves when all of it is. */
  function write(): Promise<void> {
    mustWrite = true;
    writing ??= writeAll();
    return writing;
  }

  async function writeAll(): Promise<void> {
    while (mustWrite) {
      mustWrite = false;
      const entries = read();
      await parts.shelf.write(entries.filter(outlivesPage));
      for (const { id } of entries) written.add(id);
      pump();
    }
    writing = null;
  }

  function pump(): void {
    if (!isLoaded || rest !== undefined || !parts.isLive()) return;
    for (const entry of read()) {
      if (entry.state !== "waiting" || sent.has(entry.id)) continue;
      // What is not written yet goes with the next writing, and nothing overtakes it.
      if (!written.has(entry.id)) return;
      sent.add(entry.id);
      parts.deliver({ id: entry.id, command: entry.command }, (answer) => answered(entry, answer));
      silence ??= setTimeout(sendAgain, unansweredMs);
    }
  }

  function sendAgain(): void {
    silence = undefined;
    if (!parts.isLive() || sent.size === 0) return;
    parts.doubt();
    sent.clear();
    pump();
  }

  function answered(entry: WaitingEntry, answer: Answer): void {
    // A late answer to a command that was sent twice.
    if (!read().some(({ id, state }) => id === entry.id && state === "waiting")) return;
    clearTimeout(silence);
    silence = undefined;
    if (answer.type === "retry") restFor(answer.afterMs);
    else settled(entry, answer);
  }

  function settled(entry: WaitingEntry, answer: Exclude<Answer, { type: "retry" }>): void {
    sent.delete(entry.id);
    if (sent.size > 0) silence = setTimeout(sendAgain, unansweredMs);
    if (answer.type === "applied") parts.applied(entry);
    const stays = answer.type === "refused" && (answer.keepDraft || parts.mustBeRead(entry.command));
    if (stays) change(refused(entry, answer));
    else change(without(entry.id));
    askers.get(entry.id)?.(answer);
    askers.delete(entry.id);
  }

  function restFor(ms: number): void {
    clearTimeout(rest);
    rest = setTimeout(
      () => {
        rest = undefined;
        sent.clear();
        pump();
      },
      Math.min(Math.max(ms, 0), restAtMostMs),
    );
  }

  function refused(
    entry: WaitingEntry,
    answer: Extract<Answer, { type: "refused" }>,
  ): readonly OutboxEntry[] {
    const { refusal, keepDraft } = answer;
    return read().map((each) =>
      each.id === entry.id ? { ...entry, state: "refused", refusal, keepDraft } : each,
    );
  }

  function without(id: CommandId): readonly OutboxEntry[] {
    written.delete(id);
    return read().filter((entry) => entry.id !== id);
  }

  async function adopt(): Promise<void> {
    await parts.shelf.adopt(async (entries) => {
      const known = new Set(read().map(({ id }) => id));
      const adopted = entries.filter(({ id }) => !known.has(id));
      if (adopted.length === 0) return;
      // At the start they are older than anything this page wrote.
      const all = isLoaded ? [...read(), ...adopted] : [...adopted, ...read()];
      show(all);
      await write();
    });
  }

  const adopting = setInterval(() => void adopt(), adoptEveryMs);
  void adopt().then(() => {
    isLoaded = true;
    pump();
  });

  return {
    send(command) {
      if (read().filter(({ state }) => state === "waiting").length >= entriesAtMost) {
        return Promise.resolve({
          type: "refused",
          refusal: { type: "too-much-waiting", most: entriesAtMost },
          keepDraft: true,
        });
      }
      const id = `${parts.name}-${++count}` as CommandId;
      return new Promise((resolve) => {
        askers.set(id, resolve);
        change([...read(), { id, command, state: "waiting", since: Date.now() }]);
      });
    },
    dismiss(id) {
      if (read().some((entry) => entry.id === id && entry.state === "refused")) change(without(id));
    },
    returned() {
      clearTimeout(rest);
      rest = undefined;
      clearTimeout(silence);
      silence = undefined;
      sent.clear();
      pump();
    },
    close() {
      clearInterval(adopting);
      clearTimeout(rest);
      clearTimeout(silence);
    },
  };
}

/** What waits, and what somebody typed; a reason alone is old news on the next page. */
function outlivesPage(entry: OutboxEntry): boolean {
  return entry.state === "waiting" || entry.keepDraft;
}
