import type { MethodName } from "@bocal/protocol/methods/index";
import { canvas } from "./canvas/canvas.ts";
import { capital } from "./capital/capital.ts";
import { fishbowl } from "./fishbowl/fishbowl.ts";
import { metaplan } from "./metaplan/metaplan.ts";
import type { MethodRoom } from "./method.ts";
import { spiral } from "./spiral/spiral.ts";

/** Every method's room in this app; the compiler asks for the one that is missing. */
const rooms: { readonly [M in MethodName]: MethodRoom<M> } = { canvas, capital, fishbowl, metaplan, spiral };

/** The room of a method: the one place where a name and what it names are believed to belong together. */
export function methodRoom(name: MethodName): MethodRoom {
  return rooms[name] as unknown as MethodRoom;
}
