import type { DatabaseSync } from "node:sqlite";
import { type MessagePort, parentPort, receiveMessageOnPort, workerData } from "node:worker_threads";
import { checkpoint, medianCommitMs, openDatabase } from "./database.ts";
import { type Reads, reads } from "./reads.ts";
import type { Answered, Opening, Question, Questions, Told } from "./sqlite-messages.ts";
import { type Writes, writes } from "./writes.ts";

// The thread that waits for the disk, so that nobody else does. While one commit is on its way to the medium, questions
// gather in the port; the next transaction takes all of them. Nothing is answered before its transaction is committed.

type WriteQuestion = Extract<Question, { readonly name: "create" | "append" }>;
type ReadQuestion = Extract<Question, { readonly name: keyof Reads }>;

// Long enough that a burst of cards is one checkpoint, short enough to be done before the laptop is closed.
const idleMs = 1_000;

if (parentPort !== null) work(parentPort, workerData as Opening);

function work(port: MessagePort, opening: Opening): void {
  const tell = (told: Told) => port.postMessage(told);
  try {
    const db = openDatabase(opening);
    tell({ type: "ready", medianCommitMs: medianCommitMs(db) });
    serve(port, db, opening);
  } catch (reason) {
    tell({ type: "failed", message: sentenceOf(reason) });
    port.close();
  }
}

function serve(port: MessagePort, db: DatabaseSync, opening: Opening): void {
  const write = writer(db);
  const read = reads(db);
  let idle: NodeJS.Timeout | undefined;
  let transactions = 0;

  function checkpointWhenIdle(): void {
    clearTimeout(idle);
    idle = setTimeout(() => {
      attempt(() => checkpoint(db, opening)); // a failure is met again by the next commit, which has somebody to tell
    }, idleMs);
  }

  port.on("message", (first: Question) => {
    const { writing, reading, closing } = sorted([first, ...waitingIn(port)]);
    // Writes first: a read may see what was asked after it, and never what is not committed.
    const answers = [...write(writing), ...reading.map((question) => answerTo(question, read))];
    if (writing.length > 0) {
      transactions++;
      checkpointWhenIdle();
    }
    if (closing !== undefined) {
      clearTimeout(idle);
      attempt(() => checkpoint(db, opening));
      db.close();
      answers.push({ id: closing.id, ok: true, answer: null });
    }
    port.postMessage({ type: "answers", transactions, answers } satisfies Told);
    if (closing !== undefined) port.close();
  });
}

function waitingIn(port: MessagePort): readonly Question[] {
  const waiting: Question[] = [];
  for (let next = receiveMessageOnPort(port); next !== undefined; next = receiveMessageOnPort(port)) {
    waiting.push(next.message as Question);
  }
  return waiting;
}

function sorted(questions: readonly Question[]) {
  const writing: WriteQuestion[] = [];
  const reading: ReadQuestion[] = [];
  let closing: Question | undefined;
  for (const question of questions) {
    if (question.name === "create" || question.name === "append") writing.push(question);
    else if (question.name === "close") closing = question;
    else reading.push(question);
  }
  return { writing, reading, closing };
}

/** Writes all that waits in one transaction. When it cannot be committed all of it is rejected, and the next may succeed. */
function writer(db: DatabaseSync): (questions: readonly WriteQuestion[]) => Answered[] {
  const write = writes(db);
  const begin = db.prepare("begin immediate");
  const commit = db.prepare("commit");
  const mark = db.prepare("savepoint part");
  const undo = db.prepare("rollback to part");
  const release = db.prepare("release part");

  function part(question: WriteQuestion): Answered {
    mark.run();
    try {
      const answer = written(question, write);
      if (answer === false || answer === "code-taken") undo.run();
      release.run();
      return { id: question.id, ok: true, answer };
    } catch (reason) {
      if (!db.isTransaction) throw reason; // SQLite gave up the whole transaction: a full disk does that
      undo.run();
      release.run();
      return { id: question.id, ok: false, message: sentenceOf(reason) };
    }
  }

  return (questions) => {
    if (questions.length === 0) return [];
    try {
      begin.run();
      const answers = questions.map(part);
      commit.run();
      return answers;
    } catch (reason) {
      if (db.isTransaction) attempt(() => db.exec("rollback"));
      const message = sentenceOf(reason);
      return questions.map(({ id }) => ({ id, ok: false, message }));
    }
  };
}

function written(question: WriteQuestion, write: Writes): Questions[WriteQuestion["name"]]["answer"] {
  return question.name === "create" ? write.create(question.words) : write.append(question.words);
}

function answerTo(question: ReadQuestion, read: Reads): Answered {
  try {
    return { id: question.id, ok: true, answer: answered(question, read) };
  } catch (reason) {
    return { id: question.id, ok: false, message: sentenceOf(reason) };
  }
}

function answered(question: ReadQuestion, read: Reads): Questions[ReadQuestion["name"]]["answer"] {
  switch (question.name) {
    case "sessions":
      return read.sessions(question.words);
    case "session":
      return read.session(question.words);
    case "session-by-code":
      return read["session-by-code"](question.words);
    case "read":
      return read.read(question.words);
    case "credential":
      return read.credential(question.words);
    case "ping":
      return read.ping(question.words);
  }
}

function attempt(act: () => void): void {
  try {
    act();
  } catch {
    // Nothing is lost: what was committed stays in the write-ahead file, and what was not has been rejected.
  }
}

function sentenceOf(reason: unknown): string {
  return reason instanceof Error ? reason.message : String(reason);
}
