import type { CardId } from "@bocal/protocol/base/ids";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { writeCard as cardCommand } from "../help/phone.ts";
import { faultsOf } from "./axe.ts";
import { cutCards, hiddenFocus, lossOf, movements, smallTargets, smallTexts, withText } from "./geometry.ts";
import { openConsole, openRoom, type Room } from "./room.ts";
import { cardField, grip, join, openWall, ownCard, patient, territoryDay, writeCard } from "./steps.ts";
import { openWorkshop, type Workshop } from "./workshop.ts";

let workshop: Workshop;
beforeAll(async () => {
  workshop = await openWorkshop();
});
afterAll(async () => {
  await workshop.close();
});

const upright = { width: 390, height: 844 };
const least = { width: 320, height: 256 };
const title = territoryDay.title;

/** Holds what a page shows now against every way it may be looked at (D17, D18). */
async function expectNoLoss(page: Page, state: string): Promise<void> {
  const before = page.viewportSize() ?? upright;
  const looks = [least, upright, { width: 844, height: 390 }, before];
  for (const size of looks) {
    await page.setViewportSize(size);
    expect.soft(await lossOf(page), `${state} at ${size.width} × ${size.height}`).toEqual([]);
  }
  for (const how of ["twice as large", "spaced"] as const)
    await withText(page, how, async () => {
      expect.soft(await lossOf(page), `${state}, text ${how}`).toEqual([]);
    });
}

/** What a page says of itself to those who do not see it (D23). */
async function expectFrame(page: Page, state: string, titled: RegExp): Promise<void> {
  const frame = await page.evaluate(() => {
    const modal = document.querySelector("dialog[open]");
    return {
      lang: document.documentElement.lang,
      title: document.title,
      headings: [...document.querySelectorAll("h1")].map((heading) => heading.textContent !== ""),
      mains: document.querySelectorAll("main").length,
      outside: [...document.querySelectorAll("h1, h2, p, button, a[href]")].filter(
        (each) =>
          !modal &&
          !each.closest(
            "main, header, footer, nav, aside, section, [role=status], [role=alert], dialog, .skip",
          ),
      ).length,
    };
  });
  expect.soft(frame, state).toEqual({
    lang: "fr",
    title: expect.stringMatching(titled),
    headings: [true],
    mains: 1,
    outside: 0,
  });
}

async function expectSkip(page: Page, state: string): Promise<void> {
  const title = await page.title();
  await page.reload();
  await expect.poll(() => page.title(), patient).toBe(title);
  await page.keyboard.press("Tab");
  // A page that comes in the place of another has given the focus to its title, behind the bar already.
  const first = await page.evaluate(() => {
    const { activeElement: focused } = document;
    return focused?.closest("main") ? "inside" : focused?.textContent;
  });
  expect.soft(first, state).toMatch(/^(Aller au contenu|inside)$/);
  if (first !== "inside") await page.keyboard.press("Enter");
  else await page.locator("main").focus();
  expect.soft(await page.evaluate(() => document.activeElement?.localName), state).toBe("main");
}

// What measures nothing finds nothing: each measure is shown a page with its fault.
test("the measures find what is planted", async () => {
  const page = await workshop.page("planted", { viewport: upright });
  await page.goto("/j/");
  await page.getByLabel("Code affiché au mur").waitFor();
  await page.evaluate(() => {
    const plant = (tag: string, text: string, style: Partial<CSSStyleDeclaration>) => {
      const element = document.createElement(tag);
      element.textContent = text;
      Object.assign(element.style, style);
      document.querySelector("main")?.append(element);
    };
    plant("button", "petit", { width: "30px", height: "20px", padding: "0" });
    plant("p", "large", { width: "600px" });
    plant("p", "coupé", { width: "20px", overflow: "hidden", whiteSpace: "nowrap" });
    plant("p", "minuscule", { fontSize: "9px" });
    plant("i", "bouge", { display: "block" });
    document.querySelector("main i")?.animate([{ opacity: 0 }, { opacity: 1 }], { duration: 9_000 });
    const card = document.createElement("div");
    card.className = "plane";
    card.innerHTML = "<div class='card'><p>mot</p></div>";
    Object.assign((card.firstElementChild as HTMLElement).style, {
      display: "block",
      width: "10px",
      padding: "0",
    });
    document.body.append(card);
  });
  expect((await smallTargets(page, 44)).join()).toContain("petit: 30 × 20");
  expect((await lossOf(page)).join()).toMatch(/the page is \d+ wide.*large.*coupé/);
  expect((await smallTexts(page, 10)).join()).toContain("minuscule");
  expect((await movements(page)).map(({ endsMs }) => endsMs)).toContain(9_000);
  expect((await cutCards(page)).join()).toContain("wider than its card");
  expect(await faultsOf(page)).not.toEqual([]);
  await page.context().close();
});

describe("a phone, however it is held and read", () => {
  let room: Room;
  let phone: Page;

  async function expectAll(state: string, titled: RegExp): Promise<void> {
    expect.soft(await smallTargets(phone, 44), `targets of ${state}`).toEqual([]);
    await expectFrame(phone, state, titled);
    await expectNoLoss(phone, state);
  }

  test("has targets of 44 px, a frame and no loss on its way in", async () => {
    room = await openRoom(workshop, { title, ...lists });
    phone = await workshop.phone("phone");
    await phone.goto("/j/");
    await phone.getByLabel("Code affiché au mur").waitFor();
    await expectAll("the code", /Rejoindre un atelier.*Bocal/);
    await expectSkip(phone, "the code");
    await phone.goto(`/j/${room.code}`);
    await phone.getByLabel("Votre prénom et votre nom").waitFor();
    await phone.getByText("En savoir plus").click();
    await expectAll("the join form", new RegExp(title));
    await expectSkip(phone, "the join form");
  });

  test("D20 takes a code that is pasted: small letters, spaces, or the whole link", async () => {
    const code = room.code.toLowerCase();
    await phone.goto("/j/");
    const field = phone.getByLabel("Code affiché au mur");
    for (const pasted of [code, `${code.slice(0, 3)} ${code.slice(3)} `, `${workshop.base}/j/${room.code}`]) {
      await field.fill("");
      await field.focus();
      await phone.keyboard.insertText(pasted);
      await phone.getByText("Atelier trouvé").waitFor();
    }
    const taken = await field.evaluate((input) =>
      input.dispatchEvent(new ClipboardEvent("paste", { bubbles: true, cancelable: true })),
    );
    expect(taken).toBe(true);
  });

  test("D19 says what each field of the door is for, and keeps what was typed through a reload", async () => {
    await phone.goto(`/j/${room.code}`);
    const name = phone.getByLabel("Votre prénom et votre nom");
    expect(await name.getAttribute("autocomplete")).toBe("name");
    await name.fill("Nadège");
    await phone.reload();
    expect(await name.inputValue()).toBe("Nadège");
  });

  test("has targets of 44 px, a frame and no loss inside, while writing, and in its menu", async () => {
    await join(phone, room.code, { name: "Nadège", organisation: "Département", group: "Haut pays" });
    await expectAll("before anything begins", new RegExp(title));
    await room.conducts({ type: "open-activity", activity: room.activity });
    await phone.getByText("L’écriture n’a pas commencé").first().waitFor();
    await expectAll("preparation", new RegExp(title));
    await room.conductsActivity({ type: "start-writing", quota: 5 });
    await cardField(phone).waitFor();
    await writeCard(phone, "Un accueil à moins de 20 minutes de chaque village, sans rendez-vous");
    await ownCard(phone, "Un accueil").getByText("Enregistrée").waitFor();
    await writeCard(phone, "Anticonstitutionnellement".repeat(5));
    await ownCard(phone, "Anticonstitutionnellement").getByText("Enregistrée").waitFor();
    await cardField(phone).fill("mot ".repeat(50));
    await phone.getByText("En faire plusieurs").first().waitFor();
    await expectAll("writing", new RegExp(title));
    await cardField(phone).fill("");
    await phone
      .getByRole("button", { name: /^Modifier la carte/ })
      .first()
      .click();
    await expectAll("correcting", new RegExp(title));
    await phone.getByRole("button", { name: "Ne rien changer" }).click();
    await phone.getByRole("button", { name: "Nadège, menu" }).click();
    await expectAll("the menu", new RegExp(title));
    await phone.keyboard.press("Escape");
    await expectSkip(phone, "writing");
  });

  test("D8 hides no focus behind its bars, on the smallest screen and with the largest text", async () => {
    await phone.setViewportSize(least);
    expect(await hiddenFocus(phone)).toEqual([]);
    await phone.setViewportSize(upright);
    await withText(phone, "twice as large", async () => {
      expect(await hiddenFocus(phone)).toEqual([]);
    });
  });

  test("has targets of 44 px, a frame and no loss with the board and at the end", async () => {
    const other = await room.comes("Yvon", 1);
    await room.does(other, cardCommand(room.activity, "https://exemple.fr/".padEnd(140, "a")));
    await room.conductsActivity({ type: "close-deposit" });
    await phone.getByText("Le dépôt est clos").first().waitFor();
    await expectAll("the deposit closed", new RegExp(title));
    await room.conductsActivity({ type: "reveal-cards" });
    await phone.getByText("exemple.fr").first().waitFor();
    await expectAll("the board", new RegExp(title));
    await room.conducts({ type: "end-session" });
    await phone.getByText("Merci de votre participation").waitFor();
    await expectAll("the thanks", new RegExp(title));
    await phone.context().close();
  });
});

describe("a console, however narrow and however large its text", () => {
  let room: Room;
  let console: Page;

  test("has a frame and no loss at home, in preparation and before the first activity", async () => {
    room = await openRoom(workshop, { title, ...lists });
    console = await openConsole(workshop, room);
    await console.getByRole("button", { name: "Ouvrir la première séquence" }).waitFor();
    await expectFrame(console, "the console", new RegExp(title));
    await expectNoLoss(console, "the console");
    await expectSkip(console, "the console");
    await console.goto("/facilitator/");
    await console.getByRole("heading", { name: "Séances", exact: true }).waitFor();
    await expectFrame(console, "home", /Vos séances.*Bocal/);
    await expectNoLoss(console, "home");
    await expectSkip(console, "home");
    await console.goto("/facilitator/new");
    await console.getByRole("button", { name: "Créer la séance" }).click();
    await console.getByText(/^Il manque/).waitFor();
    await expectFrame(console, "preparation", /Préparer une séance.*Bocal/);
    await expectNoLoss(console, "preparation");
    await expectSkip(console, "preparation");
    await console.goto(`/facilitator/s/${room.session}/outcome`);
    await console.getByRole("link", { name: /Tableau \(CSV\)/ }).waitFor();
    await expectFrame(console, "outcome", /Compte rendu.*Bocal/);
    await expectNoLoss(console, "outcome");
    await expectSkip(console, "outcome");
  });

  test("has no loss while writing, with the board, with its list and in its dialogs", async () => {
    await room.reveals(hardTexts);
    await console.goto(`/facilitator/s/${room.session}`);
    await grip(console, "20 minutes").click();
    await expectFrame(console, "the board", new RegExp(`Nos envies.*${title}`));
    await expectNoLoss(console, "the board");
    await console.getByRole("button", { name: "Déplacer vers…" }).click();
    await expectNoLoss(console, "where a card may go");
    await console.keyboard.press("Escape");
    await console.getByRole("radio", { name: "Liste" }).check({ force: true });
    await expectNoLoss(console, "the list");
    await console.setViewportSize(least);
    expect(await hiddenFocus(console)).toEqual([]);
    await console.context().close();
  });
});

describe("a wall at the back of a room", () => {
  let room: Room;
  let wall: Page;
  let console: Page;

  test("D26 has no text under 42 px of 1080 lines, from joining to the thanks, but letters in badges", async () => {
    room = await openRoom(workshop, { title, ...lists, anonymity: "nominative" });
    console = await openConsole(workshop, room);
    wall = await openWall(console);
    await wall.emulateMedia({ reducedMotion: "reduce" });
    for (const [index, name] of ["Nadège", "Bastien", "Clémence"].entries()) await room.comes(name, index);
    await wall.getByText("Clémence").waitFor();
    const check = async (state: string, titled: RegExp) => {
      expect.soft(await smallTexts(wall, 42), state).toEqual([]);
      await expectFrame(wall, state, titled);
    };
    await check("joining", /Rejoignez l’atelier.*Projet/);
    const [moved] = await Promise.all([movements(wall, ".plane .card"), room.reveals(hardTexts)]);
    expect(moved, "the reveal, for those who asked for stillness").toEqual([]);
    await wall.locator(".plane .card").first().waitFor();
    await check("the board", /Nos envies.*Projet/);
    await room.conducts({ type: "close-activity", activity: room.activity });
    await wall.getByText("Séquence close").waitFor();
    await check("a closed activity", /Nos envies.*Projet/);
    await room.conducts({ type: "open-activity", activity: room.activity });
  });

  const pagesNow = async () =>
    Number(/Page \d+ sur (\d+)/.exec(await wall.locator(".time").innerText())?.[1] ?? 1);

  async function turn(page: number): Promise<void> {
    await room.conductsActivity({ type: "turn-page", page: page - 1 });
    await wall.getByText(new RegExp(`^Page ${page} sur`)).waitFor();
  }

  async function turnTo(text: string): Promise<void> {
    for (let page = 1; page <= (await pagesNow()); page++) {
      await turn(page);
      if ((await wall.getByText(text).count()) > 0) return;
    }
    throw new Error(`No page of the wall shows “${text}”.`);
  }

  test("cuts no card: long words, addresses, emoji, 140 letters, other scripts", async () => {
    for (const page of [wall, console]) {
      await page.locator(".plane .card").nth(3).waitFor();
      expect.soft(await cutCards(page)).toEqual([]);
    }
    expect(await pagesNow()).toBeGreaterThan(1);
    for (let page = 1; page <= (await pagesNow()); page++) {
      await turn(page);
      expect.soft(await cutCards(wall), `page ${page}`).toEqual([]);
    }
  });

  test("cuts no card of a cluster, nor its title, in any of the images that projectors have", async () => {
    const cards = await wall
      .locator(".plane [data-place]")
      .evaluateAll((spots) => spots.map((spot) => (spot as HTMLElement).dataset.place ?? ""));
    await room.conductsActivity({
      type: "group-cards",
      cards: cards.slice(0, 3) as never,
      title: "Chaque parent trouve une porte ouverte, tout près, sans rendez-vous ni dossier",
    });
    await turnTo("Chaque parent");
    for (const size of [
      { width: 1920, height: 1080 },
      { width: 1280, height: 800 },
      { width: 1024, height: 768 },
    ]) {
      await wall.setViewportSize(size);
      expect.soft(await cutCards(wall), `${size.width} × ${size.height}`).toEqual([]);
      expect.soft(await lossOf(wall), `${size.width} × ${size.height}`).toEqual([]);
    }
    await wall.setViewportSize({ width: 1920, height: 1080 });
  });

  test("D16 tells papers, institutions and states without a colour", async () => {
    const signsOn = (page: Page) =>
      page.locator(".plane .card").evaluateAll((all) =>
        all.map((card) => ({
          pin: card.querySelector(".pin path")?.getAttribute("d") ?? "",
          letter: card.querySelector(".org text")?.textContent ?? "",
          name: card.querySelector(".org")?.getAttribute("aria-label") ?? "",
          shape: card.querySelector(".org path")?.getAttribute("d") ?? "",
        })),
      );
    const cards = [...(await signsOn(wall)), ...(await signsOn(console))];
    expect(cards.every(({ pin, letter, name }) => pin !== "" && letter !== "" && name !== "")).toBe(true);
    const told = new Map(cards.map(({ name, letter, shape }) => [name, `${letter} ${shape}`]));
    expect(told.size).toBe(3);
    expect(new Set(told.values()).size).toBe(told.size);
    const timer = wall.locator(".time").first();
    expect(await timer.innerText()).toMatch(/^\d+:\d\d\s+Nuages/);
    await room.conducts({ type: "add-time", activity: room.activity, ms: -10 * 60_000 });
    await expect.poll(() => timer.innerText(), patient).toMatch(/fin du temps|dépassé/);
    await console.locator(".plane [data-card]").first().click();
    expect(await console.locator('.plane [data-card][aria-pressed="true"]').count()).toBe(1);
    await console.keyboard.press("Escape");
  });

  test("D15 keeps borders, pins and letters in forced colours", async () => {
    await wall.emulateMedia({ forcedColors: "active" });
    const drawn = await wall.locator(".plane .card").evaluateAll((all) =>
      all.map((card) => {
        const style = getComputedStyle(card);
        const pin = card.querySelector(".pin path");
        return {
          edge: style.borderTopStyle !== "none" && Number.parseFloat(style.borderTopWidth) >= 2,
          pin: pin !== null && getComputedStyle(pin).fill !== style.backgroundColor,
        };
      }),
    );
    expect(drawn.filter(({ edge, pin }) => !edge || !pin)).toEqual([]);
    await wall.emulateMedia({ forcedColors: "none" });
  });

  test("D14 moves nothing for those who asked for stillness, and nothing for more than 5 s for others", async () => {
    await turn(1);
    const [card] = await wall
      .locator(".plane .spot")
      .evaluateAll((spots) => spots.map((spot) => (spot as HTMLElement).dataset.place as CardId));
    if (card === undefined) throw new Error("The wall shows no card.");
    let x = 0;
    /** What moves on the wall while a card goes to another place of its page. */
    const moves = async () => {
      x = x === 0 ? 900 : 0;
      const [seen] = await Promise.all([
        movements(wall, `[data-place="${card}"][style*="--x: ${x};"]`),
        room.conductsActivity({ type: "move-card", card, x, y: 400 }),
      ]);
      return seen;
    };
    expect(await moves()).toEqual([]);
    await wall.emulateMedia({ reducedMotion: "no-preference" });
    const seen = await moves();
    expect(seen).not.toEqual([]);
    expect(seen.filter(({ endsMs }) => endsMs > 5_000)).toEqual([]);
    // The same by one's own word, on the page itself.
    await wall.mouse.move(500, 500);
    await wall.getByRole("button", { name: "Sans mouvement" }).click();
    await expect.poll(() => movements(wall), patient).toEqual([]); // the button itself, until it has been pressed
    expect(await moves()).toEqual([]);
    await room.conducts({ type: "end-session" });
    await wall.getByText("Merci", { exact: true }).waitFor();
    expect(await smallTexts(wall, 42), "the thanks").toEqual([]);
    await expectFrame(wall, "the thanks", /Merci.*Projet/);
    await console.context().close();
  });
});

const lists = {
  groups: [
    { id: "g1" as never, name: "Val d’Ondre" },
    { id: "g2" as never, name: "Haut pays" },
  ],
};

/** Texts that break walls. */
const hardTexts = [
  "Un accueil à moins de 20 minutes de chaque village",
  "Anticonstitutionnellement".repeat(4),
  "https://exemple.fr/un/tres/long/chemin/".padEnd(140, "a"),
  "👨‍👩‍👧‍👦".repeat(20),
  "W".repeat(140),
  "Des lieux ouverts le soir et le samedi, avec des personnes formées qui prennent le temps d’écouter, d’orienter et de suivre chaque famille dans la durée",
  "子どもたちのための場所をもっと増やしてほしいです",
  "مكان مفتوح لكل العائلات في كل يوم من أيام الأسبوع",
  "oui",
].map((text) =>
  [...new Intl.Segmenter().segment(text)]
    .slice(0, 140)
    .map(({ segment }) => segment)
    .join(""),
);
