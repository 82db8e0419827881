import * as v from "valibot";
import { type CommandId, isId } from "../base/ids.ts";
import { readCommand } from "../session/schema.ts";
import type { Command } from "../session/vocabulary.ts";

/**
 * Up: somebody asks for something. The id is made once on the device and stays the same when the command is sent again, so
 * that the server answers a repetition as it did the first time and does nothing twice (CC-04).
 */
export interface CommandMessage {
  readonly id: CommandId;
  readonly command: Command;
}

const schema = v.strictObject({ id: v.custom<CommandId>(isId, "an id"), command: v.unknown() });

/** The message, or null when it is none. */
export function readCommandMessage(value: unknown): CommandMessage | null {
  const outer = v.safeParse(schema, value);
  if (!outer.success) return null;
  const command = readCommand(outer.output.command);
  return command === null ? null : { id: outer.output.id, command };
}
