import type { PersonId } from "@bocal/protocol/base/ids";
import { entry } from "@bocal/protocol/base/record";
import { proposalsOf } from "@bocal/protocol/methods/metaplan/late/actions";
import { themesOf } from "@bocal/protocol/methods/metaplan/late/themes";
import type { Metaplan } from "@bocal/protocol/methods/metaplan/vocabulary";
import { isOwn } from "@bocal/protocol/vote/ballot";
import { capOf } from "@bocal/protocol/vote/rules";
import type { MarkLine, Vote, VoteCommand } from "@bocal/protocol/vote/vote";
import type { Mover } from "./mover.ts";

/** A ballot within the rules, once: the first lines are liked a little more, so that a ranking comes out. */
export function voteMove(vote: Vote, { person, random }: Mover): VoteCommand | null {
  if (vote.phase !== "open" || entry(vote.ballots, person) !== undefined || random() < 0.3) return null;
  return { type: "cast-ballot", marks: ballot(vote, person, random) };
}

function ballot({ rules, options }: Vote, person: PersonId, random: () => number): readonly MarkLine[] {
  const open = options.filter((option) => !option.withdrawn && !isOwn(rules, option, person));
  const placed = () => {
    const dots = new Map(open.map(({ id }) => [id, 0]));
    for (let left = rules.budget; left > 0; left--) {
      const free = open.filter(({ id }) => (dots.get(id) ?? 0) < capOf(rules));
      const chosen = free[Math.floor(random() * random() * free.length)];
      if (chosen !== undefined) dots.set(chosen.id, (dots.get(chosen.id) ?? 0) + 1);
    }
    return dots;
  };
  const dots = placed();
  const wishes = rules.kind === "wishes" ? placed() : null;
  return open
    .map(({ id }) => ({
      option: id,
      dots: dots.get(id) ?? 0,
      ...(wishes === null ? {} : { wish: wishes.get(id) ?? 0, carries: random() < 0.08 }),
    }))
    .filter((line) => line.dots > 0 || (line.wish ?? 0) > 0 || line.carries === true);
}

/** When the facilitator asks for actions, one proposal each at most; an action nobody carries is taken on now and then. */
export function actionMove(
  state: Metaplan["state"],
  { person, index, random }: Mover,
  texts: readonly string[],
): Metaplan["command"] | null {
  const { asking, actions } = state.late;
  const text = texts[(index * 5) % Math.max(1, texts.length)];
  if (asking && random() < 0.3 && proposalsOf(state, person).length === 0 && text !== undefined) {
    const themes = themesOf(state);
    const theme = themes[index % Math.max(1, themes.length)]?.id ?? null;
    return { type: "propose-action", theme, title: text };
  }
  const all = Object.values(actions);
  const isBusy = all.some(({ owner, helpers }) => owner === person || helpers.includes(person));
  const action = all.find(({ aside, owner }) => aside === null && owner === null);
  return action !== undefined && !isBusy && random() < 0.04
    ? { type: "volunteer", action: action.id, as: "owner" }
    : null;
}
