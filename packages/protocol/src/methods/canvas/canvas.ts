import type { Method } from "../method.ts";
import { decide, resettle, timePassed, wakeAt } from "./decide.ts";
import { evolve, open } from "./evolve.ts";
import { gives, receive } from "./flow.ts";
import { inverse, whyNotTakeBack } from "./inverse.ts";
import { outcome } from "./outcome.ts";
import { portable, restore } from "./portable.ts";
import { showMe, showPublic, showScreen, showStaff } from "./show.ts";
import { tidySettings } from "./template.ts";
import type { Canvas } from "./vocabulary.ts";

/** A form with named zones that a table fills, validates and lets others read (gabarit). */
export const canvas: Method<Canvas> = {
  open: (settings) => open(tidySettings(settings)),
  resettle,
  decide,
  evolve,
  inverse,
  whyNotTakeBack,
  show: { staff: showStaff, screen: showScreen, public: showPublic, me: showMe },
  board: () => null,
  wakeAt,
  timePassed,
  outcome,
  gives,
  receive,
  portable,
  restore,
};
