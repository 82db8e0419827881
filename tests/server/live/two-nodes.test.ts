import type { SessionId } from "@bocal/protocol/base/ids";
import type { Bell } from "@bocal/server/bell/bell";
import { localBell } from "@bocal/server/bell/local";
import { type Meddle, memoryDisk, memoryStore } from "@bocal/server/store/memory";
import { describe, expect, test, vi } from "vitest";
import { startApp } from "../../help/app.ts";
import { receivedBy } from "../../help/of-metaplan.ts";
import { connect, inActivity, openWorkshop, writeCard } from "../../help/phone.ts";

/** Two servers on one disk, each with its own store and both with one bell, as two machines on one database. */
async function twoNodes({
  bell = localBell(),
  meddle,
}: {
  readonly bell?: Bell;
  readonly meddle?: Meddle;
} = {}) {
  const disk = memoryDisk();
  const here = await startApp({ store: memoryStore(disk), bell: shared(bell) });
  const there = await startApp({ store: memoryStore(disk, meddle), bell: shared(bell), logLevel: "silent" });
  const workshop = await openWorkshop(here.base);
  await workshop.startWriting();
  const { session, facilitator } = workshop;
  const facts = () => disk.sessions.get(session as SessionId)?.facts.map((fact) => JSON.parse(fact)) ?? [];
  return { disk, here: here.base, there: there.base, workshop, session, facilitator, facts };
}

/** One bell of two apps: the first that closes does not stop it for the other. */
function shared(bell: Bell): Bell {
  return { ...bell, close: async () => undefined };
}

/** A bell that nobody hears. */
const deaf: Bell = { ring: () => undefined, onRing: () => () => undefined, close: async () => undefined };

describe("two nodes on one log", () => {
  test("show on each what was done on the other: cards, people, phases and boards", async () => {
    const { here, there, workshop, session, facilitator } = await twoNodes();
    const { activity } = workshop;
    const token = await workshop.joins("Ana");
    const ana = await connect(there, { as: "phone", session, token });
    const second = await connect(there, { as: "console", session, token: facilitator });
    const screen = await workshop.screen();
    const farScreen = await connect(there, { as: "screen", session, token: screen.token });

    await ana.does(writeCard(activity, "de l'autre côté"));
    await workshop.console.sees(({ staff }) => receivedBy(staff) === 1);
    await workshop.joins("Ben");
    await second.sees(({ staff }) => staff?.people.length === 2);
    await farScreen.sees((shown) => shown.screen?.inside === 2);
    await workshop.reveal();
    await ana.sees((shown) => shown.public?.activity?.method.shown.phase === "grouping");
    await second.sees(({ staff }) => typeof staff?.activity?.document === "string");
    for (const base of [here, there]) {
      const console_ = await connect(base, { as: "console", session, token: facilitator });
      expect(console_.shown().staff?.activity?.method.shown).toMatchObject({
        received: 1,
        phase: "grouping",
      });
    }
  });

  test("send a revoked screen away wherever it is", async () => {
    const { there, workshop, session } = await twoNodes();
    const screen = await workshop.screen();
    const far = await connect(there, { as: "screen", session, token: screen.token });
    await workshop.console.does({ type: "revoke-screen", screen: screen.screen as never });
    expect(await far.cut).toBe("io server disconnect");
  });

  test("CC-04 count a command once that was sent to both", async () => {
    const { here, there, workshop, session, facts } = await twoNodes();
    const token = await workshop.joins("Ana");
    const lines = [
      await connect(here, { as: "phone", session, token }),
      await connect(there, { as: "phone", session, token }),
    ];
    const card = writeCard(workshop.activity, "une fois");
    const answers = await Promise.all(lines.map((line) => line.ask(card, "one")));
    expect(answers).toEqual([{ type: "applied" }, { type: "applied" }]);
    expect(facts().filter(({ event }) => event.event?.type === "card-written")).toHaveLength(1);
  });

  test("hold together when both write at once: every answer true, every fact once, in one order", async () => {
    const { here, there, workshop, session, facts } = await twoNodes();
    const { activity } = workshop;
    const tokens = await Promise.all(
      Array.from({ length: 8 }, (_, index) => workshop.joins(`Personne ${index}`)),
    );
    const lines = await Promise.all(
      tokens.map((token, index) => connect(index % 2 ? here : there, { as: "phone", session, token })),
    );
    const answers = await Promise.all(
      lines.flatMap((line, person) =>
        [0, 1, 2].map((card) => line.ask(writeCard(activity, `${person} ${card}`))),
      ),
    );
    expect(new Set(answers.map(({ type }) => type))).toEqual(new Set(["applied"]));
    const written = facts().flatMap(({ event }) =>
      event.event?.type === "card-written" ? [event.event.text] : [],
    );
    expect(written.toSorted()).toEqual(
      lines.flatMap((_, person) => [0, 1, 2].map((card) => `${person} ${card}`)).toSorted(),
    );
    expect(facts().map(({ seq }) => seq)).toEqual(facts().map((_, index) => index + 1));
  });
});

describe("a node that slept", () => {
  test("decides again on what it missed: its late command is refused by a fact it had not heard of", async () => {
    const { there, workshop, session } = await twoNodes({ bell: deaf });
    const { activity } = workshop;
    const token = await workshop.joins("Ana");
    const ana = await connect(there, { as: "phone", session, token });
    await workshop.console.does(inActivity(activity, { type: "close-deposit" }));
    // It still believes that people write.
    expect((await ana.fresh()).views.public?.view.activity?.method.shown.phase).toBe("writing");
    expect(await ana.ask(writeCard(activity, "trop tard"))).toEqual({
      type: "refused",
      refusal: { type: "deposit-closed" },
      keepDraft: true,
    });
  });

  test("does no harm with what it believes, and shows the truth after its next write", async () => {
    const { there, workshop, session, facilitator, facts } = await twoNodes({ bell: deaf });
    const { activity } = workshop;
    const far = await connect(there, { as: "console", session, token: facilitator });
    const ana = await workshop.phone("Ana");
    for (const text of ["un", "deux", "trois"]) await ana.does(writeCard(activity, text));
    expect(far.shown().staff?.people).toEqual([]);
    // Its append is refused: it reads, decides again, and writes behind the others.
    await far.does({ type: "add-time", activity, ms: 60_000 });
    await far.sees(({ staff }) => staff?.people.length === 1 && receivedBy(staff) === 3);
    expect(facts().map(({ seq }) => seq)).toEqual(facts().map((_, index) => index + 1));
    expect(facts().at(-1)).toMatchObject({ event: { type: "time-added", ms: 60_000 } });
  });

  test("and wakes to a ring reads what it missed before anybody asks", async () => {
    const bell = localBell();
    let frozen: Promise<void> = Promise.resolve();
    const { there, workshop, session, facilitator } = await twoNodes({
      bell,
      meddle: async (call) => {
        if (call === "read") await frozen;
        return null;
      },
    });
    const far = await connect(there, { as: "console", session, token: facilitator });
    const { promise, resolve } = Promise.withResolvers<void>();
    frozen = promise;
    const ana = await workshop.phone("Ana");
    await ana.does(writeCard(workshop.activity, "pendant le sommeil"));
    await workshop.console.sees(({ staff }) => receivedBy(staff) === 1);
    expect(receivedBy(far.shown().staff)).toBe(0);
    resolve();
    await far.sees(({ staff }) => receivedBy(staff) === 1);
    await vi.waitUntil(() => far.shown().staff?.people.length === 1);
  });
});
