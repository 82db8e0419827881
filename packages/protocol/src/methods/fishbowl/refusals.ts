import type { PersonId } from "../../base/ids.ts";
import type { Instant } from "../../base/instant.ts";
import type { BowlId } from "./state.ts";

/** Why something is not possible now, with the facts its sentence needs. The same values grey the buttons. */
export type Refusal =
  | { readonly type: "not-yours-to-do" }
  | { readonly type: "blank-question" }
  | { readonly type: "text-too-long"; readonly length: number; readonly most: number }
  // Preparing
  | { readonly type: "seats-out-of-range"; readonly least: number; readonly most: number }
  | { readonly type: "seconds-out-of-range"; readonly least: number; readonly most: number }
  | { readonly type: "minutes-out-of-range"; readonly least: number; readonly most: number }
  | { readonly type: "no-question" }
  | { readonly type: "sites-do-not-add-up"; readonly seats: number; readonly allotted: number }
  | { readonly type: "bowl-set-up" }
  | { readonly type: "bowl-not-set-up" }
  | { readonly type: "too-few-people"; readonly people: number; readonly least: number }
  | { readonly type: "rule-not-read" }
  | { readonly type: "nobody-seated" }
  | { readonly type: "view-not-seated"; readonly view: string }
  | { readonly type: "no-group-inside" }
  // Course
  | { readonly type: "bowl-not-running" }
  | { readonly type: "bowl-running" }
  | { readonly type: "bowl-paused" }
  | { readonly type: "bowl-over" }
  | { readonly type: "harvest-not-open" }
  | { readonly type: "no-summary" }
  | { readonly type: "summary-not-validated" }
  | { readonly type: "not-in-this-mode" }
  | { readonly type: "collecting-questions" }
  | { readonly type: "not-collecting" }
  | { readonly type: "too-many"; readonly most: number }
  // Chairs
  | { readonly type: "no-such-bowl" }
  | { readonly type: "no-such-chair" }
  | { readonly type: "chair-due" }
  | { readonly type: "no-free-chair" }
  | { readonly type: "chair-taken" }
  | { readonly type: "chair-empty" }
  | { readonly type: "chair-reserved"; readonly label: string }
  | { readonly type: "chair-not-reserved" }
  | { readonly type: "keep-empty-chair" }
  | { readonly type: "chairs-occupied"; readonly occupied: number }
  | { readonly type: "outside-stays-out" }
  | { readonly type: "other-site" }
  | { readonly type: "others-first"; readonly waiting: number }
  /** `until` is null while the bowl's clock stands. */
  | { readonly type: "left-just-now"; readonly until: Instant | null }
  | { readonly type: "already-seated" }
  | { readonly type: "seated-elsewhere"; readonly bowl: BowlId }
  | { readonly type: "not-seated" }
  | { readonly type: "bowl-moved-on" }
  | { readonly type: "no-such-person-here" }
  // Tap-out
  | { readonly type: "just-sat-down"; readonly until: Instant | null }
  | { readonly type: "tapped-last" }
  | { readonly type: "already-tapped" }
  | { readonly type: "nobody-behind" }
  // Groups
  | { readonly type: "no-such-turn" }
  | { readonly type: "group-too-large"; readonly most: number; readonly extra: readonly PersonId[] }
  | { readonly type: "group-empty" }
  | { readonly type: "group-inside" }
  // Queue and invitations
  | { readonly type: "already-waiting" }
  | { readonly type: "not-waiting" }
  | { readonly type: "chair-is-free" }
  | { readonly type: "blank-reason" }
  | { readonly type: "not-invited" }
  | { readonly type: "no-starters" }
  // Speaking
  | { readonly type: "speakers-not-tracked" }
  // Questions
  | { readonly type: "no-such-bowl-question" }
  | { readonly type: "question-open" }
  | { readonly type: "question-not-open" }
  | { readonly type: "question-not-waiting" }
  // Notes
  | { readonly type: "seated-listens-and-talks" }
  | { readonly type: "blank-note" }
  | { readonly type: "no-such-task" }
  | { readonly type: "not-your-note" }
  | { readonly type: "notes-over" }
  // Harvest
  | { readonly type: "blank-highlight" }
  | { readonly type: "no-such-highlight" }
  | { readonly type: "nothing-to-merge" }
  | { readonly type: "who-and-when-missing" }
  | { readonly type: "blank-takeaway" }
  | { readonly type: "never-sat" }
  | { readonly type: "has-sat" }
  | { readonly type: "no-poll" }
  | { readonly type: "poll-open" }
  | { readonly type: "no-such-option" }
  | { readonly type: "no-such-site" };
