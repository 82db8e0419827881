import type { MethodName } from "@bocal/protocol/methods/index";
import { canvasOnPhone } from "./canvas/canvas.ts";
import { capitalOnPhone } from "./capital/capital.ts";
import { fishbowlOnPhone } from "./fishbowl/fishbowl.ts";
import { metaplanOnPhone } from "./metaplan/metaplan.ts";
import type { MethodOnPhone } from "./method.ts";
import { spiralOnPhone } from "./spiral/spiral.ts";

/** Every method a phone can show. */
const methods: { readonly [M in MethodName]: MethodOnPhone<M> } = {
  canvas: canvasOnPhone,
  capital: capitalOnPhone,
  fishbowl: fishbowlOnPhone,
  metaplan: metaplanOnPhone,
  spiral: spiralOnPhone,
};

/** The method of an activity: the one place where a name and its parts are believed to belong together. */
export function methodOnPhone(name: MethodName): MethodOnPhone<MethodName> {
  return methods[name] as unknown as MethodOnPhone<MethodName>;
}
