import { voteWakeAt } from "../../vote/decide.ts";
import type { Method } from "../method.ts";
import { boardOf } from "./board.ts";
import { decide, resettle, tidySettings } from "./decide.ts";
import { evolve, open } from "./evolve.ts";
import { gives, receive } from "./flow.ts";
import { inverse, whyNotTakeBack } from "./inverse.ts";
import { lateTimePassed } from "./late/decide.ts";
import { outcome } from "./outcome.ts";
import { portable, restore } from "./portable.ts";
import { showMe, showPublic, showScreen, showStaff } from "./show.ts";
import type { Metaplan } from "./vocabulary.ts";

/** Cards on one question, written in silence, revealed together, grouped and titled by the room (méta-plan). */
export const metaplan: Method<Metaplan> = {
  open: (settings) => open(tidySettings(settings)),
  resettle,
  decide,
  evolve,
  inverse,
  whyNotTakeBack,
  show: { staff: showStaff, screen: showScreen, public: showPublic, me: showMe },
  board: boardOf,
  wakeAt: ({ late }) => voteWakeAt(late.vote),
  timePassed: lateTimePassed,
  outcome,
  gives,
  receive,
  portable,
  restore,
};
