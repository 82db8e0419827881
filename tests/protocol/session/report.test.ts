import type { ActivityId } from "@bocal/protocol/base/ids";
import { chosen } from "@bocal/protocol/session/report";
import { wholeReport } from "@bocal/protocol/session/report-choices";
import { showScreen, showStaff } from "@bocal/protocol/session/show";
import { describe, expect, test } from "vitest";
import { ana, facilitator } from "../../help/people.ts";
import { by } from "../../help/story.ts";
import { sampleOutcome } from "../../server/outcome/sample-report.ts";
import { around, given, planned } from "./plans.ts";

describe("a report with parts left out", () => {
  const whole = sampleOutcome();
  const first = whole.activities[0];
  if (first === undefined) throw new Error("There are activities.");

  test("is the whole one when nothing is left out", () => {
    expect(chosen(whole, wholeReport)).toEqual({
      ...whole,
      techniques: ["metaplan"],
    });
  });

  test("says nothing of who came, nor of the running order, nor of techniques", () => {
    const told = chosen(whole, {
      ...wholeReport,
      partsLeftOut: ["attendance", "running-order", "techniques", "kept"],
    });
    expect(told).toMatchObject({ attendance: null, runningOrder: false, techniques: [], kept: [] });
  });

  test("says nothing of an activity left out, not even among decisions", () => {
    const told = chosen(whole, { ...wholeReport, activitiesLeftOut: [first.id] });
    expect(told.activities[0]).toMatchObject({ told: false, sections: [] });
    expect(JSON.stringify(told)).not.toContain("Ouvrir le café associatif");
    expect(told.kept).toEqual([]);
  });

  test("keeps each card and drops what lies under it when verbatims are left out", () => {
    const told = chosen(whole, { ...wholeReport, partsLeftOut: ["verbatims"] });
    const lines = told.activities.flatMap(({ sections }) =>
      sections.flatMap((section) => (section.kind === "list" ? section.lines : [])),
    );
    expect(lines[0]).toEqual({ text: "Jardins partagés", times: 2, from: "Caisse", under: [] });
  });

  test("knows nothing of an activity that is not there", () => {
    const told = chosen(whole, { ...wholeReport, activitiesLeftOut: ["nobody" as ActivityId] });
    expect(told.activities).toEqual(whole.activities);
  });
});

describe("what the facilitator says around the results", () => {
  const choices = { ...wholeReport, title: "Compte rendu", introduction: "Un\n\n\n\nDeux\u202e" };

  test("is kept tidy in the session, also once it has ended, and shown to the console alone", () => {
    const kept = { ...choices, introduction: "Un\n\nDeux" };
    const told = given(...planned, by(facilitator, { type: "session-ended" })).when(facilitator, {
      type: "describe-report",
      choices,
    });
    told.then({ type: "report-described", choices: kept });
    expect(showStaff(told.state, around).report).toEqual(kept);
    expect(JSON.stringify(showScreen(told.state, around))).not.toContain("Deux");
  });

  test("leaves out only activities and parts that there are, each once, in their order", () => {
    const [first] = given(...planned).state.agenda;
    if (first === undefined) throw new Error("An activity was planned.");
    const asked = {
      ...wholeReport,
      partsLeftOut: ["techniques", "attendance", "techniques"] as const,
      activitiesLeftOut: ["nobody" as ActivityId, first, first],
    };
    given(...planned)
      .when(facilitator, { type: "describe-report", choices: asked })
      .then({
        type: "report-described",
        choices: { ...asked, partsLeftOut: ["attendance", "techniques"], activitiesLeftOut: [first] },
      });
  });

  test("is no longer than a page, and not for participants to say", () => {
    const scene = given(...planned);
    scene
      .when(facilitator, { type: "describe-report", choices: { ...choices, conclusion: "x".repeat(4_001) } })
      .refused({ type: "text-too-long", length: 4_001, most: 4_000 });
    scene.when(ana, { type: "describe-report", choices }).refused({ type: "not-yours-to-do" });
  });
});
