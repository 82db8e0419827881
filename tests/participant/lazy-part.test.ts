import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { lazyPart } from "../../apps/participant/src/pieces/lazy-part.ts";

/** A part whose arrivals and failures the test decides, in the order in which they are asked for. */
function partByHand() {
  const asked: PromiseWithResolvers<string>[] = [];
  const part = lazyPart(() => {
    const next = Promise.withResolvers<string>();
    asked.push(next);
    return next.promise;
  });
  return { part, asked };
}

describe("a part of the page that comes later", () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  test("is told to whoever drew without it, even when it came before they could listen", async () => {
    const { part, asked } = partByHand();
    part.preload();
    const drawn = part.state();
    asked[0]?.resolve("Live");
    await vi.runAllTimersAsync();
    // What a component does after drawing: it listens, and looks again whether what it drew still holds.
    part.subscribe(() => {});
    expect(drawn.name).not.toBe("here");
    expect(part.state()).toEqual({ name: "here", part: "Live" });
  });

  test("is told to whoever listens when it comes", async () => {
    const { part, asked } = partByHand();
    const heard = vi.fn();
    part.subscribe(heard);
    asked[0]?.resolve("Live");
    await vi.runAllTimersAsync();
    expect(part.state()).toEqual({ name: "here", part: "Live" });
    expect(heard).toHaveBeenCalled();
  });

  test("is asked for once, however many want it", () => {
    const { part, asked } = partByHand();
    part.preload();
    part.subscribe(() => {});
    part.subscribe(() => {});
    expect(asked).toHaveLength(1);
  });

  test("is asked for again three times while somebody waits, and then said to have failed", async () => {
    const { part, asked } = partByHand();
    part.subscribe(() => {});
    for (let time = 0; time < 4; time++) {
      expect(part.state().name).toBe("coming");
      asked[time]?.reject(new Error("no network"));
      await vi.runAllTimersAsync();
    }
    expect(asked).toHaveLength(4);
    expect(part.state().name).toBe("failed");
  });

  test("that failed ahead of time is asked for anew when it is needed", async () => {
    const { part, asked } = partByHand();
    part.preload();
    asked[0]?.reject(new Error("no network"));
    await vi.runAllTimersAsync();
    expect(asked).toHaveLength(1);
    part.subscribe(() => {});
    asked[1]?.resolve("Live");
    await vi.runAllTimersAsync();
    expect(part.state().name).toBe("here");
  });
});
