import { library } from "@bocal/protocol/methods/canvas/library";
import { spiralLabels } from "@bocal/protocol/methods/spiral/labels";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { named } from "../help/people.ts";
import { expectNoFault } from "./axe.ts";
import { openConsole, openRoom, type Room } from "./room.ts";
import { expectGoodManners, join, openWall } from "./steps.ts";
import { openWorkshop, type Workshop } from "./workshop.ts";

const ambitions = library.find(({ id }) => id === "swot")?.fr;
if (ambitions === undefined) throw new Error("The library has a SWOT.");
const [firstZone] = ambitions.zones;
const north = { id: named<"group">("north"), name: "Sainte-Aure" };
const south = { id: named<"group">("south"), name: "Val-Dormant" };

// Two territories, each with a gabarit and a spiral of its own, set against each other on console and wall.
describe("territories compared", () => {
  let workshop: Workshop;
  let room: Room;
  let console: Page;
  let wall: Page;
  const phones: Page[] = [];

  beforeAll(async () => {
    workshop = await openWorkshop();
    room = await openRoom(workshop, {
      groups: [north, south],
      organisations: [],
      activities: [
        {
          title: "Forces et faiblesses",
          plannedMinutes: 30,
          inGroups: true,
          settings: { method: "canvas", settings: { template: ambitions, opening: "free", alone: 0 } },
        },
        {
          title: "Nos spirales",
          plannedMinutes: 30,
          inGroups: true,
          settings: { method: "spiral", settings: { territory: "", ...spiralLabels.fr } },
        },
      ],
    });
    console = await openConsole(workshop, room);
    wall = await openWall(console);
    for (const [name, group] of [
      ["Nadège", north.name],
      ["Idris", south.name],
    ] as const) {
      const phone = await workshop.phone(name);
      await phone.emulateMedia({ reducedMotion: "reduce" });
      await join(phone, room.code, { name, group });
      phones.push(phone);
    }
    await room.conducts({ type: "open-activity", activity: room.activity });
  });
  afterAll(async () => {
    await workshop.close();
  });

  const button = (name: string | RegExp) => console.getByRole("button", { name }).first();
  const choose = (area: string, name: string) =>
    console.locator(area).getByText(name, { exact: true }).first().click();
  const writes = async (phone: Page | undefined, text: string, go: string) => {
    if (phone === undefined) throw new Error("Two phones have joined.");
    await phone.getByLabel("Votre carte", { exact: true }).fill(text);
    await phone.getByRole("button", { name: go, exact: true }).click();
    await phone.getByRole("listitem").filter({ hasText: text }).first().waitFor();
  };

  test("GA-11 sets the canvases of two tables zone by zone, and stacks what both wrote", {
    timeout: 90_000,
  }, async () => {
    await button("Ouvrir toutes les zones").click();
    for (const phone of phones) {
      await phone.getByRole("button", { name: new RegExp(`1\\. ${firstZone?.title}`) }).click();
      await writes(phone, "Des équipes qui se connaissent", "Déposer la carte");
    }
    await writes(phones[1], "Un local au centre du bourg", "Déposer la carte");
    await console.getByRole("columnheader", { name: "Val-Dormant" }).waitFor();
    await console.getByRole("cell").getByText("Un local au centre du bourg").waitFor();
    await expectNoFault(console, "two canvases side by side on the console");
    await wall.getByRole("cell").getByText("2 cartes").waitFor();
    expect(await wall.getByText("Des équipes qui se connaissent").count()).toBe(0);

    await choose("main", "Superposés");
    const stack = console.getByRole("listitem").filter({ hasText: "Des équipes qui se connaissent" });
    await stack.getByText("2 sur 2").waitFor();

    for (const { id } of [north, south]) {
      await room.conducts({
        type: "in-activity",
        activity: room.activity,
        group: id,
        method: "canvas",
        command: { type: "show-on-canvas-wall", onWall: { zone: firstZone?.id ?? "" } },
      });
    }
    await wall.getByRole("cell").getByText("Un local au centre du bourg").waitFor();
    await choose(".conduct", "Tous, superposés");
    await wall
      .getByRole("listitem")
      .filter({ hasText: "Des équipes qui se connaissent" })
      .getByText("2 sur 2")
      .waitFor();
    await expectNoFault(wall, "two canvases merged on the wall");
  });

  test("SP-08 sets the spirals of two territories side by side, and lays them over one another", {
    timeout: 90_000,
  }, async () => {
    const second = room.state().agenda[1] ?? room.activity;
    await room.conducts({ type: "open-activity", activity: second });
    await button("Ouvrir la première passe").click();
    for (const phone of phones) {
      await phone
        .getByRole("button", { name: /Projeter, comparer/ })
        .first()
        .click();
      await phone.getByRole("radio", { name: /^Cycle I,/ }).check({ force: true });
      await writes(phone, "Trois scénarios écrits", "Placer la carte");
    }
    await choose("main", "Côte à côte");
    await console.getByRole("cell").getByText("Trois scénarios écrits").first().waitFor();
    await wall.getByRole("columnheader", { name: "Sainte-Aure" }).waitFor();
    await expectNoFault(console, "two spirals side by side on the console");
    await choose(".conduct", "Tous, superposés");
    await wall.getByRole("img", { name: /2 groupes sur 2/ }).waitFor();
    await expectNoFault(wall, "two spirals over one another on the wall");
    await choose("main", "Superposés");
    await console.getByRole("img", { name: /2 groupes sur 2/ }).waitFor();
    expectGoodManners(workshop);
  });
});
