import { createHmac } from "node:crypto";

const idBytes = 12;

/**
 * Ids and random numbers of one command, drawn from the session's secret: the same command draws the same ones again, and
 * nobody outside can tell from them who sent it or undo a shuffle.
 */
export function chance(
  key: string,
  sender: string,
  command: string,
): { readonly newId: () => string; readonly random: () => number } {
  let drawn = 0;
  const draw = (use: "id" | "random") =>
    createHmac("sha256", key).update(`${use} ${sender} ${command} ${drawn++}`).digest();
  return {
    newId: () => draw("id").subarray(0, idBytes).toString("base64url"),
    random: () => draw("random").readUIntBE(0, 6) / 2 ** 48,
  };
}
