import type { CardId, ClusterId, PersonId } from "../../../base/ids.ts";
import { entry } from "../../../base/record.ts";
import { comparable } from "../../../base/text.ts";
import type { FlashKind } from "../../../board/card.ts";
import { isBefore } from "../phase.ts";
import type { State } from "../vocabulary.ts";
import { whyNotFlash, whyNotProposeTitle } from "./decide.ts";
import { flashesInOrder, flashesOf } from "./flashes.ts";
import type { MiddleShown, ProposedTitle } from "./vocabulary.ts";

// Counts and texts; nothing here knows whose flash or whose title it is, but for its own author (MP-26, MP-30).

export function showMiddleToStaff(state: State): MiddleShown["staff"] {
  const { middle } = state;
  const clusters = Object.keys(state.clusters) as ClusterId[];
  return {
    flashes: flashesInOrder(state),
    taken: middle.taken,
    proposals: Object.fromEntries(
      clusters.flatMap((id) => {
        const proposals = proposalsFor(state, id);
        return proposals.length > 0 ? [[id, proposals] as const] : [];
      }),
    ),
    titling: middle.titling,
    confirmed: Object.fromEntries(
      Object.entries(middle.confirmed).filter(([id]) => entry(state.clusters, id) !== undefined),
    ),
    placers: middle.placers,
  };
}

export function showMiddleToScreen(state: State): MiddleShown["screen"] {
  const taken = takenNow(state);
  const titling = titlingNow(state);
  return {
    taken: taken === null ? null : flashesOf(state, taken),
    titling,
    proposals: titling === null ? [] : proposalsFor(state, titling),
  };
}

export function showMiddleToAll(state: State): MiddleShown["public"] {
  return {
    flashing: whyNotFlash(state) === null,
    taken: takenNow(state),
    proposing: whyNotProposeTitle(state) === null,
    titling: titlingNow(state),
  };
}

export function showMiddleToMe(state: State, person: PersonId): MiddleShown["me"] {
  const { middle } = state;
  const mine = (key: string) => key.endsWith(` ${person}`);
  const flashes: Record<string, FlashKind> = {};
  for (const [key, { card, kind }] of Object.entries(middle.flashes)) if (mine(key)) flashes[card] = kind;
  const proposals: Record<string, string> = {};
  for (const [key, { cluster, text }] of Object.entries(middle.proposals)) {
    if (mine(key)) proposals[cluster] = text;
  }
  return { flashes, proposals, placer: mayPlaceNow(state) && middle.placers.includes(person) };
}

/** Whether cards still find their places. */
function mayPlaceNow({ opened, phase }: State): boolean {
  return opened && isBefore(phase, "weighting");
}

/** The card that is spoken about, while flashes are taken one by one. */
function takenNow({ phase, middle }: State): CardId | null {
  return phase === "flashes" ? middle.taken : null;
}

function titlingNow(state: State): ClusterId | null {
  const { titling } = state.middle;
  if (whyNotProposeTitle(state) !== null || titling === null) return null;
  return entry(state.clusters, titling) === undefined ? null : titling;
}

/** Each title once, the most wished for first, then in the order of the alphabet, which says nothing of who came first. */
function proposalsFor(state: State, cluster: ClusterId): readonly ProposedTitle[] {
  const titles = new Map<string, { text: string; times: number }>();
  for (const proposal of Object.values(state.middle.proposals)) {
    if (proposal.cluster !== cluster) continue;
    const known = titles.get(comparable(proposal.text));
    if (known === undefined) titles.set(comparable(proposal.text), { text: proposal.text, times: 1 });
    else {
      known.times += 1;
      if (proposal.text < known.text) known.text = proposal.text;
    }
  }
  return [...titles.values()].toSorted((a, b) => b.times - a.times || (a.text < b.text ? -1 : 1));
}
