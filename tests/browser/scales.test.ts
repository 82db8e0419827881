import { unseal } from "@bocal/protocol/base/sealed";
import { library } from "@bocal/protocol/methods/canvas/library";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { expectNoFault } from "./axe.ts";
import { openConsole, openRoom, type Room } from "./room.ts";
import { expectGoodManners, join, openWall } from "./steps.ts";
import { openWorkshop, type Workshop } from "./workshop.ts";

const importance = library.find(({ id }) => id === "importance")?.fr;
if (importance === undefined) throw new Error("The library has a board of importance and ease.");

describe("a board of importance and ease", () => {
  let workshop: Workshop;
  let room: Room;
  let console: Page;
  let wall: Page;
  let phone: Page;

  beforeAll(async () => {
    workshop = await openWorkshop();
    room = await openRoom(workshop, {
      activities: [
        {
          title: "Nos actions",
          plannedMinutes: 30,
          settings: { method: "canvas", settings: { template: importance, opening: "free", alone: 0 } },
        },
      ],
    });
    console = await openConsole(workshop, room);
    wall = await openWall(console);
    phone = await workshop.phone("nadege");
    await join(phone, room.code, { name: "Nadège", organisation: "Département", group: "Campagne" });
    await room.conducts({ type: "open-activity", activity: room.activity });
  });
  afterAll(async () => {
    await workshop.close();
  });

  const places = async (up: string, across: string, text: string) => {
    await phone.getByRole("radio", { name: up, exact: true }).check({ force: true });
    await phone.getByRole("radio", { name: across, exact: true }).check({ force: true });
    await phone.getByLabel("Votre carte", { exact: true }).fill(text);
    await phone.getByRole("button", { name: "Déposer la carte", exact: true }).click();
    await phone
      .getByRole("listitem")
      .filter({ hasText: text })
      .getByRole("button", { name: /Corriger/ })
      .waitFor();
  };

  test("is filled from phones by choosing how important, then how easy, and stands on the wall where it was placed", {
    timeout: 90_000,
  }, async () => {
    await console.getByRole("button", { name: "Ouvrir toutes les zones" }).first().click();
    await phone.getByText("Choisissez d’abord où votre carte se place").waitFor();
    await places("Forte", "Facile", "Un accueil commun le samedi matin");
    await places("Faible", "Difficile", "Un logiciel pour tous les sites");
    await expectNoFault(phone, "a board on two scales on the phone");
    await console.getByLabel("Le mur montre").selectOption({ label: "Tout le gabarit" });
    const first = wall
      .getByRole("listitem")
      .filter({ has: wall.getByRole("heading", { name: "À faire d’abord" }) });
    await first.getByText("Un accueil commun le samedi matin").waitFor();
    await expectNoFault(wall, "a board on two scales on the wall");
    await expectNoFault(console, "a board on two scales on the console");
    const of = room.state().activities[room.activity]?.of;
    if (of?.method !== "canvas") throw new Error("The activity is a canvas.");
    const placed = Object.values(of.state.cards).map(({ words, zone }) => [unseal(words), zone]);
    expect(placed).toEqual([
      ["Un accueil commun le samedi matin", "x2-y2"],
      ["Un logiciel pour tous les sites", "x1-y1"],
    ]);
    expectGoodManners(workshop);
  });
});
