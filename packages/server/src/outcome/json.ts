import type { SessionFile } from "@bocal/protocol/session/outcome";

/** The session file, indented so that a person can read it. Read back by `readSessionFile`. */
export function renderJson(file: SessionFile): string {
  return `${JSON.stringify(file, null, 2)}\n`;
}
