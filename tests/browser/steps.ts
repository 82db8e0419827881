import type { Locator, Page } from "playwright-core";
import { expect } from "vitest";
import type { Workshop } from "./workshop.ts";

// What people do, in the words that they read. French is the first language, so the journeys are made in it.

/** For what comes over the network and is then drawn: a machine with much else to do takes its time. */
export const patient = { timeout: 10_000 };

export interface SessionPlan {
  readonly title: string;
  readonly host: string;
  readonly organisations: readonly string[];
  readonly groups: readonly string[];
  readonly level?: "Nominatif" | "Par institution" | "Anonyme";
  readonly questions: readonly string[];
  readonly colours?: "Une seule" | "Une par groupe";
}

export const territoryDay: SessionPlan = {
  title: "Projet de territoire, 2e journée",
  host: "Caf du Val d’Aurelle",
  organisations: ["Caf du Val d’Aurelle", "Département", "Agence de santé"],
  groups: ["Val d’Ondre", "Sainte-Aure"],
  questions: ["Quels changements durables souhaitons-nous pour les familles ?"],
};

/** Prepares a session through the form; ends on its console. */
export async function prepareSession(page: Page, plan: SessionPlan): Promise<void> {
  await page
    .getByRole("link", { name: "Préparer une séance" })
    .or(page.getByRole("button", { name: "Préparer une séance" }))
    .click();
  await page.getByLabel("Titre", { exact: true }).fill(plan.title);
  await page.getByLabel("Qui invite").fill(plan.host);
  await page.getByLabel("Personnes attendues").fill("12");
  await page.getByLabel("Institutions", { exact: true }).fill(plan.organisations.join("\n"));
  await page.getByLabel("Groupes ou territoires").fill(plan.groups.join("\n"));
  if (plan.level)
    await page.getByRole("radio", { name: new RegExp(`^${plan.level}`) }).check({ force: true });
  for (const [index, question] of plan.questions.entries()) {
    if (index > 0) await page.getByRole("button", { name: "Ajouter une séquence" }).click();
    await page.getByLabel("La question", { exact: true }).nth(index).fill(question);
    await page
      .getByLabel("Titre court")
      .nth(index)
      .fill(`Séquence ${index + 1}`);
    if (plan.colours) await page.getByRole("radio", { name: plan.colours }).nth(index).check({ force: true });
  }
  await page.getByRole("button", { name: "Créer la séance" }).click();
  await page.waitForURL(/\/facilitator\/s\//);
}

/** The code that the console shows, without its space. */
export async function codeOn(console: Page): Promise<string> {
  const code = await console
    .getByText(/^[A-Z]{3}\s[A-Z]{3}$/)
    .first()
    .textContent();
  return (code ?? "").replace(/\s/g, "");
}

/** Opens the projected screen from the console, as a window of its size. */
export async function openWall(console: Page): Promise<Page> {
  const [wall] = await Promise.all([
    console.waitForEvent("popup"),
    console.getByRole("button", { name: /^Ouvrir (l’écran projeté|un autre écran)$/ }).click(),
  ]);
  await wall.setViewportSize({ width: 1920, height: 1080 });
  return wall;
}

export interface Joiner {
  readonly name: string;
  readonly organisation?: string | undefined;
  readonly group?: string | undefined;
}

/** Comes in with a code, as somebody. */
export async function join(phone: Page, code: string, { name, organisation, group }: Joiner): Promise<void> {
  await phone.goto(`/j/${code}`);
  await phone.getByLabel("Votre prénom et votre nom").fill(name);
  if (organisation) await phone.getByRole("radio", { name: organisation }).check({ force: true });
  if (group) await chooseGroup(phone, group);
  await phone.getByRole("button", { name: "Entrer dans l’atelier" }).click();
  await phone.getByRole("button", { name: `${name}, menu` }).waitFor();
}

async function chooseGroup(phone: Page, group: string): Promise<void> {
  const select = phone.getByLabel("Votre groupe ou territoire");
  if (
    (await select.count()) > 0 &&
    (await select.first().evaluate((element) => element.tagName)) === "SELECT"
  ) {
    await select.selectOption({ label: group });
  } else await phone.getByRole("radio", { name: group }).check({ force: true });
}

/** The card that is being written. */
export function cardField(phone: Page): Locator {
  return phone.getByLabel("Votre carte", { exact: true });
}

/** Writes one card and lets it go; what becomes of it is for the caller to see. */
export async function writeCard(phone: Page, text: string): Promise<void> {
  await cardField(phone).fill(text);
  await phone.getByRole("button", { name: "Déposer la carte" }).click();
}

/** The card on this phone's list of its own cards. */
export function ownCard(phone: Page, text: string): Locator {
  return phone.getByRole("listitem").filter({ hasText: text });
}

/** A card on a board, wherever it is drawn. */
export function boardCard(page: Page, text: string): Locator {
  return page.locator(".plane .card").filter({ hasText: text });
}

/** Where a card is once it has stopped gliding. */
export async function restingBox(card: Locator): ReturnType<Locator["boundingBox"]> {
  let last = await card.boundingBox();
  // A busy machine draws few frames: twice the same place may be one frame of a glide.
  let same = 0;
  await expect
    .poll(
      async () => {
        const before = last;
        last = await card.boundingBox();
        same = last?.x === before?.x && last?.y === before?.y ? same + 1 : 0;
        return same;
      },
      { interval: 150 },
    )
    .toBeGreaterThanOrEqual(4);
  return last;
}

/** The same card on a console, as something to take hold of. */
export function grip(console: Page, text: string): Locator {
  return console.locator(".plane").getByRole("button", { name: new RegExp(text) });
}

export async function openFirstActivity(console: Page): Promise<void> {
  await console.getByRole("button", { name: "Ouvrir la première séquence" }).first().click();
  await console.getByRole("button", { name: "Lancer l’écriture" }).waitFor();
}

export async function revealCards(console: Page): Promise<void> {
  await console.getByRole("button", { name: "Clore le dépôt" }).first().click();
  await console.getByRole("button", { name: "Montrer les cartes" }).first().click();
  await console.locator(".plane .card").first().waitFor();
}

/** No page may have asked another host, broken the policy or thrown. */
export function expectGoodManners({ misdeeds }: Pick<Workshop, "misdeeds">): void {
  expect(misdeeds).toEqual([]);
}
