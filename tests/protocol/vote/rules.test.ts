import { orderFor } from "@bocal/protocol/vote/ballot";
import { proposedBudget } from "@bocal/protocol/vote/rules";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { ana, ben, facilitator, idOf, named } from "../../help/people.ts";
import { holds } from "../../help/seeds.ts";
import { by } from "../../help/story.ts";
import { marks, opened, option, optionsFrom, rules, voteStory } from "./room.ts";

const given = voteStory();
const cast = (letters: string, organisation = named<"organisation">("organisation-1")) => ({
  type: "ballot-cast" as const,
  marks: marks(letters),
  organisation,
});

describe("before anyone votes", () => {
  test("PR-05 proposes dots by the formula: 8 options and 11 people 3, 12 and 20 people 4, 20 and 11 people 10", () => {
    expect(proposedBudget(8, 11)).toBe(3);
    expect(proposedBudget(12, 20)).toBe(4);
    expect(proposedBudget(20, 11)).toBe(10);
    expect(proposedBudget(3, 0)).toBe(3);
    expect(proposedBudget(0, 5)).toBe(1);
  });

  test("PR-05 the proposal always lies between one dot and ten", () => {
    holds(
      fc.property(fc.nat(300), fc.nat(400), (options, voters) => {
        const budget = proposedBudget(options, voters);
        expect(Number.isInteger(budget) && budget >= 1 && budget <= 10).toBe(true);
      }),
    );
  });

  test("PR-01 freezes the options, numbered, when voting opens", () => {
    given()
      .when(facilitator, { type: "open-vote" })
      .then({ type: "vote-opened", options: optionsFrom("a", "b", "c") });
  });

  test("PR-03 does not open without a criterion", () => {
    voteStory({ criterion: "" })()
      .when(facilitator, { type: "open-vote" })
      .refused({ type: "blank-criterion" });
  });

  test("PR-04 PR-06 the rules are set before voting, and no longer while it is open", () => {
    const changed = { ...rules, cap: 1, mustSpendAll: true, ownAllowed: false };
    given().when(facilitator, { type: "set-vote-rules", rules: changed }).then({
      type: "vote-rules-set",
      rules: changed,
    });
    given(opened())
      .when(facilitator, { type: "set-vote-rules", rules: changed })
      .refused({ type: "vote-open" });
  });

  test("a budget of no dots, or of more than a hundred, is refused with the range", () => {
    for (const budget of [0, 101, 2.5]) {
      given()
        .when(facilitator, { type: "set-vote-rules", rules: { ...rules, budget } })
        .refused({ type: "budget-out-of-range", least: 1, most: 100 });
    }
    given()
      .when(facilitator, { type: "set-vote-rules", rules: { ...rules, cap: 0 } })
      .refused({ type: "cap-out-of-range", least: 1, most: 100 });
  });

  test("one option is no vote", () => {
    voteStory({}, optionsFrom("a"))()
      .when(facilitator, { type: "open-vote" })
      .refused({ type: "too-few-options", least: 2 });
  });

  test("PR-04 who must spend all dots can: a budget that cannot be spent does not open", () => {
    voteStory({ budget: 5, cap: 1, mustSpendAll: true })()
      .when(facilitator, { type: "open-vote" })
      .refused({ type: "budget-cannot-be-spent", most: 3 });
  });

  test("nobody votes before it opens", () => {
    given()
      .when(ana, { type: "cast-ballot", marks: marks("a") })
      .refused({ type: "vote-not-open" });
  });

  test("a vote that opened too early goes back, but not over somebody's ballot", () => {
    given(opened()).when(facilitator, { type: "unopen-vote" }).then({ type: "vote-unopened" });
    given(opened(), by(ana, cast("a")))
      .when(facilitator, { type: "unopen-vote" })
      .refused({ type: "ballots-in" });
  });
});

describe("a ballot", () => {
  const open = voteStory()(opened());

  test("PR-05 has no more dots than the budget", () => {
    open
      .when(ana, { type: "cast-ballot", marks: marks("aaabbb") })
      .refused({ type: "too-many-dots", budget: 5 });
  });

  test("PR-06 puts no more on one option than the limit; without a limit all of them", () => {
    open
      .when(ana, { type: "cast-ballot", marks: marks("aaaa") })
      .refused({ type: "too-many-on-one", most: 3 });
    voteStory({ cap: null })(opened())
      .when(ana, { type: "cast-ballot", marks: marks("aaaaa") })
      .then(cast("aaaaa"));
  });

  test("PR-04 may be spent in part unless all dots must be used", () => {
    open.when(ana, { type: "cast-ballot", marks: [] }).then(cast(""));
    voteStory({ mustSpendAll: true })(opened())
      .when(ana, { type: "cast-ballot", marks: marks("aab") })
      .refused({ type: "dots-left", left: 2 });
  });

  test("PR-04 may go to one's own proposal only where the rules say so", () => {
    const mine = voteStory({ ownAllowed: false }, optionsFrom("a:person-1", "b"))(opened("a:person-1", "b"));
    mine.when(ana, { type: "cast-ballot", marks: marks("a") }).refused({ type: "own-option" });
    mine.when(ben, { type: "cast-ballot", marks: marks("a") }).then(cast("a"));
    voteStory()(opened("a:person-1", "b"))
      .when(ana, { type: "cast-ballot", marks: marks("a") })
      .then(cast("a"));
  });

  test("PR-04 whose own proposal is closed to them need not spend what the others cannot hold", () => {
    voteStory({ ownAllowed: false, mustSpendAll: true, budget: 4, cap: 3 })(opened("a:person-1", "b"))
      .when(ana, { type: "cast-ballot", marks: marks("bbb") })
      .then(cast("bbb"));
  });

  test("PR-08 is moved by its voter until voting closes, and by nobody else", () => {
    const voted = voteStory()(opened(), by(ana, cast("aab")), by(ben, cast("c")));
    const moved = voted.when(ana, { type: "cast-ballot", marks: marks("c") });
    moved.then(cast("c"));
    expect(Object.keys(moved.state.ballots)).toEqual([idOf(ana), idOf(ben)]);
    voted
      .when(facilitator, {
        type: "cast-proxy-ballot",
        person: idOf(ana),
        organisation: null,
        marks: marks("b"),
      })
      .refused({ type: "has-voted" });
    voted
      .when(facilitator, { type: "withdraw-proxy-ballot", ballot: named<"ballot">(idOf(ana)) })
      .refused({ type: "no-such-ballot" });
    voteStory()(opened(), by(ana, cast("aab")), { type: "vote-closed" })
      .when(ana, { type: "cast-ballot", marks: marks("c") })
      .refused({ type: "vote-closed" });
  });

  test("PR-08 is taken back by its voter", () => {
    const voted = voteStory()(opened(), by(ana, cast("aab")));
    const none = voted.when(ana, { type: "withdraw-ballot" });
    none.then({ type: "ballot-withdrawn" });
    expect(none.state.ballots).toEqual({});
    none.when(ana, { type: "withdraw-ballot" }).then();
  });

  test("names options that are there, each once, with whole dots", () => {
    open.when(ana, { type: "cast-ballot", marks: marks("z") }).refused({ type: "no-such-option" });
    open
      .when(ana, { type: "cast-ballot", marks: [...marks("a"), ...marks("a")] })
      .refused({ type: "no-such-option" });
    for (const dots of [-1, 0.5, Number.NaN]) {
      open
        .when(ana, { type: "cast-ballot", marks: [{ option: option("a"), dots }] })
        .refused({ type: "bad-dots" });
    }
    open
      .when(ana, { type: "cast-ballot", marks: [{ option: option("a"), dots: 1, carries: true }] })
      .refused({ type: "bad-dots" });
  });

  test("is a participant's: the facilitator has none", () => {
    open.when(facilitator, { type: "cast-ballot", marks: marks("a") }).refused({ type: "not-yours-to-do" });
    open.when(ana, { type: "close-vote" }).refused({ type: "not-yours-to-do" });
  });

  test("PR-12 of wishes says what matters, what one wishes to do, and what one could carry, apart", () => {
    const wishes = voteStory({ kind: "wishes" })(opened());
    const lines = [{ option: option("a"), dots: 0, wish: 3, carries: true }];
    wishes.when(ana, { type: "cast-ballot", marks: lines }).then({
      type: "ballot-cast",
      marks: lines,
      organisation: named<"organisation">("organisation-1"),
    });
    wishes
      .when(ana, { type: "cast-ballot", marks: [{ option: option("a"), dots: 0, wish: 4 }] })
      .refused({ type: "too-many-on-one", most: 3 });
  });

  test("whatever it is, keeps the sum within the budget and each option within the limit once it is taken", () => {
    const line = fc.record({
      option: fc.constantFrom(option("a"), option("b"), option("c"), option("z")),
      dots: fc.integer({ min: -1, max: 6 }),
      wish: fc.option(fc.integer({ min: 0, max: 6 }), { nil: undefined }),
    });
    holds(
      fc.property(
        fc.array(line, { maxLength: 4 }),
        fc.integer({ min: 1, max: 8 }),
        fc.option(fc.integer({ min: 1, max: 4 })),
        fc.constantFrom("dots" as const, "wishes" as const),
        (lines, budget, cap, kind) => {
          const { state } = voteStory({ budget, cap, kind })(opened()).when(ana, {
            type: "cast-ballot",
            marks: lines,
          });
          const taken = state.ballots[idOf(ana)];
          if (taken === undefined) return;
          expect(lines.every(({ dots, wish = 0 }) => Math.max(dots, wish) <= (cap ?? budget))).toBe(true);
          expect(lines.reduce((sum, { dots }) => sum + dots, 0)).toBeLessThanOrEqual(budget);
          expect(lines.reduce((sum, { wish = 0 }) => sum + wish, 0)).toBeLessThanOrEqual(budget);
        },
      ),
    );
  });
});

describe("while people vote", () => {
  test("PR-09 the budget rises, and everyone is told from what; it never falls below what somebody has spent", () => {
    const voting = given(opened(), by(ana, cast("aabb")));
    const raised = voting.when(facilitator, { type: "set-vote-budget", budget: 6 });
    raised.then({ type: "vote-budget-set", budget: 6, raisedFrom: 5 });
    expect(raised.state.raisedFrom).toBe(5);
    voting.when(facilitator, { type: "set-vote-budget", budget: 4 }).then({
      type: "vote-budget-set",
      budget: 4,
      raisedFrom: null,
    });
    voting
      .when(facilitator, { type: "set-vote-budget", budget: 3 })
      .refused({ type: "budget-already-spent", spent: 4 });
  });

  test("somebody without a phone votes by the facilitator's hand, marked as such, and once", () => {
    const away = given(opened()).when(facilitator, {
      type: "cast-proxy-ballot",
      person: idOf(ben),
      organisation: null,
      marks: marks("ab"),
    });
    expect(away.state.ballots[idOf(ben)]).toMatchObject({
      proxy: true,
      organisation: named("organisation-1"),
    });
    const unknown = away.when(facilitator, {
      type: "cast-proxy-ballot",
      person: null,
      organisation: named("organisation-2"),
      marks: marks("c"),
    });
    expect(unknown.state.ballots["new-1"]).toMatchObject({
      proxy: true,
      voter: null,
      organisation: named("organisation-2"),
    });
    unknown
      .when(facilitator, { type: "withdraw-proxy-ballot", ballot: named("new-1") })
      .then({ type: "proxy-ballot-withdrawn", ballot: named("new-1") });
    // Back at their phone they move their own dots, and the ballot is theirs.
    const back = away.when(ben, { type: "cast-ballot", marks: marks("c") });
    expect(back.state.ballots[idOf(ben)]?.proxy).toBe(false);
  });

  test("a vote is closed at once, or after a warning that can be taken back", () => {
    const warned = given(opened()).when(facilitator, { type: "warn-of-closing" });
    expect(warned.state.closesAt).not.toBeNull();
    warned.when(facilitator, { type: "stop-closing" }).then({ type: "vote-closing-set", at: null });
    given(opened()).when(facilitator, { type: "close-vote" }).then({ type: "vote-closed" });
  });

  test("whoever comes late finds it closed; it is opened again once", () => {
    const closed = given(opened(), by(ana, cast("a")), { type: "vote-closed" });
    closed.when(ben, { type: "cast-ballot", marks: marks("b") }).refused({ type: "vote-closed" });
    const again = closed.when(facilitator, { type: "reopen-vote" });
    again.then({ type: "vote-reopened" });
    expect(again.state.ballots[idOf(ana)]).toBeDefined();
    again
      .when(facilitator, { type: "close-vote" })
      .when(facilitator, { type: "reopen-vote" })
      .refused({ type: "vote-reopened-once" });
  });

  test("an option that is withdrawn keeps its dots and takes no more", () => {
    const withdrawn = given(opened(), by(ana, cast("aa"))).when(facilitator, {
      type: "withdraw-option",
      option: option("a"),
    });
    expect(withdrawn.state.options[0]?.withdrawn).toBe(true);
    withdrawn.when(ana, { type: "cast-ballot", marks: marks("aab") }).then(cast("aab"));
    withdrawn.when(ben, { type: "cast-ballot", marks: marks("a") }).refused({ type: "option-withdrawn" });
    withdrawn
      .when(facilitator, { type: "restore-option", option: option("a") })
      .then({ type: "option-restored", option: option("a") });
  });
});

describe("the list on a phone", () => {
  const options = optionsFrom("a", "b", "c", "d", "e", "f");

  test("stands in another order for each person, and in the same one after a reload", () => {
    const orders = new Set(
      Array.from({ length: 20 }, (_, index) =>
        orderFor(options, `person-${index}`)
          .map(({ id }) => id)
          .join(""),
      ),
    );
    expect(orders.size).toBeGreaterThan(12);
    expect(orderFor(options, "person-1")).toEqual(orderFor(options, "person-1"));
    expect(orderFor(options, "person-1").toSorted((a, b) => a.number - b.number)).toEqual(options);
  });
});
