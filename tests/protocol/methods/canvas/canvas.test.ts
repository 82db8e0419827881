import { outlineOf } from "@bocal/protocol/board/frames/frame";
import { canvas } from "@bocal/protocol/methods/canvas/canvas";
import { library } from "@bocal/protocol/methods/canvas/library";
import {
  faultOf,
  frameOf,
  nextVersion,
  tooLong,
  usualZones,
  warningsOf,
} from "@bocal/protocol/methods/canvas/template";
import type { Settings, Template } from "@bocal/protocol/methods/canvas/vocabulary";
import { describe, expect, test } from "vitest";
import {
  ana,
  ben,
  clock,
  facilitator,
  groupOf,
  idOf,
  maya,
  organisationOf,
  roomOf,
} from "../../../help/people.ts";
import { at, by } from "../../../help/story.ts";
import {
  canvasStory,
  cardId,
  everything,
  filling,
  gallery,
  opened,
  settings,
  template,
  validating,
  wrote,
} from "./room.ts";

const given = canvasStory();
const room = roomOf(11);
const write = (zone: string, text: string, marks?: Readonly<Record<string, string>>) =>
  ({ type: "write-card", zone, text, ...(marks === undefined ? {} : { marks }) }) as const;
const resettled = (template: Template): Settings => ({ ...settings, template });

describe("a template", () => {
  test("GA-01 has a title, an instruction and zones in their order; the usual number of them is 3 to 9", () => {
    expect(faultOf(template)).toBeNull();
    expect(faultOf({ ...template, title: "" })).toBe("no-title");
    expect(faultOf({ ...template, zones: [] })).toBe("no-zone");
    expect(warningsOf({ ...template, zones: template.zones.slice(0, 2), instruction: "" })).toEqual([
      "few-zones",
      "no-instruction",
    ]);
    expect(usualZones).toEqual({ least: 3, most: 9 });
  });

  test("GA-02 gives every zone a title and a question; without one it cannot be used", () => {
    const [first, ...others] = template.zones;
    if (first === undefined) throw new Error("The template has zones.");
    const without = (part: object): Template => ({ ...template, zones: [{ ...first, ...part }, ...others] });
    expect(faultOf(without({ title: "" }))).toBe("zone-without-title");
    expect(faultOf(without({ question: "" }))).toBe("zone-without-question");
    expect(faultOf(without({ kind: "choice", choices: ["seul"] }))).toBe("choice-without-choices");
    expect(faultOf(without({ least: 3, most: 2 }))).toBe("limits-crossed");
    expect(faultOf(without({ box: { x: 9, y: 0, width: 6, height: 4 } }))).toBe("zone-off-sheet");
    const state = given().state;
    expect(canvas.resettle(state, resettled(without({ question: " " })))).toEqual({
      ok: false,
      refusal: { type: "template-wrong", why: "zone-without-question" },
    });
  });

  test("GA-12 becomes its next version when it is edited, and is frozen once used", () => {
    const edited = { ...template, instruction: "Deux idées par carte." };
    expect(nextVersion(template, edited).version).toBe(4);
    expect(nextVersion(template, { ...template })).toEqual(template);
    const planned = given().state;
    expect(canvas.resettle(planned, resettled(edited))).toMatchObject({
      ok: true,
      events: [{ settings: { template: { version: 4, instruction: "Deux idées par carte." } } }],
    });
    const used = given(filling, everything).state;
    expect(canvas.resettle(used, resettled(edited))).toEqual({
      ok: false,
      refusal: { type: "canvas-begun" },
    });
  });

  test("on two scales has a zone for each pair of their steps, as the library has for importance and ease", () => {
    const board = library.find(({ id }) => id === "importance")?.fr;
    if (board?.axes === undefined) throw new Error("The library has a board on two scales.");
    const { axes, zones } = board;
    expect(frameOf(board)).toEqual({ kind: "axes", across: 2, up: 2 });
    const size = { width: 1_200, height: 800 };
    for (const zone of zones) {
      const outline = outlineOf(frameOf(board), zone.id, size);
      expect(outline?.centre, zone.title).toEqual({
        x: (zone.box.x + zone.box.width / 2) * 100,
        y: (zone.box.y + zone.box.height / 2) * 100,
      });
    }
    const first = (id: string) => zones.find((zone) => zone.id === id)?.title;
    expect([first("x2-y2"), first("x1-y1")]).toEqual(["À faire d’abord", "À laisser"]);
    expect(faultOf({ ...board, zones: zones.slice(1) })).toBe("zones-off-scales");
    expect(faultOf({ ...board, axes: { ...axes, up: { ...axes.up, steps: ["Forte"] } } })).toBe(
      "scale-without-steps",
    );
    expect(faultOf({ ...board, axes: { ...axes, up: { ...axes.up, name: "" } } })).toBe(
      "scale-without-steps",
    );
  });

  test("of the library is whole in both languages, with the same zones at the same places", () => {
    expect(library.length).toBeGreaterThanOrEqual(13);
    expect(new Set(library.map(({ id }) => id)).size).toBe(library.length);
    for (const { id, fr, en } of library) {
      for (const each of [fr, en]) {
        expect(faultOf(each), id).toBeNull();
        expect(tooLong(each), id).toBeNull();
        expect(warningsOf(each), id).toEqual([]);
        for (const zone of each.zones)
          expect(outlineOf(frameOf(each), zone.id, { width: 1_200, height: 800 })).not.toBeNull();
      }
      const shape = ({ zones }: Template) =>
        zones.map(({ id: zone, kind, box, choices }) => [zone, kind, box, choices.length]);
      expect(shape(en), id).toEqual(shape(fr));
    }
  });
});

describe("work on a template", () => {
  test("GA-04 keeps the briefing in sight of the wall and of every phone", () => {
    const { state } = given(filling, opened("steps"));
    for (const view of [canvas.show.screen(state, room), canvas.show.public(state, room)]) {
      expect(view).toMatchObject({
        title: "Notre convention",
        instruction: "Une idée par carte.",
        current: "steps",
      });
      expect(view.zones[0]).toMatchObject({ question: "Qu'en dites-vous ?", open: true });
    }
  });

  test("GA-05 opens one zone after another when it is guided, and all at once when it is free", () => {
    given().when(facilitator, { type: "start-filling" }).then(filling, opened("steps"));
    canvasStory({ opening: "free" })().when(facilitator, { type: "start-filling" }).then(filling, everything);
    const guided = given(filling, opened("steps"));
    guided.when(ana, write("wishes", "Un car le mercredi")).refused({ type: "zone-not-open" });
    guided
      .when(facilitator, { type: "open-zone", zone: "wishes" })
      .when(ana, write("wishes", "Un car le mercredi"))
      .then(
        ...wrote(ana, "wishes", "Un car le mercredi").map(
          ({ event }) =>
            ({
              ...event,
              place: { card: "new-1", zone: "wishes", until: null, order: 0, reserve: false },
            }) as never,
        ),
      );
    expect(canvas.show.staff(guided.state, room).nextZone).toBe("wishes");
  });

  test("GA-06 takes cards, one text or one value of its kind in each zone, and flags what is too vague", () => {
    const table = given(filling, everything);
    table.when(ana, write("sentence", "Pas une carte")).refused({ type: "zone-takes-no-cards" });
    table.when(ana, { type: "set-value", zone: "steps", value: "Non" }).refused({ type: "zone-takes-cards" });
    const { state } = table
      .when(ana, { type: "set-value", zone: "sentence", value: "  Aucune famille\u200b ne cherche seule. " })
      .when(ana, { type: "set-value", zone: "when", value: "printemps" });
    expect(state.values).toEqual({ sentence: "Aucune famille ne cherche seule.", when: "printemps" });
    const vague = canvas.show.staff(state, room).zones.map(({ id, vague }) => [id, vague === true]);
    expect(vague).toEqual([
      ["steps", false],
      ["wishes", false],
      ["sentence", false],
      ["when", true],
    ]);
  });

  test("GA-06 takes one of the choices, and a step from 1 to 5, and nothing else", () => {
    const [first, second, ...others] = template.zones;
    if (first === undefined || second === undefined) throw new Error("The template has zones.");
    const typed = canvasStory({
      template: {
        ...template,
        zones: [
          { ...first, kind: "choice", choices: ["Envisagé", "Engagé"] },
          { ...second, kind: "scale" },
          ...others,
        ],
      },
    })(filling, everything);
    typed
      .when(ana, { type: "set-value", zone: "steps", value: "Peut-être" })
      .refused({ type: "no-such-choice" });
    typed
      .when(ana, { type: "set-value", zone: "wishes", value: "6" })
      .refused({ type: "scale-out-of-range" });
    typed
      .when(ana, { type: "set-value", zone: "wishes", value: "5" })
      .then({ type: "value-set", zone: "wishes", value: "5" });
  });

  test("GA-07 sends what has no room to the reserve of its zone, and loses nothing", () => {
    const full = given(
      filling,
      everything,
      wrote(ana, "steps", "Réunion publique"),
      wrote(ben, "steps", "Enquête"),
    );
    const over = full.when(ana, write("steps", "Signature"));
    over.then({
      type: "card-written",
      place: { card: "new-1", zone: "steps", until: null, order: 1, reserve: true } as never,
      text: "Signature",
      marks: {},
      organisation: organisationOf(ana),
      group: groupOf(ana),
      shown: true,
      entered: false,
    });
    const shown = canvas.show.public(over.state, room);
    expect(shown.cards.map(({ text, reserve }) => [text, reserve === true])).toEqual([
      ["Enquête", false],
      ["Réunion publique", false],
      ["Signature", true],
    ]);
    expect(shown.zones[0]?.count).toBe(2);
    const back = over.when(facilitator, { type: "reserve-card", card: cardId("new-1"), reserve: false });
    expect(canvas.show.public(back.state, room).zones[0]?.count).toBe(3);
  });

  test("GA-08 lets everybody write alone first, and brings what was written out together", () => {
    const quiet = canvasStory({ alone: 120 });
    const writing = quiet()
      .when(facilitator, { type: "start-filling" })
      .when(ana, write("steps", "Réunion publique"))
      .when(ben, write("steps", "Enquête"));
    expect(canvas.show.public(writing.state, room).cards).toEqual([]);
    expect(canvas.show.staff(writing.state, room)).toMatchObject({ cards: [], hidden: 2 });
    expect(canvas.show.me(writing.state, idOf(ana), room).cards).toMatchObject([
      { text: "Réunion publique" },
    ]);
    expect(canvas.wakeAt?.(writing.state)).toBe(at(121));
    const out = writing.when(facilitator, { type: "end-alone" });
    expect(
      canvas.show
        .public(out.state, room)
        .cards.map(({ text }) => text)
        .toSorted(),
    ).toEqual(["Enquête", "Réunion publique"]);
    const later = { by: clock, at: at(121), room, newId: () => "new", random: () => 0 };
    expect(canvas.timePassed?.(writing.state, later)).toMatchObject({
      ok: true,
      events: [{ type: "cards-placed" }, { type: "cards-shown" }, { type: "alone-ended" }],
    });
  });

  test("CC-06 what was written alone comes out shuffled, numbers included", () => {
    const texts = ["Un", "Deux", "Trois", "Quatre", "Cinq", "Six"];
    const writing = texts.reduce(
      (story, text) => story.when(ana, write("steps", text)),
      canvasStory({ alone: 120 })().when(facilitator, { type: "start-filling" }),
    );
    const { state } = writing.when(facilitator, { type: "end-alone" });
    const cards = canvas.show.public(state, room).cards;
    expect(cards.map(({ order }) => order)).toEqual([0, 1, 2, 3, 4, 5]);
    expect(cards.map(({ text }) => text)).not.toEqual(texts);
    expect(cards.map(({ text }) => text).toSorted()).toEqual(texts.toSorted());
  });

  test("GA-09 lets everybody add cards and only the pen holder put them together", () => {
    const table = given(filling, everything, by(ana, { type: "pen-taken" }), wrote(ben, "steps", "Enquête"));
    table.when(ben, { type: "set-value", zone: "sentence", value: "Nous" }).refused({ type: "pen-held" });
    table
      .when(ben, write("wishes", "Un car"))
      .when(ana, { type: "set-value", zone: "sentence", value: "Nous" })
      .then({
        type: "value-set",
        zone: "sentence",
        value: "Nous",
      });
    table.when(ana, { type: "place-card", card: cardId("Enquête"), zone: "wishes" }).then({
      type: "cards-placed",
      places: [{ card: cardId("Enquête"), zone: "wishes", until: null, order: 0, reserve: false }],
    });
    table
      .when(ana, { type: "edit-card", card: cardId("Enquête"), text: "Autre" })
      .refused({ type: "not-your-card" });
    given(filling, everything, wrote(ben, "steps", "Enquête"))
      .when(maya, { type: "place-card", card: cardId("Enquête"), zone: "wishes" })
      .refused({ type: "not-your-card" });
  });

  test("GA-09 hands the pen over after ten seconds in which its holder may keep it", () => {
    const asked = given(filling, everything, by(ana, { type: "pen-taken" })).when(ben, { type: "take-pen" });
    asked.then({ type: "pen-asked", until: at(14) });
    expect(canvas.show.me(asked.state, idOf(ana), room).penAskedUntil).toBe(at(14));
    const later = { by: clock, at: at(14), room, newId: () => "new", random: () => 0 };
    expect(canvas.timePassed?.(asked.state, later)).toEqual({ ok: true, events: [{ type: "pen-passed" }] });
    expect(asked.when(ana, { type: "keep-pen" }).state).toMatchObject({ pen: idOf(ana), penAsked: null });
    expect(asked.when(ana, { type: "give-pen-back" }).state.pen).toBe(idOf(ben));
  });

  test("GA-10 counts who at the table validates, once nothing is left open without a word", () => {
    const empty = given(filling, everything);
    empty
      .when(facilitator, { type: "open-validation" })
      .refused({ type: "zones-unsettled", count: 1, first: "La zone steps" });
    empty
      .when(ana, { type: "say-empty", zone: "steps", why: "nothing-to-say" })
      .when(facilitator, { type: "open-validation" })
      .then(validating);
    const table = given(filling, everything, wrote(ana, "steps", "Enquête"), validating)
      .when(ana, { type: "validate" })
      .when(ana, { type: "validate" })
      .when(ben, { type: "validate" });
    expect(canvas.show.public(table.state, room).validated).toEqual({ count: 2, members: 11 });
    expect(table.when(ben, { type: "take-back-validation" }).state.validated).toEqual({ [idOf(ana)]: true });
    table.when(ana, write("wishes", "Trop tard")).refused({ type: "canvas-in-validation" });
  });

  test("GA-13 takes notes of two kinds in the gallery, beside the cards and never among them", () => {
    const walk = given(filling, everything, wrote(ana, "steps", "Enquête"), validating, gallery);
    walk.when(maya, write("steps", "Auprès de qui ?")).refused({ type: "note-without-kind" });
    walk.when(maya, write("steps", "Bravo", { note: "praise" })).refused({ type: "no-such-mark" });
    walk
      .when(ana, { type: "edit-card", card: cardId("Enquête"), text: "Sondage" })
      .refused({ type: "gallery-open" });
    const { state } = walk
      .when(maya, write("steps", "Auprès de qui ?", { note: "question" }))
      .when(ben, write("steps", "Ajouter les écoles", { note: "enrichment" }));
    const zone = canvas.show.staff(state, room).zones[0];
    expect(zone?.count).toBe(1);
    expect(canvas.show.staff(state, room).cards.map(({ text, marks }) => [text, marks.note ?? null])).toEqual(
      [
        ["Enquête", null],
        ["Auprès de qui ?", "question"],
        ["Ajouter les écoles", "enrichment"],
      ],
    );
    given(filling, everything)
      .when(ana, write("steps", "Trop tôt", { note: "question" }))
      .refused({ type: "gallery-not-open" });
  });

  test("shows the wall how far the table is, and what it says only when the facilitator turns it there", () => {
    const table = given(filling, everything, wrote(ana, "steps", "Enquête"));
    expect(canvas.show.screen(table.state, room)).toMatchObject({ onWall: "progress", cards: [] });
    expect(canvas.show.screen(table.state, room).zones[0]?.count).toBe(1);
    const turned = table.when(facilitator, { type: "show-on-canvas-wall", onWall: { zone: "steps" } });
    expect(canvas.show.screen(turned.state, room).cards).toMatchObject([{ text: "Enquête" }]);
  });

  test("tells what was not treated apart from what there was nothing to say about, in the report", () => {
    const { state } = given(filling, everything)
      .when(ana, { type: "say-empty", zone: "steps", why: "nothing-to-say" })
      .when(ana, { type: "say-empty", zone: "wishes", why: "not-treated" });
    const notes = canvas
      .outcome(state, room)
      .flatMap((section) => (section.kind === "note" ? [section.word] : []));
    expect(notes).toEqual([
      "method-canvas",
      "canvas-filling",
      "canvas-nothing-to-say",
      "canvas-not-treated",
      "canvas-empty",
      "canvas-empty",
    ]);
  });
});
