import { instant } from "@bocal/protocol/base/instant";
import type { Settings } from "@bocal/protocol/methods/fishbowl/settings";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { expectNoFault } from "./axe.ts";
import { type BowlRoom, openBowl } from "./bowl.ts";
import { openConsole } from "./room.ts";
import { expectGoodManners, openWall } from "./steps.ts";
import { openWorkshop, type Workshop } from "./workshop.ts";

const button = (page: Page, name: string | RegExp) => page.getByRole("button", { name }).first();
const inside = "Vous êtes dans le bocal";

let workshop: Workshop;
/** How far the room is ahead of this machine's clock. */
let aheadMs = 0;
beforeAll(async () => {
  workshop = await openWorkshop({ now: () => instant(Date.now() + aheadMs) });
});
afterAll(async () => {
  await workshop.close();
});

/** With LOOK set to a folder, a picture of what was reached. */
async function look(page: Page, name: string): Promise<void> {
  if (process.env.LOOK) await page.screenshot({ path: `${process.env.LOOK}/${name}.png` });
}

interface Walk {
  readonly room: BowlRoom;
  readonly console: Page;
  readonly wall: Page;
}

/** A bowl of this mode on a console and a wall, its chairs out, and people who came in: three organisations, two groups. */
async function walk(
  settings: Partial<Settings>,
  { seats = 4, people = [] }: { readonly seats?: number; readonly people?: readonly string[] } = {},
): Promise<Walk> {
  const room = await openBowl(workshop, { settings, seats });
  for (const [index, name] of people.entries()) await room.comes(name, index % 3, index % 2);
  const console = await openConsole(workshop, room);
  await button(console, "Ouvrir la première séquence").click();
  await button(console, "Installer les chaises").waitFor();
  const wall = await openWall(console);
  await button(console, "Installer les chaises").click();
  await button(console, "Lire la règle").waitFor();
  return { room, console, wall };
}

/** These people sit down, from the first chair on, as the facilitator saw it in the room. */
async function seats(room: BowlRoom, names: readonly string[], bowl = 0): Promise<void> {
  const id = room.state().bowlOrder[bowl];
  if (id === undefined) throw new Error("There is no such bowl.");
  for (const name of names)
    await room.leads({ type: "seat-person", bowl: id, person: await room.person(name) });
}

/** Reads the rule aloud, then begins; what the wall says of the rule in between. */
async function begins({ console, wall }: Walk, rule: RegExp): Promise<void> {
  await button(console, "Lire la règle").click();
  await wall.getByText(rule).first().waitFor();
  await button(console, "Commencer la conversation").click();
  await wall.getByText("pour cette question").first().waitFor();
}

const six = [
  "Nadège Roy",
  "Bastien Morel",
  "Maëlle Le Goff",
  "Yvon Petit",
  "Clémence Aubry",
  "Soraya Haddad",
];

describe("every other way in and out, on a console, a wall and phones", () => {
  test("hosts and a guest chair: the guest comes, is told where they sit, and leaves", async () => {
    const here = await walk({ mode: "hosts" }, { people: six });
    const { room, console, wall } = here;
    await seats(room, six.slice(0, 3));
    const perrine = await room.phone("Perrine", 1, 1);
    const hugo = await room.phone("Hugo", 2, 0);
    await begins(here, /chaise invitée/);
    await expectNoFault(perrine, "the way to a guest chair");
    await look(perrine, "hosts-phone-outside");
    await look(wall, "hosts-wall");
    await button(perrine, "Prendre la chaise invitée").click();
    await perrine.getByRole("heading", { name: "Vous êtes sur la chaise invitée" }).waitFor();
    await look(perrine, "hosts-phone-guest");
    await button(hugo, /^Me mettre dans la file/).click();
    await hugo.getByText("Vous êtes 1er dans la file").waitFor();
    await look(hugo, "hosts-phone-queue");
    await look(console, "hosts-console");
    await expectNoFault(console, "a guest among hosts, on the console");
    await expectNoFault(wall, "a guest among hosts, on the wall");
    await look(wall, "hosts-wall-guest");
    await button(perrine, "Je libère ma chaise").click();
    await hugo.getByText("Une chaise est libre, et c’est votre tour.").waitFor();
    await look(hugo, "hosts-phone-called");
  }, 90_000);

  test("a waiting seat: who waits there enters when somebody leaves", async () => {
    const here = await walk({ mode: "waiting-seat" }, { seats: 3, people: six });
    const { room, console, wall } = here;
    await seats(room, six.slice(0, 3));
    const perrine = await room.phone("Perrine", 1, 1);
    await begins(here, /siège d’attente/i);
    await look(perrine, "waiting-phone-outside");
    await button(perrine, "Prendre le siège d’attente").click();
    await perrine.getByRole("heading", { name: "Vous êtes sur le siège d’attente" }).waitFor();
    await look(perrine, "waiting-phone-seat");
    await look(wall, "waiting-wall");
    await look(console, "waiting-console");
    await expectNoFault(wall, "a waiting seat on the wall");
    await expectNoFault(console, "a waiting seat on the console");
    await button(console, "Libérer la chaise de Bastien Morel").click();
    await perrine.getByRole("heading", { name: inside }).waitFor();
    await look(wall, "waiting-wall-entered");
  }, 90_000);

  test("FB-16 FB-17 a tap-out: nobody is tapped at once; later they hand their chair over", async () => {
    const here = await walk({ mode: "tap-out" }, { seats: 3, people: six });
    const { room, console, wall } = here;
    await room.comes("Yann", 0, 0);
    await seats(room, ["Yann", ...six.slice(0, 2)]);
    const perrine = await room.phone("Perrine", 1, 1);
    await begins(here, /derrière/);
    await perrine.getByText("Bastien vient de s’asseoir").waitFor();
    await look(perrine, "tap-phone-outside");
    await look(console, "tap-console");
    await expectNoFault(perrine, "behind whom one may stand");
    await expectNoFault(console, "chairs that are still protected");
    await button(console, /^Yann est protégé·e encore \d+/).waitFor();
    await expect.poll(() => perrine.getByRole("button", { name: /^Me mettre dans la file/ }).count()).toBe(0);
    // A minute of a real clock would be long for a test: the room is a minute further on.
    aheadMs += 60_000;
    for (const page of [console, perrine, wall]) await page.reload();
    await button(console, /^Protéger Yann/).click();
    await perrine.getByText("Yann vient de s’asseoir").waitFor();
    await button(console, /^Annuler\s*: protection/).waitFor();
    await button(perrine, "Me tenir derrière Nadège").click();
    await perrine.getByText("Vous êtes derrière une chaise.").first().waitFor();
    await look(perrine, "tap-phone-behind");
    await look(wall, "tap-wall");
    await look(console, "tap-console-behind");
    await expectNoFault(wall, "somebody stands behind a chair");
  }, 90_000);

  test("a Samoan circle: every view is seated first, and a chair is asked for from behind", async () => {
    const views = [
      { label: "Pour", seats: 1 },
      { label: "Contre", seats: 1 },
      { label: "Pas encore", seats: 1 },
    ] as const;
    const here = await walk({ mode: "samoan", views }, { seats: 3, people: six });
    const { room, console, wall } = here;
    await look(console, "samoan-console-ready");
    await look(wall, "samoan-wall-ready");
    await seats(room, six.slice(0, 3));
    const perrine = await room.phone("Perrine", 1, 1);
    await begins(here, /derrière/);
    await look(perrine, "samoan-phone-outside");
    await look(wall, "samoan-wall");
    await look(console, "samoan-console");
    await expectNoFault(wall, "a Samoan circle on the wall");
    await expectNoFault(console, "a Samoan circle on the console");
  }, 90_000);

  test("an experience bowl: the outside writes its questions, all are read, and those inside choose", async () => {
    const here = await walk({ mode: "experience" }, { seats: 3, people: six });
    const { room, console, wall } = here;
    const yann = await room.phone("Yann", 0, 0);
    await seats(room, ["Yann", ...six.slice(0, 2)]);
    const perrine = await room.phone("Perrine", 1, 1);
    await begins(here, /./);
    await look(perrine, "experience-phone-outside");
    await button(console, "Recueillir les questions").click();
    await wall
      .getByText(/écrivez vos questions/i)
      .first()
      .waitFor();
    await look(perrine, "experience-phone-collecting");
    await look(yann, "experience-phone-seated-collecting");
    await look(wall, "experience-wall-collecting");
    await look(console, "experience-console-collecting");
    await button(perrine, "Proposer une question").click();
    await perrine.getByLabel("Votre question").fill("Qui vous a dit non ?");
    await button(perrine, "Envoyer la question").click();
    await perrine.getByText("Reçue par l’animation").first().waitFor();
    await look(perrine, "experience-phone-sent");
    await button(console, "Toutes sont lues").click();
    await yann.getByRole("heading", { name: "La salle demande. Choisissez ensemble." }).waitFor();
    await look(yann, "experience-phone-choices");
    await expectNoFault(yann, "the questions of the room on a seated phone");
    await button(yann, /Qui vous a dit non/).click();
    await wall.getByRole("heading", { name: "Qui vous a dit non ?" }).waitFor();
    await look(yann, "experience-phone-seated");
    await look(wall, "experience-wall");
  }, 90_000);

  test("a report-back bowl: one chair a group, taken by whoever reports", async () => {
    const here = await walk({ mode: "report-back" }, { seats: 3, people: six });
    const { room, console, wall } = here;
    const perrine = await room.phone("Perrine", 1, 1);
    await look(perrine, "report-phone-ready");
    await look(console, "report-console-ready");
    await look(wall, "report-wall-ready");
    await seats(room, six.slice(0, 1));
    await button(perrine, "Prendre notre chaise").click();
    await perrine.getByRole("heading", { name: inside }).waitFor();
    await begins(here, /groupe/);
    await look(wall, "report-wall");
    await look(console, "report-console");
    await expectNoFault(wall, "a report-back bowl on the wall");
  }, 90_000);

  test("parallel bowls: each has its question and its chairs, on one wall", async () => {
    const question = (text: string) => ({ text, subs: [], prompts: [], minutes: null });
    const bowls = [
      { label: "Accueil", seats: 4, questions: [question("Comment accueillir mieux ?")] },
      { label: "Parents", seats: 4, questions: [question("Que disent les parents ?")] },
    ];
    const here = await walk({ mode: "open", bowls }, { people: six });
    const { room, console, wall } = here;
    await seats(room, six.slice(0, 3));
    await seats(room, six.slice(3, 6), 1);
    const perrine = await room.phone("Perrine", 1, 1);
    await begins(here, /Seules les personnes assises/);
    await look(perrine, "parallel-phone");
    await perrine.getByText("Parents", { exact: true }).first().click();
    await perrine.getByRole("heading", { name: "Que disent les parents ?" }).waitFor();
    await button(perrine, "Prendre la chaise vide").click();
    await perrine.getByRole("heading", { name: inside }).waitFor();
    await look(wall, "parallel-wall");
    await look(console, "parallel-console");
    await expectNoFault(wall, "parallel bowls on the wall");
    await expectNoFault(console, "parallel bowls on the console");
    await expectNoFault(perrine, "a phone in the second bowl");
  }, 90_000);

  test("several sites: chairs are allotted, and the queue is one", async () => {
    const sites = [
      { label: "Saint-Étienne", seats: 3, group: null },
      { label: "Val-Dormant", seats: 2, group: null },
    ];
    const here = await walk({ mode: "open", sites }, { seats: 5, people: six });
    const { room, console, wall } = here;
    const perrine = await room.phone("Perrine", 1, 1);
    await look(perrine, "sites-phone-ready");
    await look(console, "sites-console-ready");
    expect(await perrine.getByRole("button", { name: /Prendre/ }).count()).toBe(0);
    await perrine.getByText("Val-Dormant", { exact: true }).first().click();
    await button(perrine, "Prendre la chaise vide").click();
    await perrine.getByRole("heading", { name: inside }).waitFor();
    await look(wall, "sites-wall");
    await look(console, "sites-console");
    await expectNoFault(wall, "several sites on the wall");
    await expectNoFault(console, "several sites on the console");
    await seats(room, six.slice(0, 3));
    await begins(here, /Seules les personnes assises/);
    await look(wall, "sites-wall-running");
  }, 90_000);

  test("a poll, a scribe and a timekeeper have their own on their phones", async () => {
    const here = await walk({ mode: "open", listOnWall: true }, { people: six });
    const { room, console, wall } = here;
    await seats(room, six.slice(0, 3));
    const scribe = await room.phone("Perrine", 1, 1);
    const timekeeper = await room.phone("Hugo", 2, 0);
    const bowl = room.bowl().id;
    await room.leads({ type: "name-scribe", bowl, person: await room.person("Perrine") });
    await room.leads({ type: "name-timekeeper", bowl, person: await room.person("Hugo") });
    await begins(here, /Seules les personnes assises/);
    await scribe.getByLabel("Un point à garder").fill("Partager les calendriers");
    await look(scribe, "scribe-phone");
    await expectNoFault(scribe, "the phone of a scribe");
    await button(scribe, "Ajouter ce point").click();
    await wall.getByText("Partager les calendriers").first().waitFor();
    await look(wall, "scribe-wall");
    await look(timekeeper, "timekeeper-phone");
    await timekeeper.getByText("Bastien", { exact: true }).first().click();
    await expect.poll(async () => room.bowl().speaker?.person).toBe(await room.person("Bastien Morel"));
    await expectNoFault(timekeeper, "the phone of a timekeeper");
    await button(console, "Passer à la récolte").click();
    await room.leads({ type: "open-poll", text: "Continuer ainsi ?", options: ["Oui", "Autrement"] });
    await timekeeper.getByText("Autrement", { exact: true }).first().click();
    await timekeeper.getByText("Réponse enregistrée.").first().waitFor();
    await look(timekeeper, "poll-phone");
    await expectNoFault(timekeeper, "a phone that answers the quick vote");
    await look(console, "poll-console");
    await room.leads({ type: "close-poll" });
    await room.leads({ type: "show-harvest-step", step: "summary" });
    await wall.getByText("Continuer ainsi ?").waitFor();
    await look(wall, "poll-wall");
  }, 90_000);

  test("people without a phone are told apart, eight chairs stand above the fold, and the group may share how it talked", async () => {
    const tasks = [{ id: "process", label: "" }];
    const here = await walk({ mode: "tap-out", tasks }, { seats: 8, people: six });
    const { room, console, wall } = here;
    await seats(room, six.slice(0, 5));
    await button(console, "Libérer la chaise de Clémence Aubry").waitFor();
    for (const [index, from] of ["Département", "Agence", "Sans institution"].entries()) {
      await button(console, /Chaise \d, .*: asseoir une personne/).click();
      await console
        .getByRole("dialog")
        .getByRole("button", { name: new RegExp(`^${from}`) })
        .click();
      await console.getByText(`Sans tél. ${index + 1}`, { exact: true }).waitFor();
    }
    await button(console, /^Libérer la chaise de Sans téléphone 1 \(Département\)/).waitFor();
    await begins(here, /derrière/);
    const boxes = await console
      .locator(".seat-plan .who")
      .evaluateAll((spots) => spots.map((spot) => spot.getBoundingClientRect().bottom));
    expect(boxes).toHaveLength(8);
    expect(Math.max(...boxes)).toBeLessThanOrEqual(800);
    await expectNoFault(console, "eight people on the plan");
    await look(console, "eight-console");
    await look(wall, "eight-wall");
    await button(console, "Voir en liste").click();
    await button(console, /^Protection \d+.s\s*, Nadège Roy/).waitFor();
    await expectNoFault(console, "eight people in the list");
    await look(console, "eight-console-list");
    await console
      .locator(".fishbowl")
      .getByRole("radio", { name: /^Chiffres/ })
      .check({ force: true });
    await console.getByText("Le groupe accepte que le compte rendu dise comment on s’est parlé").click();
    await expect.poll(() => room.state().processShared).toBe(true);
    await button(console, /^Annuler\s*: partage de la façon de se parler/).waitFor();
    await look(console, "numbers-console");
  }, 90_000);

  test("no page asked another host, broke the policy or threw", () => expectGoodManners(workshop));
});
