import type { Server } from "node:http";
import type { Socket } from "node:net";

/**
 * Every connection to this server, upgraded ones too. Node closes a server when the last of them is gone, and a phone that sleeps
 * answers no goodbye: without this a stop would wait for it.
 */
export function openLines(http: Server): { cut(): void } {
  const lines = new Set<Socket>();
  http.on("connection", (line: Socket) => {
    lines.add(line);
    line.once("close", () => lines.delete(line));
  });
  return {
    cut() {
      for (const line of lines) line.destroy();
    },
  };
}
