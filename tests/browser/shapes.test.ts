import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { cardQuestion } from "../help/phone.ts";
import { expectNoFault } from "./axe.ts";
import { openConsole, openRoom, type Room } from "./room.ts";
import { boardCard, expectGoodManners, join, openWall, ownCard, writeCard } from "./steps.ts";
import { openWorkshop, type Workshop } from "./workshop.ts";

// LOOK=<folder> keeps a picture of what was looked at.
async function look(page: Page, name: string): Promise<void> {
  if (process.env.LOOK) await page.screenshot({ path: `${process.env.LOOK}/${name}.png` });
}

describe("the legend of forms", () => {
  let workshop: Workshop;
  let room: Room;
  let console: Page;
  let wall: Page;
  let phone: Page;

  beforeAll(async () => {
    workshop = await openWorkshop();
    room = await openRoom(workshop, { activities: [cardQuestion()] });
    console = await openConsole(workshop, room);
    wall = await openWall(console);
    phone = await workshop.phone("nadège");
    await join(phone, room.code, { name: "Nadège", organisation: "Département", group: "Campagne" });
  });
  afterAll(async () => {
    await workshop.close();
  });

  test("MP-15 is prepared in the board's own words, and stands on the wall and the phones before anyone writes", async () => {
    await console
      .getByRole("button", { name: /^Modifier/ })
      .first()
      .click();
    const editor = console.locator(".shapes-editor");
    await editor.getByText("Ce que disent les formes").first().click();
    await editor.getByText("Bande", { exact: true }).click();
    await editor.getByLabel("Sens de la forme : Bande").fill("une thèse");
    await look(console, "shapes-editor");
    await expectNoFault(console, "the legend of forms");
    await console.getByRole("button", { name: "Enregistrer" }).first().click();
    await room.conducts({ type: "open-activity", activity: room.activity });
    for (const page of [console, wall, phone]) {
      await page.locator(".shapes").getByText("une thèse").waitFor();
      await page.locator(".shapes").getByText("une précision").waitFor();
    }
    await look(wall, "shapes-wall-preparation");
    await look(phone, "shapes-phone-preparation");
    await expectNoFault(wall, "forms on the wall");
  });

  test("MP-15 gives the choice of a strip to who writes, and the strip is one on the wall", async () => {
    await room.conductsActivity({ type: "start-writing", quota: 3 });
    await phone.getByRole("radio", { name: "une thèse" }).check({ force: true });
    await writeCard(phone, "Un seul guichet suffit");
    await ownCard(phone, "Un seul guichet suffit").getByText("Enregistrée").waitFor();
    await phone.getByRole("radio", { name: "une idée" }).check({ force: true });
    await writeCard(phone, "Des bus le soir");
    await ownCard(phone, "Des bus le soir").getByText("Enregistrée").waitFor();
    await look(phone, "shapes-phone-writing");
    await look(wall, "shapes-wall-writing");
    await expectNoFault(phone, "the choice of a form");
    await room.conductsActivity({ type: "close-deposit" });
    await room.conductsActivity({ type: "reveal-cards" });
    await boardCard(wall, "Un seul guichet suffit").waitFor();
    await look(wall, "shapes-wall-board");
    expect(await wall.locator(".plane .card.long-strip").allInnerTexts()).toEqual([
      expect.stringContaining("Un seul guichet suffit"),
    ]);
    expectGoodManners(workshop);
  });
});
