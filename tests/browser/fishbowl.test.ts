import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { cardQuestion } from "../help/phone.ts";
import { expectNoFault } from "./axe.ts";
import { type BowlRoom, bowlQuestion, openBowl, secondQuestion } from "./bowl.ts";
import { expectFocusSomewhere, press } from "./keyboard.ts";
import { openConsole } from "./room.ts";
import { expectGoodManners, openWall, patient } from "./steps.ts";
import { openWorkshop, type Workshop } from "./workshop.ts";

const still = { reducedMotion: "reduce" } as const;
const button = (page: Page, name: string | RegExp) => page.getByRole("button", { name }).first();
const names = ["Nadège", "Bastien", "Maëlle", "Yvon", "Perrine", "Clémence", "Soraya", "Hugo"] as const;

let workshop: Workshop;
beforeAll(async () => {
  workshop = await openWorkshop();
});
afterAll(async () => {
  await workshop.close();
});

// One conversation from the first chair to the last word; the tests follow one another.
describe("an open bowl with a console, a wall and eight phones", () => {
  let room: BowlRoom;
  let console: Page;
  let wall: Page;
  const phones = new Map<string, Page>();
  const phone = (name: (typeof names)[number]): Page => phones.get(name) as Page;

  beforeAll(async () => {
    room = await openBowl(workshop, { after: [cardQuestion()] });
    for (const [index, name] of names.entries())
      phones.set(name, await room.phone(name, index % 3, index % 2));
    console = await openConsole(workshop, room);
    await button(console, "Ouvrir la première séquence").click();
    wall = await openWall(console);
  }, 180_000);

  test("is set up, its rule is read aloud, and it begins, from the one button that comes next (FB-06)", async () => {
    await expectNoFault(console, "a bowl without chairs");
    await button(console, "Installer les chaises").click();
    await button(console, "Lire la règle").waitFor();
    await expectNoFault(console, "chairs that nobody has taken");
    for (const name of names.slice(0, 3)) {
      await console
        .getByRole("button", { name: /Chaise \d, Chaise vide : asseoir une personne/ })
        .first()
        .click();
      await console
        .getByRole("dialog")
        .getByRole("button", { name: new RegExp(name) })
        .click();
      await button(console, `Libérer la chaise de ${name}`).waitFor();
    }
    await button(console, "Lire la règle").click();
    await wall.getByText("Seules les personnes assises parlent.").first().waitFor();
    await expectNoFault(wall, "the rule read aloud on the wall");
    await button(console, "Commencer la conversation").click();
    await wall.getByText("pour cette question").waitFor();
    await expect
      .poll(() => wall.locator(".bowl").getAttribute("aria-label"), patient)
      .toMatch(/Nadège.*Bastien.*Maëlle.*une chaise vide/);
    await expectNoFault(console, "a conversation on the console");
    await expectNoFault(wall, "a conversation on the wall");
  }, 120_000);

  test("FB-09 FB-10 FB-11 a phone takes the empty chair; the wall says a chair is due, and the others may only queue", async () => {
    await button(phone("Perrine"), "Prendre la chaise vide").click();
    await phone("Perrine").getByRole("heading", { name: "Vous êtes dans le bocal" }).waitFor();
    await wall.getByText("Une chaise doit se libérer", { exact: true }).first().waitFor();
    await console.getByText("Une chaise doit se libérer.").first().waitFor();
    await expectNoFault(wall, "a chair that is due, on the wall");
    await expectNoFault(console, "a chair that is due, on the console");
    await expectNoFault(phone("Perrine"), "the phone of somebody seated");
    await expectNoFault(phone("Clémence"), "a phone outside while a chair is due");
    await expect.poll(() => button(phone("Clémence"), "Prendre la chaise vide").count(), patient).toBe(0);
    for (const [place, name] of (["Clémence", "Soraya"] as const).entries()) {
      await button(phone(name), /^Me mettre dans la file/).click();
      await phone(name)
        .getByText(`Vous êtes ${place === 0 ? "1er" : "2e"} dans la file`)
        .waitFor();
    }
    await wall.getByText("dans la file", { exact: true }).waitFor({ state: "attached" });
    await expectNoFault(phone("Soraya"), "a phone in the queue");
  }, 120_000);

  test("FB-10 FB-15 somebody leaves by one button, and the head of the queue is called and sits down", async () => {
    await button(phone("Nadège"), "Je libère ma chaise").click();
    await phone("Nadège").getByRole("heading", { name: bowlQuestion }).waitFor();
    await expectFocusSomewhere(phone("Nadège"), "leaving a chair");
    await phone("Clémence").getByText("Une chaise est libre, et c’est votre tour.").waitFor();
    await button(phone("Clémence"), "Prendre la chaise vide").click();
    await phone("Clémence").getByRole("heading", { name: "Vous êtes dans le bocal" }).waitFor();
    await phone("Soraya").getByText("Vous êtes 1er dans la file").waitFor();
  }, 120_000);

  test("FB-14 an invitation is answered by yes or by not now, and nothing happens without an answer", async () => {
    await button(console, "Inviter").click();
    await console.getByRole("dialog").getByRole("button", { name: /Hugo/ }).click();
    await phone("Hugo").getByRole("heading", { name: "On vous invite dans le bocal" }).waitFor();
    await expectNoFault(phone("Hugo"), "a phone that is invited");
    await button(phone("Hugo"), "Pas maintenant").click();
    await console.getByText("Hugo : pas maintenant.").waitFor();
    await phone("Hugo")
      .getByRole("heading", { name: "On vous invite dans le bocal" })
      .waitFor({ state: "detached" });
  });

  test("FB-07 the rule is recalled on the wall by one tap and goes away by itself", async () => {
    await button(console, "Rappel de la règle").click();
    await wall.getByRole("heading", { name: "Rappel de la règle" }).waitFor();
    await expectNoFault(wall, "the rule recalled on the wall");
    await wall.getByRole("heading", { name: "Rappel de la règle" }).waitFor({ state: "detached" });
  });

  test("FB-20 who speaks is one tap on the plan, and the same in the list", async () => {
    await button(console, /Bastien.*, parle$/).click();
    await expect.poll(() => room.bowl().speaker?.person, patient).toBe(await room.person("Bastien"));
    await button(console, "Voir en liste").click();
    await button(console, /Maëlle parle$/).click();
    await expect.poll(() => room.bowl().speaker?.person, patient).toBe(await room.person("Maëlle"));
    await expectNoFault(console, "the chairs as a list");
  });

  test("FB-19 edge case 12: a pause stops the time and is told everywhere; the next question is one tap", async () => {
    await button(console, "Suspendre").click();
    await wall.getByText("En pause").first().waitFor();
    await phone("Hugo").getByText("En pause. Les chaises et la file sont gardées.").waitFor();
    await expectNoFault(wall, "a pause on the wall");
    await button(console, "Reprendre").click();
    await button(console, "Question suivante").click();
    await wall.getByRole("heading", { name: secondQuestion }).waitFor();
    await phone("Hugo").getByRole("heading", { name: secondQuestion }).waitFor();
  }, 120_000);

  test("FB-25 FB-26 a note is kept on the phone of its author, and comes to the wall by task at the harvest", async () => {
    const text = "Chacun attend que l’autre commence";
    await phone("Hugo").getByLabel("Votre note").fill(text);
    await button(phone("Hugo"), "Garder la note").click();
    await phone("Hugo").getByRole("listitem").filter({ hasText: text }).getByText("Enregistrée").waitFor();
    await expectNoFault(phone("Hugo"), "a note that is kept");
    expect(await wall.getByText(text).count()).toBe(0);
    await console
      .locator(".fishbowl")
      .getByRole("radio", { name: /^Autour/ })
      .check({ force: true });
    await console.getByText(text).waitFor();
    await expectNoFault(console, "tasks, roles and notes");
  });

  test("every other page of the console is without a fault", async () => {
    for (const page of ["Questions", "Chiffres", "Réglages"]) {
      await console
        .locator(".fishbowl")
        .getByRole("radio", { name: new RegExp(`^${page}`) })
        .check({ force: true });
      await expectNoFault(console, `the page ${page}`);
    }
  });

  test("a question from the room goes to the facilitator first", async () => {
    await button(phone("Hugo"), "Proposer une question").click();
    await phone("Hugo").getByLabel("Votre question").fill("Et les habitants ?");
    await button(phone("Hugo"), "Envoyer la question").waitFor();
    // A colour that is still on its way is none to be judged.
    await phone("Hugo").evaluate(() => Promise.all(document.getAnimations().map(({ finished }) => finished)));
    await expectNoFault(phone("Hugo"), "a question that is being written");
    await button(phone("Hugo"), "Envoyer la question").click();
    await phone("Hugo").getByText("Reçue par l’animation").waitFor();
    await console
      .locator(".fishbowl")
      .getByRole("radio", { name: /^Questions/ })
      .check({ force: true });
    await button(console, /^Retenir « Et les habitants/).click();
    await phone("Hugo").getByText("Retenue, à venir").waitFor();
  });

  test("CC-02 a seated phone that was away comes back seated, and one that was freed meanwhile is told", async () => {
    const seated = phone("Perrine");
    await seated.context().setOffline(true);
    await seated.context().setOffline(false);
    await seated.getByRole("heading", { name: "Vous êtes dans le bocal" }).waitFor();
    await seated.context().setOffline(true);
    const perrine = await room.person("Perrine");
    const seat = room.bowl().seats.find(({ occupant }) => occupant?.person === perrine);
    if (seat === undefined) throw new Error("Perrine has no chair.");
    await room.leads({ type: "free-seat", bowl: room.bowl().id, seat: seat.id });
    await seated.context().setOffline(false);
    await seated.getByText("Votre chaise a été libérée.").waitFor();
    await expectNoFault(seated, "a chair that was freed meanwhile");
  }, 120_000);

  test("FB-21 FB-22 the harvest goes step by step: takeaways, notes, points by kind, commitments, the conclusion", async () => {
    await button(console, "Passer à la récolte").click();
    const bastien = phone("Bastien");
    await bastien.getByLabel("Ce que j’emporte, en une phrase").fill("On dépend les uns des autres");
    await button(bastien, "Montrer ma phrase").click();
    await wall.getByText("On dépend les uns des autres").waitFor();
    await expectNoFault(bastien, "the harvest on a phone");
    await expectNoFault(wall, "what people take away");
    // The wall's step is the server's: the radio is chosen once it has answered.
    const step = (name: string) =>
      console
        .locator(".on-wall label")
        .filter({ hasText: new RegExp(`^${name}$`) })
        .click();
    await step("Notes");
    await wall.getByText("Chacun attend que l’autre commence").waitFor();
    await expectNoFault(wall, "notes by task");
    await console
      .locator(".fishbowl")
      .getByRole("radio", { name: /^Récolte/ })
      .check({ force: true });
    await button(console, "Ajouter un point").click();
    const dialog = console.getByRole("dialog");
    await dialog.getByLabel("Le point, en une phrase").fill("Une réunion par trimestre");
    await dialog.getByRole("radio", { name: "Engagement" }).check({ force: true });
    await dialog.getByLabel("Qui s’engage").fill("Nadège");
    await dialog.getByLabel("Pour quand").fill("2027-03-31");
    await expectNoFault(console, "a point that is being written");
    await button(console, "Enregistrer").click();
    await dialog.waitFor({ state: "detached" });
    await button(console, /^Valider « Une réunion/).click();
    await step("Engagements");
    await wall.getByText("Nadège, 31 mars 2027").waitFor();
    await expectNoFault(wall, "commitments with a name and a date");
    await expectNoFault(console, "the harvest on the console");
    await phone("Hugo").getByText("Une réunion par trimestre").waitFor();
    await console.getByLabel("En quelques phrases").fill("Un rendez-vous commun, un calendrier partagé.");
    await button(console, "Montrer au mur").click();
    await button(console, "Le groupe valide").click();
    await step("Conclusion");
    await wall.getByText("Un rendez-vous commun, un calendrier partagé.").waitFor();
    await expectNoFault(wall, "the conclusion");
    await button(console, "Clore le bocal").click();
    await button(console, "Rouvrir la récolte").waitFor();
  }, 120_000);

  test("FB-22 what the group keeps becomes cards of the next card question in one gesture, and they say from where", async () => {
    await button(console, /^Nos envies/).click();
    await button(console, /^Reprendre des éléments dans/).click();
    const dialog = console.getByRole("dialog");
    await dialog.getByRole("button", { name: /^Tout choisir\s*: Points retenus/ }).click();
    await expectNoFault(console, "what the next activity takes up");
    await dialog.getByRole("button", { name: "Reprendre 1 élément" }).click();
    await dialog.waitFor({ state: "detached" });
    await console
      .getByText(/commence avec 1 élément/)
      .first()
      .waitFor();
    const next = room.agenda()[1];
    if (next === undefined) throw new Error("There is no next activity.");
    expect(room.cardsOf(next)).toEqual(["Une réunion par trimestre"]);
  });

  test("no page asked another host, broke the policy or threw", () => expectGoodManners(workshop));
});

describe("a closed bowl with groups", () => {
  test("a whole group comes in by one tap, is named on the wall, and leaves for the next; its phones are dark", async () => {
    const room = await openBowl(workshop, {
      settings: { mode: "rotating", turnsFrom: "groups" },
      seats: 3,
    });
    const nadège = await room.phone("Nadège", 0, 0);
    const bastien = await room.phone("Bastien", 1, 1);
    for (const phone of [nadège, bastien]) await phone.emulateMedia(still);
    await room.phone("Maëlle", 0, 0);
    await room.phone("Yvon", 1, 1);
    await room.phone("Hugo", 2, 1);
    const console = await openConsole(workshop, room);
    await button(console, "Ouvrir la première séquence").click();
    const wall = await openWall(console);
    await button(console, "Installer les chaises").click();
    const [first, second] = await groupNames(console);
    await button(console, `Faire entrer : ${first}`).click();
    await button(console, "Lire la règle").click();
    await button(console, "Commencer la conversation").click();
    await nadège.getByRole("heading", { name: "Vous êtes dans le bocal" }).waitFor();
    await wall.getByText(new RegExp(`Au centre\\s*: ${first}`)).waitFor();
    expect(await bastien.getByRole("button", { name: "Prendre la chaise vide" }).count()).toBe(0);
    await expectNoFault(console, "a group inside, on the console");
    await expectNoFault(wall, "a group inside, on the wall");
    await expectNoFault(bastien, "a phone outside a closed bowl");
    await button(console, "Le groupe sort").click();
    await button(console, `Faire entrer : ${second}`).click();
    await bastien.getByRole("heading", { name: "Vous êtes dans le bocal" }).waitFor();
    await nadège.getByRole("heading", { name: bowlQuestion }).waitFor();
  }, 120_000);
});

describe("a facilitator with a keyboard and no other hand", () => {
  test("D3 seats, frees, queues, asks and goes on without a mouse, and the focus is never lost", async () => {
    const room = await openBowl(workshop);
    for (const [index, name] of names.slice(0, 5).entries()) await room.phone(name, index % 3, index % 2);
    const console = await openConsole(workshop, room);
    await press(console, button(console, "Ouvrir la première séquence"));
    await press(console, button(console, "Installer les chaises"));
    await button(console, "Lire la règle").waitFor();
    await expectFocusSomewhere(console, "the chairs are set up");
    for (const name of names.slice(0, 3)) {
      await press(console, button(console, /Chaise \d, Chaise vide : asseoir une personne/));
      await press(console, console.getByRole("dialog").getByRole("button", { name: new RegExp(name) }));
      await button(console, `Libérer la chaise de ${name}`).waitFor();
      await expectFocusSomewhere(console, `${name} sits`);
    }
    await press(console, button(console, "Lire la règle"));
    await press(console, button(console, "Commencer la conversation"));
    await button(console, "Suspendre").waitFor();
    await expectFocusSomewhere(console, "the conversation begins");
    await press(console, button(console, "Libérer la chaise de Nadège"));
    await button(console, "Libérer la chaise de Nadège").waitFor({ state: "detached" });
    await expectFocusSomewhere(console, "a chair is freed");
    await press(console, button(console, "Voir en liste"));
    await press(console, button(console, "Libérer la chaise de Bastien"));
    await button(console, "Libérer la chaise de Bastien").waitFor({ state: "detached" });
    await expectFocusSomewhere(console, "a chair is freed from the list");
    await press(console, button(console, "Question suivante"));
    await console.getByRole("heading", { name: secondQuestion }).waitFor();
    await expectFocusSomewhere(console, "the next question");
  }, 120_000);
});

/** The groups that the console lists, in their order. */
async function groupNames(console: Page): Promise<readonly string[]> {
  await console
    .getByRole("button", { name: /^Faire entrer/ })
    .first()
    .waitFor();
  const labels = await console
    .getByRole("button", { name: /^Faire entrer/ })
    .evaluateAll((buttons) => buttons.map((each) => each.getAttribute("aria-label") ?? ""));
  return labels.map((label) => label.replace(/^Faire entrer\s*:\s*/, ""));
}
