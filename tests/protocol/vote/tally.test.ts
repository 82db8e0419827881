import { cutAt, isFew, resultsAdvice, resultsOf } from "@bocal/protocol/vote/count";
import { evolveVote } from "@bocal/protocol/vote/evolve";
import { ranksOf } from "@bocal/protocol/vote/tally";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { facilitator, idOf, named, people, roomOf } from "../../help/people.ts";
import { holds } from "../../help/seeds.ts";
import { byOption, closedWith, marks, openVote, option, resultsIn } from "./room.ts";

const free = { cap: null, budget: 10 };

describe("ranks", () => {
  test("PR-10 MP-36 ties share a rank, and the next one counts them: 1, 2, 2, 4", () => {
    expect(ranksOf([9, 5, 5, 1])).toEqual([1, 2, 2, 4]);
    expect(ranksOf([5, 5, 3])).toEqual([1, 1, 3]);
    expect(ranksOf([0, null, 2])).toEqual([2, null, 1]);
    expect(ranksOf([])).toEqual([]);
  });

  test("PR-10 an option's rank is one more than the options above it, whatever the values", () => {
    holds(
      fc.property(fc.array(fc.integer({ min: 0, max: 9 }), { maxLength: 12 }), (values) => {
        const ranks = ranksOf(values);
        values.forEach((value, index) => {
          expect(ranks[index]).toBe(1 + values.filter((other) => other > value).length);
        });
      }),
    );
  });
});

describe("two tallies", () => {
  // Eleven people of the first organisation, one of the second: numbers 0 to 10, and 11.
  const vote = closedWith(
    openVote(free),
    "aab",
    "aab",
    "aab",
    { person: 11, letters: "cc" },
    { person: 14, letters: "c" },
  );
  const results = resultsIn(vote);

  test("PR-10 tells points, distinct voters, distinct organisations and the spread", () => {
    expect(results.options[0]?.dots).toMatchObject({ points: 6, voters: 3, organisations: 1, rank: 1 });
    expect(results.options[2]?.dots).toMatchObject({ points: 3, voters: 2, organisations: 2, rank: 2 });
    // Two people gave a nothing, three gave it two.
    expect(results.options[0]?.dots.spread.slice(0, 3)).toEqual([2, 0, 3]);
    expect(results.ballots).toBe(5);
    expect(results.organisations).toBe(3);
  });

  test("PR-11 each organisation weighs the same, and a rank that changes is marked", () => {
    // Twelve dots, three organisations: four each. The first gives 2/3 of its four to a.
    expect(byOption(results, ({ dots }) => dots.share)).toEqual({ a: 2.7, b: 1.3, c: 8 });
    expect(byOption(results, ({ dots }) => dots.shareRank)).toEqual({ a: 2, b: 3, c: 1 });
    expect(byOption(results, ({ dots }) => dots.moves)).toEqual({ a: true, b: true, c: true });
  });

  test("people without an organisation count together, and an organisation nobody came from is absent, not zero", () => {
    const mixed = resultsIn(
      closedWith(
        openVote(free),
        "a",
        { person: 1, letters: "b", organisation: null },
        {
          person: 2,
          letters: "b",
          organisation: null,
        },
      ),
    );
    expect(byOption(mixed, ({ dots }) => dots.share)).toEqual({ a: 1.5, b: 1.5, c: 0 });
    expect(mixed.absent).toHaveLength(6);
    expect(mixed.absent).not.toContain(named("organisation-1"));
  });

  test("PR-13 what nobody chose is kept as reserve", () => {
    expect(byOption(resultsIn(closedWith(openVote(), "a", "b")), ({ reserve }) => reserve)).toEqual({
      a: false,
      b: false,
      c: true,
    });
  });

  test("an option that was withdrawn keeps its points and has no rank", () => {
    const open = evolveVote(openVote(), { type: "option-withdrawn", option: option("a") }, idOf(facilitator));
    const found = resultsIn(closedWith(open, "aa", "b"));
    expect(found.options[0]?.dots).toMatchObject({ points: 2, rank: null, shareRank: null, moves: false });
    expect(found.options[1]?.dots).toMatchObject({ points: 1, rank: 1 });
  });

  test("PR-11 both tallies always add up to the same total", () => {
    const ballot = fc.record({
      person: fc.nat(18),
      letters: fc.string({ unit: fc.constantFrom("a", "b", "c"), maxLength: 8 }),
    });
    holds(
      fc.property(fc.uniqueArray(ballot, { selector: ({ person }) => person, maxLength: 12 }), (cast) => {
        const { options } = resultsIn(closedWith(openVote(free), ...cast));
        const points = options.reduce((sum, { dots }) => sum + dots.points, 0);
        const shares = options.reduce((sum, { dots }) => sum + (dots.share ?? 0), 0);
        expect(points).toBe(cast.reduce((sum, { letters }) => sum + letters.length, 0));
        // Each share is told to a tenth.
        expect(Math.abs(points - shares)).toBeLessThan(0.051 * options.length);
        for (const { dots } of options) {
          expect(dots.spread.reduce((sum, count) => sum + count, 0)).toBe(cast.length);
          expect(dots.spread.reduce((sum, count, dot) => sum + count * dot, 0)).toBe(dots.points);
        }
      }),
    );
  });

  test("PR-11 the order in which ballots came changes nothing", () => {
    holds(
      fc.property(fc.shuffledSubarray([0, 1, 2, 3, 4], { minLength: 5 }), (order) => {
        const cast = ["aab", "b", "cc", "abc", "a"].map((letters, index) => ({ person: index * 3, letters }));
        const moved = order.flatMap((index) => cast[index] ?? []);
        expect(resultsIn(closedWith(openVote(free), ...moved))).toEqual(
          resultsIn(closedWith(openVote(free), ...cast)),
        );
      }),
    );
  });
});

describe("wishes to act", () => {
  const wish = (person: number, lines: readonly (readonly [string, number, number, boolean])[]) => ({
    voter: people[person]?.id ?? named<"person">("nobody"),
    event: {
      type: "ballot-cast" as const,
      organisation: people[person]?.organisation ?? null,
      marks: lines.map(([letter, dots, wished, carries]) => ({
        option: option(letter),
        dots,
        wish: wished,
        carries,
      })),
    },
  });
  const vote = [
    wish(0, [
      ["a", 3, 0, false],
      ["b", 1, 2, true],
    ]),
    wish(12, [
      ["a", 2, 1, false],
      ["c", 0, 3, true],
    ]),
  ].reduce((before, { voter, event }) => evolveVote(before, event, voter), openVote({ kind: "wishes" }));
  const closed = evolveVote(vote, { type: "vote-closed" }, idOf(facilitator));

  test("PR-12 counts what matters and what people wish to do apart, and who offers to carry", () => {
    const results = resultsIn(closed);
    expect(byOption(results, ({ dots }) => dots.points)).toEqual({ a: 5, b: 1, c: 0 });
    expect(byOption(results, ({ wish: wished }) => wished?.points)).toEqual({ a: 1, b: 2, c: 3 });
    expect(byOption(results, ({ carriers }) => carriers?.count)).toEqual({ a: 0, b: 1, c: 1 });
  });

  test("PR-12 flags what matters much and nobody offers to carry", () => {
    expect(byOption(resultsIn(closed), ({ withoutCarrier }) => withoutCarrier)).toEqual({
      a: true,
      b: false,
      c: false,
    });
  });

  test("CC-07 tells who offers to carry as far as the level allows", () => {
    const carriers = (level: "nominative" | "organisation" | "anonymous") =>
      resultsOf(
        level === "anonymous" ? evolveVote(closed, { type: "few-results-shown" }, idOf(facilitator)) : closed,
        roomOf(19, level),
      )?.options[1]?.carriers;
    expect(carriers("nominative")?.names).toHaveLength(1);
    expect(carriers("organisation")).toEqual({
      count: 1,
      names: [],
      organisations: [named("organisation-1")],
    });
    expect(carriers("anonymous")).toEqual({ count: 1, names: [], organisations: [] });
  });
});

describe("few ballots, and a count that says little", () => {
  test("PR-07 nothing is told while people vote", () => {
    expect(resultsOf(openVote(), roomOf(11))).toBeNull();
  });

  test("CC-07 fewer than five anonymous ballots are shown only when the room agrees", () => {
    const four = closedWith(openVote(), "a", "b", "c", "a");
    expect(isFew(four, "anonymous")).toBe(true);
    expect(resultsOf(four, roomOf(11, "anonymous"))).toBeNull();
    expect(resultsOf(four, roomOf(11, "organisation"))).not.toBeNull();
    const agreed = evolveVote(four, { type: "few-results-shown" }, idOf(facilitator));
    expect(resultsOf(agreed, roomOf(11, "anonymous"))?.ballots).toBe(4);
    expect(
      resultsOf(closedWith(openVote(), "a", "b", "c", "a", "a"), roomOf(11, "anonymous")),
    ).not.toBeNull();
  });

  test("CC-07 an anonymous tally of organisations has no organisation of fewer than five voters", () => {
    // Six from the first organisation and one from each of two others: only one side of five would be left.
    const lone = ["a", "a", "a", "a", "b", "b"].map((letters, person) => ({ person, letters }));
    const few = closedWith(openVote(), ...lone, { person: 11, letters: "c" }, { person: 14, letters: "c" });
    const told = resultsIn(few, "anonymous");
    expect(told.byOrganisation).toBe(false);
    expect(told.options.every(({ dots }) => dots.share === null && dots.organisations === null)).toBe(true);
    expect(told.absent).toEqual([]);
    expect(resultsIn(few, "organisation").byOrganisation).toBe(true);
    // With five people from the small ones together, two sides stand side by side.
    const more = closedWith(
      openVote(),
      ...lone,
      ...[11, 12, 13, 14, 15].map((person) => ({ person, letters: "c" })),
    );
    expect(byOption(resultsIn(more, "anonymous"), ({ dots }) => dots.organisations)).toEqual({
      a: 1,
      b: 1,
      c: 1,
    });
  });

  test("says that nobody voted, that one person did, that all dots are on one option", () => {
    expect(resultsAdvice(resultsIn(closedWith(openVote())))).toBe("nobody-voted");
    expect(resultsAdvice(resultsIn(closedWith(openVote(), "ab")))).toBe("one-voter");
    expect(resultsAdvice(resultsIn(closedWith(openVote(), "aaa", "aa")))).toBe("all-on-one");
    expect(resultsAdvice(resultsIn(closedWith(openVote(), "a", "b")))).toBeNull();
  });

  test("a cut between equals is told as a tie, never drawn", () => {
    const results = resultsIn(closedWith(openVote({}, "a", "b", "c", "d"), "aab", "ab", "c"));
    expect(cutAt(results, 1)).toEqual({ above: ["a"], tied: [] });
    expect(cutAt(results, 2)).toEqual({ above: ["a", "b"], tied: [] });
    const tie = resultsIn(closedWith(openVote({}, "a", "b", "c", "d"), "aab", "ac"));
    expect(cutAt(tie, 2)).toEqual({ above: ["a"], tied: ["b", "c"] });
    // What nobody chose is above no cut.
    expect(cutAt(tie, 4)).toEqual({ above: ["a", "b", "c"], tied: [] });
  });

  test("a ballot of nothing is a ballot", () => {
    const blank = evolveVote(
      openVote(),
      { type: "ballot-cast", marks: marks(""), organisation: null },
      idOf(facilitator),
    );
    expect(resultsIn(evolveVote(blank, { type: "vote-closed" }, null)).ballots).toBe(1);
  });
});
