import { preparedVote, type VoteRules } from "../../../vote/vote.ts";
import type { Late } from "./vocabulary.ts";

/** Rules nobody has chosen yet: up to three dots on one theme (PR-06), the budget is proposed when the list is known. */
export const freshRules: VoteRules = {
  kind: "dots",
  criterion: "",
  budget: 3,
  cap: 3,
  ownAllowed: true,
  mustSpendAll: false,
};

/** The late half before anything in it has happened. */
export const notBegun: Late = {
  vote: preparedVote(freshRules),
  among: null,
  votesBefore: [],
  decisions: {},
  decider: "",
  actions: {},
  asking: false,
  proposals: {},
};
