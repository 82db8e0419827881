import type { Factor } from "@bocal/protocol/methods/capital/vocabulary";
import { describe, expect, test } from "vitest";
import { textsIn } from "../../apps/participant/src/live/kept-texts.ts";
import { draftOf, withDraft } from "../../apps/participant/src/methods/capital/draft.ts";

const event = {
  text: "La gare ferme",
  sign: "minus",
  tag: "shared",
  scope: "outside",
  when: "1998",
  edit: null,
} as const;
const asset = { text: "Le marché", sign: "plus", tag: null, scope: null, when: "", edit: null } as const;
const afterReload = (kept: unknown, factor: Factor) => draftOf(JSON.parse(JSON.stringify(kept)), factor);

describe("what is typed for a factor and not sent", () => {
  test("CC-05 keeps year, sign, tag and origin over a reload, each factor its own", () => {
    const kept = withDraft(withDraft(null, "trajectory", event), "assets", asset);
    expect(afterReload(kept, "trajectory")).toEqual(event);
    expect(afterReload(kept, "assets")).toEqual(asset);
    expect(afterReload(kept, "values").text).toBe("");
    expect(afterReload({ factors: { values: { text: 3, sign: "no" } } }, "values")).toMatchObject({
      text: "",
      sign: null,
    });
  });

  test("CC-05 is among what a person takes away", () => {
    const kept = withDraft(withDraft(null, "trajectory", event), "assets", asset);
    expect(textsIn(kept)).toEqual(["La gare ferme", "Le marché"]);
    expect(textsIn({ text: " Une carte ", edit: null })).toEqual(["Une carte"]);
  });
});
