import { serverClock } from "@bocal/client/live/server-clock";
import { describe, expect, test } from "vitest";

/** A device whose clock the test turns; the server is exactly an hour ahead of it. */
function device() {
  let at = 0;
  const hour = 3_600_000;
  return {
    clock: serverClock(() => at),
    pass: (ms: number) => {
      at += ms;
    },
    local: () => at,
    server: () => at + hour,
    /** A question, an answer that left after `there` ms, and `back` ms on the way home. */
    ask(clock: ReturnType<typeof serverClock>, there: number, back: number) {
      const askedAt = at;
      at += there;
      const said = at + hour;
      at += back;
      clock.welcomed(said, askedAt);
    },
  };
}

describe("the server's clock on a device", () => {
  test("is right to half of what the way there and back differ", () => {
    const { clock, ask, server } = device();
    ask(clock, 30, 30);
    expect(clock.now()).toBe(server());
  });

  test("goes on with the device's own steady clock", () => {
    const { clock, ask, pass, server } = device();
    ask(clock, 10, 10);
    pass(123_456);
    expect(clock.now()).toBe(server());
  });

  test("keeps what the shortest way said when a slow one follows", () => {
    const { clock, ask, server } = device();
    ask(clock, 20, 20);
    ask(clock, 20, 900);
    expect(clock.now()).toBe(server());
  });

  test("takes a better word when a shorter way brings one", () => {
    const { clock, ask, server } = device();
    ask(clock, 20, 900);
    expect(Math.abs(clock.now() - server())).toBe(440);
    ask(clock, 15, 15);
    expect(clock.now()).toBe(server());
  });

  test("uses the round trip of answers when the welcome itself took its time at the server", () => {
    const { clock, ask, server } = device();
    clock.roundTrip(40);
    ask(clock, 620, 20);
    expect(clock.now()).toBe(server());
  });

  test("believes the next welcome after the device slept, however slow it is", () => {
    const { clock, ask, server } = device();
    ask(clock, 5, 5);
    clock.distrust();
    ask(clock, 200, 200);
    expect(clock.now()).toBe(server());
  });

  test("has an hour to show before the first welcome", () => {
    const { clock } = device();
    expect(Math.abs(clock.now() - Date.now())).toBeLessThan(1_000);
  });
});
