import { instant } from "@bocal/protocol/base/instant";
import { seal } from "@bocal/protocol/base/sealed";
import type { Append, SessionRow, Store } from "@bocal/server/store/store";
import { StoreFailure } from "@bocal/server/store/store";
import { describe, expect, onTestFinished, test } from "vitest";
import { fact, facts, id, part, row } from "./store-entries.ts";

/** A store on an empty medium, and the way to open the same medium again after `close`. */
export interface Opened {
  readonly store: Store;
  reopen(): Promise<Store>;
}

const ana = id<"person">("ana");
const ben = id<"person">("ben");

/** What every store holds to. `open` gives a store on an empty medium of its own. */
export function storeContract(name: string, open: () => Promise<Opened>): void {
  async function opened(): Promise<Opened> {
    const opened = await open();
    onTestFinished(() => opened.store.close().catch(() => undefined));
    return opened;
  }

  async function withSession(
    first: Append = part(facts(1, 1)),
  ): Promise<Opened & { readonly session: SessionRow["id"] }> {
    const { store, reopen } = await opened();
    const { id: session } = row("a");
    expect(await store.createSession(row("a", { seq: first.facts.length }), first)).toBe("created");
    return { store, reopen, session };
  }

  describe(`${name}: a session`, () => {
    test("is found by its id and by its code, with the number of its last fact", async () => {
      const { store, session } = await withSession(part(facts(1, 3)));
      const expected = row("a", { seq: 3 });
      expect(await store.session(session)).toEqual(expected);
      expect(await store.sessionByCode("A")).toEqual(expected);
    });

    test("that nobody made is null, and reads as empty", async () => {
      const { store } = await opened();
      expect(await store.session(id("nobody"))).toBeNull();
      expect(await store.sessionByCode("NOBODY")).toBeNull();
      expect(await store.read(id("nobody"), 0)).toEqual({ facts: [], receipts: [], people: [] });
    });

    test("does not take the code of another, and then leaves no trace", async () => {
      const { store } = await withSession();
      const second = row("b", { code: "A", seq: 1 });
      const credential = { hash: "h", kind: "device", session: second.id, subject: "x" } as const;
      expect(await store.createSession(second, part(facts(1, 1), { credentials: [credential] }))).toBe(
        "code-taken",
      );
      expect(await store.session(second.id)).toBeNull();
      expect((await store.read(second.id, 0)).facts).toEqual([]);
      expect(await store.credential("h")).toBeNull();
    });

    test("made twice is made once, so that an unanswered creation can be repeated", async () => {
      const { store, session } = await withSession();
      await store.append(session, 1, part(facts(2, 2)));
      expect(await store.createSession(row("a", { seq: 1 }), part(facts(1, 1)))).toBe("created");
      expect((await store.session(session))?.seq).toBe(2);
      expect((await store.read(session, 0)).facts).toEqual(facts(1, 2));
    });

    test("stands before older ones in the list", async () => {
      const { store } = await opened();
      for (const [name, createdAt] of [
        ["b", 20],
        ["c", 30],
        ["a", 20],
        ["d", 10],
      ] as const) {
        await store.createSession(row(name, { createdAt: instant(createdAt) }), part([]));
      }
      expect((await store.sessions()).map(({ code }) => code)).toEqual(["C", "A", "B", "D"]);
    });

    test("takes a new title and its end with an append", async () => {
      const { store, session } = await withSession();
      await store.append(session, 1, part(facts(2, 2), { summary: { title: "Bilan", ended: true } }));
      expect(await store.session(session)).toEqual(row("a", { title: "Bilan", ended: true, seq: 2 }));
    });
  });

  describe(`${name}: the log`, () => {
    test("gives back its facts in order, from any number on", async () => {
      const { store, session } = await withSession();
      expect(await store.append(session, 1, part(facts(2, 12)))).toBe(true);
      expect((await store.read(session, 0)).facts).toEqual(facts(1, 12));
      expect((await store.read(session, 9)).facts).toEqual(facts(10, 12));
      expect((await store.read(session, 12)).facts).toEqual([]);
    });

    test("keeps who, when, and an event of any depth, in any script", async () => {
      const { store, session } = await withSession();
      const by = { kind: "person", person: ana, role: "participant" } as const;
      const event = {
        type: "card-written",
        texts: ["L’été 🌱 « à ' \"", "مرحبا", ""],
        at: { x: 0.25, y: -1 },
        cluster: null,
      };
      await store.append(session, 1, part([{ ...fact(2, event), by }]));
      expect((await store.read(session, 1)).facts).toEqual([{ ...fact(2, event), by }]);
    });

    test("keeps what JSON keeps: a sealed value is not written", async () => {
      const { store, session } = await withSession();
      await store.append(session, 1, part([fact(2, { type: "written", text: seal("hidden") })]));
      expect((await store.read(session, 1)).facts[0]?.event).toEqual({ type: "written", text: {} });
    });

    test("gives copies: nobody who reads can change it", async () => {
      const { store, session } = await withSession();
      const [read] = (await store.read(session, 0)).facts;
      Object.assign(read?.event as object, { text: "changed" });
      expect((await store.read(session, 0)).facts).toEqual(facts(1, 1));
    });

    test("refuses an append that decided on an older number, and writes nothing of it", async () => {
      const { store, session } = await withSession(part(facts(1, 2)));
      const receipt = { person: "ana", command: id<"command">("late"), seq: 2, payload: "p" };
      const credential = { hash: "late", kind: "device", session, subject: "ana" } as const;
      const late = part([fact(2, "late")], {
        receipts: [receipt],
        people: [{ person: ana, name: "Ana" }],
        credentials: [credential],
        summary: { title: "late", ended: true },
      });
      expect(await store.append(session, 1, late)).toBe(false);
      expect(await store.read(session, 0)).toEqual({ facts: facts(1, 2), receipts: [], people: [] });
      expect(await store.credential("late")).toBeNull();
      expect((await store.session(session))?.title).toBe("Séance a");
    });

    test("refuses an append that is ahead of it, and one to a session that does not exist", async () => {
      const { store, session } = await withSession();
      expect(await store.append(session, 2, part(facts(3, 3)))).toBe(false);
      expect(await store.append(id("nobody"), 0, part(facts(1, 1)))).toBe(false);
    });

    test("rejects facts that leave a gap, and stays as it was", async () => {
      const { store, session } = await withSession();
      await expect(store.append(session, 1, part([fact(3)]))).rejects.toThrow("fact 2 must stand");
      await expect(store.createSession(row("b"), part([fact(2)]))).rejects.toThrow("fact 1 must stand");
      expect((await store.read(session, 0)).facts).toEqual(facts(1, 1));
    });

    test("lets one of many who append at the same number win", async () => {
      const { store, session } = await withSession();
      const tries = ["x", "y", "z"].map((event) => store.append(session, 1, part([fact(2, event)])));
      expect(await Promise.all(tries)).toEqual([true, false, false]);
      expect((await store.read(session, 1)).facts).toEqual([fact(2, "x")]);
    });

    test("of one session is not the log of another", async () => {
      const { store, session } = await withSession();
      await store.createSession(row("b"), part([]));
      await Promise.all([
        store.append(session, 1, part(facts(2, 5))),
        store.append(id("b"), 0, part([fact(1, "b")])),
      ]);
      expect((await store.read(session, 0)).facts).toEqual(facts(1, 5));
      expect((await store.read(id("b"), 0)).facts).toEqual([fact(1, "b")]);
    });
  });

  describe(`${name}: a receipt`, () => {
    const receipt = { person: "ana", command: id<"command">("k1"), seq: 2, payload: "hash" };

    test("is kept with the facts of its command", async () => {
      const { store, session } = await withSession();
      await store.append(session, 1, part(facts(2, 2), { receipts: [receipt] }));
      expect((await store.read(session, 0)).receipts).toEqual([receipt]);
      expect((await store.read(session, 3)).receipts).toEqual([]);
    });

    test("is unique by person and command: a second one refuses the whole append", async () => {
      const { store, session } = await withSession();
      await store.append(session, 1, part(facts(2, 2), { receipts: [receipt] }));
      const other = { ...receipt, command: id<"command">("k2"), seq: 3 };
      const again = part(facts(3, 3), { receipts: [other, { ...receipt, seq: 3 }] });
      expect(await store.append(session, 2, again)).toBe(false);
      expect(await store.read(session, 2)).toEqual({ facts: [], receipts: [receipt], people: [] });
    });

    test("of another person or another session may have the same command id", async () => {
      const { store, session } = await withSession();
      await store.append(session, 1, part([], { receipts: [receipt] }));
      expect(await store.append(session, 1, part([], { receipts: [{ ...receipt, person: "ben" }] }))).toBe(
        true,
      );
      expect(await store.createSession(row("b"), part([], { receipts: [receipt] }))).toBe("created");
    });

    test("of a command that changed nothing is read from the number it found", async () => {
      const { store, session } = await withSession();
      const idle = { ...receipt, seq: 1 };
      expect(await store.append(session, 1, part([], { receipts: [idle] }))).toBe(true);
      expect(await store.read(session, 1)).toEqual({ facts: [], receipts: [idle], people: [] });
      expect((await store.session(session))?.seq).toBe(1);
    });
  });

  describe(`${name}: people and credentials`, () => {
    test("a name is read with every part of the log, and the last one stands", async () => {
      const { store, session } = await withSession();
      const both = [
        { person: ana, name: "Anna" },
        { person: ben, name: "Ben" },
      ];
      await store.append(session, 1, part(facts(2, 2), { people: both }));
      await store.append(session, 2, part(facts(3, 3), { people: [{ person: ana, name: "Ana" }] }));
      const { people } = await store.read(session, 3);
      expect(Object.fromEntries(people.map(({ person, name }) => [person, name]))).toEqual({
        ana: "Ana",
        ben: "Ben",
      });
    });

    test("a credential is found by its hash, and keeps its first meaning", async () => {
      const { store, session } = await withSession();
      const device = { hash: "h1", kind: "device", session, subject: "ana" } as const;
      await store.append(session, 1, part([], { credentials: [device] }));
      await store.append(
        session,
        1,
        part([], { credentials: [{ ...device, kind: "screen", subject: "wall" }] }),
      );
      expect(await store.credential("h1")).toEqual(device);
      expect(await store.credential("h2")).toBeNull();
    });
  });

  describe(`${name}: its life`, () => {
    test("all that was answered is there when the medium is opened again", async () => {
      const { store, reopen, session } = await withSession();
      const receipts = [{ person: "ana", command: id<"command">("k"), seq: 2, payload: "p" }];
      const people = [{ person: ana, name: "Ana" }];
      const device = { hash: "h", kind: "device", session, subject: "ana" } as const;
      await store.append(session, 1, part(facts(2, 2), { receipts, people, credentials: [device] }));
      await store.close();
      const again = await reopen();
      onTestFinished(() => again.close());
      expect(await again.read(session, 0)).toEqual({ facts: facts(1, 2), receipts, people });
      expect(await again.credential("h")).toEqual(device);
      expect(await again.sessions()).toEqual([row("a", { seq: 2 })]);
    });

    test("closing lets what was asked before finish, and rejects what comes after", async () => {
      const { store, session } = await withSession();
      const asked = store.append(session, 1, part(facts(2, 2)));
      const closed = store.close();
      await expect(store.ping()).rejects.toThrow(StoreFailure);
      expect(await asked).toBe(true);
      await closed;
      await expect(store.append(session, 2, part(facts(3, 3)))).rejects.toThrow(StoreFailure);
    });

    test("an open store answers a ping", async () => {
      const { store } = await opened();
      await expect(store.ping()).resolves.toBeUndefined();
    });
  });
}
