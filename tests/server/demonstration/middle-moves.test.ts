import { seededRandom } from "@bocal/protocol/base/random";
import { unseal } from "@bocal/protocol/base/sealed";
import { middleMove } from "@bocal/server/demonstration/middle-moves";
import { describe, expect, test } from "vitest";
import { ana, facilitator, participant, people } from "../../help/people.ts";
import { grouped, metaplanStory, onTheBoard } from "../../protocol/methods/metaplan/room.ts";

const given = metaplanStory();
const texts = ["Un bus le soir", "Une porte ouverte", "Se parler avant"] as const;
const movers = people
  .slice(0, 11)
  .map(({ id: person }, index) => ({ person, index, random: seededRandom(index) }));

type Scene = ReturnType<typeof given>;

/** Everybody moves in turn, a dozen times: a refusal would fail the story. */
function goOn(from: Scene): Scene {
  let scene = from;
  for (let turn = 0; turn < 12; turn++)
    for (const mover of movers) {
      const command = middleMove(scene.state, mover);
      if (command !== null) scene = scene.when(participant(mover.person), command);
    }
  return scene;
}

describe("simulated people between the reading and the theme list", () => {
  test("flash a card that is not theirs, once each, and most of them nothing", () => {
    const { cards, middle } = goOn(given(...onTheBoard(ana, ...texts))).state;
    const flashes = Object.values(middle.flashes);
    expect(flashes.length).toBeGreaterThan(1);
    expect(flashes.length).toBeLessThan(movers.length / 2);
    for (const { card, by } of flashes) expect(unseal(by)).not.toBe(unseal(cards[card]?.author as never));
  });

  test("propose titles for clusters without one, and leave a titled one alone", () => {
    const board = [
      ...onTheBoard(ana, ...texts),
      ...grouped("", 1, texts[0]),
      ...grouped("Tout est dit", 2, texts[1]),
    ];
    const titles = given(...board).when(facilitator, { type: "go-to-phase", phase: "titles" });
    const proposals = Object.values(goOn(titles).state.middle.proposals);
    expect(proposals.length).toBeGreaterThan(5);
    expect(new Set(proposals.map(({ text }) => text))).toEqual(new Set([texts[0]]));
  });
});
