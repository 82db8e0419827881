import { unseal } from "@bocal/protocol/base/sealed";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { ofMetaplan } from "../help/of-metaplan.ts";
import { expectNoFault } from "./axe.ts";
import { openConsole, openRoom, type Room } from "./room.ts";
import { cardField, expectGoodManners, join, patient } from "./steps.ts";
import { openWorkshop, type Workshop } from "./workshop.ts";

// Before the writing: the question is tried on the console, a card is practised on a phone, and nothing of either stays.
describe("a question that is tried before it is asked", () => {
  let workshop: Workshop;
  let room: Room;
  let console: Page;
  let phone: Page;
  const sent: string[] = [];

  beforeAll(async () => {
    workshop = await openWorkshop();
    room = await openRoom(workshop);
    await room.conducts({ type: "open-activity", activity: room.activity });
    console = await openConsole(workshop, room);
    phone = await workshop.phone("Nadège");
    for (const page of [console, phone])
      page.on("websocket", (socket) =>
        socket.on("framesent", ({ payload }) => sent.push(payload.toString())),
      );
    await console.reload();
    await join(phone, room.code, { name: "Nadège", organisation: "Département", group: "Campagne" });
  });
  afterAll(async () => {
    await workshop.close();
  });

  const cards = () => {
    const of = room.state().activities[room.activity]?.of;
    return of === undefined ? [] : Object.values(ofMetaplan(of).state.cards);
  };

  test("MP-03 whoever leads tries the question with two cards, which never leave the page", async () => {
    await console.getByRole("button", { name: "Essayer la question" }).click();
    const dialog = console.getByRole("dialog", { name: "Essayer la question" });
    for (const text of ["ESSAI sur les bus", "ESSAI sur les horaires"]) {
      await dialog.getByLabel("Une carte d’essai", { exact: true }).fill(text);
      await dialog.getByRole("button", { name: "Poser la carte" }).click();
    }
    await dialog.getByText("La question est essayée.").waitFor();
    await expectNoFault(console, "trying the question");
    await dialog.getByRole("button", { name: "Fermer et effacer" }).click();
    await console.getByText(/^Question essayée par 2 cartes/).waitFor();
    await console.getByRole("button", { name: "Essayer la question" }).click();
    expect(await dialog.getByRole("listitem").count()).toBe(0);
    await dialog.getByRole("button", { name: "Fermer et effacer" }).click();
    expect(cards()).toEqual([]);
  });

  test("MP-04 a practice card is written with the paper of a real one, and leaves no trace in the results", async () => {
    await phone.getByRole("button", { name: "Écrire une carte d’essai" }).click();
    await phone.getByLabel("Votre carte d’essai", { exact: true }).fill("ESSAI une attente");
    await phone.getByRole("button", { name: "Poser la carte d’essai" }).click();
    await phone.getByText(/Personne d’autre ne la voit/).waitFor();
    await expectNoFault(phone, "a practice card on a phone");
    await room.conductsActivity({ type: "start-writing", quota: 2 });
    await cardField(phone).waitFor(patient);
    expect(await cardField(phone).inputValue()).toBe("");
    await phone.getByText("ESSAI").waitFor({ state: "detached" });
    await cardField(phone).fill("Une vraie carte");
    await phone.getByRole("button", { name: "Déposer la carte" }).click();
    await expect.poll(() => cards().map(({ words }) => unseal(words).text)).toEqual(["Une vraie carte"]);
    // What is sent was watched: the real card went, and nothing that was tried.
    expect(sent.join("\n")).toContain("Une vraie carte");
    expect(sent.join("\n")).not.toContain("ESSAI");
    expectGoodManners(workshop);
  });
});
