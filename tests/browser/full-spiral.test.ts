import { spiralLabels } from "@bocal/protocol/methods/spiral/labels";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openConsole, openRoom, type Room } from "./room.ts";
import { expectGoodManners, join, openWall } from "./steps.ts";
import { openWorkshop, type Workshop } from "./workshop.ts";

const cards = 200;

// The largest spiral that the reference programme may meet: 24 cells with 200 cards.
describe("a full spiral", () => {
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
          title: "La spirale",
          plannedMinutes: 60,
          settings: { method: "spiral", settings: { territory: "Sainte-Aure", ...spiralLabels.fr } },
        },
      ],
    });
    console = await openConsole(workshop, room);
    wall = await openWall(console);
    await wall.setViewportSize({ width: 1920, height: 1080 });
    phone = await workshop.phone("nadege");
    await join(phone, room.code, { name: "Nadège", organisation: "Département", group: "Campagne" });
    const conducts = (command: object) =>
      room.conducts({
        type: "in-activity",
        activity: room.activity,
        method: "spiral",
        command,
      } as Parameters<typeof room.conducts>[0]);
    await room.conducts({ type: "open-activity", activity: room.activity });
    await console.getByRole("button", { name: "Ouvrir la première passe" }).click();
    await console.getByText("Clore cette passe").first().waitFor();
    for (let number = 0; number < cards; number++) {
      const [cycle, phase] = [1 + (number % 3), 1 + (Math.floor(number / 3) % 8)];
      await conducts({ type: "write-card", zone: `c${cycle}-p${phase}`, text: `Étape ${number + 1}` });
    }
  }, 120_000);
  afterAll(async () => {
    await workshop.close();
  });

  test("counts every card on the wall, and nothing lies over a count", { timeout: 60_000 }, async () => {
    const counts = wall.locator(".spiral-drawing .counts text");
    await expect
      .poll(async () => (await counts.allTextContents()).reduce((sum, text) => sum + Number(text), 0))
      .toBe(cards);
    const covered = await wall.locator(".spiral-drawing").evaluate((drawing) => {
      const boxes = (of: string) =>
        [...drawing.querySelectorAll(of)].map((each) => each.getBoundingClientRect());
      const meet = (a: DOMRect, b: DOMRect) =>
        a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
      const figures = boxes(".counts text");
      return boxes(".turn rect").flatMap((turn) => figures.filter((figure) => meet(turn, figure))).length;
    });
    expect(covered).toBe(0);
  });

  test("lets a phone find one cell among all, and put a card there", { timeout: 60_000 }, async () => {
    await phone
      .getByRole("button", { name: /Co-décider/ })
      .first()
      .click();
    await phone.getByRole("radio", { name: /^Cycle III,/ }).check({ force: true });
    await phone
      .getByLabel("Votre carte", { exact: true })
      .fill("Une convention signée par les trois territoires");
    await phone.getByRole("button", { name: "Placer la carte", exact: true }).click();
    await console
      .getByRole("button", { name: /^Ouvrir la case III.*5\. Co-décider/ })
      .first()
      .click();
    await console.getByText("Une convention signée par les trois territoires").first().waitFor();
    expectGoodManners(workshop);
  });
});
