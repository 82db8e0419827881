import type { Middle } from "./vocabulary.ts";

/** Before anybody has flashed a card or proposed a title. */
export const nothingSaid: Middle = {
  flashes: {},
  outcomes: {},
  taken: null,
  proposals: {},
  titling: null,
  confirmed: {},
  placers: [],
  hands: {},
};
