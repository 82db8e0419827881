import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { expectNoFault } from "./axe.ts";
import { openConsole, openRoom, type Room } from "./room.ts";
import { expectGoodManners, join, openWall } from "./steps.ts";
import { openWorkshop, type Workshop } from "./workshop.ts";

const texts = ["Les bus du soir", "Un relais par canton"] as const;
const titles = ["Se déplacer sans voiture", "Un relais ouvert dans chaque canton"] as const;
const important = "Important pour le territoire";
const wish = "J’ai envie d’y contribuer";

// Importance and willingness are asked apart (PR-12): a console, a wall and two phones.
describe("a vote of wishes to act, on a console, a wall and two phones", () => {
  let workshop: Workshop;
  let room: Room;
  let console: Page;
  let wall: Page;
  let nadège: Page;
  let yvon: Page;

  beforeAll(async () => {
    workshop = await openWorkshop();
    room = await openRoom(workshop);
    await room.reveals(texts);
    for (const [index, text] of texts.entries())
      await room.conductsActivity({
        type: "group-cards",
        cards: [room.cardWith(text)],
        title: titles[index] ?? "",
      });
    await room.conductsActivity({ type: "go-to-phase", phase: "themes" });
    console = await openConsole(workshop, room);
    wall = await openWall(console);
    nadège = await comes("Nadège");
    yvon = await comes("Yvon");
  });
  afterAll(async () => {
    await workshop.close();
  });

  async function comes(name: string): Promise<Page> {
    const phone = await workshop.phone(name);
    await join(phone, room.code, { name, organisation: "Département", group: "Campagne" });
    return phone;
  }

  async function gives(phone: Page, title: string, question: string): Promise<void> {
    await phone.getByRole("button", { name: `Ajouter une gommette : ${title}, ${question}` }).click();
  }

  test("PR-12 the vote asks two questions of each theme, and whether one could carry it", async () => {
    await console.getByRole("button", { name: "Passer aux gommettes" }).click();
    await console.getByRole("radio", { name: /^Des envies d’agir/ }).check({ force: true });
    await console.getByLabel("Critère, un seul par vote").fill("Ce que nous ferons ensemble");
    await expectNoFault(console, "the rules of a vote of wishes");
    await console.getByRole("button", { name: "Ouvrir le vote" }).click();
    await nadège.getByRole("heading", { name: "Ce que nous ferons ensemble" }).waitFor();
    await expect.poll(() => nadège.getByText(important, { exact: true }).count()).toBe(titles.length);
    expect(await nadège.getByText(wish, { exact: true }).count()).toBe(titles.length);
    await nadège.getByText(/votre institution sera montrée/).waitFor();
    await expectNoFault(nadège, "a ballot of wishes");
  });

  test("PR-12 what matters, what one wishes and what one could carry are three answers of one ballot", async () => {
    await gives(nadège, titles[0], important);
    await gives(nadège, titles[1], wish);
    await nadège.getByRole("checkbox", { name: `Je peux porter : ${titles[1]}` }).check();
    await nadège.getByRole("button", { name: /^Valider/ }).click();
    await nadège.getByText("C’est enregistré").waitFor();
    await nadège.reload();
    await nadège.getByText("C’est enregistré").waitFor();
    expect(await nadège.getByRole("checkbox", { name: `Je peux porter : ${titles[1]}` }).isChecked()).toBe(
      true,
    );
    await gives(yvon, titles[0], important);
    await yvon.getByRole("button", { name: /^Valider/ }).click();
    await yvon.getByText("C’est enregistré").waitFor();
    expect(await wall.getByText("sans porteur").count()).toBe(0);
  });

  test("PR-12 a theme that matters and that nobody would carry is flagged on console, wall and phones", async () => {
    await console.getByRole("button", { name: "Clore maintenant" }).click();
    const row = console.getByRole("row", { name: new RegExp(titles[0]) }).first();
    await row.waitFor();
    for (const page of [console, wall, nadège]) await page.getByText("sans porteur").first().waitFor();
    await wall.getByText("1 peut porter").first().waitFor();
    await nadège.getByText(/1 personne peut porter/).waitFor();
    await expectNoFault(console, "results of wishes on the console");
    await expectNoFault(wall, "results of wishes on the wall");
    await expectNoFault(nadège, "results of wishes on a phone");
    expectGoodManners(workshop);
  });
});
