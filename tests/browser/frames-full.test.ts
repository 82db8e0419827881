import { spiralCell } from "@bocal/protocol/board/frames/spiral";
import { spiralLabels } from "@bocal/protocol/methods/spiral/labels";
import type { Command as SpiralCommand } from "@bocal/protocol/methods/spiral/vocabulary";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { expectNoFault } from "./axe.ts";
import { openConsole, openRoom, type Room } from "./room.ts";
import { expectGoodManners, join, openWall } from "./steps.ts";
import { openWorkshop, type Workshop } from "./workshop.ts";

const long = { timeout: 120_000 };
const texts = [
  "Les parents de Bréal demandent une crèche ouverte tôt le matin",
  "Première réunion des quatre institutions à la sous-préfecture",
  "Un diagnostic partagé, relu par les habitants",
  "Personne ne sait qui décide du budget",
];

// What a facilitator prepares and keeps beside the cards, and a spiral as full as a long day leaves it.
describe("a spiral of 24 cells with 200 cards, and what is prepared before", () => {
  let workshop: Workshop;
  let room: Room;
  let console_: Page;
  let wall: Page;
  let phone: Page;
  const look = async (page: Page, name: string) => {
    if (process.env.LOOK)
      await page.screenshot({ path: `${process.env.LOOK}/${name}.png`, fullPage: !name.startsWith("wall") });
  };
  const spiral = (command: SpiralCommand) =>
    room.conducts({ type: "in-activity", activity: room.activity, method: "spiral", command });
  const button = (page: Page, name: string | RegExp) => page.getByRole("button", { name }).first();

  beforeAll(async () => {
    workshop = await openWorkshop();
    room = await openRoom(workshop, {
      activities: [
        {
          title: "La spirale",
          plannedMinutes: 45,
          settings: { method: "spiral", settings: { territory: "Sainte-Aure", ...spiralLabels.fr } },
        },
      ],
    });
    console_ = await openConsole(workshop, room);
    wall = await openWall(console_);
    phone = await workshop.phone("nadege");
    await phone.emulateMedia({ reducedMotion: "reduce" });
    await join(phone, room.code, { name: "Nadège", organisation: "Département", group: "Campagne" });
    await room.conducts({ type: "open-activity", activity: room.activity });
    await spiral({ type: "open-facts" });
    for (let index = 0; index < 200; index++) {
      if (index === 120) {
        await spiral({ type: "take-snapshot", label: "Avant la pause" });
        await spiral({ type: "close-pass" });
        await spiral({ type: "open-wishes" });
      }
      const zone = spiralCell({ cycle: 1 + (Math.floor(index / 8) % 3), phase: 1 + (index % 8) });
      await spiral({ type: "write-card", zone, text: texts[index % texts.length] ?? "" });
    }
    for (const [cell, status] of [
      ["c1-p1", "done"],
      ["c1-p2", "done"],
      ["c1-p3", "skipped"],
      ["c1-p4", "under-way"],
    ] as const)
      await spiral({
        type: "set-cell",
        cell,
        record: { status, reason: status === "skipped" ? "pas de temps" : "", start: "", end: "", owner: "" },
      });
  });
  afterAll(async () => {
    await workshop.close();
  });

  test(
    "SP-02 200 cards stay legible on the wall: no text of the drawing is cut or over another",
    long,
    async () => {
      await spiral({ type: "speak-of", cell: "c1-p4" });
      await wall
        .getByText(texts[3] ?? "")
        .first()
        .waitFor();
      await look(wall, "wall-full");
      await expectNoFault(wall, "a full spiral on the wall");
      const overlaps = await wall.locator(".spiral-drawing text").evaluateAll((all) => {
        const boxes = all.map((each) => each.getBoundingClientRect()).filter(({ width }) => width > 0);
        return boxes.flatMap((one, index) =>
          boxes
            .slice(index + 1)
            .filter(
              (two) =>
                Math.min(one.right, two.right) - Math.max(one.left, two.left) > 4 &&
                Math.min(one.bottom, two.bottom) - Math.max(one.top, two.top) > 4,
            )
            .map((two) => [
              Math.round(one.left),
              Math.round(one.top),
              Math.round(two.left),
              Math.round(two.top),
            ]),
        );
      });
      expect(overlaps).toEqual([]);
      await console_.getByLabel("Le mur montre").selectOption({ label: "Le tableau" });
      await wall.getByRole("table").waitFor();
      await look(wall, "wall-full-matrix");
      await expectNoFault(wall, "a full matrix on the wall");
      await look(console_, "console-full");
      await expectNoFault(console_, "a full spiral on the console");
      await phone.getByRole("heading", { name: /Sur quoi/ }).waitFor();
      await look(phone, "phone-full");
      await expectNoFault(phone, "a full spiral on the phone");
    },
  );

  test(
    "SP-06 SP-07 circles and conditions are kept on the console, and a cycle that adds nobody is told",
    long,
    async () => {
      await console_.getByText("Cercles d’acteurs").click();
      const first = console_.getByRole("region", { name: /^I Appropriation/ });
      await first.getByLabel(/^Qui prend part/).fill("Caf\nDépartement");
      await button(first as unknown as Page, "Enregistrer").click();
      const next = console_.getByRole("region", { name: /^II Mobilisation/ });
      await next.getByLabel(/^Qui prend part/).fill("Caf");
      await button(next as unknown as Page, "Enregistrer").click();
      await next.getByText("Ce cycle n’ajoute personne").waitFor();
      await first.scrollIntoViewIfNeeded();
      await look(console_, "console-circles");
      await expectNoFault(console_, "circles on the console");
      await console_.getByText("Cercles d’acteurs").click();
    },
  );

  test("a snapshot is compared with now on the wall", long, async () => {
    await console_.getByText("Instantanés", { exact: true }).click();
    await console_.getByText("Avant la pause").scrollIntoViewIfNeeded();
    await look(console_, "console-snapshots");
    await expectNoFault(console_, "snapshots on the console");
    await button(console_, "Comparer au présent, au mur").click();
    await wall.getByText("Ce qui a bougé").waitFor();
    await look(wall, "wall-moved");
    await expectNoFault(wall, "movement on the wall");
  });

  test("the editors of templates, spirals and matrices are read and used before the day", long, async () => {
    await console_.goto("/facilitator/");
    await console_
      .getByRole("link", { name: "Préparer une séance" })
      .or(console_.getByRole("button", { name: "Préparer une séance" }))
      .first()
      .click();
    for (const [method, edit, name] of [
      ["canvas", "Modifier le gabarit", "prepare-canvas"],
      ["spiral", /^Modifier/, "prepare-spiral"],
      ["capital", "Modifier les facteurs et ce à quoi penser", "prepare-capital"],
    ] as const) {
      await console_.getByLabel("Méthode", { exact: true }).selectOption(method);
      await console_.locator("summary").filter({ hasText: edit }).first().click();
      await look(console_, name);
      await expectNoFault(console_, name);
    }
    expectGoodManners(workshop);
  });
});
