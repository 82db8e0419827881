import { describe, expect, test } from "vitest";
import { facilitatorKey } from "../help/app.ts";
import { connect, get, inActivity, joinAs, joinBody, openWorkshop, post, writeCard } from "../help/phone.ts";
import { dataFolder, startServer } from "./server-process.ts";

describe("the log of a server, at the level at which it runs", () => {
  test("tells a whole session without one text, name, place, code, secret or token of it", {
    timeout: 60_000,
  }, async () => {
    const server = await startServer({ folder: dataFolder() });
    const { base } = server;
    const enterSecret = /#enter=(\S+)/.exec(server.said())?.[1] ?? "";
    const workshop = await openWorkshop(base, { plan: { title: "Titre-Nq9x", host: "Hôte-Nq9x" } });
    const { session, activity, code, secret, facilitator, console: conductor } = workshop;
    const [ana, screen] = [await workshop.phone("Anastasia Nq1x"), await workshop.screen()];
    const token = await workshop.joins("Benoît Nq2x");

    await workshop.startWriting();
    await ana.does(writeCard(activity, "Canari-carte"));
    await workshop.reveal();
    await workshop.document();
    for (const format of ["json", "csv", "md"]) expect((await workshop.outcome(format)).status).toBe(200);

    // And what goes wrong, for that is what is written down.
    expect((await ana.ask(writeCard(activity, "Canari-tardif"))).type).toBe("refused");
    expect((await ana.ask(inActivity(activity, { type: "close-deposit" }))).type).toBe("refused");
    ana.socket.emit("command", { id: "x", command: { type: "Canari-invalide" } } as never, () => undefined);
    ana.socket.emit("Canari-nom" as "again");
    await expect(connect(base, { as: "phone", session, token: "Canari-jeton" })).rejects.toThrow(
      "unknown-person",
    );
    await expect(
      connect(base, { as: "phone", session, token }, { headers: { origin: "https://canari.example" } }),
    ).rejects.toThrow();
    for (const address of [
      `/api/join/${code}?secret=${secret}`,
      `/j/${code}?x=Canari-requete`,
      "/Canari-page",
      "/api/join/%",
      "/api/join/Canari-code",
    ]) {
      await get(base, address, { "x-bocal-secret": secret, cookie: `bocal_phone_${session}=${token}` });
    }
    await post(base, "/api/facilitator/enter", { key: "Canari-cle-fausse" });
    await post(base, "/api/join", { ...joinBody({ code, name: "Canari-corps" }), more: "Canari-de-trop" });
    await post(base, "/api/join", "Canari-texte");
    await fetch(`${base}/api/join`, {
      method: "POST",
      headers: { "content-type": "application/json", origin: base },
      body: '{"name":"Canari-casse',
    });
    await post(base, "/api/screen/pair", { secret: "Canari-ecran" });
    await joinAs(base, { code, name: "Canari-quatrieme" });
    await conductor.does({ type: "revoke-screen", screen: screen.screen as never });
    await conductor.does({ type: "end-session" });
    expect(await server.end("SIGTERM")).toBe(0);

    const said = server.said();
    const lines = said.split("\n").filter((line) => line.startsWith("{"));
    for (const line of lines) expect(() => JSON.parse(line)).not.toThrow();
    // Something is logged, and from a refused connection too.
    expect(lines.join("\n")).toContain("connection refused");
    const secrets = [
      "Canari",
      "Nq1x",
      "Nq2x",
      "Nq9x",
      code,
      secret,
      facilitator,
      token,
      screen.token,
      facilitatorKey,
    ];
    for (const each of secrets)
      expect(
        lines.filter((line) => line.includes(each)),
        each,
      ).toEqual([]);
    expect(lines.filter((line) => line.includes(enterSecret))).toEqual([]);
    // The terminal itself names the one-time secret, once, and nothing else of all that.
    for (const each of secrets) expect(said.includes(each), each).toBe(false);
  });
});
