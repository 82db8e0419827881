import type { Method } from "../method.ts";
import { decide } from "./decide.ts";
import { evolve, open } from "./evolve.ts";
import { gives, receive } from "./flow.ts";
import { inverse, whyNotTakeBack } from "./inverse.ts";
import { outcome } from "./outcome.ts";
import { portable, restore } from "./portable.ts";
import { resettle, tidySettings } from "./set-up.ts";
import { showMe, showPublic, showScreen } from "./show.ts";
import { showStaff } from "./show-staff.ts";
import { timePassed, wakeAt } from "./time.ts";
import { touchesOthers } from "./touches-others.ts";
import type { Fishbowl } from "./vocabulary.ts";

/** A few people talk in the middle, a chair stays free, the others listen: a fish-bowl for a room (bocal à poissons). */
export const fishbowl: Method<Fishbowl> = {
  open: (settings) => open(tidySettings(settings)),
  resettle,
  decide,
  evolve,
  inverse,
  whyNotTakeBack,
  show: { staff: showStaff, screen: showScreen, public: showPublic, me: showMe },
  touchesOthers,
  board: () => null,
  wakeAt,
  timePassed,
  outcome,
  gives,
  receive,
  portable,
  restore,
};
