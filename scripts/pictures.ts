import { mkdirSync } from "node:fs";
import path from "node:path";
import type { Page } from "playwright-core";
import { join as joinSession, openWall, prepareSession, territoryDay } from "../tests/browser/steps.ts";
import { openWorkshop, type Workshop } from "../tests/browser/workshop.ts";
import { root } from "./apps.ts";
import { buildApps } from "./build.ts";

// The pictures of the README, of the real pages: node scripts/pictures.ts
const folder = path.join(root, "docs/pictures");

const clusters = [
  [
    "Chaque parent trouve une porte",
    "Un accueil à moins de 20 minutes",
    "Une porte ouverte le samedi",
    "Expliquer de vive voix",
    "Les pères aussi poussent la porte",
  ],
  ["On se parle avant d’agir", "Des agents qui se connaissent", "Les mêmes mots pour tout le monde"],
  ["Les jeunes ont leur place", "Un car le mercredi pour les collégiens", "Des jeunes là où l’on décide"],
] as const;

const people = [
  { name: "Nadège", organisation: "Caf du Val d’Aurelle", group: "Val d’Ondre" },
  { name: "Bastien", organisation: "Département", group: "Sainte-Aure" },
  { name: "Clémence", organisation: "Agence de santé", group: "Haute-Lance" },
  { name: "Maëlle", organisation: "Intercommunalité", group: "Val d’Ondre" },
] as const;

await buildApps();
mkdirSync(folder, { recursive: true });
const workshop = await openWorkshop({ publicUrl: "http://bocal.aurelle.example" });
try {
  await takePictures(workshop);
} finally {
  await workshop.close();
}

async function takePictures(workshop: Workshop): Promise<void> {
  const console = await workshop.facilitator();
  await prepareSession(console, {
    ...territoryDay,
    title: "Projet de territoire, 2ᵉ journée",
    organisations: people.map(({ organisation }) => organisation),
    groups: ["Val d’Ondre", "Sainte-Aure", "Haute-Lance"],
    colours: "Une par groupe",
  });
  const session = console.url().split("/").at(-1) ?? "";
  const open = await workshop.app.sessions.open(session as never);
  const code = open?.live.row.code ?? "";
  const phones: Page[] = [];
  for (const person of people) {
    const phone = await workshop.phone(person.name);
    await joinSession(phone, code, person);
    phones.push(phone);
  }
  await console.getByRole("button", { name: "Ouvrir la première séquence" }).first().click();
  await console.getByRole("button", { name: "Lancer l’écriture" }).click();
  const texts = clusters.flatMap(([, ...cards]) => cards);
  for (const [index, text] of texts.entries()) await write(phones[index % phones.length] as Page, text);
  const [, , clémence] = phones as [Page, Page, Page];
  await clémence.getByLabel("Votre carte", { exact: true }).fill("Une sage-femme dans chaque canton");
  await clémence.screenshot({ path: path.join(folder, "phone.png") });
  await console.getByRole("button", { name: "Clore le dépôt" }).first().click();
  await console.getByRole("button", { name: "Montrer les cartes" }).first().click();
  await console.locator(".plane .card").first().waitFor();
  for (const [number, [title, ...cards]] of clusters.entries())
    await group(console, { number: number + 1, title, cards });
  await letGo(console);
  await console.getByRole("button", { name: "Ranger" }).click();
  const wall = await openWall(console);
  await wall.locator(".plane .card").first().waitFor();
  await wall.waitForTimeout(2_000); // the cards go to their places
  await wall.screenshot({ path: path.join(folder, "wall.png") });
}

async function write(phone: Page, text: string): Promise<void> {
  await phone.getByLabel("Votre carte", { exact: true }).fill(text);
  await phone.getByRole("button", { name: "Déposer la carte" }).click();
  await phone
    .getByRole("listitem")
    .filter({ hasText: text })
    .getByText("Enregistrée", { exact: true })
    .waitFor();
}

async function group(
  console: Page,
  {
    number,
    title,
    cards,
  }: { readonly number: number; readonly title: string; readonly cards: readonly string[] },
): Promise<void> {
  await letGo(console);
  for (const text of cards) {
    await console
      .locator(".plane")
      .getByRole("button", { name: text })
      .click({ modifiers: ["Control"] });
  }
  await console.getByRole("button", { name: "Grouper", exact: true }).click();
  const field = console.getByLabel(`Titre du nuage ${number}`);
  const head = console.getByRole("button", { name: new RegExp(`^Nuage\\s*${number}\\s*Sans titre`) });
  await field.or(head).first().waitFor();
  if ((await field.count()) === 0) await head.click();
  await field.fill(title);
  await field.press("Enter");
  await console.locator(".plane").getByText(title).first().waitFor();
}

/** Nothing chosen: the toolbar then offers what concerns the whole board. */
async function letGo(console: Page): Promise<void> {
  const clear = console.getByRole("button", { name: "Ne plus choisir" });
  if ((await clear.count()) > 0) await clear.click();
}
