import type { OptionId } from "../base/ids.ts";
import type { ById } from "../base/record.ts";
import { entry } from "../base/record.ts";
import { unseal } from "../base/sealed.ts";
import type { Organisation } from "../room/organisation.ts";
import type { Anonymity } from "../room/person.ts";
import { markOn } from "./ballot.ts";
import type { Carriers, OptionResult, Tally, VoteResults } from "./result.ts";
import { ballotsToShow, capOf } from "./rules.ts";
import { organisationsOf, sidesOf, tallyOf } from "./tally.ts";
import type { Ballot, Vote, VoteOption } from "./vote.ts";

/** What results depend on besides the ballots. */
export interface ResultsRoom {
  readonly organisations: readonly Organisation[];
  readonly anonymity: Anonymity;
  readonly names: ById<string>;
}

/** Whether results must wait for the room's word: few anonymous ballots tell who voted for what. */
export function isFew({ ballots, kept, fewShown }: Vote, anonymity: Anonymity): boolean {
  const count = Object.keys(ballots).length;
  return kept === null && !fewShown && anonymity === "anonymous" && count > 0 && count < ballotsToShow;
}

/** The results that everyone may see now: null while people vote, and while there are too few anonymous ballots. */
export function resultsOf(vote: Vote, room: ResultsRoom): VoteResults | null {
  if (vote.phase !== "closed" || isFew(vote, room.anonymity)) return null;
  return vote.kept ?? counted(vote, room);
}

// Every view of a closed vote asks: counted once for each set of ballots and level. A cache of a pure function.
const known = new WeakMap<Vote, { readonly room: ResultsRoom; readonly results: VoteResults }>();

function counted(vote: Vote, room: ResultsRoom): VoteResults {
  const before = known.get(vote);
  if (before !== undefined && isSameRoom(before.room, room)) return before.results;
  const results = count(vote, room);
  known.set(vote, { room, results });
  return results;
}

function isSameRoom(one: ResultsRoom, other: ResultsRoom): boolean {
  return (
    one.organisations === other.organisations &&
    one.anonymity === other.anonymity &&
    one.names === other.names
  );
}

function count(vote: Vote, room: ResultsRoom): VoteResults {
  const { rules, options } = vote;
  const ballots = Object.values(vote.ballots);
  const isAnonymous = room.anonymity === "anonymous";
  const sides = sidesOf(ballots, isAnonymous);
  const cap = Math.max(capOf(rules), ...ballots.map(mostOnOne));
  const tally = (question: "dots" | "wish") => tallyOf({ options, ballots, sides, question, cap });
  const dots = tally("dots");
  const wishes = rules.kind === "wishes" ? tally("wish") : null;
  const voting = organisationsOf(ballots);
  return {
    ballots: ballots.length,
    proxies: ballots.filter(({ proxy }) => proxy).length,
    organisations: voting.size,
    // Who is absent from a vote of people who were promised anonymity is told only when the counts are large.
    absent: isAnonymous ? [] : room.organisations.map(({ id }) => id).filter((id) => !voting.has(id)),
    byOrganisation: sides !== null,
    options: options.map((option, index) =>
      optionResult(
        option,
        { dots: dots[index] as Tally, wish: wishes?.[index] ?? null },
        rules.kind === "wishes" ? carriersOf(option.id, vote.ballots, room) : null,
        importantUpTo(dots),
      ),
    ),
  };
}

function optionResult(
  { id, number, text, withdrawn }: VoteOption,
  { dots, wish }: { readonly dots: Tally; readonly wish: Tally | null },
  carriers: Carriers | null,
  important: number,
): OptionResult {
  return {
    id,
    number,
    text,
    withdrawn,
    dots,
    wish,
    carriers,
    withoutCarrier: carriers?.count === 0 && dots.points > 0 && dots.rank !== null && dots.rank <= important,
    reserve: dots.points === 0 && (wish?.points ?? 0) === 0,
  };
}

/** High in importance: the better half of the options that rank. */
function importantUpTo(tallies: readonly Tally[]): number {
  return Math.ceil(tallies.filter(({ rank }) => rank !== null).length / 2);
}

function mostOnOne({ marks }: Ballot): number {
  return Math.max(0, ...Object.values(unseal(marks)).flatMap(({ dots, wish }) => [dots, wish]));
}

/** In the order of names and of the list of organisations, which says nothing of who voted when. */
function carriersOf(option: OptionId, ballots: Vote["ballots"], room: ResultsRoom): Carriers {
  const carrying = Object.values(ballots).filter(({ marks }) => markOn(unseal(marks), option).carries);
  const names = carrying.flatMap(({ voter }) => (voter === null ? [] : (entry(room.names, voter) ?? [])));
  const from = organisationsOf(carrying);
  return {
    count: carrying.length,
    names: room.anonymity === "nominative" ? names.toSorted() : [],
    organisations:
      room.anonymity === "anonymous"
        ? []
        : room.organisations.map(({ id }) => id).filter((id) => from.has(id)),
  };
}

/**
 * The first options of the ranking, and those that tie with the last of them: a cut that falls between equals is extended to
 * all of them, or they are voted on again; it is never drawn by chance.
 */
export function cutAt(
  results: VoteResults,
  count: number,
): { readonly above: readonly OptionId[]; readonly tied: readonly OptionId[] } {
  const ranked = results.options
    .filter(({ dots }) => dots.rank !== null && dots.points > 0)
    .map(({ id, dots }) => ({ id, rank: dots.rank ?? 0 }))
    .toSorted((a, b) => a.rank - b.rank);
  if (ranked.length <= count) return { above: ranked.map(({ id }) => id), tied: [] };
  const last = ranked[count - 1]?.rank ?? 0;
  const isTied = ranked[count]?.rank === last;
  return {
    above: ranked.filter(({ rank }) => (isTied ? rank < last : rank <= last)).map(({ id }) => id),
    tied: isTied ? ranked.filter(({ rank }) => rank === last).map(({ id }) => id) : [],
  };
}

/** What the console says of a count before anybody draws conclusions from it (edge cases of section 9). */
export type ResultsAdvice = "nobody-voted" | "one-voter" | "all-on-one";

export function resultsAdvice(results: VoteResults): ResultsAdvice | null {
  if (results.ballots === 0) return "nobody-voted";
  if (results.ballots === 1) return "one-voter";
  const chosen = results.options.filter(({ dots }) => dots.points > 0);
  return chosen.length === 1 && results.options.length > 1 ? "all-on-one" : null;
}
