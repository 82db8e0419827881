import { seededRandom } from "@bocal/protocol/base/random";
import { decideVote } from "@bocal/protocol/vote/decide";
import { evolveVote } from "@bocal/protocol/vote/evolve";
import { preparedVote, type Vote, type VoteRules } from "@bocal/protocol/vote/vote";
import { voteMove } from "@bocal/server/demonstration/vote-moves";
import { describe, expect, test } from "vitest";
import { facilitator, idOf, nine, participant, people, roomOf } from "../../help/people.ts";
import { optionsFrom, rules } from "../../protocol/vote/room.ts";

function open(other: Partial<VoteRules>): Vote {
  const options = optionsFrom("a", "b:person-1", "c", "d");
  return evolveVote(
    preparedVote({ ...rules, ...other }),
    { type: "vote-opened", options },
    idOf(facilitator),
  );
}

describe("simulated people in a vote", () => {
  test.each([
    {},
    { cap: 1, budget: 2 },
    { kind: "wishes" as const },
    { mustSpendAll: true, ownAllowed: false, budget: 6, cap: 2 },
  ])("vote within the rules, and once: %o", (other) => {
    let vote = open(other);
    const random = seededRandom(7);
    for (let tick = 0; tick < 12; tick++) {
      for (const [index, { id }] of people.slice(0, 12).entries()) {
        const command = voteMove(vote, { person: id, index, random });
        if (command === null) continue;
        const decision = decideVote(vote, command, {
          by: participant(id),
          at: nine,
          people: roomOf(12).people,
          newId: () => "new",
          options: [],
        });
        expect(decision.ok, JSON.stringify(decision)).toBe(true);
        if (decision.ok) for (const event of decision.events) vote = evolveVote(vote, event, id);
      }
    }
    expect(Object.keys(vote.ballots)).toHaveLength(12);
  });
});
