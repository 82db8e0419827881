import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { facilitatorKey } from "../help/app.ts";
import { writeCard as cardCommand } from "../help/phone.ts";
import { choose, expectFocus, expectFocusSomewhere, focusOf, press, tabTo, type } from "./keyboard.ts";
import { openRoom, type Room, roomOf } from "./room.ts";
import { boardCard, cardField, grip, ownCard, patient, territoryDay } from "./steps.ts";
import { openWorkshop, type Workshop } from "./workshop.ts";

const [question] = territoryDay.questions as [string];

let workshop: Workshop;
beforeAll(async () => {
  workshop = await openWorkshop();
});
afterAll(async () => {
  await workshop.close();
});

/** What a page needs to be looked at and listened to, never to be pressed: the mouse stays where it is. */
const named = (page: Page, role: "button" | "link" | "checkbox" | "radio", name: string | RegExp) =>
  page.getByRole(role, { name }).first();

// D2: join, write, edit, pass, leave.
describe("a participant with a keyboard and no other hand", () => {
  let room: Room;
  let phone: Page;

  test("joins: the way past the header, the code, the name, the place", async () => {
    room = await openRoom(workshop);
    phone = await workshop.page("phone", { viewport: { width: 390, height: 844 } });
    await phone.goto("/j/");
    await phone.getByLabel("Code affiché au mur").waitFor();
    await phone.keyboard.press("Tab");
    await expectFocus(phone, /^button: Aller au contenu/);
    await phone.keyboard.press("Enter");
    await expectFocus(phone, /^main/);
    await type(phone, phone.getByLabel("Code affiché au mur"), room.code.toLowerCase());
    await phone.getByText("Atelier trouvé").waitFor();
    await phone.keyboard.press("Enter");
    await phone.getByLabel("Votre prénom et votre nom").waitFor();
    await expectFocusSomewhere(phone, "the code");
    await type(phone, phone.getByLabel("Votre prénom et votre nom"), "Nadège");
    await choose(phone, phone.getByRole("radio", { name: "Département" }));
    await choose(phone, phone.getByRole("radio", { name: "Campagne" }));
    await press(phone, named(phone, "button", "Entrer dans l’atelier"));
    await named(phone, "button", "Nadège, menu").waitFor();
    await expectFocusSomewhere(phone, "coming in");
  });

  test("is told what is missing, and led to it, when Enter comes too early", async () => {
    const early = await workshop.page("early", { viewport: { width: 390, height: 844 } });
    await early.goto(`/j/${room.code}`);
    await early.getByLabel("Votre prénom et votre nom").waitFor();
    await press(early, early.getByRole("button", { name: "Écrivez votre nom" }));
    await expectFocus(early, /Votre prénom et votre nom/);
    await early.keyboard.type("Yvon");
    await early.keyboard.press("Enter");
    await early.getByRole("button", { name: "Choisissez votre institution" }).waitFor();
    expect(await early.evaluate(() => (document.activeElement as HTMLInputElement).name)).toBe(
      "organisation",
    );
    await early.context().close();
  });

  test("finds the focus on a named place when the question comes and when writing starts", async () => {
    await room.conducts({ type: "open-activity", activity: room.activity });
    await phone.getByText("L’écriture n’a pas commencé").first().waitFor();
    await expectFocusSomewhere(phone, "the question came");
    await room.conductsActivity({ type: "start-writing", quota: 3 });
    await cardField(phone).waitFor();
    await expectFocusSomewhere(phone, "writing started");
  });

  test("passes, thinks again, writes, corrects and withdraws", async () => {
    await press(phone, named(phone, "button", "Je passe"));
    await named(phone, "button", "Écrire finalement").waitFor();
    await expectFocusSomewhere(phone, "passing");
    await press(phone, named(phone, "button", "Écrire finalement"));
    await cardField(phone).waitFor();
    await expectFocusSomewhere(phone, "taking the pass back");
    await type(phone, cardField(phone), "Un accueil le samedi");
    await press(phone, named(phone, "button", "Déposer la carte"));
    await ownCard(phone, "Un accueil le samedi").getByText("Enregistrée").waitFor();
    await expectFocusSomewhere(phone, "depositing");
    await press(phone, named(phone, "button", /^Modifier la carte/));
    await expectFocusSomewhere(phone, "beginning a correction");
    await type(phone, phone.getByLabel("Corriger votre carte"), "Un accueil le samedi matin");
    await press(phone, named(phone, "button", "Enregistrer la correction"));
    await ownCard(phone, "samedi matin").getByText("Enregistrée").waitFor();
    await expectFocusSomewhere(phone, "correcting");
    await press(phone, named(phone, "button", /^Retirer la carte/));
    await phone.getByRole("dialog").waitFor();
    await expectFocusSomewhere(phone, "asking whether it goes");
    await phone.keyboard.press("Escape");
    await expectFocus(phone, /^button: Retirer la carte/);
    await phone.keyboard.press("Enter");
    await press(phone, phone.getByRole("dialog").getByRole("button", { name: "Retirer", exact: true }));
    await expect.poll(() => ownCard(phone, "samedi matin").count(), patient).toBe(0);
    await expectFocusSomewhere(phone, "withdrawing");
    await type(phone, cardField(phone), "Une porte ouverte");
    await press(phone, named(phone, "button", "Déposer la carte"));
    await ownCard(phone, "Une porte ouverte").getByText("Enregistrée").waitFor();
  });

  test("keeps a focus through the close, the reveal and the end", async () => {
    await room.conductsActivity({ type: "close-deposit" });
    await phone.getByText("Le dépôt est clos").first().waitFor();
    await expectFocusSomewhere(phone, "the deposit closed");
    await room.conductsActivity({ type: "reveal-cards" });
    await phone.getByText("Les cartes sont au mur").first().waitFor();
    await expectFocusSomewhere(phone, "the reveal");
  });

  test("leaves through the menu, and comes back", async () => {
    await press(phone, named(phone, "button", "Nadège, menu"));
    await phone.getByRole("dialog").waitFor();
    await expectFocusSomewhere(phone, "opening the menu");
    await phone.keyboard.press("Escape");
    await expectFocus(phone, /^button: Nadège, menu/);
    await phone.keyboard.press("Enter");
    await press(phone, named(phone, "button", "Quitter l’atelier"));
    await phone.getByText("Ce téléphone oublie").waitFor();
    await expectFocusSomewhere(phone, "asking before leaving");
    await press(phone, phone.getByRole("dialog").getByRole("button", { name: "Quitter", exact: true }));
    await phone.getByText("Vous avez quitté l’atelier").waitFor();
    await expectFocusSomewhere(phone, "leaving");
    await press(phone, named(phone, "button", "Revenir dans l’atelier"));
    await named(phone, "button", "Nadège, menu").waitFor();
    await expectFocusSomewhere(phone, "coming back");
    await phone.context().close();
  });
});

// D3: create, open, run, move, group, title, park, undo, end, take the outcome away.
describe("a facilitator with a keyboard and no other hand", () => {
  let room: Room;
  let console: Page;

  test("enters with the key and prepares a session", async () => {
    console = await workshop.page("console", { viewport: { width: 1280, height: 800 } });
    await console.goto("/facilitator/");
    await type(console, console.getByLabel("Clé", { exact: true }), facilitatorKey);
    await console.keyboard.press("Enter");
    await named(console, "link", "Préparer une séance").waitFor();
    await expectFocusSomewhere(console, "entering");
    await press(console, named(console, "link", "Préparer une séance"));
    await named(console, "button", "Créer la séance").waitFor();
    await expectFocusSomewhere(console, "coming to the preparation");
    await press(console, named(console, "button", "Créer la séance"));
    await console.getByText(/^Il manque/).waitFor();
    await expectFocus(console, /Titre/);
    await type(console, console.getByLabel("Titre", { exact: true }), territoryDay.title);
    await type(console, console.getByLabel("Qui invite"), territoryDay.host);
    await type(console, console.getByLabel("Institutions", { exact: true }), "Caf\nDépartement");
    await choose(console, console.getByRole("radio", { name: /^Nominatif/ }));
    await type(console, console.getByLabel("La question", { exact: true }), question);
    await press(console, named(console, "button", "Créer la séance"));
    await console.waitForURL(/\/facilitator\/s\//);
    await named(console, "button", "Ouvrir la première séquence").waitFor();
    await expectFocusSomewhere(console, "creating the session");
    room = await roomOf(workshop, console.url().split("/").at(-1) ?? "");
  });

  test("opens the activity, starts writing, closes the deposit and reveals", async () => {
    await press(console, named(console, "button", "Ouvrir la première séquence"));
    await named(console, "button", "Lancer l’écriture").waitFor();
    await expectFocusSomewhere(console, "opening the activity");
    await press(console, named(console, "button", "Lancer l’écriture"));
    await named(console, "button", "Clore le dépôt").waitFor();
    await expectFocusSomewhere(console, "starting to write");
    const ana = await room.comes("Ana");
    const ben = await room.comes("Ben", 1);
    for (const text of ["Un guichet unique", "Une porte le samedi", "Des horaires larges"])
      await room.does(ana, cardCommand(room.activity, text));
    await room.does(ben, cardCommand(room.activity, "Une sage-femme"));
    await press(console, named(console, "button", "Clore le dépôt"));
    await named(console, "button", "Montrer les cartes").waitFor();
    await expectFocusSomewhere(console, "closing the deposit");
    await press(console, named(console, "button", "Montrer les cartes"));
    await console.locator(".plane .card").first().waitFor();
    await expectFocusSomewhere(console, "the reveal");
  });

  test("D4 carries a card with the arrows, and it is the fact of a drag", async () => {
    const seen = room.state();
    const card = grip(console, "sage-femme");
    await tabToCard(console, "sage-femme");
    await console.keyboard.press("Enter");
    expect(await card.getAttribute("aria-pressed")).toBe("true");
    await console.keyboard.press("ArrowDown");
    await console.keyboard.press("Shift+ArrowDown");
    expect(room.state()).toBe(seen);
    await console.keyboard.press("Escape");
    await console.keyboard.press("ArrowDown");
    await console.keyboard.press("Enter");
    await expect.poll(() => room.lastGesture(), patient).toEqual(["cards-placed"]);
    await expectFocusSomewhere(console, "letting a card go");
    await expectFocus(console, /Une sage-femme/);
  });

  test("groups from the list, titles, moves a card into the cluster, and is told what was done", async () => {
    await choose(console, console.getByRole("radio", { name: "Liste" }));
    await press(console, named(console, "checkbox", /guichet unique/), "Space");
    await press(console, named(console, "checkbox", /porte le samedi/), "Space");
    await press(console, named(console, "button", "Grouper"));
    await expect.poll(() => room.lastGesture(), patient).toContain("cluster-added");
    await expectFocusSomewhere(console, "grouping");
    await choose(console, console.getByRole("radio", { name: "Tableau", exact: true }));
    await press(console, named(console, "button", /^Nuage\s*1/));
    await console.getByLabel("Titre du nuage 1").waitFor();
    await console.keyboard.type("Chaque parent trouve une porte");
    await console.keyboard.press("Enter");
    await expect.poll(() => room.lastGesture(), patient).toEqual(["cluster-titled"]);
    await expectFocusSomewhere(console, "titling");
    await tabToCard(console, "horaires larges");
    await console.keyboard.press("Shift+F10");
    await press(console, named(console, "button", "Déplacer vers…"));
    const dialog = console.getByRole("dialog");
    await choose(console, dialog.getByRole("radio", { name: /Chaque parent/ }));
    await press(console, dialog.getByRole("button", { name: "Déplacer", exact: true }));
    await expect.poll(() => room.lastGesture(), patient).toEqual(["cards-placed"]);
    await expectFocusSomewhere(console, "moving into a cluster");
  });

  test("parks a card with its reason, takes it back by undo, and does it again", async () => {
    await tabToCard(console, "sage-femme");
    await console.keyboard.press("ContextMenu");
    await press(console, named(console, "button", "Parking…"));
    await type(console, console.getByLabel("Pourquoi, et quand y revenir"), "Demain matin");
    await console.keyboard.press("Enter");
    await console.getByText("Demain matin").waitFor();
    await expectFocusSomewhere(console, "parking");
    await console.keyboard.press("ControlOrMeta+z");
    await boardCard(console, "sage-femme").waitFor();
    await expectFocusSomewhere(console, "undo");
    await press(console, named(console, "button", /^Rétablir/));
    await console.getByText("Demain matin").waitFor();
    await expectFocusSomewhere(console, "redo");
    await press(console, console.getByRole("button", { name: /^Remettre/ }));
    await boardCard(console, "sage-femme").waitFor();
    await expectFocusSomewhere(console, "putting back");
  });

  test("D7 has no shortcut of one letter, wherever the focus is", async () => {
    const before = room.state();
    const places = [console.getByRole("heading", { level: 1 }), grip(console, "sage-femme")];
    for (const place of places) {
      await place.focus();
      const focus = await focusOf(console);
      await console.keyboard.type("abcdefghijklmnopqrstuvwxyz0123456789?/.,+-");
      expect(await focusOf(console)).toBe(focus);
    }
    expect(room.state()).toBe(before);
    expect(await console.getByRole("dialog").count()).toBe(0);
  });

  test("ends the session and takes the outcome away", async () => {
    await press(console, console.getByRole("button", { name: "Terminer", exact: true }));
    await console.getByRole("dialog").waitFor();
    await expectFocusSomewhere(console, "asking before the end");
    await console.keyboard.press("Escape");
    await expectFocus(console, /^button: Terminer$/);
    await console.keyboard.press("Enter");
    await press(console, console.getByRole("dialog").getByRole("button", { name: "Terminer la séance" }));
    await named(console, "link", /Tableau \(CSV\)/).waitFor();
    await expectFocusSomewhere(console, "the end");
    const download = console.waitForEvent("download");
    await press(console, named(console, "link", /Tableau \(CSV\)/));
    expect((await download).suggestedFilename()).toMatch(/\.csv$/);
    await console.context().close();
  });
});

/** One card of the board is a stop of Tab; the arrows lead from there to the others. */
async function tabToCard(console: Page, text: string): Promise<void> {
  await tabTo(console, console.locator('.plane [data-card][tabindex="0"]'));
  await console.keyboard.press("Home");
  const card = grip(console, text);
  const count = await console.locator(".plane [data-card]").count();
  const ways = ["ArrowRight", "ArrowDown", "ArrowLeft", "ArrowUp"] as const;
  const seen = new Set<string>();
  for (let step = 0; step < count * 4; step++) {
    const here = await focusOf(console);
    if (here.includes(text)) return;
    seen.add(here);
    const way = ways[Math.floor(step / count)] ?? "ArrowRight";
    await console.keyboard.press(way);
  }
  throw new Error(`The arrows do not reach ${card}; they reach ${[...seen].join(" | ")}.`);
}
