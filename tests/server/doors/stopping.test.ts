import { once } from "node:events";
import { connect as connectTo } from "node:net";
import { describe, expect, onTestFinished, test } from "vitest";
import { WebSocket } from "ws";
import { startApp } from "../../help/app.ts";
import { get, openWorkshop } from "../../help/phone.ts";
import { rawBoardLine } from "../boards/stock-client.ts";

// Each of these peers would hold Node's own closing for 30 s and more.
describe("a server that stops", { timeout: 20_000 }, () => {
  test("waits for no phone that sleeps: it hears nothing and answers nothing", async () => {
    const { app, base, port } = await startApp();
    const workshop = await openWorkshop(base);
    const token = await workshop.joins("Ana");
    const phone = new WebSocket(`ws://127.0.0.1:${port}/socket.io/?EIO=4&transport=websocket`);
    onTestFinished(() => phone.terminate());
    await once(phone, "open");
    phone.send(`40${JSON.stringify({ as: "phone", session: workshop.session, wire: 1, token })}`);
    await once(phone, "message");
    phone.pause();
    await app.close();
  });

  test("waits for no reader of a board that sleeps", async () => {
    const { app, base } = await startApp();
    const workshop = await openWorkshop(base);
    await workshop.startWriting();
    await workshop.reveal();
    const line = rawBoardLine(base, await workshop.document(), { token: workshop.facilitator });
    await line.opened;
    line.socket.pause();
    await app.close();
  });

  test("waits for no request that never ends, and no guess that is being slowed", async () => {
    const { app, base, port } = await startApp();
    const half = connectTo(port, "127.0.0.1");
    onTestFinished(() => void half.destroy());
    half.on("error", () => undefined);
    await once(half, "connect");
    half.write("POST /api/join HTTP/1.1\r\nHost: x\r\nContent-Length: 100\r\n\r\n{");
    const guesses = Array.from({ length: 70 }, () => get(base, "/api/join/ZZZZZZ").catch(() => undefined));
    await get(base, "/healthz");
    await app.close();
    await Promise.all(guesses);
  });

  test("tells everybody, on polling too, to come back within a time, and takes nobody new", async () => {
    const { app, base, port } = await startApp();
    const workshop = await openWorkshop(base);
    const lines = [
      workshop.console,
      await workshop.phone("Ana", { transports: ["polling"] }),
      await workshop.screen(),
    ];
    const told = lines.map(
      ({ socket }) => new Promise<number>((resolve) => void socket.on("restarting", resolve)),
    );
    await app.close();
    for (const withinMs of await Promise.all(told)) expect(withinMs).toBeGreaterThan(0);
    for (const line of lines) expect(await line.cut).toMatch(/server disconnect|transport/);
    await expect(fetch(`http://127.0.0.1:${port}/healthz`)).rejects.toThrow();
  });
});
