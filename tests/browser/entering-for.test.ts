import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { expectNoFault } from "./axe.ts";
import { openConsole, openRoom, type Room } from "./room.ts";
import { expectGoodManners, join, openWall } from "./steps.ts";
import { openWorkshop, type Workshop } from "./workshop.ts";

// Somebody has no phone: what the facilitator writes for them, on console, wall and the phone that they borrow later.
describe("cards for people without a phone, on a console, a wall and a phone", () => {
  let workshop: Workshop;
  let room: Room;
  let console: Page;
  let wall: Page;
  let nadège: Page;

  beforeAll(async () => {
    workshop = await openWorkshop();
    room = await openRoom(workshop);
    await room.conducts({ type: "open-activity", activity: room.activity });
    await room.conductsActivity({ type: "start-writing", quota: 2 });
    console = await openConsole(workshop, room);
    wall = await openWall(console);
    nadège = await workshop.phone("Nadège");
    await join(nadège, room.code, { name: "Nadège", organisation: "Département", group: "Campagne" });
  });
  afterAll(async () => {
    await workshop.close();
  });

  test("CC-10 a card is entered for somebody out of the list, and the dialog stays for their next one", async () => {
    await console.getByRole("button", { name: "Saisir pour une personne" }).click();
    const dialog = console.getByRole("dialog", { name: "Saisir une carte pour une personne" });
    await dialog.getByLabel("Son institution").selectOption({ label: "Département" });
    await dialog.getByLabel("Sa carte", { exact: true }).fill("Un bus le soir");
    await expectNoFault(console, "entering a card on the console");
    await console.context().setOffline(true);
    await dialog.getByRole("button", { name: "Déposer la carte" }).click();
    // The next card is begun while the first is on its way: its words are not wiped.
    const field = dialog.getByLabel("Sa carte", { exact: true });
    await field.fill("La suite");
    await console.context().setOffline(false);
    await console.getByText("Carte saisie n° 1").waitFor();
    await dialog.locator("[aria-busy]").waitFor({ state: "detached" });
    expect(await field.inputValue()).toBe("La suite");
    await field.fill("");
    await dialog.getByText("Carte déposée. Vous pouvez en saisir une autre.").waitFor();
    expect(await dialog.getByLabel("Sa carte", { exact: true }).inputValue()).toBe("");
  });

  test("CC-10 a card for a person of the list counts on their own phone, and a refusal keeps the words", async () => {
    const dialog = console.getByRole("dialog", { name: "Saisir une carte pour une personne" });
    await dialog.getByLabel("Pour qui").selectOption({ label: "Nadège" });
    for (const text of ["Un relais par canton", "Se parler avant d’agir"]) {
      await dialog.getByLabel("Sa carte", { exact: true }).fill(text);
      await dialog.getByRole("button", { name: "Déposer la carte" }).click();
      await nadège.getByText(text).first().waitFor();
    }
    await dialog.getByLabel("Sa carte", { exact: true }).fill("Une de trop");
    await dialog.getByRole("button", { name: "Déposer la carte" }).click();
    await dialog.getByText(/^Cette personne a déjà ses 2 cartes/).waitFor();
    expect(await dialog.getByLabel("Sa carte", { exact: true }).inputValue()).toBe("Une de trop");
    await dialog.getByRole("button", { name: "Fermer" }).click();
    await console.getByRole("button", { name: "Saisir pour une personne" }).click();
    expect(await dialog.getByLabel("Sa carte", { exact: true }).inputValue()).toBe("Une de trop");
    await nadège.getByText("Saisie pour vous par l’animation").first().waitFor();
    await expectNoFault(nadège, "entered cards on a phone");
    await dialog.getByRole("button", { name: "Fermer" }).click();
  });

  test("CC-10 an entered card CC-07 is withdrawn until the deposit closes, and without names nobody reads which were entered", async () => {
    const entered = console.getByRole("region", { name: "Saisir une carte pour une personne" });
    await entered.getByText("Carte saisie n° 3").waitFor();
    await entered.getByRole("button", { name: "Retirer la carte saisie n° 3" }).click();
    await entered.getByText("Carte saisie n° 3").waitFor({ state: "detached" });
    await console.getByText(/^2$/).first().waitFor();
    // Another console closes the deposit under the hand that types.
    await console.getByRole("button", { name: "Saisir pour une personne" }).click();
    const field = console.getByRole("dialog").getByLabel("Sa carte", { exact: true });
    await field.fill("Une idée de plus");
    await room.conductsActivity({ type: "close-deposit" });
    await console.getByText("Saisir pour une personne").waitFor({ state: "detached" });
    expect(await field.inputValue()).toBe("Une idée de plus");
    await console.getByRole("dialog").getByRole("button", { name: "Fermer" }).click();
    await room.conductsActivity({ type: "go-to-phase", phase: "reading" });
    await console.getByText("2 cartes à lire").click();
    await expect.poll(() => console.getByText("saisie pour une personne").count()).toBe(0);
    expect(await wall.getByText("saisie pour une personne").count()).toBe(0);
    expectGoodManners(workshop);
  });
});
