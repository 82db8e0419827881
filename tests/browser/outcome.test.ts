import { readFile } from "node:fs/promises";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { cardQuestion, enter, post } from "../help/phone.ts";
import { plan } from "../protocol/session/plans.ts";
import { expectNoFault } from "./axe.ts";
import { expectGoodManners } from "./steps.ts";
import { openWorkshop, type Workshop } from "./workshop.ts";

// From the page where the outcome is composed to the file that a person opens; the tests follow one another.
describe("the outcome of a session, composed and taken away", () => {
  let workshop: Workshop;
  let console: Page;

  beforeAll(async () => {
    workshop = await openWorkshop();
    console = await workshop.facilitator();
    const headers = { authorization: `Bearer ${await enter(workshop.base)}` };
    const create = async (title: string) => {
      const session = { plan: { ...plan, title }, activities: [cardQuestion()] };
      const { body } = await post(workshop.base, "/api/sessions", session, headers);
      return (body as { readonly session: string }).session;
    };
    await create("Matin");
    const session = await create("Après-midi");
    await console.goto(`/facilitator/s/${session}/outcome`);
  });
  afterAll(async () => {
    await workshop.close();
  });

  test("keeps the words that are typed, and shows them in a preview that runs nothing", async () => {
    await console.getByLabel("Titre", { exact: true }).fill("Ce que nous gardons");
    await console.getByLabel("Introduction").fill("Nous nous sommes retrouvés.");
    await console.getByLabel("Participation, par institution").uncheck();
    await console.getByText("Enregistré", { exact: true }).waitFor();
    await console.reload();
    expect(await console.getByLabel("Introduction").inputValue()).toBe("Nous nous sommes retrouvés.");
    await console.getByRole("button", { name: "Voir le compte rendu" }).click();
    const preview = console.frameLocator("iframe");
    await preview.getByRole("heading", { name: "Ce que nous gardons", level: 1 }).waitFor();
    expect(await preview.getByRole("heading", { name: "Participation" }).count()).toBe(0);
    expect(await console.locator("iframe").getAttribute("sandbox")).toBe("");
    await expectNoFault(console, "the outcome with its preview");
  });

  test("D24 leaves as a page that stands alone, reads aloud and has no fault", async () => {
    const page = await workshop.page("file", { javaScriptEnabled: true });
    const html = await download(console, /Page web \(HTML\)/);
    await page.setContent(html);
    expect(await page.getByRole("heading", { level: 1 }).innerText()).toBe("Ce que nous gardons");
    await page.getByRole("navigation", { name: "Sommaire" }).waitFor();
    await expectNoFault(page, "the report in a browser");
    await page.context().close();
  });

  test("joins other sessions in one report, from the oldest on", async () => {
    await console.getByLabel(/^Matin/).check();
    await console.getByLabel("Titre de l’ensemble").fill("Deux temps");
    const text = await download(console, /Texte \(Markdown\), 2 séances/);
    expect(text).toMatch(/^# Deux temps\n[\s\S]*## Matin\n[\s\S]*## Après-midi\n/);
    await expectNoFault(console, "several sessions chosen");
  });

  test("asks no other host, breaks no policy and throws nothing", () => {
    expectGoodManners(workshop);
  });
});

async function download(page: Page, name: RegExp): Promise<string> {
  const [file] = await Promise.all([page.waitForEvent("download"), page.getByRole("link", { name }).click()]);
  return readFile(await file.path(), "utf8");
}
