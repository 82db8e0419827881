import { isRecord } from "../kept.ts";

/** The texts in a kept draft; a method whose page asks several things keeps a draft for each. */
export function textsIn(draft: unknown): readonly string[] {
  if (!isRecord(draft)) return [];
  const several = isRecord(draft.factors) ? Object.values(draft.factors) : [];
  return [draft, ...several].flatMap((each) =>
    isRecord(each) && typeof each.text === "string" && each.text.trim() !== "" ? [each.text.trim()] : [],
  );
}
