import type { Section } from "../../report/section.ts";
import type { NamedRoom } from "../method.ts";
import type { State } from "./state.ts";

export function outcome(_state: State, _room: NamedRoom): readonly Section[] {
  return [];
}
