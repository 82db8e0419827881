/** What a chosen file turned out to be, before it is sent. The server reads it again, and wholly. */
export type ChosenFile =
  | { readonly type: "session"; readonly file: unknown }
  | { readonly type: "not-json" }
  | { readonly type: "not-session" }
  | { readonly type: "newer" }
  | { readonly type: "too-big" };

// What the server reads of a session file; one of 400 people and 10,000 cards is smaller.
const mostBytes = 5 * 1_024 * 1_024;

export async function readChosen(file: File): Promise<ChosenFile> {
  if (file.size > mostBytes) return { type: "too-big" };
  let value: unknown;
  try {
    value = JSON.parse(await file.text());
  } catch {
    // A table, a text, a picture: the person is told which file to take.
    return { type: "not-json" };
  }
  if (typeof value !== "object" || value === null || !("format" in value)) return { type: "not-session" };
  if (value.format !== "bocal-session") return { type: "not-session" };
  if ("version" in value && typeof value.version === "number" && value.version > 1) return { type: "newer" };
  return { type: "session", file: value };
}
