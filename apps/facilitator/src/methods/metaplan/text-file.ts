/** A file of words as it was chosen, or why it is none. */
export type TextFile =
  | { readonly type: "text"; readonly text: string }
  | { readonly type: "not-text" }
  | { readonly type: "too-big" };

// A thousand cards in a table with many columns; more is another sort of file.
const mostBytes = 1_024 * 1_024;

/**
 * The text of a file as spreadsheets write them: UTF-8, UTF-16 with its mark, or the Windows letters of Excel. A workbook or a
 * picture, which holds zeros where no text has any, is none.
 */
export async function readTextFile(file: Blob): Promise<TextFile> {
  if (file.size > mostBytes) return { type: "too-big" };
  const bytes = new Uint8Array(await file.arrayBuffer());
  const text = decoded(bytes);
  return text.includes("\0") || ["PK\u0003\u0004", "%PDF-"].some((start) => text.startsWith(start))
    ? { type: "not-text" }
    : { type: "text", text };
}

function decoded(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder("utf-16le").decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder("utf-16be").decode(bytes);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("windows-1252").decode(bytes);
  }
}
