import type { Method } from "../method.ts";
import { decide, resettle, tidySettings } from "./decide.ts";
import { evolve, open } from "./evolve.ts";
import { gives, receive } from "./flow.ts";
import { inverse, whyNotTakeBack } from "./inverse.ts";
import { outcome } from "./outcome.ts";
import { portable, restore } from "./portable.ts";
import { showMe, showPublic, showScreen, showStaff } from "./show.ts";
import type { Capital } from "./vocabulary.ts";

/** How the people present see one territory: a timeline and three factors, without proof and without average (capital stratégique). */
export const capital: Method<Capital> = {
  open: (settings) => open(tidySettings(settings)),
  resettle,
  decide,
  evolve,
  inverse,
  whyNotTakeBack,
  show: { staff: showStaff, screen: showScreen, public: showPublic, me: showMe },
  board: () => null,
  outcome,
  gives,
  receive,
  portable,
  restore,
};
