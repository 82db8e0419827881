import type { Method } from "../method.ts";
import { decide, resettle } from "./decide.ts";
import { evolve, open } from "./evolve.ts";
import { gives, receive } from "./flow.ts";
import { tidySettings } from "./frame.ts";
import { inverse, whyNotTakeBack } from "./inverse.ts";
import { outcome } from "./outcome.ts";
import { portable, restore } from "./portable.ts";
import { showMe, showPublic, showScreen, showStaff } from "./show.ts";
import type { Spiral } from "./vocabulary.ts";

/** Phases gone through several times, with a wider circle of actors at each turn (modèle en spirale). */
export const spiral: Method<Spiral> = {
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
