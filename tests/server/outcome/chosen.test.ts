import { wholeReport } from "@bocal/protocol/session/report-choices";
import { describe, expect, test } from "vitest";
import { startApp } from "../../help/app.ts";
import { get, openWorkshop } from "../../help/phone.ts";

describe("a report that was composed", () => {
  test("leaves under its own title and words, without what was left out, in the preview and in the files", async () => {
    const { base } = await startApp();
    const workshop = await openWorkshop(base, { plan: { title: "Une journée" } });
    const choices = {
      ...wholeReport,
      title: "Compte rendu du 3 mars",
      introduction: "Nous nous sommes vus.",
      partsLeftOut: ["attendance" as const],
    };
    await workshop.console.does({ type: "describe-report", choices });
    const { text } = await workshop.outcome("md");
    expect(text).toMatch(/^# Compte rendu du 3 mars\n\nNous nous sommes vus\\?\.\n/);
    expect(text).not.toContain("## Participation");
    expect(text).toContain("## Déroulé");
    const headers = { authorization: `Bearer ${workshop.facilitator}` };
    const preview = await get(base, `/api/sessions/${workshop.session}/outcome-preview?lang=en`, headers);
    expect(preview.status).toBe(200);
    expect(preview.headers.get("content-disposition")).toBe(null);
    expect(preview.headers.get("x-frame-options")).toBe("SAMEORIGIN");
    expect(preview.headers.get("content-security-policy")).toMatch(
      /default-src 'none'.*frame-ancestors 'self'; sandbox/,
    );
    expect(preview.text).toContain("<h1");
    expect(preview.text).toContain("Running order");
  });

  test("holds several sessions in the order asked, each with its own words, and none to whoever has no key", async () => {
    const { base } = await startApp();
    const one = await openWorkshop(base, { plan: { title: "Matin" } });
    const other = await openWorkshop(base, { plan: { title: "Après-midi" } });
    await other.console.does({
      type: "describe-report",
      choices: { ...wholeReport, introduction: "Il faisait beau." },
    });
    const at = `/api/outcome.md?sessions=${other.session},${one.session}&title=Deux%20temps`;
    const headers = { authorization: `Bearer ${one.facilitator}` };
    const { status, text } = await get(base, at, headers);
    expect(status).toBe(200);
    expect(text).toMatch(/^# Deux temps\n[\s\S]*\n## Après-midi\n[\s\S]*Il faisait beau[\s\S]*\n## Matin\n/);
    expect((await get(base, at)).status).toBe(401);
    expect(
      (await get(base, `/api/outcome.json?sessions=${other.session},${one.session}`, headers)).status,
    ).toBe(404);
    expect((await get(base, "/api/outcome.md?sessions=nobody", headers)).status).toBe(404);
    expect((await get(base, "/api/outcome.md", headers)).status).toBe(404);
  });
});
