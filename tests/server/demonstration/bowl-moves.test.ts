import type { PersonId } from "@bocal/protocol/base/ids";
import { type Instant, instant, secondMs } from "@bocal/protocol/base/instant";
import { seededRandom } from "@bocal/protocol/base/random";
import type { Command } from "@bocal/protocol/methods/fishbowl/commands";
import type { Event } from "@bocal/protocol/methods/fishbowl/events";
import { fishbowl } from "@bocal/protocol/methods/fishbowl/fishbowl";
import { type Actor, type Decision, happens } from "@bocal/protocol/methods/method";
import { bowlMove } from "@bocal/server/demonstration/bowl-moves";
import { demonstration } from "@bocal/server/demonstration/demonstration";
import { describe, expect, test } from "vitest";
import { clock, facilitator, named, nine, participant, people, roomOf } from "../../help/people.ts";

const room = roomOf(12);

/** Twelve simulated people around the bowl of the demonstration, for this many minutes, moving every two seconds. */
function rehearse(minutes: number) {
  const plan = demonstration("fr").activities.find(({ settings }) => settings.method === "fishbowl");
  if (plan?.settings.method !== "fishbowl") throw new Error("The demonstration has a bowl.");
  let state = fishbowl.open(plan.settings.settings);
  let now: Instant = nine;
  let asked = 0;
  const refusals: string[] = [];
  const random = seededRandom(3);
  const movers = people.slice(0, 12).map(({ id: person }, index) => ({ person, index, random }));

  function ask(by: Actor, command: Command | null): void {
    asked++;
    let made = 0;
    const context = { by, at: now, room, newId: () => `id-${asked}-${++made}`, random: seededRandom(asked) };
    const decision: Decision<Event, { readonly type: string }> =
      command === null
        ? (fishbowl.timePassed?.(state, context) ?? happens())
        : fishbowl.decide(state, command, context);
    if (!decision.ok) refusals.push(decision.refusal.type);
    for (const event of decision.ok ? decision.events : [])
      state = fishbowl.evolve(state, {
        seq: asked,
        at: now,
        by,
        command: named<"command">(`command-${asked}`),
        event,
      });
  }

  function goOn(seconds: number): void {
    for (let second = 0; second < seconds; second += 2) {
      now = instant(now + 2 * secondMs);
      if ((fishbowl.wakeAt?.(state) ?? now + 1) <= now) ask(clock, null);
      for (const mover of movers) {
        const command = bowlMove(state, mover);
        if (command !== null) ask(participant(mover.person as PersonId), command);
      }
    }
  }

  const conducts = (type: "set-up" | "introduce" | "start" | "open-harvest") => ask(facilitator, { type });
  conducts("set-up");
  goOn(30);
  conducts("introduce");
  conducts("start");
  goOn(minutes * 60);
  const talked = state;
  conducts("open-harvest");
  goOn(60);
  return { talked, state, refusals };
}

describe("simulated people around a bowl", () => {
  const { talked, state, refusals } = rehearse(15);

  test("sit down, talk a while and give their chair back, so that many sit in a quarter of an hour", () => {
    const sat = new Set(talked.stays.map(({ person }) => person));
    expect(sat.size).toBeGreaterThanOrEqual(6);
    expect(talked.stays.length).toBeGreaterThanOrEqual(8);
  });

  test("note what they hear and say what they take away", () => {
    expect(Object.keys(talked.notes).length).toBeGreaterThanOrEqual(10);
    expect(Object.keys(state.takeaways).length).toBeGreaterThanOrEqual(4);
  });

  test("ask for little that is refused: they know the rules", () => {
    expect(refusals.filter((type) => type !== "left-just-now").length).toBeLessThan(8);
  });
});
