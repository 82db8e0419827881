/** Short texts as they are typed, one a line: no empty line, no bullet, nothing twice. */
export function linesOf(text: string): readonly string[] {
  const lines = text.split("\n").map((line) => line.replace(/^\s*[-•*–]\s+/, "").trim());
  return [...new Set(lines.filter((line) => line !== ""))];
}
