import type { CardId } from "@bocal/protocol/base/ids";
import { entry } from "@bocal/protocol/base/record";
import { unseal } from "@bocal/protocol/base/sealed";
import { whyNotFlash, whyNotProposeTitle } from "@bocal/protocol/methods/metaplan/middle/decide";
import type { Card, Metaplan } from "@bocal/protocol/methods/metaplan/vocabulary";
import type { Mover } from "./mover.ts";

// What a simulated person does between the reading and the theme list: a rare flash, a title that a card already says.

const titleLettersAtMost = 60;

/** A flash on somebody else's card or a title for a cluster without one, now and then; null most of the time. */
export function middleMove(
  state: Metaplan["state"],
  { person, index, random }: Mover,
): Metaplan["command"] | null {
  if (whyNotProposeTitle(state) === null) return titleMove(state, { person, index, random });
  // One in three has something to say against a card, or did not understand it; and says so once.
  if (whyNotFlash(state) !== null || index % 3 !== 0 || random() < 0.6) return null;
  const cards = Object.values(state.cards).filter(isShown);
  const hasFlashed = Object.values(state.middle.flashes).some(({ by }) => unseal(by) === person);
  const others = cards.filter(({ author }) => unseal(author) !== person);
  // Two of them meet on the same card: a list of flashes has a first one.
  const card = others[(index % 2) * Math.floor(others.length / 2)];
  if (hasFlashed || card === undefined) return null;
  return { type: "flash-card", card: card.id, kind: index % 2 === 0 ? "disagree" : "unclear" };
}

function titleMove(state: Metaplan["state"], { person, index, random }: Mover): Metaplan["command"] | null {
  const clusters = Object.values(state.clusters).filter(({ title }) => title === "");
  const cluster =
    entry(state.clusters, state.middle.titling ?? "") ?? clusters[index % Math.max(1, clusters.length)];
  if (cluster === undefined || cluster.title !== "" || random() < 0.7) return null;
  const proposes = Object.values(state.middle.proposals).some(
    (each) => each.cluster === cluster.id && unseal(each.by) === person,
  );
  if (proposes) return null;
  const texts = Object.values(state.cards)
    .filter((card) => isShown(card) && inCluster(state, card.id) === cluster.id)
    .map(({ words }) => unseal(words).text)
    .filter((text) => text.length <= titleLettersAtMost && text.includes(" "));
  const text = texts[index % Math.max(1, texts.length)];
  return text === undefined ? null : { type: "propose-title", cluster: cluster.id, text };
}

function isShown({ read, parked, shape }: Card): boolean {
  return read && parked === null && shape !== "precision";
}

function inCluster(state: Metaplan["state"], id: CardId) {
  const card = entry(state.cards, id);
  return card === undefined ? null : (entry(state.cards, card.pile ?? card.id) ?? card).cluster;
}
