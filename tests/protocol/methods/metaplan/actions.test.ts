import type { ActionFields } from "@bocal/protocol/methods/metaplan/late/vocabulary";
import { metaplan } from "@bocal/protocol/methods/metaplan/metaplan";
import type { State } from "@bocal/protocol/methods/metaplan/vocabulary";
import { describe, expect, test } from "vitest";
import {
  ana,
  ben,
  facilitator,
  idOf,
  maya,
  named,
  participant,
  people,
  roomOf,
} from "../../../help/people.ts";
import { at, by } from "../../../help/story.ts";
import { action, added, counted, criterion, decided, inPhase, theme, themed } from "./late.ts";
import { grouped, metaplanStory, settings } from "./room.ts";

const given = metaplanStory();
const room = roomOf(13);
const _go = (phase: "titles" | "themes" | "weighting" | "decisions" | "actions" | "closed") =>
  ({ type: "go-to-phase", phase }) as const;
const staff = (state: State, level = room) => metaplan.show.staff(state, level).late;
const _wall = (state: State) => metaplan.show.screen(state, room).late;
const phones = (state: State) => metaplan.show.public(state, room).late;

describe("actions", () => {
  const listing = [...counted(), inPhase("actions")] as const;
  const fields: ActionFields = {
    theme: theme(1),
    title: "Ouvrir un relais",
    description: "Une salle, un soir par semaine",
    owner: idOf(ben),
    others: "La mairie",
    means: "Une salle prêtée",
    due: "2026-12-03",
    realistic: true,
    sideEffects: "Du bruit le soir",
  };
  const change = (other: Partial<ActionFields>) =>
    ({ type: "change-action", action: action("relais"), fields: { ...fields, ...other } }) as const;

  test("MP-37 an action that lacks description, owner, means or date stays a piste, and says what it lacks", () => {
    const scene = given(...listing, added("relais"));
    expect(staff(scene.state)?.actions[0]?.lacks).toEqual(["description", "owner", "means", "due"]);
    const filled = scene.when(facilitator, change({ means: "" }));
    expect(staff(filled.state)?.actions[0]?.lacks).toEqual(["means"]);
    expect(staff(scene.when(facilitator, change({})).state)?.actions[0]).toMatchObject({
      lacks: [],
      owner: { name: expect.stringMatching(/^Ben/) },
    });
  });

  test("MP-37 an action is never given to somebody absent", () => {
    const scene = given(...listing, added("relais"));
    scene.when(facilitator, change({ owner: named("person-19") })).refused({ type: "owner-absent" });
    scene.when(facilitator, change({ owner: named("nobody") })).refused({ type: "owner-absent" });
  });

  test("MP-38 asks whether the date is realistic and what else could follow", () => {
    const scene = given(...listing, added("relais")).when(facilitator, change({ realistic: false }));
    expect(staff(scene.state)?.actions[0]).toMatchObject({
      realistic: false,
      sideEffects: "Du bruit le soir",
    });
    given(...listing, added("relais"))
      .when(facilitator, change({ due: "2026-02-30" }))
      .refused({ type: "bad-date" });
  });

  test("whoever is there takes an action on, or helps, from their phone; nobody takes it from them", () => {
    const taken = given(...listing, added("relais")).when(ana, {
      type: "volunteer",
      action: action("relais"),
      as: "owner",
    });
    taken.then({ type: "volunteered", action: action("relais"), as: "owner" });
    taken
      .when(ben, { type: "volunteer", action: action("relais"), as: "owner" })
      .refused({ type: "action-taken" });
    const helped = taken.when(ben, { type: "volunteer", action: action("relais"), as: "helper" });
    expect(phones(helped.state)?.actions[0]).toMatchObject({
      owner: { id: idOf(ana) },
      helpers: [expect.stringMatching(/^Ben/)],
    });
    helped.when(maya, { type: "step-back", action: action("relais") }).refused({ type: "not-your-action" });
    expect(
      helped.when(ana, { type: "step-back", action: action("relais") }).state.late.actions.relais?.owner,
    ).toBeNull();
  });

  test("CC-06 proposals stay hidden until all of them are shown at once, shuffled, without their authors", () => {
    const asked = given(...listing, { type: "asking-set", asking: true });
    const proposed = ["Canari un", "Canari deux", "Canari trois"].reduce(
      (scene, title, index) =>
        scene.when(participant(people[index]?.id ?? named("nobody")), {
          type: "propose-action",
          theme: theme(1),
          title,
        }),
      asked,
    );
    const others = JSON.stringify([
      metaplan.show.staff(proposed.state, room),
      metaplan.show.screen(proposed.state, room),
      metaplan.show.public(proposed.state, room),
      metaplan.show.me(proposed.state, idOf(maya), room),
      metaplan.outcome(proposed.state, room),
      metaplan.portable(proposed.state, room),
    ]);
    expect(others).not.toContain("Canari");
    expect(staff(proposed.state)?.proposals).toBe(3);
    expect(JSON.stringify(metaplan.show.me(proposed.state, idOf(ana), room))).toContain("Canari un");
    const shown = proposed.when(facilitator, { type: "show-proposals" });
    expect(
      phones(shown.state)
        ?.actions.map(({ title }) => title)
        .toSorted(),
    ).toEqual(["Canari deux", "Canari trois", "Canari un"]);
    expect(shown.state.late.proposals).toEqual({});
    given(...listing)
      .when(ana, { type: "propose-action", theme: null, title: "Oser" })
      .refused({ type: "not-asking" });
    asked.when(facilitator, { type: "show-proposals" }).refused({ type: "no-proposals" });
    asked.when(ana, { type: "propose-action", theme: null, title: " " }).refused({ type: "blank-action" });
  });

  test("CC-08 an action is put aside with a reason and comes back; what a person took on is not undone for them", () => {
    const aside = given(...listing, added("relais")).when(facilitator, {
      type: "put-action-aside",
      action: action("relais"),
      reason: "trop cher",
    });
    expect(aside.state.late.actions.relais?.aside).toBe("trop cher");
    aside
      .when(ana, { type: "volunteer", action: action("relais"), as: "owner" })
      .refused({ type: "action-aside" });
    const back = aside.when(facilitator, { type: "bring-action-back", action: action("relais") });
    expect(back.state.late.actions.relais?.aside).toBeNull();
    const inverse = metaplan.inverse(given(...listing).state, added("relais"))?.[0];
    const taken = given(
      ...listing,
      added("relais"),
      by(ana, { type: "volunteered", action: action("relais"), as: "owner" }),
    );
    if (inverse === undefined) throw new Error("An action that was added can be taken back.");
    expect(metaplan.whyNotTakeBack(given(...listing, added("relais")).state, inverse)).toBeNull();
    expect(metaplan.whyNotTakeBack(taken.state, inverse)).toEqual({ type: "action-taken" });
  });

  test("actions are for their own phase", () => {
    given(...counted(), inPhase("decisions"))
      .when(facilitator, { type: "add-action", theme: null, title: "Oser" })
      .refused({ type: "not-in-actions" });
  });
});

describe("a copy of the late half", () => {
  test("has themes, both tallies, decisions and actions, and no ballot", () => {
    const { state } = given(
      ...counted(),
      inPhase("actions"),
      decided(1),
      added("relais", { owner: idOf(ben), description: "Une salle", means: "Un prêt", due: "2026-12-03" }),
    );
    const file = metaplan.portable(state, room);
    expect(JSON.stringify(file)).not.toContain('ballots":{');
    let made = 0;
    const copy = metaplan
      .restore(
        JSON.parse(JSON.stringify(file)) as typeof file,
        () => `copy-${++made}`,
        (activity) => activity,
      )
      .reduce(
        (before, event) =>
          metaplan.evolve(before, { seq: 1, at: at(1), by: facilitator, command: named("fill"), event }),
        metaplan.open(settings),
      );
    const listed = staff(copy);
    expect(listed?.themes.map(({ points, rank, decision }) => [points, rank, decision?.kind])).toEqual([
      [4, 1, "retained"],
      [1, 2, undefined],
      [1, 2, undefined],
    ]);
    expect(listed?.actions[0]).toMatchObject({
      owner: { id: null, name: expect.stringMatching(/^Ben/) },
      lacks: [],
    });
    expect(listed?.vote.whyNotReopen).toEqual({ type: "vote-without-ballots" });
  });

  test("a file of an earlier version has no late half, and is read all the same", () => {
    const { late: _, ...file } = metaplan.portable(given(...themed(), ...grouped("Oser", 4)).state, room);
    let made = 0;
    const events = metaplan.restore(
      file,
      () => `copy-${++made}`,
      (activity) => activity,
    );
    expect(events.map(({ type }) => type)).toEqual(["filled"]);
  });
});

describe("what the report says", () => {
  test("PR-10 PR-11 PR-13 tells the rules, both tallies, the decisions and the actions", () => {
    const { state } = given(
      ...counted(),
      inPhase("actions"),
      { type: "decider-named", decider: "Le groupe" },
      decided(1),
      decided(2, "parked"),
      added("relais", { owner: idOf(ben), due: "2026-12-03" }),
    );
    const sections = metaplan.outcome(state, room);
    const told = (word: string) => sections.find((section) => "word" in section && section.word === word);
    expect(told("vote-criterion")).toMatchObject({ value: criterion });
    expect(sections).toContainEqual(
      expect.objectContaining({
        kind: "table",
        word: "themes",
        rows: [
          [
            "Se déplacer le soir",
            1,
            4,
            1,
            expect.any(Number),
            expect.any(Number),
            { word: "theme-retained" },
            "",
          ],
          [
            "Des horaires à soi",
            2,
            1,
            2,
            expect.any(Number),
            expect.any(Number),
            { word: "theme-parked" },
            "pas cette année",
          ],
          [
            "Payer moins cher",
            3,
            1,
            2,
            expect.any(Number),
            expect.any(Number),
            { word: "theme-undecided" },
            null,
          ],
        ],
      }),
    );
    expect(sections).toContainEqual(
      expect.objectContaining({
        kind: "items",
        of: "action",
        items: [expect.objectContaining({ text: "relais", day: "2026-12-03", state: "lead" })],
      }),
    );
    expect(sections).toContainEqual(
      expect.objectContaining({
        kind: "items",
        of: "decision",
        items: [expect.objectContaining({ who: "Le groupe", state: "theme-retained" }), expect.anything()],
      }),
    );
  });
});
