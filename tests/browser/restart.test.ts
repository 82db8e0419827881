import { describe, expect, onTestFinished, test } from "vitest";
import { dataFolder, startServer } from "../faults/server-process.ts";
import { launch } from "../help/browser.ts";
import {
  cardField,
  codeOn,
  expectGoodManners,
  join,
  openFirstActivity,
  openWall,
  ownCard,
  prepareSession,
  territoryDay,
  writeCard,
} from "./steps.ts";
import { openPages } from "./workshop.ts";

describe("a server that is killed while people write", () => {
  test("CC-02 is found again by every page, with every card that was answered, and nobody is asked anything", {
    timeout: 120_000,
  }, async () => {
    const folder = dataFolder();
    const server = await startServer({ folder });
    const browser = await launch();
    onTestFinished(() => browser.close());
    const pages = openPages(browser, server.base);
    const console = await pages.facilitator();
    await prepareSession(console, territoryDay);
    const code = await codeOn(console);
    const wall = await openWall(console);
    const phone = await pages.phone("nadège");
    await join(phone, code, { name: "Nadège", organisation: "Caf du Val d’Aurelle", group: "Val d’Ondre" });
    await openFirstActivity(console);
    await console.getByRole("button", { name: "Lancer l’écriture" }).click();
    await writeCard(phone, "Enregistrée avant la coupure");
    await ownCard(phone, "avant la coupure").getByText("Enregistrée", { exact: true }).waitFor();

    expect(await server.end("SIGKILL")).toBeNull();
    await writeCard(phone, "Écrite pendant la coupure");
    await ownCard(phone, "pendant la coupure").getByText("En attente du réseau").waitFor();
    await cardField(phone).fill("Une phrase qui reste");
    await startServer({ folder, port: server.port });

    await ownCard(phone, "pendant la coupure")
      .getByText("Enregistrée", { exact: true })
      .waitFor({ timeout: 60_000 });
    expect(await cardField(phone).inputValue()).toBe("Une phrase qui reste");
    expect(await ownCard(phone, "avant la coupure").count()).toBe(1);
    await wall.getByText("cartes reçues", { exact: true }).waitFor({ timeout: 60_000 });
    await console.getByText("Tout est enregistré", { exact: true }).first().waitFor({ timeout: 60_000 });
    await expect.poll(() => wall.locator("body").innerText()).toMatch(/2\s*cartes reçues/);
    expectGoodManners(pages);
  });
});
