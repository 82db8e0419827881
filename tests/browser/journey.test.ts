import { readFile } from "node:fs/promises";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import {
  boardCard,
  cardField,
  codeOn,
  expectGoodManners,
  grip,
  join,
  openFirstActivity,
  openWall,
  ownCard,
  prepareSession,
  restingBox,
  revealCards,
  territoryDay,
  writeCard,
} from "./steps.ts";
import { openWorkshop, type Workshop } from "./workshop.ts";

const [question] = territoryDay.questions as [string];

// One room from the first click to the file: the tests are moments of one morning and follow one another.
describe("a card session with a console, a screen and five phones", () => {
  let workshop: Workshop;
  let console: Page;
  let wall: Page;
  let code: string;
  const phones: Record<"nadège" | "bastien" | "clémence" | "yvon" | "soraya", Page> = {} as never;

  beforeAll(async () => {
    workshop = await openWorkshop();
  });
  afterAll(async () => {
    await workshop.close();
  });

  test("begins with an empty home and one obvious thing to do", async () => {
    console = await workshop.facilitator();
    await console.getByText("Préparez une séance").waitFor();
    await prepareSession(console, territoryDay);
    code = await codeOn(console);
    expect(code).toMatch(/^[A-Z]{6}$/);
  });

  test("CC-13 projects how to join: the code, the address and the QR, on a screen that a link pairs", async () => {
    wall = await openWall(console);
    await wall.getByText("Rejoignez l’atelier").waitFor();
    expect((await wall.locator("body").innerText()).replace(/\s/g, "")).toContain(code);
    await wall.reload();
    await wall.getByText("Rejoignez l’atelier").waitFor();
    expect(wall.url()).not.toContain("#");
  });

  test("CC-01 lets people in with a code and a name, after saying whose session it is and what is kept", async () => {
    const first = await workshop.phone("nadège");
    await first.goto(`/j/${code}`);
    await first.getByLabel("Votre prénom et votre nom").waitFor();
    const told = await first.locator("body").innerText();
    expect(told).toContain(territoryDay.title);
    expect(told).toContain(territoryDay.host);
    expect(told).toContain("Ni compte, ni courriel");
    await join(first, code, { name: "Nadège", organisation: "Caf du Val d’Aurelle", group: "Val d’Ondre" });
    phones.nadège = first;
    for (const [key, name, organisation] of [
      ["bastien", "Bastien", "Département"],
      ["clémence", "Clémence", "Agence de santé"],
      ["yvon", "Yvon", "Caf du Val d’Aurelle"],
      ["soraya", "Soraya", "Caf du Val d’Aurelle"],
    ] as const) {
      const phone = await workshop.phone(key, { pollingOnly: key === "bastien" });
      await join(phone, code, { name, organisation, group: "Sainte-Aure" });
      phones[key] = phone;
    }
    await wall.getByText("Clémence").waitFor();
    await console.getByText("5 sur 12 attendues").waitFor();
  });

  test("MP-01 shows the question to everybody before anyone can write", async () => {
    await openFirstActivity(console);
    for (const page of [wall, phones.nadège, phones.bastien])
      await page.getByText(question).first().waitFor();
    expect(await cardField(phones.nadège).count()).toBe(0);
    await console.getByRole("button", { name: "Lancer l’écriture" }).click();
    for (const phone of Object.values(phones)) await cardField(phone).waitFor();
  });

  test("MP-09 keeps each card to its author until the reveal, on every page of the room", async () => {
    await writeCard(phones.nadège, "Un accueil à moins de 20 minutes");
    await ownCard(phones.nadège, "Un accueil à moins de 20 minutes").getByText("Enregistrée").waitFor();
    await writeCard(phones.bastien, "Les mêmes mots pour tout le monde");
    await ownCard(phones.bastien, "Les mêmes mots pour tout le monde").getByText("Enregistrée").waitFor();
    await wall
      .getByText(/cartes reçues/)
      .first()
      .waitFor();
    for (const page of [wall, console, phones.clémence]) {
      expect(await page.content()).not.toContain("moins de 20 minutes");
    }
  });

  test("CC-05 keeps a draft through a reload of the phone", async () => {
    await cardField(phones.soraya).fill("Une phrase pas encore fin");
    await phones.soraya.reload();
    await cardField(phones.soraya).waitFor();
    expect(await cardField(phones.soraya).inputValue()).toBe("Une phrase pas encore fin");
    await writeCard(phones.soraya, "Une porte ouverte le samedi");
    await ownCard(phones.soraya, "Une porte ouverte le samedi").getByText("Enregistrée").waitFor();
  });

  test("lets an author correct and withdraw a card of their own", async () => {
    await phones.soraya.getByRole("button", { name: /^Modifier la carte/ }).click();
    await phones.soraya.getByLabel("Corriger votre carte").fill("Une porte ouverte le samedi matin");
    await phones.soraya.getByRole("button", { name: "Enregistrer la correction" }).click();
    await ownCard(phones.soraya, "samedi matin").getByText("Enregistrée").waitFor();
    await writeCard(phones.soraya, "À retirer tout de suite");
    const card = ownCard(phones.soraya, "À retirer tout de suite");
    await card.getByText("Enregistrée").waitFor();
    await card.getByRole("button", { name: /^Retirer la carte/ }).click();
    await phones.soraya.getByRole("button", { name: "Retirer", exact: true }).last().click();
    await expect.poll(() => card.count()).toBe(0);
  });

  test("keeps a card that was written offline for 20 s, and sends it by itself when the network is back", async () => {
    const { clémence } = phones;
    await clémence.context().setOffline(true);
    await writeCard(clémence, "Une sage-femme dans chaque canton");
    await ownCard(clémence, "sage-femme").getByText("En attente du réseau").waitFor();
    await clémence.waitForTimeout(20_000); // the fault itself: a phone without a network for this long
    await clémence.context().setOffline(false);
    await ownCard(clémence, "sage-femme").getByText("Enregistrée").waitFor({ timeout: 40_000 });
  }, 90_000);

  test("lets a person pass, and counts it without a name", async () => {
    await phones.yvon.getByRole("button", { name: "Je passe" }).click();
    await phones.yvon.getByText("Vous passez cette question").first().waitFor();
    await expect
      .poll(async () => (await console.getByRole("main").innerText()).replace(/\s+/g, " "))
      .toContain("1 passe");
  });

  test("reveals all cards in one movement, on the console, the wall and the phones", async () => {
    await revealCards(console);
    for (const page of [console, wall]) {
      for (const text of ["moins de 20 minutes", "mêmes mots", "samedi matin", "sage-femme"]) {
        await boardCard(page, text).waitFor();
      }
    }
    await phones.yvon.getByText("Un accueil à moins de 20 minutes").first().waitFor();
    await phones.bastien.getByText("Une sage-femme dans chaque canton").first().waitFor();
  });

  test("CC-07 shows the organisation on each card, and no name", async () => {
    await boardCard(wall, "mêmes mots").getByRole("img", { name: "Département" }).waitFor();
    expect(await wall.locator(".plane").innerText()).not.toContain("Bastien");
  });

  test("CC-11 groups and titles without a drag: choose, Grouper, Titrer", async () => {
    await grip(console, "moins de 20 minutes").click();
    await grip(console, "samedi matin").click({ modifiers: ["Control"] });
    await console.getByRole("button", { name: "Grouper", exact: true }).click();
    const title = console.getByLabel("Titre du nuage 1"); // it opens by itself: after a group comes its title
    await title.fill("Chaque parent trouve une porte");
    await title.press("Enter");
    await wall.getByText("Chaque parent trouve une porte").first().waitFor();
    await phones.yvon.getByText("Chaque parent trouve une porte").first().waitFor();
  });

  test("moves a card with the mouse, and the wall follows", async () => {
    const before = await boardCard(wall, "sage-femme").boundingBox();
    const from = await boardCard(console, "sage-femme").boundingBox();
    if (!before || !from) throw new Error("The card is not drawn.");
    await console.mouse.move(from.x + 40, from.y + 20);
    await console.mouse.down();
    await console.mouse.move(from.x + 60, from.y + 120, { steps: 6 });
    await console.mouse.move(from.x + 60, from.y + 150, { steps: 3 });
    await console.mouse.up();
    await expect.poll(async () => (await boardCard(wall, "sage-femme").boundingBox())?.y).not.toBe(before.y);
  });

  test("CC-08 takes the last gesture back, says what it was, and does it again", async () => {
    const moved = await restingBox(boardCard(wall, "sage-femme"));
    await console.getByRole("button", { name: /^Annuler/ }).click();
    await expect.poll(async () => (await boardCard(wall, "sage-femme").boundingBox())?.y).not.toBe(moved?.y);
    await console.getByRole("button", { name: /^Rétablir/ }).click();
    await expect.poll(async () => (await boardCard(wall, "sage-femme").boundingBox())?.y).toBe(moved?.y);
  });

  test("takes the outcome away as text, table and file, and loads the file back as a copy", async () => {
    await console.getByRole("button", { name: "Terminer", exact: true }).click();
    await console.getByRole("button", { name: "Terminer la séance" }).click();
    await phones.nadège.getByText("Merci de votre participation").waitFor();
    await wall.getByText("Merci", { exact: true }).waitFor();
    await console.goto(`${console.url().replace(/\/outcome$/, "")}/outcome`);
    const csv = await download(console, /Tableau \(CSV\)/);
    expect(csv.startsWith("\ufeff")).toBe(true);
    expect(csv).toContain("Chaque parent trouve une porte;Un accueil à moins de 20 minutes;");
    const text = await download(console, /Texte \(Markdown\)/);
    expect(text).toContain("#### 1. Chaque parent trouve une porte");
    const json = await download(console, /Séance entière \(JSON\)/);
    await console.goto("/facilitator/");
    await console
      .locator("input[type=file]")
      .setInputFiles({ name: "séance.json", mimeType: "application/json", buffer: Buffer.from(json) });
    await console.waitForURL(/\/facilitator\/s\//);
    await console.getByText("Rouvrir").first().waitFor();
  });

  test("asks no other host, breaks no policy and throws nothing, on any page", () => {
    expectGoodManners(workshop);
  });
});

async function download(page: Page, name: RegExp): Promise<string> {
  const [file] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("link", { name }).first().click(),
  ]);
  return readFile(await file.path(), "utf8");
}
