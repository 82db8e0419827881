import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { expectNoFault } from "./axe.ts";
import { openConsole, openRoom, type Room } from "./room.ts";
import { boardCard, expectGoodManners } from "./steps.ts";
import { openWorkshop, type Workshop } from "./workshop.ts";

// Cards of paper, of a mail or of a spreadsheet, from the console to the board; the tests follow one another.
describe("cards that the facilitator pastes", () => {
  let workshop: Workshop;
  let room: Room;
  let console: Page;

  beforeAll(async () => {
    workshop = await openWorkshop();
    room = await openRoom(workshop);
    await room.conducts({ type: "open-activity", activity: room.activity });
    await room.conductsActivity({ type: "start-writing", quota: 3 });
    console = await openConsole(workshop, room);
  });
  afterAll(async () => {
    await workshop.close();
  });

  test("CC-10 says before they come how many they are, which repeat, which are too long", async () => {
    await console.getByRole("button", { name: "Saisir des cartes…" }).click();
    const lines = [
      "- Des bus le soir",
      "- Un relais par canton",
      "",
      "- Des bus le soir",
      `- ${"long ".repeat(40)}`,
    ];
    await console.getByLabel("Une carte par ligne", { exact: true }).first().fill(lines.join("\n"));
    await console.getByText("3 cartes", { exact: true }).waitFor();
    await console.getByText("1 ligne répétée").waitFor();
    await console.getByText("1 ligne vide, laissée de côté").waitFor();
    await console.getByText(/1 ligne dépasse 140 caractères/).waitFor();
    await expectNoFault(console, "lines before they are cards");
    await console.getByLabel(/Garder les lignes répétées/).uncheck();
    await console.getByRole("button", { name: "Saisir 2 cartes" }).waitFor();
  });

  test("keeps what was pasted and chosen when the dialog is closed, and sends it once it is wanted", async () => {
    await console.keyboard.press("Escape");
    await console.getByRole("button", { name: "Saisir des cartes…" }).click();
    await console.getByRole("button", { name: "Saisir 2 cartes" }).waitFor();
    await console.getByLabel(/Garder les lignes répétées/).check();
    await console.getByRole("button", { name: "Saisir 3 cartes" }).click();
    await console.getByText("dont 3 saisies ici").waitFor();
    expect(await console.getByText("Des bus le soir").count()).toBe(0);
  });

  test("keeps the line that was too long, through a reload too, until it is cut", async () => {
    const field = console.getByRole("dialog").locator("textarea");
    const long = "long ".repeat(40).trim();
    expect(await field.inputValue()).toBe(long);
    await console.reload();
    await console.getByRole("button", { name: "Saisir des cartes…" }).click();
    expect(await field.inputValue()).toBe(long);
    await field.fill("");
    await console.keyboard.press("Escape");
  });

  test("on a slow line lines go once, however often the dialog is closed and opened again", async () => {
    const open = console.getByRole("button", { name: "Saisir des cartes…" });
    const dialog = console.getByRole("dialog");
    await open.click();
    await dialog.locator("textarea").fill("Un abri\nUne ligne de plus");
    await console.context().setOffline(true);
    await dialog.getByRole("button", { name: "Saisir 2 cartes" }).click();
    await dialog.getByText("2 cartes en route…").waitFor();
    await console.keyboard.press("Escape");
    await open.click();
    await dialog.getByText("2 cartes en route…").waitFor();
    // Nothing is left to be sent a second time, and what is typed meanwhile stays.
    expect(await dialog.locator("textarea").inputValue()).toBe("");
    await dialog.locator("textarea").fill("Une navette");
    await console.context().setOffline(false);
    await console.getByText("dont 5 saisies ici").waitFor();
    await dialog.getByText("2 cartes en route…").waitFor({ state: "detached" });
    expect(await dialog.locator("textarea").inputValue()).toBe("Une navette");
    await console.reload();
    await console.getByText("dont 5 saisies ici").waitFor();
    await open.click();
    expect(await dialog.locator("textarea").inputValue()).toBe("Une navette");
    await dialog.locator("textarea").fill("");
    await console.keyboard.press("Escape");
    await console
      .getByRole("button", { name: /^Annuler/ })
      .first()
      .click();
    await console.getByText("dont 3 saisies ici").waitFor();
  });

  test("CC-10 takes a column of a table file, whatever stands in it, and runs none of it", async () => {
    await console.getByRole("button", { name: "Saisir des cartes…" }).click();
    const csv = 'Thème;Idée\r\nBus;"\'=SUM(A1)"\r\nPeur;"<img src=x onerror=alert(1)> oser"\r\n';
    await console
      .getByLabel("Ouvrir un fichier (texte, CSV)")
      .setInputFiles({ name: "idées.csv", mimeType: "text/csv", buffer: Buffer.from(csv) });
    await console.getByText("2 cartes", { exact: true }).waitFor();
    expect(await console.getByLabel("Les cartes sont dans").inputValue()).toBe("1");
    await console.locator(".pasted").getByText("=SUM(A1)", { exact: true }).waitFor();
    await expectNoFault(console, "a table before it is cards");
    await console.getByRole("button", { name: "Saisir 2 cartes" }).click();
    await console.getByText("dont 5 saisies ici").waitFor();
  });

  test("CC-08 takes the last entry back whole, and shows the rest on the board with their mark", async () => {
    await console
      .getByRole("button", { name: /^Annuler/ })
      .first()
      .click();
    await console.getByText("dont 3 saisies ici").waitFor();
    await room.conductsActivity({ type: "close-deposit" });
    await room.conductsActivity({ type: "reveal-cards" });
    await boardCard(console, "Un relais par canton").waitFor();
    await console
      .locator(".plane")
      .getByRole("button", { name: /Un relais par canton.*saisie pour le groupe/ })
      .waitFor();
    await expectNoFault(console, "entered cards on the board");
  });

  test("gives lines back that came too late, and stays in front though another console shows the cards", async () => {
    const other = await openRoom(workshop);
    await other.conducts({ type: "open-activity", activity: other.activity });
    await other.conductsActivity({ type: "start-writing", quota: 3 });
    const late = await openConsole(workshop, other);
    await late.getByRole("button", { name: "Saisir des cartes…" }).click();
    const field = late.getByRole("dialog").locator("textarea");
    await field.fill("Des bus le soir\nUn relais par canton");
    await other.conductsActivity({ type: "enter-cards", texts: ["La peur"] });
    await other.conductsActivity({ type: "close-deposit" });
    await other.conductsActivity({ type: "reveal-cards" });
    await boardCard(late, "La peur").waitFor();
    expect(await field.inputValue()).toBe("Des bus le soir\nUn relais par canton");
    await late.getByRole("button", { name: "Saisir 2 cartes" }).click();
    await late.getByRole("dialog").getByRole("alert").getByText(/./).first().waitFor();
    await expect.poll(() => field.inputValue()).toBe("Des bus le soir\nUn relais par canton");
    await expectNoFault(late, "lines that came too late");
    await late.close();
  });

  test("asks no other host, breaks no policy and throws nothing", () => {
    expectGoodManners(workshop);
  });
});
