import type { PersonId } from "@bocal/protocol/base/ids";
import { codeLetters, type JoinAnswer } from "@bocal/protocol/wire/http";
import { describe, expect, test, vi } from "vitest";
import { startApp } from "../../help/app.ts";
import { ownCards } from "../../help/of-metaplan.ts";
import { named } from "../../help/people.ts";
import {
  connect,
  cookieSet,
  get,
  joinAs,
  joinBody,
  openWorkshop,
  post,
  type Workshop,
  writeCard,
} from "../../help/phone.ts";

async function openRoom(options: Parameters<typeof openWorkshop>[1] = {}) {
  const { base } = await startApp();
  return openWorkshop(base, options);
}

const refusalOf = (body: unknown) => (body as { refusal: { type: string } }).refusal;
const peopleIn = async (workshop: Workshop) =>
  (await workshop.console.fresh()).views.staff?.view.people ?? [];

describe("somebody who comes in", () => {
  test("CC-01 reads whose session it is and what it keeps, then is in with a name and a place: no account", async () => {
    const { base, code, session } = await openRoom();
    const invitation = await get(base, `/api/join/${code}`);
    expect(invitation.status).toBe(200);
    expect(invitation.body).toMatchObject({
      session,
      title: "Atelier du matin",
      host: "Caisse d'allocations familiales",
      anonymity: "organisation",
      identification: "name",
      open: true,
      whyNotOpen: null,
      known: false,
    });
    const joined = await post(base, "/api/join", joinBody({ code, name: "Ana", noCookies: false }));
    expect(joined.body).toEqual({ state: "in", session });
    const cookie = joined.headers.getSetCookie()[0] ?? "";
    expect(cookie).toMatch(/; HttpOnly; SameSite=Lax/);
    const token = cookieSet(joined, `bocal_phone_${session}`);
    const line = await connect(
      base,
      { as: "phone", session },
      { headers: { origin: base, cookie: `bocal_phone_${session}=${token}` } },
    );
    expect(line.shown().me).toMatchObject({ name: "Ana", organisation: "o1", group: "g1" });
  });

  test.each([
    (code: string) => code.toLowerCase(),
    (code: string) => `${code.slice(0, 3)} ${code.slice(3)}`,
    (code: string) => ` ${[...code].join("-")} `,
  ])("CC-01 may type the code as people type", async (typed) => {
    const { base, code } = await openRoom();
    expect((await joinAs(base, { code: typed(code), name: "Ana" })).state).toBe("in");
  });

  test("CC-04 by the same operation twice is one person with one secret, asked at once or again later", async () => {
    const workshop = await openRoom();
    const { base, code, session } = workshop;
    const body = joinBody({ code, name: "Ana" });
    const answers = await Promise.all([post(base, "/api/join", body), post(base, "/api/join", body)]);
    answers.push(await post(base, "/api/join", body));
    const tokens = new Set(answers.map(({ body: answer }) => (answer as { token: string }).token));
    expect(tokens.size).toBe(1);
    await connect(base, { as: "phone", session, token: [...tokens][0] ?? "" });
    expect(await peopleIn(workshop)).toHaveLength(1);
  });

  test("CC-02 whom the device already knows goes straight in, whatever the door, the name or the attack", async () => {
    const workshop = await openRoom();
    const { base, code, session } = workshop;
    const token = await workshop.joins("Ana");
    const cookie = `bocal_phone_${session}=${token}`;
    await workshop.console.does({ type: "close-door" });
    await underAttack(base, code);
    const known = await get(base, `/api/join/${code}`, { cookie });
    expect(known.body).toMatchObject({ known: true, session });
    const again = await post(base, "/api/join", joinBody({ code, name: "Autre nom" }), { cookie });
    expect(again.body).toEqual({ state: "in", session });
    expect(again.headers.getSetCookie()).toEqual([]);
    expect((await peopleIn(workshop)).map(({ name }) => name)).toEqual(["Ana"]);
  });

  test("CC-01 without a name is given one that nobody else has, and the same one again", async () => {
    const workshop = await openRoom({ plan: { identification: "avatar" } });
    const { base, code } = workshop;
    const bodies = Array.from({ length: 40 }, () => joinBody({ code, name: "" }));
    for (const body of [...bodies, ...bodies.slice(0, 5)]) {
      expect((await post(base, "/api/join", body)).status).toBe(200);
    }
    const names = (await peopleIn(workshop)).map(({ name }) => name);
    expect(names).toHaveLength(40);
    expect(new Set(names).size).toBe(40);
    for (const name of names) expect(name).toMatch(/^\p{Lu}\p{L}+( \d)?$/u);
  });

  test("with a name that hides or turns its letters is kept with plain ones", async () => {
    const workshop = await openRoom();
    await joinAs(workshop.base, { code: workshop.code, name: "  A\u202ena\u200b \u0000 B\u00e9\n " });
    expect((await peopleIn(workshop)).map(({ name }) => name)).toEqual(["Ana Bé"]);
  });
});

describe("a name that is already here", () => {
  test("CC-03 is handed over when its earlier phone is silent: one person, and the cards stay", async () => {
    const workshop = await openRoom();
    const { base, code, session } = workshop;
    const first = await workshop.phone("Ana Léa");
    await workshop.startWriting();
    await first.does(writeCard(workshop.activity, "à garder"));
    first.close();
    await workshop.console.hears(({ here }) => here === 0);
    const answer = await joinAs(base, { code, name: "ana lea" });
    expect(answer.state).toBe("in");
    const second = await connect(base, { as: "phone", session, token: answer.token ?? "" });
    expect(second.shown().me?.name).toBe("Ana Léa");
    expect(ownCards(second.shown().me)?.map(({ text }) => text)).toEqual(["à garder"]);
    expect(await peopleIn(workshop)).toHaveLength(1);
  });

  test("CC-03 is asked about when its phone is here; « the same » hands it over, and both phones are that person", async () => {
    const workshop = await openRoom();
    const { base, code, session } = workshop;
    const first = await workshop.phone("Ana");
    const body = joinBody({ code, name: "Ana" });
    for (let asked = 0; asked < 3; asked++) {
      expect((await post(base, "/api/join", body)).body).toEqual({ state: "asked", session });
    }
    const { staff } = await workshop.console.sees(({ staff }) => staff?.claims.length === 1);
    const [claim] = staff?.claims ?? [];
    expect(claim).toMatchObject({ name: "Ana", person: first.shown().me?.person });
    await workshop.console.does({ type: "answer-claim", claim: claim?.id as never, same: true });
    const { state, token } = (await post(base, "/api/join", body)).body as { state: string; token: string };
    expect(state).toBe("in");
    const second = await connect(base, { as: "phone", session, token });
    expect(second.shown().me?.person).toBe(first.shown().me?.person);
    expect(await peopleIn(workshop)).toHaveLength(1);
    expect((await workshop.console.fresh()).views.staff?.view.claims).toEqual([]);
  });

  test("CC-03 is asked about when its phone is here; « somebody else » makes another person of that name", async () => {
    const workshop = await openRoom();
    const { base, code, session } = workshop;
    await workshop.phone("Ana");
    const body = joinBody({ code, name: "Ana" });
    await post(base, "/api/join", body);
    const { staff } = await workshop.console.sees(({ staff }) => staff?.claims.length === 1);
    await workshop.console.does({ type: "answer-claim", claim: staff?.claims[0]?.id as never, same: false });
    const { token } = (await post(base, "/api/join", body)).body as { token: string };
    const second = await connect(base, { as: "phone", session, token });
    expect(second.shown().me?.name).toBe("Ana");
    expect(await peopleIn(workshop)).toHaveLength(2);
  });

  test("CC-03 is somebody else's when the newcomer says so, or comes from elsewhere: nobody is asked", async () => {
    const workshop = await openRoom();
    const { base, code } = workshop;
    await workshop.phone("Ana");
    expect((await joinAs(base, { code, name: "Ana", someoneElse: true })).state).toBe("in");
    expect((await joinAs(base, { code, name: "Ana", organisation: named<"organisation">("o2") })).state).toBe(
      "in",
    );
    expect(await peopleIn(workshop)).toHaveLength(3);
  });

  test("CC-03 is never « already taken », and a claim opens nothing before it is answered", async () => {
    const workshop = await openRoom();
    const { base, code, session } = workshop;
    const first = await workshop.phone("Ana");
    const body = joinBody({ code, name: "Ana" });
    const asked = await post(base, "/api/join", body);
    expect(asked.body).toEqual({ state: "asked", session });
    expect(asked.headers.getSetCookie()).toEqual([]);
    expect(await peopleIn(workshop)).toHaveLength(1);
    expect(first.shown().me?.name).toBe("Ana");
  });
});

describe("a door", () => {
  test("that is closed keeps newcomers out and says so before the first field; open again, it lets them in", async () => {
    const workshop = await openRoom();
    const { base, code } = workshop;
    await workshop.console.does({ type: "close-door" });
    expect((await get(base, `/api/join/${code}`)).body).toMatchObject({
      open: false,
      whyNotOpen: { type: "door-closed" },
    });
    const refused = await post(base, "/api/join", joinBody({ code, name: "Ana" }));
    expect([refused.status, refusalOf(refused.body)]).toEqual([409, { type: "door-closed" }]);
    await workshop.console.does({ type: "open-door" });
    expect((await joinAs(base, { code, name: "Ana" })).state).toBe("in");
  });

  test("of a session that has ended says that it has, before the first field", async () => {
    const workshop = await openRoom();
    const { base, code } = workshop;
    await workshop.console.does({ type: "end-session" });
    expect((await get(base, `/api/join/${code}`)).body).toMatchObject({
      open: false,
      whyNotOpen: { type: "session-ended" },
    });
  });

  test("lets in twice as many as were expected, thirty at least, and tells the next that the room is full", async () => {
    const workshop = await openRoom({ plan: { expected: 4 } });
    const { base, code } = workshop;
    for (let person = 0; person < 30; person++) await joinAs(base, { code, name: `Personne ${person}` });
    const refused = await post(base, "/api/join", joinBody({ code, name: "De trop" }));
    expect([refused.status, refusalOf(refused.body)]).toEqual([409, { type: "room-full", most: 30 }]);
    expect((await get(base, `/api/join/${code}`)).body).toMatchObject({
      open: false,
      whyNotOpen: { type: "room-full", most: 30 },
    });
    // Somebody whose phone is dead comes back all the same.
    expect((await joinAs(base, { code, name: "Personne 7" })).state).toBe("in");
    expect(await peopleIn(workshop)).toHaveLength(30);
  });

  test("of a session that has ended is closed", async () => {
    const workshop = await openRoom();
    await workshop.console.does({ type: "end-session" });
    const refused = await post(workshop.base, "/api/join", joinBody({ code: workshop.code, name: "Ana" }));
    expect(refusalOf(refused.body)).toEqual({ type: "session-ended" });
  });

  test.each([
    [{ name: "   " }, 400, { type: "blank-name" }],
    [{ name: "x".repeat(61) }, 409, { type: "text-too-long", length: 61, most: 60 }],
    [{ organisation: null }, 409, { type: "no-such-organisation" }],
    [{ organisation: named<"organisation">("elsewhere") }, 409, { type: "no-such-organisation" }],
    [{ group: named<"group">("elsewhere") }, 409, { type: "no-such-group" }],
    [{ operation: "short" }, 400, { type: "invalid" }],
    [{ name: "x".repeat(500) }, 400, { type: "invalid" }],
    [{ role: "facilitator" }, 400, { type: "invalid" }],
    [{ person: "somebody" as PersonId }, 400, { type: "invalid" }],
  ])("says what is wrong with %j", async (asked, status, refusal) => {
    const workshop = await openRoom();
    const body = { ...joinBody({ code: workshop.code, name: "Ana" }), ...asked };
    const refused = await post(workshop.base, "/api/join", body);
    expect([refused.status, refusalOf(refused.body)]).toEqual([status, refusal]);
    expect(await peopleIn(workshop)).toHaveLength(0);
  });
});

describe("a room of three hundred phones behind one address", () => {
  test("comes in without one being slowed, while one of them types wrong codes", async () => {
    const workshop = await openRoom({ plan: { expected: 200 } });
    const { base, code } = workshop;
    const wrong = Array.from({ length: 30 }, (_, index) => get(base, `/api/join/${wrongCode(code, index)}`));
    const answers = await Promise.all(
      Array.from({ length: 300 }, async (_, index) => {
        const [invitation, joined] = [
          await get(base, `/api/join/${code}`),
          await post(base, "/api/join", joinBody({ code, name: `Personne ${index}` })),
        ];
        return `${invitation.status} ${joined.status} ${(joined.body as JoinAnswer).state}`;
      }),
    );
    expect(new Set(answers)).toEqual(new Set(["200 200 in"]));
    for (const answer of await Promise.all(wrong)) expect(answer.status).toBe(404);
    expect(await peopleIn(workshop)).toHaveLength(300);
  });
});

describe("guessing codes", () => {
  test("finds nothing, says nothing, and makes newcomers show the QR link for a while", async () => {
    const workshop = await openRoom();
    const { base, code, secret } = workshop;
    await underAttack(base, code);
    const typed = await post(base, "/api/join", joinBody({ code, name: "Ana" }));
    expect([typed.status, refusalOf(typed.body)]).toEqual([403, { type: "use-qr" }]);
    const wrongSecret = await get(base, `/api/join/${code}`, { "x-bocal-secret": "x".repeat(22) });
    expect(refusalOf(wrongSecret.body)).toEqual({ type: "use-qr" });
    const scanned = await get(base, `/api/join/${code}`, { "x-bocal-secret": secret });
    expect(scanned.body).toMatchObject({ open: true });
    expect((await joinAs(base, { code, secret, name: "Ana" })).state).toBe("in");
  });

  test("is slowed, right codes are not", async () => {
    const { base, code } = await openRoom();
    const order: string[] = [];
    const wrong = Array.from({ length: 14 }, (_, index) =>
      get(base, `/api/join/${wrongCode(code, index)}`).then(() => void order.push("wrong")),
    );
    const right = Array.from({ length: 20 }, () =>
      get(base, `/api/join/${code}`).then(() => void order.push("right")),
    );
    await Promise.all([...wrong, ...right]);
    // The last of the wrong ones waits longest, whatever the machine does.
    expect(order.slice(-2)).toEqual(["wrong", "wrong"]);
  });

  test.each(["", "AB", "ABCDEFG", "ABCDE1", "<script>", "%00", "..%2f..", "ÀÉÎÕÜÇ", "x".repeat(90)])(
    "with « %s » finds nothing",
    async (typed) => {
      const { base } = await openRoom();
      const answer = await get(base, `/api/join/${encodeURIComponent(typed)}`);
      expect(answer.status).toBe(404);
    },
  );
});

/** Codes that are not this one. */
function wrongCode(code: string, index: number): string {
  const letter = codeLetters[index % codeLetters.length] ?? "A";
  const other = `${letter}${code.slice(1, 5)}${code[0] === letter ? "Z" : code[5]}`;
  return other === code ? `${code.slice(0, 5)}${code[5] === "A" ? "B" : "A"}` : other;
}

/** Guesses, from as many lines at once, until the server asks newcomers for more than a code. */
async function underAttack(base: string, code: string): Promise<void> {
  const giveUp = new AbortController();
  const guesses = Array.from({ length: 300 }, (_, index) =>
    fetch(`${base}/api/join/${wrongCode(code, index)}`, { signal: giveUp.signal }).catch(() => undefined),
  );
  await vi.waitUntil(async () => (await get(base, `/api/join/${code}`)).status === 403, { timeout: 20_000 });
  // An attacker does not wait for slowed answers either.
  giveUp.abort();
  await Promise.all(guesses);
}
