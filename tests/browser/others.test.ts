import type { PersonId } from "@bocal/protocol/base/ids";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { writeCard as cardCommand } from "../help/phone.ts";
import { expectFocusSomewhere, type } from "./keyboard.ts";
import { openConsole, openRoom, type Room } from "./room.ts";
import { boardCard, cardField, expectGoodManners, grip, join, ownCard, patient, writeCard } from "./steps.ts";
import { openWorkshop, type Workshop } from "./workshop.ts";

let workshop: Workshop;
beforeAll(async () => {
  workshop = await openWorkshop();
});
afterAll(async () => {
  await workshop.close();
});

// D9: what others do changes what is shown, and nothing of what somebody is doing.
describe("somebody at work while others act", () => {
  let room: Room;
  let ana: PersonId;

  beforeAll(async () => {
    room = await openRoom(workshop);
    await room.conducts({ type: "open-activity", activity: room.activity });
    await room.conductsActivity({ type: "start-writing", quota: 20 });
    ana = await room.comes("Ana");
  });

  /** Everything of a page that belongs to the person in front of it. */
  const handsOf = (page: Page) =>
    page.evaluate(() => {
      const { activeElement: focused } = document;
      const field = focused as HTMLTextAreaElement;
      return {
        focus: focused?.getAttribute("data-card") ?? focused?.id ?? "",
        tag: focused?.localName,
        text: field.value ?? "",
        caret: [field.selectionStart ?? 0, field.selectionEnd ?? 0],
        scroll: [window.scrollY, document.querySelector("main")?.scrollTop ?? 0],
        selection: getSelection()?.toString() ?? "",
      };
    });

  /** Somebody comes in, and the console has drawn it: all that was told before has come too. */
  async function arrives(console: Page, name: string): Promise<void> {
    await room.comes(name);
    const inside = Object.values(room.state().people).length;
    await console.getByText(`${inside} ici`, { exact: true }).waitFor();
  }

  test("D9 keeps text, caret, focus and scroll of a phone through arrivals, a new quota and the close", async () => {
    const phone = await workshop.phone("writer");
    await join(phone, room.code, { name: "Nadège", organisation: "Département", group: "Campagne" });
    for (const text of ["Une carte", "Une deuxième carte", "Une troisième carte"])
      await writeCard(phone, text);
    await ownCard(phone, "Une troisième carte").getByText("Enregistrée").waitFor();
    await type(phone, cardField(phone), "Une phrase pas encore fin");
    for (let back = 0; back < 4; back++) await phone.keyboard.press("ArrowLeft");
    await phone.evaluate(() => window.scrollTo(0, 60));
    const hands = await handsOf(phone);
    expect(hands.caret[0]).toBe(21);
    expect(hands.scroll[0]).toBeGreaterThan(0);
    await room.comes("Bastien", 2);
    await room.conductsActivity({ type: "set-quota", quota: 7 });
    await phone.getByText("Mes cartes, 3 sur 7").waitFor();
    expect(await handsOf(phone)).toEqual(hands);
    await room.conductsActivity({ type: "close-deposit" });
    await phone.getByText("Le dépôt est clos. Votre phrase est gardée ici.").first().waitFor();
    expect(await handsOf(phone)).toEqual(hands);
    await phone.keyboard.type("x");
    expect((await handsOf(phone)).text).toBe("Une phrase pas encorex fin");
    await room.conductsActivity({ type: "reopen-deposit" });
    await phone.getByRole("button", { name: "Déposer la carte" }).first().waitFor();
    expect((await handsOf(phone)).text).toBe("Une phrase pas encorex fin");
    expect((await handsOf(phone)).caret[0]).toBe(22);
    await phone.context().close();
  });

  test("D9 keeps the reader’s place and selection on a phone while the board is arranged", async () => {
    await room.conductsActivity({ type: "set-quota", quota: 20 });
    for (let number = 1; number <= 12; number++)
      await room.does(ana, cardCommand(room.activity, `Idée numéro ${number}`));
    await room.conductsActivity({ type: "close-deposit" });
    await room.conductsActivity({ type: "reveal-cards" });
    const phone = await workshop.phone("reader");
    await join(phone, room.code, { name: "Yvon", organisation: "Département", group: "Campagne" });
    await phone.getByText("Idée numéro 9").waitFor();
    await phone.evaluate(() => {
      window.scrollTo(0, 300);
      const card = document.querySelector(".wall .card:nth-child(4) p");
      if (card) getSelection()?.selectAllChildren(card);
    });
    const hands = await handsOf(phone);
    expect(hands.selection).not.toBe("");
    await room.conductsActivity({ type: "tidy-board" });
    await room.comes("Clémence", 2);
    await room.conducts({ type: "add-time", activity: room.activity, ms: 60_000 });
    const last = phone.locator(".wall .card").last();
    const text = await last.locator("p").first().innerText();
    await room.conductsActivity({ type: "park-card", card: room.cardWith(text), reason: "" });
    await expect.poll(() => phone.getByText(text, { exact: true }).count(), patient).toBe(0);
    expect(await handsOf(phone)).toEqual(hands);
    await phone.context().close();
    await room.conducts({ type: "undo" });
  });

  test("D9 keeps a console’s focus, typed title and scroll while another facilitator arranges", async () => {
    const console = await openConsole(workshop, room);
    await console.setViewportSize({ width: 1280, height: 600 });
    await grip(console, "Idée numéro 12").waitFor();
    const numbered = (...numbers: number[]) =>
      numbers.map((number) => room.cardWith(`Idée numéro ${number}`));
    await room.conductsActivity({ type: "group-cards", cards: numbered(1, 2), title: "" });
    await console
      .getByRole("button", { name: /^Nuage\s*1/ })
      .first()
      .click();
    const field = console.getByLabel("Titre du nuage 1");
    await field.fill("Un titre pas encore fin");
    await console.keyboard.press("ArrowLeft");
    const hands = await handsOf(console);
    await room.conductsActivity({ type: "group-cards", cards: numbered(3, 4), title: "Un autre" });
    await console
      .getByRole("button", { name: /^Nuage\s*2/ })
      .first()
      .waitFor();
    await arrives(console, "Soraya");
    expect(await handsOf(console)).toEqual(hands);
    await field.press("Escape");

    await console.keyboard.press("Escape");
    await grip(console, "Idée numéro 7").focus();
    const onCard = await handsOf(console);
    await room.conductsActivity({ type: "park-card", card: room.cardWith("Idée numéro 3"), reason: "" });
    await console.getByText("Sans raison notée").waitFor();
    await room.conductsActivity({
      type: "move-card",
      card: room.cardWith("Idée numéro 7"),
      x: 900,
      y: 100,
    });
    await arrives(console, "Yasmine");
    expect(await handsOf(console)).toEqual(onCard);
    // The focused card itself goes away: the focus goes to a named place, and the page stays where it is.
    await room.conductsActivity({ type: "park-card", card: room.cardWith("Idée numéro 7"), reason: "" });
    await expect.poll(() => boardCard(console, "Idée numéro 7").count(), patient).toBe(0);
    await expectFocusSomewhere(console, "a focused card was parked by somebody else");
    expect((await handsOf(console)).scroll).toEqual(onCard.scroll);
    await console.context().close();
  });

  test("D9 keeps a question’s choice and text while the board behind it changes", async () => {
    const console = await openConsole(workshop, room);
    await grip(console, "Idée numéro 9").click();
    await console.getByRole("button", { name: "Parking…" }).first().click();
    await console.getByLabel("Pourquoi, et quand y revenir").fill("Demain");
    const hands = await handsOf(console);
    await room.conductsActivity({ type: "park-card", card: room.cardWith("Idée numéro 8"), reason: "" });
    await room.conducts({ type: "add-time", activity: room.activity, ms: 60_000 });
    await arrives(console, "Ignace");
    expect(await handsOf(console)).toEqual(hands);
    await console.context().close();
    expectGoodManners(workshop);
  });
});
