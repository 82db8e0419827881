import type { GivenAnswer } from "@bocal/protocol/wire/http";
import { expect, test } from "vitest";
import { startApp } from "../../help/app.ts";
import { cardQuestion, get, openWorkshop, writeCard } from "../../help/phone.ts";

test("CC-06 an activity gives the facilitator what the room has seen, and nothing before that", async () => {
  const { base } = await startApp();
  const workshop = await openWorkshop(base, { activities: [cardQuestion()] });
  const { activity } = workshop;
  const ana = await workshop.phone("Ana");
  await workshop.startWriting();
  await ana.does(writeCard(activity, "Jardins partagés"));
  const address = `/api/sessions/${workshop.session}/activities/${activity}/given`;
  const headers = { authorization: `Bearer ${workshop.facilitator}` };
  const given = async () => ((await get(base, address, headers)).body as GivenAnswer).given;
  expect(await given()).toEqual([]);
  await workshop.reveal();
  expect(await given()).toMatchObject([{ kind: "card", text: "Jardins partagés", behind: [] }]);
});
