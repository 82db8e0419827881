import { instant } from "@bocal/protocol/base/instant";
import { capital } from "@bocal/protocol/methods/capital/capital";
import { capitalLabels } from "@bocal/protocol/methods/capital/labels";
import type { Command } from "@bocal/protocol/methods/capital/vocabulary";
import type { Actor } from "@bocal/protocol/methods/method";
import { documentOf } from "@bocal/server/outcome/document";
import { renderMarkdown } from "@bocal/server/outcome/markdown";
import { expect, test } from "vitest";
import { ana, ben, facilitator, maya, named, nine, roomOf } from "../../help/people.ts";
import { askedWith } from "../../help/story.ts";
import { activityWith, sampleOutcome, sampleReport } from "./sample-report.ts";

test("CS-08 CS-09 the page of a territory tells timeline, signs, sentence, levers and what is to be checked", () => {
  const room = roomOf(13);
  let made = 0;
  let state = capital.open({
    territory: "Sainte-Aure",
    boundary: "Six communes du plateau",
    factors: capitalLabels.usual.fr,
    perFactor: 2,
    minutes: 7,
  });
  const asks = (by: Actor, command: Command) => {
    made++;
    const at = instant(nine + made * 1_000);
    const id = named<"command">(`command-${made}`);
    const decision = capital.decide(state, command, { ...askedWith(id, by, at), room });
    if (!decision.ok) throw new Error(decision.refusal.type);
    for (const event of decision.events)
      state = capital.evolve(state, { seq: made, at, by, command: id, event });
  };
  asks(facilitator, { type: "start-matrix" });
  const marks = { tag: "shared", sign: "minus" };
  asks(ana, { type: "write-card", zone: "trajectory", text: "La filature ferme", marks, when: "1984" });
  asks(ben, {
    type: "write-card",
    zone: "values",
    text: "Nous nous entraidons",
    marks: { tag: "felt", sign: "plus" },
  });
  asks(maya, { type: "write-card", zone: "assets", text: "20 % des logements sont vides", marks });
  asks(maya, { type: "pass-factor", factor: "capacity" });
  for (const factor of ["trajectory", "assets", "capacity", "values"] as const)
    asks(facilitator, { type: "share-factor", factor });
  asks(facilitator, { type: "open-synthesis" });
  const synthesis = {
    sentence: "Ce territoire s’entraide.",
    levers: ["La maison des services"],
    vigilance: ["L’usure des bénévoles"],
  };
  asks(facilitator, { type: "set-synthesis", factor: "values", synthesis });
  asks(ana, { type: "endorse", factor: "values" });
  const sections = capital.outcome(state, room);
  for (const language of ["fr", "en"] as const) {
    const report = sampleReport({
      sessions: [sampleOutcome({ activities: [activityWith("Portrait", sections)] })],
    });
    const markdown = renderMarkdown(documentOf(report, language));
    expect(markdown).toContain(language === "fr" ? "à vérifier" : "to be checked");
    for (const text of [
      "Six communes du plateau",
      "1984",
      "La maison des services",
      "Ce territoire s’entraide",
    ])
      expect(markdown).toContain(text);
    for (const label of ["Trajectoire de développement", "Valeurs et comportements"])
      expect(markdown).toContain(`\n### ${label}\n`);
    expect(markdown).not.toMatch(/capital-|undefined/);
  }
});
