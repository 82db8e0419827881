import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { named } from "../help/people.ts";
import { cardQuestion } from "../help/phone.ts";
import { openConsole, openRoom, type Room } from "./room.ts";
import { join, openWall, patient, writeCard } from "./steps.ts";
import { openWorkshop, type Workshop } from "./workshop.ts";

const north = { id: named<"group">("north"), name: "Nord" };
const south = { id: named<"group">("south"), name: "Sud" };

let workshop: Workshop;
let room: Room;
let console_: Page;
let wall: Page;
let phone: Page;

const look = async (page: Page, name: string) => {
  if (process.env.LOOK) await page.screenshot({ path: `${process.env.LOOK}/${name}.png` });
};
beforeAll(async () => {
  workshop = await openWorkshop();
  room = await openRoom(workshop, {
    groups: [north, south],
    organisations: [],
    activities: [{ ...cardQuestion(), inGroups: true }],
  });
  console_ = await openConsole(workshop, room);
  wall = await openWall(console_);
  phone = await workshop.phone("phone");
  await join(phone, room.code, { name: "Nadège", group: "Plusieurs, ou aucun" });
  await room.conducts({ type: "open-activity", activity: room.activity });
});
afterAll(async () => {
  await workshop.close();
});

const phases = () =>
  Object.values(room.state().activities[room.activity]?.runs ?? {}).map(
    ({ state }) => (state as { readonly phase: string }).phase,
  );

describe("an activity that each group runs for itself", () => {
  test(
    "asks a phone without a group for its own, and starts in all groups from the console",
    patient,
    async () => {
      await look(phone, "phone-choose");
      await look(console_, "console-all");
      await phone.getByRole("button", { name: "Sud", exact: true }).click();
      await console_.getByRole("button", { name: "Lancer l’écriture" }).click();
      await expect.poll(phases).toEqual(["writing", "writing"]);
      await writeCard(phone, "Plus de bancs");
      await look(phone, "phone-writing");
      await look(wall, "wall-writing");
    },
  );

  test("leads one group alone, and shows it alone on the wall", patient, async () => {
    await console_.locator(".group-choice").getByText("Sud", { exact: true }).click();
    await console_.getByText("carte reçue").first().waitFor();
    await look(console_, "console-south");
    // Somebody without a phone, of whom nothing is known yet, is one of the group in front.
    await console_.getByRole("button", { name: "Saisir pour une personne" }).click();
    const theirGroup = console_.getByRole("dialog").getByLabel("Son groupe ou territoire");
    expect(await theirGroup.locator("option:checked").textContent()).toBe("Sud");
    await console_.keyboard.press("Escape");
    await console_.getByRole("button", { name: "Clore le dépôt" }).click();
    await console_.getByRole("button", { name: "Montrer les cartes" }).click();
    await expect.poll(phases).toEqual(["writing", "grouping"]);
    await console_.locator(".conduct").getByText("Sud", { exact: true }).click();
    await wall.getByText("Plus de bancs").first().waitFor();
    await look(console_, "console-south-board");
    await look(wall, "wall-south");
    await phone.getByText("Plus de bancs").first().waitFor();
  });

  test("sets the boards side by side on console and wall", patient, async () => {
    await console_.locator(".group-choice").getByText("Tous les groupes", { exact: true }).click();
    await console_.getByRole("cell").getByText("Plus de bancs").waitFor();
    await console_.locator(".conduct").getByText("Tous les groupes", { exact: true }).click();
    await wall.getByRole("columnheader", { name: "Sud" }).waitFor();
    await wall.getByRole("cell").getByText("Plus de bancs").waitFor();
    await look(console_, "console-side");
    await look(wall, "wall-side");
    expect(workshop.misdeeds).toEqual([]);
  });
});
