import type { MethodName } from "@bocal/protocol/methods/index";
import { metaplan } from "./metaplan/metaplan.ts";
import type { MethodRoom } from "./method.ts";

/** Every method's room in this app; the compiler asks for the one that is missing. */
export const methodRooms: { readonly [M in MethodName]: MethodRoom } = { metaplan };
