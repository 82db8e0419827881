import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { ofMetaplan } from "../help/of-metaplan.ts";
import { writeCard as cardCommand, cardQuestion } from "../help/phone.ts";
import { openConsole, openRoom, type Room } from "./room.ts";
import {
  boardCard,
  cardField,
  expectGoodManners,
  grip,
  join,
  openWall,
  ownCard,
  writeCard,
} from "./steps.ts";
import { openWorkshop, type Workshop } from "./workshop.ts";

let workshop: Workshop;
beforeAll(async () => {
  workshop = await openWorkshop();
});
afterAll(async () => {
  await workshop.close();
});

const me = { name: "Nadège", organisation: "Département", group: "Campagne" };

// D10: what changes by itself is told to those who do not see it.
describe("somebody who listens to a page", () => {
  /** The page says this, once it has rested from what it said before: its clock is put forward for that. */
  async function expectSaid(page: Page, sentence: string): Promise<void> {
    const status = page.getByRole("status").filter({ hasText: sentence });
    for (let turn = 1; (await status.count()) === 0; turn++) {
      if (turn > 4) throw new Error(`The page does not say: ${sentence}`);
      await page.clock.fastForward(5_000);
      await status.waitFor({ state: "attached", timeout: 1_500 }).catch(() => {});
    }
  }

  let room: Room;
  beforeAll(async () => {
    room = await openRoom(workshop);
  });

  async function listener(): Promise<Page> {
    const phone = await workshop.phone("listener");
    await phone.clock.install();
    return phone;
  }

  test("D10 hears on a phone each moment that comes", async () => {
    const phone = await listener();
    await join(phone, room.code, me);
    // Where no change takes the focus away, nothing but a voice tells of it.
    await phone.getByRole("button", { name: "Nadège, menu" }).focus();
    await room.conducts({ type: "open-activity", activity: room.activity });
    await expectSaid(phone, "L’écriture n’a pas commencé");
    await room.conductsActivity({ type: "start-writing", quota: 5 });
    await expectSaid(phone, "En silence, une idée par carte");
    await room.does(await room.comes("Ana"), cardCommand(room.activity, "Une porte le samedi"));
    await room.conductsActivity({ type: "close-deposit" });
    await expectSaid(phone, "Le dépôt est clos");
    await room.conductsActivity({ type: "reveal-cards" });
    await expectSaid(phone, "1 carte est montrée.");
    await phone.context().close();
  });

  test("D10 hears on a phone what became of a card, advice about it, and the network", async () => {
    const other = await openRoom(workshop);
    await other.conducts({ type: "open-activity", activity: other.activity });
    await other.conductsActivity({ type: "start-writing", quota: 5 });
    const phone = await listener();
    await join(phone, other.code, me);
    await cardField(phone).fill("mot ".repeat(50));
    await expectSaid(phone, "En faire plusieurs");
    await cardField(phone).fill("Une porte le samedi ; une autre le soir");
    await expectSaid(phone, "Deux idées");
    await writeCard(phone, "Une porte le samedi");
    await ownCard(phone, "Une porte le samedi").getByText("Enregistrée").waitFor();
    await expectSaid(phone, "Carte déposée.");
    await phone.context().setOffline(true);
    await expectSaid(phone, "Pas de réseau");
    await phone.context().setOffline(false);
    await expectSaid(phone, "Le réseau est revenu");
    await phone.context().close();
  });

  test("D10 hears on a console what another facilitator does, and what their own gesture did", async () => {
    const console = await openConsole(workshop, room);
    await console.clock.install();
    await console.reload();
    await grip(console, "Une porte le samedi").waitFor();
    await room.conducts({ type: "close-activity", activity: room.activity });
    await expectSaid(console, "Nos envies, close");
    await room.conducts({ type: "open-activity", activity: room.activity });
    await expectSaid(console, "nuages");
    await grip(console, "Une porte le samedi").click();
    await console.getByRole("button", { name: "Grouper" }).click();
    await expectSaid(console, "Nuage formé.");
    await console.context().setOffline(true);
    await expectSaid(console, "Pas de réseau");
    await console.context().close();
  });
});

describe("a room in which forty people come and write at once", () => {
  test("D10 is told in sums, at most one sentence in five seconds, on console, wall and phone", {
    timeout: 90_000,
  }, async () => {
    const room = await openRoom(workshop, {
      expected: 100,
      activities: [asWritten()],
    });
    const console = await openConsole(workshop, room);
    const wall = await openWall(console);
    const phone = await workshop.phone("listener");
    await join(phone, room.code, me);
    await room.conducts({ type: "open-activity", activity: room.activity });
    await room.conductsActivity({ type: "start-writing", quota: 3 });
    await phone.getByRole("button", { name: "Voir les cartes du mur" }).click();
    await wall.getByRole("heading", { name: "Quelles envies pour demain" }).waitFor();
    const pages = { console, wall, phone };
    for (const page of Object.values(pages)) await listen(page);
    for (let number = 1; number <= 40; number++) {
      const person = await room.comes(`Personne ${number}`, number % 3);
      await room.does(person, cardCommand(room.activity, `Idée numéro ${number}`));
    }
    await boardCard(wall, "Idée numéro 1").first().waitFor();
    // Each page has spoken of many things at once, whatever it still had to say before.
    const largest = async (page: Page) =>
      Math.max(0, ...(await heard(page)).map(({ words }) => Number(/\d+/.exec(words)?.[0] ?? 0)));
    await expect.poll(() => largest(console), { timeout: 25_000 }).toBeGreaterThan(1);
    await expect
      .poll(async () => (await heard(phone)).map(({ words }) => words).join(" "), { timeout: 25_000 })
      .toMatch(/\d+ nouvelles cartes/);
    await console.waitForTimeout(7_000); // what is watched is how often a page speaks while time passes
    for (const [name, page] of Object.entries(pages)) {
      const said = await heard(page);
      // Words are drawn a little after their turn has come, the sooner the less there is to draw.
      const gaps = said.slice(1).map(({ at }, index) => at - (said[index]?.at ?? 0));
      expect.soft(Math.min(5_000, ...gaps), `${name} said ${JSON.stringify(said)}`).toBeGreaterThan(4_000);
    }
    await console.context().close();
    await phone.context().close();
    expectGoodManners(workshop);
  });
});

/** A question whose cards are seen as they are written. */
function asWritten() {
  const { settings, ...rest } = cardQuestion();
  const of = ofMetaplan(settings);
  return { ...rest, settings: { ...of, settings: { ...of.settings, appears: "as-written" } } } as const;
}

interface Said {
  readonly at: number;
  readonly words: string;
}

/** Notes each sentence that the page says from now on to those who listen to it. */
async function listen(page: Page): Promise<void> {
  await page.evaluate(() => {
    const said: Said[] = [];
    const last = new Map<Element, string>();
    const look = () => {
      for (const region of document.querySelectorAll("[role=status], [role=alert], [aria-live=polite]")) {
        const words = region.textContent?.trim() ?? "";
        const before = last.get(region);
        last.set(region, words);
        if (before !== undefined && before !== words && words !== "")
          said.push({ at: performance.now(), words });
      }
    };
    look();
    new MutationObserver(look).observe(document.body, {
      subtree: true,
      childList: true,
      characterData: true,
    });
    Object.assign(window, { said });
  });
}

async function heard(page: Page): Promise<readonly Said[]> {
  return page.evaluate(() => (window as unknown as { readonly said: readonly Said[] }).said);
}
