import { type Instant, instant, minuteMs } from "@bocal/protocol/base/instant";
import type { Command as BowlCommand } from "@bocal/protocol/methods/fishbowl/commands";
import type { BowlId } from "@bocal/protocol/methods/fishbowl/state";
import type { ActivityPlan, Command } from "@bocal/protocol/session/vocabulary";
import type { Answer } from "@bocal/protocol/wire/answer";
import { describe, expect, test } from "vitest";
import { startApp } from "../../help/app.ts";
import { connect, type Line, openWorkshop } from "../../help/phone.ts";
import { settings, withSeats } from "../../protocol/methods/fishbowl/room.ts";

const applied: Answer = { type: "applied" };

/** A bowl of three chairs, two of them taken, while people talk; the others of eight stand around. */
async function talking({ labels = [""], now }: { labels?: readonly string[]; now?: () => Instant } = {}) {
  const { base } = await startApp({ ...(now === undefined ? {} : { now }) });
  const plan: ActivityPlan = {
    title: "Bocal",
    plannedMinutes: 60,
    settings: { method: "fishbowl", settings: { ...settings, ...withSeats(3, ...labels) } },
  };
  const workshop = await openWorkshop(base, { activities: [plan] });
  const names = ["Ana", "Ben", "Chloé", "Driss", "Elsa", "Fanny", "Gaël", "Hugo"];
  const tokens = await Promise.all(names.map((name) => workshop.joins(name)));
  const phones = await Promise.all(
    tokens.map((token) => connect(base, { as: "phone", session: workshop.session, token })),
  );
  const asks = (command: BowlCommand): Command => ({
    type: "in-activity",
    activity: workshop.activity,
    method: "fishbowl",
    command,
  });
  await workshop.console.does(asks({ type: "set-up" }));
  const { public: shown } = await (phones[0] as Line).sees((each) => bowlsOf(each.public).length > 0);
  const bowls = bowlsOf(shown).map(({ id }) => id);
  const [first, second] = bowls;
  if (first === undefined) throw new Error("The chairs are out.");
  await workshop.console.does(asks({ type: "introduce" }));
  for (const index of [0, 1]) await phone(index).does(asks({ type: "take-chair", bowl: first }));
  if (second !== undefined) await phone(2).does(asks({ type: "take-chair", bowl: second }));
  await workshop.console.does(asks({ type: "start" }));
  await phone(7).sees((each) => phaseOf(each.public) === "running");

  function phone(index: number): Line {
    const line = phones[index];
    if (line === undefined) throw new Error("Eight people are here.");
    return line;
  }

  return { base, workshop, tokens, phone, asks, first, second: second ?? first };
}

type Shown = ReturnType<Line["shown"]>;

function bowlsOf(view: Shown["public"]) {
  const method = view?.activity?.method;
  return method?.method === "fishbowl" ? method.shown.bowls : [];
}

function phaseOf(view: Shown["public"]) {
  const method = view?.activity?.method;
  return method?.method === "fishbowl" ? method.shown.phase : null;
}

function mineIn({ me }: Shown) {
  const method = me?.activity?.method;
  return method?.method === "fishbowl" ? method.shown : null;
}

const taken = (line: Line, bowl: BowlId) =>
  bowlsOf(line.shown().public)
    .find(({ id }) => id === bowl)
    ?.seats.filter(({ state }) => state === "taken").length;

describe("a bowl over real sockets", () => {
  test("lets exactly one of two people sit who claim the last chair in the same instant, and both phones know", async () => {
    const { phone, asks, first } = await talking();
    const round = bowlsOf(phone(4).shown().public)[0]?.round ?? -1;
    const claims = { type: "take-chair", bowl: first, round } as const;
    const answers = await Promise.all([phone(4).ask(asks(claims)), phone(5).ask(asks(claims))]);
    expect(answers).toEqual([applied, applied]);
    await Promise.all(
      [4, 5].map((index) =>
        phone(index).sees((each) => mineIn(each)?.seat !== null || mineIn(each)?.waiting !== null),
      ),
    );
    const [one, other] = [mineIn(phone(4).shown()), mineIn(phone(5).shown())];
    const seats = [one?.seat, other?.seat].filter((seat) => seat !== null);
    const waits = [one?.waiting, other?.waiting].filter((waiting) => waiting !== null);
    expect(seats).toHaveLength(1);
    expect(waits).toMatchObject([{ rank: 1, late: true }]);
    await phone(7).sees(() => taken(phone(7), first) === 3);
  });

  test("is never fuller than its chairs when everybody claims at once, twice over", async () => {
    const { phone, asks, first, workshop } = await talking();
    const claims = asks({ type: "take-chair", bowl: first });
    const eager = [2, 3, 4, 5, 6, 7];
    await Promise.all(eager.flatMap((index) => [phone(index).ask(claims), phone(index).ask(claims)]));
    const shown = await workshop.console.fresh();
    const method = shown.views.staff?.view.activity?.method;
    if (method?.method !== "fishbowl") throw new Error("A bowl is shown.");
    const [bowl] = method.shown.bowls;
    const sits = bowl?.seats.flatMap(({ person }) => person ?? []) ?? [];
    const waits = bowl?.queue.map(({ person }) => person) ?? [];
    expect(sits).toHaveLength(3);
    expect(new Set([...sits, ...waits]).size).toBe(8);
  });

  test("refuses a person who sits in one of two parallel bowls a chair in the other", async () => {
    const { phone, asks, first, second } = await talking({ labels: ["Accueil", "Parents"] });
    expect(await phone(0).ask(asks({ type: "take-chair", bowl: second }))).toMatchObject({
      type: "refused",
      refusal: { type: "seated-elsewhere", bowl: first },
    });
    expect(mineIn(phone(0).shown())?.seat?.bowl).toBe(first);
  });

  test("CC-02 keeps the chair of a phone that is away for ten minutes, and tells it the truth when it is back", async () => {
    let ahead = 0;
    const { base, workshop, tokens, phone, asks, first } = await talking({
      now: () => instant(Date.now() + ahead),
    });
    const [token] = tokens;
    if (token === undefined) throw new Error("Ana has come in.");
    phone(0).close();
    ahead = 10 * minuteMs;
    await phone(7).does(asks({ type: "write-note", bowl: first, text: "dix minutes plus tard" }));
    expect(taken(phone(7), first)).toBe(2);
    const back = await connect(base, { as: "phone", session: workshop.session, token });
    expect(mineIn(back.shown())?.seat).toMatchObject({ bowl: first });
    const { seat } = mineIn(back.shown()) ?? {};
    if (seat == null) throw new Error("Ana sits.");
    back.close();
    await workshop.console.does(asks({ type: "free-seat", bowl: first, seat: seat.seat }));
    const again = await connect(base, { as: "phone", session: workshop.session, token });
    expect(mineIn(again.shown())).toMatchObject({ seat: null, freed: true });
  });

  test("CC-06 sends no note, no author, no prompt and no figure to wall or phones before they are to know", async () => {
    const { phone, asks, first, workshop } = await talking();
    const wall = await workshop.screen();
    await phone(3).does(asks({ type: "write-note", bowl: first, text: "Canari-note" }));
    await phone(3).does(asks({ type: "propose-question", bowl: first, text: "Canari-question" }));
    await workshop.console.does(
      asks({ type: "add-question", bowl: first, text: "Et après ?", prompts: ["Canari-relance"] }),
    );
    await workshop.console.sees(({ staff }) => JSON.stringify(staff).includes("Canari-relance"));
    await phone(4).does(asks({ type: "write-note", bowl: first, text: "une autre" }));
    await phone(4).sees((each) => mineIn(each)?.notes.length === 1);
    for (const line of [wall, phone(4), phone(7)]) {
      await line.again();
      expect(line.heard()).not.toContain("Canari");
      expect(line.heard()).not.toContain('"figures"');
    }
    await workshop.console.does(asks({ type: "open-harvest" }));
    await wall.sees(({ screen }) => JSON.stringify(screen).includes("Canari-note"));
    expect(wall.heard()).not.toContain("Canari-relance");
  });

  test("keeps the text of a note, a question and a sentence that were refused", async () => {
    const { phone, asks, first, workshop } = await talking();
    for (const command of [
      { type: "write-note", bowl: first, text: "Je suis assise" },
      { type: "take-away", text: "Trop tôt" },
    ] as const)
      expect(await phone(0).ask(asks(command))).toMatchObject({ type: "refused", keepDraft: true });
    await workshop.console.does(asks({ type: "open-harvest" }));
    expect(
      await phone(3).ask(asks({ type: "propose-question", bowl: first, text: "Et si ?" })),
    ).toMatchObject({
      type: "refused",
      refusal: { type: "bowl-over" },
      keepDraft: true,
    });
  });

  test("tells a phone its new rank, its call and who stands behind it because of what another one did", async () => {
    const { phone, asks, first } = await talking();
    await phone(2).does(asks({ type: "take-chair", bowl: first }));
    for (const index of [4, 5]) await phone(index).does(asks({ type: "join-queue", bowl: first }));
    await phone(5).sees((each) => mineIn(each)?.waiting?.rank === 2);
    await phone(0).does(asks({ type: "leave-chair" }));
    await phone(4).sees((each) => mineIn(each)?.waiting?.called === true);
    await phone(4).does(asks({ type: "take-chair", bowl: first }));
    await phone(5).sees((each) => mineIn(each)?.waiting?.rank === 1);
  });

  test("does not send a phone what another one writes", async () => {
    const { phone, asks, first } = await talking();
    await phone(6).again();
    const before = phone(6).changes.length;
    for (let note = 0; note < 5; note++)
      await phone(5).does(asks({ type: "write-note", bowl: first, text: `note ${note}` }));
    await phone(5).sees((each) => mineIn(each)?.notes.length === 5);
    await phone(6).again();
    expect(phone(6).changes.length).toBe(before);
  });
});
