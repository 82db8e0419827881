import type { SessionId } from "@bocal/protocol/base/ids";
import type { Fact } from "@bocal/protocol/methods/method";
import type { Event } from "@bocal/protocol/session/vocabulary";
import type { Answer } from "@bocal/protocol/wire/answer";
import {
  type Meddle,
  type MemoryDisk,
  memoryDisk,
  memoryStore,
  type Trouble,
} from "@bocal/server/store/memory";
import { describe, expect, test, vi } from "vitest";
import { startApp } from "../../help/app.ts";
import { ownCards } from "../../help/of-metaplan.ts";
import { connect, inActivity, openWorkshop, writeCard } from "../../help/phone.ts";

const applied: Answer = { type: "applied" };

/** A workshop where people write, on a disk that the test may look at and meddle with. */
async function writing(meddle?: Meddle) {
  const disk = memoryDisk();
  const { base } = await startApp({ store: memoryStore(disk, meddle), logLevel: "silent" });
  const workshop = await openWorkshop(base);
  await workshop.startWriting();
  return { disk, base, workshop, activity: workshop.activity };
}

describe("a command", () => {
  test("CC-04 sent again with its id is answered as before and does nothing more", async () => {
    const { disk, base, workshop, activity } = await writing();
    const { session } = workshop;
    const token = await workshop.joins("Ana");
    const ana = await connect(base, { as: "phone", session, token });
    const card = writeCard(activity, "Une seule fois");
    // Together, one after the other, and from another connection after a cut.
    expect(await Promise.all([ana.ask(card, "one"), ana.ask(card, "one")])).toEqual([applied, applied]);
    expect(await ana.ask(card, "one")).toEqual(applied);
    ana.close();
    const again = await connect(base, { as: "phone", session, token }, { transports: ["polling"] });
    expect(await again.ask(card, "one")).toEqual(applied);
    expect(cardsIn(disk, session)).toEqual(["Une seule fois"]);
  });

  test("CC-04 with an id that was used for another content is refused, and the first stands", async () => {
    const { disk, workshop, activity } = await writing();
    const ana = await workshop.phone("Ana");
    expect(await ana.ask(writeCard(activity, "la première"), "one")).toEqual(applied);
    expect(await ana.ask(writeCard(activity, "une autre"), "one")).toEqual({
      type: "refused",
      refusal: { type: "id-conflict" },
      keepDraft: true,
    });
    expect(cardsIn(disk, workshop.session)).toEqual(["la première"]);
  });

  test("CC-04 keeps its id apart from the same id of somebody else", async () => {
    const { disk, workshop, activity } = await writing();
    const [ana, ben] = [await workshop.phone("Ana"), await workshop.phone("Ben")];
    expect(await ana.ask(writeCard(activity, "d'Ana"), "one")).toEqual(applied);
    expect(await ben.ask(writeCard(activity, "de Ben"), "one")).toEqual(applied);
    expect(cardsIn(disk, workshop.session)).toEqual(["d'Ana", "de Ben"]);
  });

  test("CC-02 CC-04 whose answer was lost with the line is found done after the return", async () => {
    const held = gate();
    const { disk, base, workshop, activity } = await writing(held.meddle);
    const { session } = workshop;
    const token = await workshop.joins("Ana");
    const ana = await connect(base, { as: "phone", session, token });
    held.shut();
    void ana.ask(writeCard(activity, "coupée"), "one");
    await held.reached();
    ana.close();
    held.open();
    const back = await connect(base, { as: "phone", session, token });
    expect(await back.ask(writeCard(activity, "coupée"), "one")).toEqual(applied);
    expect(cardsIn(disk, session)).toEqual(["coupée"]);
  });

  test("written after the deposit closed is refused, and its text is given back", async () => {
    const { workshop, activity } = await writing();
    const ana = await workshop.phone("Ana");
    await workshop.reveal();
    const refused = { type: "refused", refusal: { type: "deposit-closed" }, keepDraft: true };
    expect(await ana.ask(writeCard(activity, "trop tard"))).toEqual(refused);
    expect(await ana.ask(inActivity(activity, { type: "pass" }))).toEqual({ ...refused, keepDraft: false });
  });
});

describe("an answer", () => {
  test("leaves only after the facts it rests on are stored, a refusal too", async () => {
    const held = gate();
    const { disk, workshop, activity } = await writing(held.meddle);
    const ana = await workshop.phone("Ana");
    const answers: string[] = [];
    const told = (name: string) => (answer: Answer) => void answers.push(`${name} ${answer.type}`);

    held.shut();
    // The first is on its way to the disk; what is asked meanwhile waits and is decided together.
    const first = ana.ask(writeCard(activity, "avant")).then(told("before"));
    await held.reached();
    const close = workshop.console.ask(inActivity(activity, { type: "close-deposit" })).then(told("close"));
    await roundTrip(workshop.console);
    const late = ana.ask(writeCard(activity, "après")).then(told("late"));
    await roundTrip(ana);
    expect(answers).toEqual([]);

    held.letOneThrough();
    await first;
    await held.reached();
    // The closing is proposed and not stored: nobody may hear of it, least of all as a refusal.
    await roundTrip(ana);
    expect(answers).toEqual(["before applied"]);
    held.open();
    await Promise.all([close, late]);
    expect(answers.toSorted()).toEqual(["before applied", "close applied", "late refused"]);
    expect(cardsIn(disk, workshop.session)).toEqual(["avant"]);
  });

  test("is `retry` while nothing can be stored, and the same command is applied once the disk is well", async () => {
    let trouble: Trouble | null = null;
    const { disk, workshop, activity } = await writing((call) => (call === "append" ? trouble : null));
    const ana = await workshop.phone("Ana");
    trouble = "nothing-written";
    const card = writeCard(activity, "patiente");
    expect(await ana.ask(card, "one")).toEqual({ type: "retry", afterMs: expect.any(Number) });
    trouble = null;
    expect(await ana.ask(card, "one")).toEqual(applied);
    expect(cardsIn(disk, workshop.session)).toEqual(["patiente"]);
  });

  test("CC-04 is `applied`, once, when it was stored and only the disk's word was lost", async () => {
    let trouble: Trouble | null = null;
    const { disk, workshop, activity } = await writing((call) => (call === "append" ? trouble : null));
    const ana = await workshop.phone("Ana");
    trouble = "answer-lost";
    expect(await ana.ask(writeCard(activity, "écrite"))).toEqual(applied);
    await ana.sees(({ me }) => ownCards(me)?.length === 1);
    expect(cardsIn(disk, workshop.session)).toEqual(["écrite"]);
  });
});

describe("a person who asks too often", () => {
  test("is told to wait, on all their lines together, and nobody else is", async () => {
    const { base, workshop, activity } = await writing();
    const { session } = workshop;
    const token = await workshop.joins("Ana");
    const lines = [
      await connect(base, { as: "phone", session, token }),
      await connect(base, { as: "phone", session, token }),
    ];
    const ben = await workshop.phone("Ben");
    const seen = inActivity(activity, { type: "see-question" });
    const answers = await Promise.all(
      lines.flatMap((line) => Array.from({ length: 30 }, () => line.ask(seen))),
    );
    const retries = answers.filter((answer) => answer.type === "retry");
    expect(retries.length).toBeGreaterThanOrEqual(30);
    for (const { afterMs } of retries) expect(afterMs).toBeGreaterThan(0);
    expect(await ben.ask(writeCard(activity, "tranquille"))).toEqual(applied);
    // Waiting as long as one was told is enough.
    const card = writeCard(activity, "après l'attente");
    await vi.waitUntil(async () => (await lines[0]?.ask(card, "patient"))?.type === "applied", {
      timeout: 5_000,
      interval: Math.max(...retries.map(({ afterMs }) => afterMs)),
    });
  });
});

describe("a page that asks for the whole too often", () => {
  test("gets it a few times and then not, and nobody waits for it", async () => {
    const { workshop, activity } = await writing();
    const [ana, ben] = [await workshop.phone("Ana"), await workshop.phone("Ben")];
    let wholes = 0;
    ana.socket.on("welcome", () => void wholes++);
    for (let time = 0; time < 500; time++) ana.socket.emit("again");
    // It is read in order: what was asked before this answer has been dealt with.
    expect(await ana.ask(inActivity(activity, { type: "see-question" }))).toEqual(applied);
    expect(wholes).toBeGreaterThan(0);
    expect(wholes).toBeLessThan(100);
    await ben.does(writeCard(activity, "tranquille"));
  });
});

/** Waits until the server has read what this line sent so far: it reads in order. */
async function roundTrip(line: { again(): Promise<unknown> }): Promise<void> {
  await line.again();
}

/** Holds appends back: `reached` resolves when one waits. */
function gate() {
  let waiting: (() => void) | null = null;
  let isShut = false;
  const meddle: Meddle = (call) => {
    if (call !== "append" || !isShut) return null;
    return new Promise((resolve) => {
      waiting = () => resolve(null);
    });
  };
  function letOneThrough(): void {
    waiting?.();
    waiting = null;
  }
  return {
    meddle,
    shut() {
      isShut = true;
    },
    reached: () => vi.waitUntil(() => waiting !== null, { interval: 2 }),
    letOneThrough,
    open() {
      isShut = false;
      letOneThrough();
    },
  };
}

/** Texts of the cards that the log holds, in the order in which they were written; the log has no hole. */
function cardsIn(disk: MemoryDisk, session: string): readonly string[] {
  const facts =
    disk.sessions.get(session as SessionId)?.facts.map((fact) => JSON.parse(fact) as Fact<Event>) ?? [];
  expect(facts.map(({ seq }) => seq)).toEqual(facts.map((_, index) => index + 1));
  return facts.flatMap(({ event }) =>
    event.type === "in-activity" && event.event.type === "card-written" ? [event.event.text] : [],
  );
}
