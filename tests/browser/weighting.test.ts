import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { expectNoFault } from "./axe.ts";
import { openConsole, openRoom, type Room } from "./room.ts";
import { expectGoodManners, join, openWall } from "./steps.ts";
import { openWorkshop, type Workshop } from "./workshop.ts";

const texts = ["Les bus du soir", "Un relais par canton", "Se parler avant d’agir"] as const;
const titles = [
  "Se déplacer sans voiture",
  "Un relais ouvert dans chaque canton",
  "On se parle avant d’agir",
] as const;

// From the theme list to the closing, on the pages that people have before them: the tests follow one another.
describe("a méta-plan from its themes to its actions, on a console, a wall and two phones", () => {
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
    for (const [index, text] of texts.entries()) {
      const title = titles[index] ?? "";
      await room.conductsActivity({ type: "group-cards", cards: [room.cardWith(text)], title });
    }
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

  test("MP-34 the theme list stands on the wall and on the phones under the numbers of the board", async () => {
    await room.conductsActivity({ type: "go-to-phase", phase: "themes" });
    await wall.getByRole("heading", { name: "Les thèmes du groupe" }).waitFor();
    for (const page of [wall, nadège])
      for (const title of titles) await page.getByText(title).first().waitFor();
    await expectNoFault(nadège, "themes on a phone");
    await expectNoFault(console, "themes on the console");
  });

  test("PR-03 PR-04 the vote opens with its criterion and three rules, which every phone shows", async () => {
    await console.getByRole("button", { name: "Passer aux gommettes" }).click();
    const open = console.getByRole("button", { name: /critère du vote/ });
    await open.waitFor();
    await console.getByLabel("Critère, un seul par vote").fill("Le plus utile cette année");
    await console.getByRole("radio", { name: "une seule gommette" }).check({ force: true });
    await expectNoFault(console, "the rules of a vote");
    await console.getByRole("button", { name: "Ouvrir le vote" }).click();
    await nadège.getByRole("heading", { name: "Le plus utile cette année" }).waitFor();
    await nadège.getByText(/Rien ne s’affiche avant la fin/).waitFor();
    await wall.getByText(/ont voté$/).waitFor();
    await expectNoFault(nadège, "a ballot");
  });

  test("PR-08 a ballot is cast and moved with the keyboard alone, and stays after a reload", async () => {
    const more = nadège.getByRole("button", { name: `Ajouter une gommette : ${titles[1]}` });
    await more.focus();
    await nadège.keyboard.press("Enter");
    await nadège.getByRole("button", { name: "Valider mes gommettes" }).focus();
    await nadège.keyboard.press("Enter");
    await nadège.getByText("C’est enregistré").waitFor();
    await nadège.reload();
    await nadège.getByText("C’est enregistré").waitFor();
    await nadège.getByRole("button", { name: `Retirer une gommette : ${titles[1]}` }).press("Space");
    await nadège.getByRole("button", { name: `Ajouter une gommette : ${titles[0]}` }).press("Space");
    await nadège.getByRole("button", { name: "Valider le changement" }).press("Enter");
    await nadège.getByText("C’est enregistré").waitFor();
    await console.getByText(/^1 sur \d+ a voté$/).waitFor();
  });

  test("CC-05 dots that were not confirmed stay on the phone when the vote closes, and it says what happened", async () => {
    await yvon.getByRole("button", { name: `Ajouter une gommette : ${titles[2]}` }).click();
    await console.getByRole("button", { name: "Clore maintenant" }).click();
    await yvon.getByText(/Vos gommettes n’étaient pas validées/).waitFor();
    await yvon.getByRole("button", { name: "Continuer" }).click();
    await yvon.getByRole("heading", { name: "Résultats" }).waitFor();
  });

  test("PR-10 PR-11 results come out on wall, console and phones, and the late voter is let in once", async () => {
    await console.getByText("Une seule personne a voté").waitFor();
    await console.getByRole("button", { name: "Rouvrir le vote, une seule fois" }).click();
    await yvon.getByText("Le vote est rouvert, une seule fois.").waitFor();
    await yvon.getByRole("button", { name: /^Valider/ }).click();
    await yvon.getByText("C’est enregistré").waitFor();
    await console.getByRole("button", { name: "Clore maintenant" }).click();
    await console.getByRole("row", { name: /Se déplacer sans voiture/ }).waitFor();
    await wall.getByText("par institution").first().waitFor();
    await expectNoFault(console, "results on the console");
    await expectNoFault(wall, "results on the wall");
    await expectNoFault(nadège, "results on a phone");
  });

  test("MP-39 the board closes once each theme has its next step", async () => {
    await console.getByRole("button", { name: "Passer aux décisions" }).click();
    await console.getByRole("button", { name: `Retenir : ${titles[0]}` }).click();
    await console.getByRole("button", { name: `Retenir : ${titles[2]}` }).click();
    await console.getByRole("button", { name: `Écarter : ${titles[1]}` }).click();
    await console.getByLabel(/Pourquoi/).fill("déjà fait");
    await console.keyboard.press("Enter");
    await console.getByText("Tous les thèmes ont une suite.").waitFor();
    await wall.getByText("écarté").waitFor();
    await expectNoFault(console, "decisions");
  });

  test("MP-37 somebody present takes an action on from their phone, and the wall names them", async () => {
    await console.getByRole("button", { name: "Passer au plan d’action" }).click();
    await console.getByLabel("Quelle action ?").fill("Demander un bus le mardi soir");
    await console.keyboard.press("Enter");
    await nadège.getByRole("button", { name: /^Je prends/ }).click();
    await nadège.getByText("Vous la portez.").waitFor();
    await wall.getByText("Nadège").waitFor();
    await expectNoFault(nadège, "actions on a phone");
    await expectNoFault(console, "actions on the console");
    await console.getByRole("button", { name: "Clore le tableau" }).click();
    await wall.getByText(/ce que le groupe a décidé/).waitFor();
  });

  test("no page asked another host, broke its policy or threw", () => {
    expectGoodManners(workshop);
    expect(Object.keys(room.state().people).length).toBeGreaterThan(2);
  });
});
