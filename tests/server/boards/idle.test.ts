import { afterEach, expect, test, vi } from "vitest";

afterEach(() => void vi.useRealTimers());

test("an idle reader stays: for ten minutes in which nobody touches the board it never comes back", async () => {
  // Intervals and the wall clock alone are ours; sockets and timeouts stay real. The client keeps the clock that it finds
  // when it is loaded, so everything is loaded after that.
  vi.useFakeTimers({ toFake: ["setInterval", "clearInterval", "Date"] });
  const { startApp } = await import("../../help/app.ts");
  const { openWorkshop } = await import("../../help/phone.ts");
  const { stockClient } = await import("./stock-client.ts");
  const { base } = await startApp();
  const workshop = await openWorkshop(base);
  await workshop.startWriting();
  await workshop.reveal();
  const reader = stockClient(base, await workshop.document(), { token: workshop.facilitator });
  await reader.synced();
  let losses = 0;
  let heard = 0;
  reader.provider.on("status", ({ status }) => {
    if (status !== "connected") losses++;
  });
  reader.provider.ws?.addEventListener("message", () => void heard++);
  for (let round = 1; round <= 50; round++) {
    vi.advanceTimersByTime(12_000);
    // A sign of life in every 12 s: the client gives a line up after 30 s without one.
    await vi.waitUntil(() => heard >= round || losses > 0, { timeout: 10_000, interval: 2 });
  }
  expect(losses).toBe(0);
  expect(reader.provider.synced).toBe(true);
});
