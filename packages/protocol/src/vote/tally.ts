import type { OptionId, OrganisationId } from "../base/ids.ts";
import { unseal } from "../base/sealed.ts";
import { markOn, spentBy } from "./ballot.ts";
import type { Tally } from "./result.ts";
import { ballotsToShow } from "./rules.ts";
import type { Ballot, Marks, VoteOption } from "./vote.ts";

/** A set of ballots that count together in the tally of organisations: one organisation, or those that are too few alone. */
export type Side = readonly Ballot[];

/** People without an organisation count together, as *sans rattachement*. */
export function sidesOf(ballots: readonly Ballot[], anonymous: boolean): readonly Side[] | null {
  const sides = [...Map.groupBy(ballots, ({ organisation }) => organisation).values()];
  if (!anonymous) return sides;
  // In an anonymous vote no set of fewer than five stands alone: the small ones count together, and with the smallest of the
  // others when even so they are too few.
  const small = sides.filter(({ length }) => length < ballotsToShow).flat();
  const large = sides.filter(({ length }) => length >= ballotsToShow).toSorted((a, b) => a.length - b.length);
  if (small.length >= ballotsToShow) large.push(small);
  else if (small.length > 0 && large[0] !== undefined) large[0] = [...large[0], ...small];
  return large.length < 2 ? null : large;
}

export interface TallyInput {
  readonly options: readonly VoteOption[];
  readonly ballots: readonly Ballot[];
  readonly sides: readonly Side[] | null;
  readonly question: "dots" | "wish";
  readonly cap: number;
}

/** Both tallies of one question, in the order of the options. */
export function tallyOf({ options, ballots, sides, question, cap }: TallyInput): readonly Tally[] {
  const given = (ballot: Ballot, option: OptionId) => markOn(unseal(ballot.marks), option)[question];
  const counted = options.map(({ id, withdrawn }) => {
    const dots = ballots.map((ballot) => given(ballot, id));
    return {
      id,
      withdrawn,
      points: sum(dots),
      voters: dots.filter((each) => each > 0).length,
      organisations:
        sides === null ? null : sides.filter((side) => side.some((b) => given(b, id) > 0)).length,
      spread: Array.from({ length: cap + 1 }, (_, value) => dots.filter((each) => each === value).length),
    };
  });
  const shares = sides === null ? null : sharesOf(options, sides, question);
  const ranks = ranksOf(counted.map(({ withdrawn, points }) => (withdrawn ? null : points)));
  const shareRanks = ranksOf(
    counted.map(({ id, withdrawn }) => (withdrawn || shares === null ? null : (shares.get(id) ?? 0))),
  );
  return counted.map(({ id, withdrawn: _, ...rest }, index): Tally => {
    const rank = ranks[index] ?? null;
    const shareRank = shareRanks[index] ?? null;
    const share = shares?.get(id);
    return {
      ...rest,
      rank,
      share: share === undefined ? null : Math.round(share * 10) / 10,
      shareRank,
      moves: shareRank !== null && shareRank !== rank,
    };
  });
}

/** Each side's dots scaled to the same total, and all of them together to the total of the dots (PR-11). */
function sharesOf(
  options: readonly VoteOption[],
  sides: readonly Side[],
  question: "dots" | "wish",
): ReadonlyMap<OptionId, number> {
  const spent = (marks: Marks) => spentBy(marks)[question];
  const voting = sides
    .map((side) => ({ side, total: sum(side.map(({ marks }) => spent(unseal(marks)))) }))
    .filter(({ total }) => total > 0);
  const all = sum(voting.map(({ total }) => total));
  return new Map(
    options.map(({ id }) => [
      id,
      sum(
        voting.map(({ side, total }) => {
          const dots = sum(side.map(({ marks }) => markOn(unseal(marks), id)[question]));
          return (dots / total) * (all / voting.length);
        }),
      ),
    ]),
  );
}

/** Highest first, equal ones share a rank, and the next one counts them: 1, 2, 2, 4 (PR-10, MP-36). Null has no rank. */
export function ranksOf(values: readonly (number | null)[]): readonly (number | null)[] {
  return values.map((value) =>
    value === null
      ? null
      : 1 + values.filter((other) => other !== null && other > value && !isSame(other, value)).length,
  );
}

/** Shares are sums of fractions: what differs by less than a thousandth of a dot is a tie. */
function isSame(one: number, other: number): boolean {
  return Math.abs(one - other) < 1e-3;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

/** The organisations of these people, each once; null stands for none. */
export function organisationsOf(ballots: readonly Ballot[]): ReadonlySet<OrganisationId | null> {
  return new Set(ballots.map(({ organisation }) => organisation));
}
