import { shapesOf } from "@bocal/protocol/methods/metaplan/legend";
import { metaplan } from "@bocal/protocol/methods/metaplan/metaplan";
import type { State } from "@bocal/protocol/methods/metaplan/vocabulary";
import {
  cardsEach,
  cardsInPastedText,
  cardsOnOneWall,
  cardsToWarnAt,
  idealLetters,
  manyLetters,
  mostLetters,
  nudges,
  questionWarnings,
  writingMinutes,
} from "@bocal/protocol/methods/metaplan/writing";
import { describe, expect, test } from "vitest";
import {
  ana,
  ben,
  facilitator,
  groupOf,
  idOf,
  maya,
  organisationOf,
  roomOf,
  territories,
} from "../../../help/people.ts";
import { by } from "../../../help/story.ts";
import {
  card,
  closed,
  metaplanStory,
  onTheBoard,
  question,
  revealed,
  settings,
  writing,
  wrote,
} from "./room.ts";

const given = metaplanStory();
const room = roomOf(11);
const write = (text: string) => ({ type: "write-card", text }) as const;
const written = (id: string, text: string, original: string | null = null) =>
  ({
    type: "card-written",
    card: card(id),
    text,
    original,
    paper: "straw",
    organisation: organisationOf(ana),
    group: groupOf(ana),
    place: { x: 0, y: 0 },
  }) as const;

describe("the question of a board", () => {
  test("MP-01 is one line, shown to phones and wall before anyone writes", () => {
    const { state } = metaplanStory({ question: "  Quels freins\nrencontrez-vous ?  " })();
    expect(metaplan.show.public(state, room).question).toBe(question);
    expect(metaplan.show.screen(state, room).question).toBe(question);
    expect(metaplan.show.public(state, room).phase).toBe("preparation");
  });

  test("MP-01 is never blank, never endless, and stays as it is once writing has begun", () => {
    const planned = given().state;
    expect(metaplan.resettle(planned, { ...settings, question: " \u200b " })).toEqual({
      ok: false,
      refusal: { type: "blank-question" },
    });
    expect(metaplan.resettle(planned, { ...settings, question: "a".repeat(201) })).toEqual({
      ok: false,
      refusal: { type: "text-too-long", length: 201, most: 200 },
    });
    expect(metaplan.resettle(given(writing).state, { ...settings, question: "Que faire ?" })).toEqual({
      ok: false,
      refusal: { type: "writing-begun" },
    });
  });

  test.each([
    ["Quels freins rencontrez-vous ?", []],
    ["De quoi avons-nous besoin ?", []],
    ["Qu'est-ce qui vous aide ?", []],
    ["Comment accueillir les familles ?", []],
    ["What helps families here?", []],
    ["Où en êtes-vous ?", ["where"]],
    ["Faut-il un guichet unique ?", ["yes-no"]],
    ["Est-ce que cela marche ?", ["yes-no"]],
    ["Quels sont les arguments pour et contre ?", ["double"]],
    ["Quels freins et quels leviers voyez-vous ?", ["double"]],
    ["Que faire ? Avec qui ?", ["double"]],
    ["Les freins", ["not-open"]],
    ["  ", []],
  ])("MP-02 warns about %j with %j, and never blocks", (text, warnings) => {
    expect(questionWarnings(text)).toEqual(warnings);
    if (text.trim() !== "")
      expect(metaplan.resettle(given().state, { ...settings, question: text }).ok).toBe(true);
  });
});

describe("a card while it is written", () => {
  test.each([
    "Horaires décalés ; transport absent",
    "Manque de places et aussi de personnel",
    "- horaires\n- transport",
    "1. horaires\n2) transport",
  ])("MP-05 asks whether %j holds two ideas, and takes it as it is", (text) => {
    expect(nudges(text)).toContain("two-ideas");
    given(writing).when(ana, write(text)).then(written("new-1", text));
  });

  test("MP-05 finds one idea in a plain phrase, even with a line break or a hyphen", () => {
    expect(nudges("Peu de places\nen crèche - surtout l'été")).toEqual([]);
  });

  test("MP-06 softly says that a text is long above 90 characters, 60 being ideal", () => {
    expect([idealLetters, manyLetters, mostLetters]).toEqual([60, 90, 140]);
    expect(nudges(`${"mot ".repeat(22)}ab`)).toEqual([]);
    expect(nudges(`${"mot ".repeat(22)}abc`)).toEqual(["long"]);
  });

  test("MP-06 takes 140 characters as a reader counts them and refuses one more", () => {
    const emoji = "👩‍👧‍👦".repeat(140);
    given(writing).when(ana, write(emoji)).then(written("new-1", emoji));
    given(writing)
      .when(ana, write(`${"é".normalize("NFD").repeat(140)}a`))
      .refused({ type: "card-too-long", length: 141, most: 140 });
  });

  test("MP-06 shows at most three lines and keeps the text as it was typed beside them", () => {
    given(writing)
      .when(ana, write("un\n\ndeux\ntrois\nquatre\ncinq"))
      .then(written("new-1", "un\ndeux\ntrois quatre cinq", "un\n\ndeux\ntrois\nquatre\ncinq"));
  });

  test("MP-06 refuses a character that hides thousands, before it fills the wall", () => {
    const chain = Array.from({ length: 2_000 }, () => "👩").join("\u200d");
    const scene = given(writing).when(ana, write(chain));
    expect(Object.keys(scene.state.cards)).toEqual([]);
  });

  test.each(["Transport", "Confiance !", "Peut-être…"])("MP-07 asks for more words than %j", (text) => {
    expect(nudges(text)).toEqual(["one-word"]);
    given(writing).when(ana, write(text)).then(written("new-1", text));
  });

  test("MP-08 shows capitals as a sentence and keeps what was typed", () => {
    given(writing)
      .when(ana, write("ÉCOUTER LES FAMILLES"))
      .then(written("new-1", "Écouter les familles", "ÉCOUTER LES FAMILLES"));
    given(writing)
      .when(ana, { type: "write-card", text: "Travailler avec la CAF" })
      .then(written("new-1", "Travailler avec la CAF"));
  });

  test("MP-08 gives the author's own phone the text as it was typed", () => {
    const { state } = given(writing).when(ana, write("ÉCOUTER LES FAMILLES"));
    expect(metaplan.show.me(state, idOf(ana), room).cards.map(({ text }) => text)).toEqual([
      "ÉCOUTER LES FAMILLES",
    ]);
  });
});

describe("a deposit that is open", () => {
  const scene = given(writing, wrote(ana, "Le bus"), wrote(ben, "La peur"));

  test("MP-09 shows nobody a card of somebody else", () => {
    const seen = JSON.stringify([
      metaplan.show.staff(scene.state, room),
      metaplan.show.screen(scene.state, room),
      metaplan.show.public(scene.state, room),
      metaplan.show.me(scene.state, idOf(maya), room),
      metaplan.show.me(scene.state, idOf(ben), room),
      metaplan.board(scene.state, room),
      metaplan.outcome(scene.state, room),
      metaplan.portable(scene.state, room),
    ]);
    expect(seen).not.toContain("Le bus");
    expect(metaplan.show.me(scene.state, idOf(ana), room).cards).toMatchObject([{ text: "Le bus" }]);
  });

  test("MP-09 is refused before writing starts and after the deposit is closed", () => {
    given().when(ana, write("Le bus")).refused({ type: "not-writing-yet" });
    given(writing, closed).when(ana, write("Le bus")).refused({ type: "deposit-closed" });
    given(writing, closed, revealed).when(ana, write("Le bus")).refused({ type: "deposit-closed" });
  });

  test("CC-06 gives the wall the number of cards and nothing else of them", () => {
    const shown = metaplan.show.screen(scene.state, room);
    expect(shown).toEqual({
      question,
      shapes: shapesOf(settings),
      phase: "writing",
      legend: settings.legend,
      appears: "together",
      quota: 3,
      received: 2,
      reading: { card: null, read: 0, of: 2 },
      page: 0,
      pages: 1,
      hasBoard: false,
      middle: { taken: null, titling: null, proposals: [] },
      late: null,
    });
  });
});

describe("how many cards each person may write", () => {
  test.each([
    [7, 5],
    [11, 3],
    [20, 2],
    [1, 5],
    [0, 5],
    [400, 2],
  ])("MP-10 proposes for %i people %i cards each", (writers, each) => {
    expect(cardsEach(writers)).toBe(each);
  });

  test("MP-10 proposes from the people who are here and warns above 60 cards", () => {
    expect(metaplan.show.staff(given().state, roomOf(11)).proposedQuota).toBe(3);
    expect([cardsOnOneWall, cardsToWarnAt]).toEqual([36, 60]);
  });

  test("MP-10 refuses the fourth card of three, and says how many are allowed", () => {
    given(writing, wrote(ana, "un", "deux", "trois"))
      .when(ana, write("quatre"))
      .refused({ type: "quota-reached", quota: 3 });
    given(writing, wrote(ana, "un", "deux", "trois"))
      .when(ben, write("à moi"))
      .when(ana, { type: "withdraw-card", card: card("deux") })
      .when(ana, write("quatre"))
      .then(written("new-2", "quatre"));
  });

  test("MP-10 lets the number rise, and not fall below what somebody has written", () => {
    const scene = given(writing, wrote(ana, "un", "deux", "trois"));
    scene.when(facilitator, { type: "set-quota", quota: 4 }).then({ type: "quota-set", quota: 4 });
    scene.when(facilitator, { type: "set-quota", quota: 2 }).refused({ type: "quota-already-used", used: 3 });
    expect(metaplan.show.staff(scene.state, room).quotaLeast).toBe(3);
  });

  test.each([0, -1, 2.5, 21, Number.NaN])("MP-10 refuses a number such as %d", (quota) => {
    given()
      .when(facilitator, { type: "start-writing", quota })
      .refused({ type: "quota-out-of-range", least: 1, most: 20 });
  });

  test("MP-11 takes seven minutes when nobody says otherwise", () => {
    expect(writingMinutes).toBe(7);
  });
});

describe("colours and names on cards", () => {
  const chosen = metaplanStory({
    colours: "chosen",
    legend: [
      { paper: "linden", label: "  Pour " },
      { paper: "coral", label: "Contre" },
    ],
  });

  test("MP-16 tells what each colour means before anyone writes", () => {
    expect(metaplan.show.public(chosen().state, room).legend).toEqual([
      { paper: "linden", label: "Pour" },
      { paper: "coral", label: "Contre" },
    ]);
  });

  test("MP-15 tells what each form means before anyone writes, in the board's own words or the usual ones", () => {
    const room = roomOf(3);
    const told = (state: State) => [
      metaplan.show.screen(state, room).shapes,
      metaplan.show.public(state, room).shapes,
    ];
    const usual = ["idea", "precision", "title", "flash"].map((shape) => ({ shape, label: "" }));
    expect(told(given().state)).toEqual([usual, usual]);
    const own = metaplanStory({ shapes: [{ shape: "strip", label: "une thèse" }] });
    const resettled = own().when(facilitator, {
      type: "start-writing",
      quota: 3,
    });
    expect(told(resettled.state)[0]).toContainEqual({ shape: "strip", label: "une thèse" });
  });

  test("MP-15 gives writers a choice of form where the legend has a strip, and only there", () => {
    const strip = { type: "write-card", text: "Faut-il tout regrouper", shape: "strip" } as const;
    given(writing).when(ana, strip).refused({ type: "no-such-shape" });
    const chosen = metaplanStory({ shapes: [{ shape: "strip", label: "" }] });
    const wrote = chosen(writing).when(ana, strip).when(ana, { type: "write-card", text: "Un bus" });
    const { state } = wrote;
    expect(Object.values(state.cards).map(({ shape }) => shape)).toEqual(["strip", "idea"]);
    const room = roomOf(3);
    expect(metaplan.show.staff(state, room).received).toBe(2);
    expect(metaplan.show.me(state, idOf(ana), room).cards.map(({ shape }) => shape)).toEqual([
      "strip",
      undefined,
    ]);
    chosen(writing)
      .when(ana, { ...strip, shape: "precision" })
      .refused({ type: "no-such-shape" });
  });

  test("MP-16 takes a colour of the legend and refuses any other", () => {
    const write = (paper: "coral" | "sky") => ({ type: "write-card", text: "Le bus", paper }) as const;
    chosen(writing)
      .when(ana, write("coral"))
      .then({ ...written("new-1", "Le bus"), paper: "coral" });
    chosen(writing).when(ana, write("sky")).refused({ type: "no-such-paper" });
  });

  test("MP-16 gives each territory its colour, and chalk to whoever works with none", () => {
    const byGroup = metaplanStory({ colours: "by-group" });
    expect(metaplan.show.screen(byGroup().state, room).legend).toEqual(
      territories.map(({ name }, index) => ({ paper: ["straw", "sky", "coral"][index], label: name })),
    );
    byGroup(writing)
      .when(ben, write("Le bus"))
      .then({ ...written("new-1", "Le bus"), paper: "sky", group: groupOf(ben) });
    const nowhere = roomOf(19);
    const last = Object.keys(nowhere.people)[18] as (typeof nowhere.people)[string]["id"];
    expect(metaplan.show.me(byGroup(writing).state, last, nowhere).paper).toBe("chalk");
  });

  test.each([
    ["nominative", { organisation: organisationOf(ana), author: room.names[idOf(ana)] }],
    ["organisation", { organisation: organisationOf(ana), author: null }],
    ["anonymous", { organisation: null, author: null }],
  ] as const)("MP-13 shows of an author what the level %s allows, decided beforehand", (anonymity, shown) => {
    const { state } = given(...onTheBoard(ana, "Le bus"));
    const board = metaplan.board(state, roomOf(11, anonymity));
    expect(board?.cards[card("Le bus")]).toMatchObject(shown);
  });
});

describe("an author and their cards", () => {
  const scene = given(writing, wrote(ana, "Le bus"));
  const edit = { type: "edit-card", card: card("Le bus"), text: "Pas de bus le soir" } as const;

  test("MP-20 only the author may reword or withdraw a card", () => {
    scene
      .when(ana, edit)
      .then({ type: "card-edited", card: card("Le bus"), text: edit.text, original: null });
    scene.when(ben, edit).refused({ type: "not-your-card" });
    scene.when(ben, { type: "withdraw-card", card: card("Le bus") }).refused({ type: "not-your-card" });
    scene.when(facilitator, edit).refused({ type: "not-yours-to-do" });
    scene
      .when(facilitator, { type: "withdraw-card", card: card("Le bus") })
      .refused({ type: "not-yours-to-do" });
  });

  test("MP-20 nobody learns whether a card of somebody else exists", () => {
    scene.when(ben, { ...edit, card: card("nowhere") }).refused({ type: "not-your-card" });
  });

  test("MP-20 once the deposit is closed nobody changes a card, its author included", () => {
    given(writing, wrote(ana, "Le bus"), closed).when(ana, edit).refused({ type: "deposit-closed" });
    given(...onTheBoard(ana, "Le bus"))
      .when(ana, { type: "withdraw-card", card: card("Le bus") })
      .refused({ type: "deposit-closed" });
  });
});

describe("bad input", () => {
  test.each(["", "   \n ", "\u200b\u202e"])("a blank card %j is refused", (text) => {
    given(writing).when(ana, write(text)).refused({ type: "blank-card" });
    given(writing, wrote(ana, "Le bus"))
      .when(ana, { type: "edit-card", card: card("Le bus"), text })
      .refused({ type: "blank-card" });
  });

  test("a card of signs alone is taken, with a nudge", () => {
    expect(nudges("🎉🎉")).toEqual(["no-words"]);
    given(writing).when(ana, write("🎉🎉")).then(written("new-1", "🎉🎉"));
  });

  test("a pasted list becomes one card for each line", () => {
    expect(cardsInPastedText("• horaires\n2) transport\n\n- prix ")).toEqual([
      "horaires",
      "transport",
      "prix",
    ]);
    expect(cardsInPastedText("un seul frein")).toEqual([]);
  });

  test("the cards of somebody who left stay, and count", () => {
    const { state } = given(...onTheBoard(ana, "Le bus"));
    const anaLeft = roomOf(11);
    const without = {
      ...anaLeft,
      people: Object.fromEntries(
        Object.values(anaLeft.people).map((person) => [
          person.id,
          person.id === idOf(ana) ? { ...person, left: true } : person,
        ]),
      ),
    };
    expect(Object.keys(metaplan.board(state, without)?.cards ?? {})).toEqual([card("Le bus")]);
    expect(metaplan.outcome(state, without)).toContainEqual({ kind: "fact", word: "writers", value: 1 });
  });

  test("a facilitator writes no card, and a participant leads no phase", () => {
    given(writing).when(facilitator, write("Le bus")).refused({ type: "not-yours-to-do" });
    given(writing).when(ana, { type: "close-deposit" }).refused({ type: "not-yours-to-do" });
    given(...onTheBoard(ana, "Le bus"))
      .when(ana, { type: "move-card", card: card("Le bus"), x: 0, y: 0 })
      .refused({ type: "not-yours-to-do" });
  });

  test("each phase has one way forward and says what stands before it", () => {
    given().when(facilitator, { type: "close-deposit" }).refused({ type: "not-writing-yet" });
    given().when(facilitator, { type: "reveal-cards" }).refused({ type: "deposit-not-closed" });
    given().when(facilitator, { type: "set-quota", quota: 3 }).refused({ type: "not-writing-yet" });
    given(writing).when(facilitator, { type: "start-writing", quota: 3 }).refused({ type: "writing-begun" });
    given(writing).when(facilitator, { type: "reveal-cards" }).refused({ type: "deposit-not-closed" });
    given(writing).when(facilitator, { type: "reopen-deposit" }).refused({ type: "deposit-not-closed" });
    given(writing, closed).when(facilitator, { type: "close-deposit" }).refused({ type: "deposit-closed" });
    given(writing, closed).when(facilitator, { type: "reopen-deposit" }).then({ type: "deposit-reopened" });
    given(writing, closed, revealed)
      .when(facilitator, { type: "reopen-deposit" })
      .refused({ type: "already-revealed" });
    given(writing, closed, revealed)
      .when(facilitator, { type: "reveal-cards" })
      .refused({ type: "already-revealed" });
  });
});

describe("silence", () => {
  test("CC-16 has three kinds, counted apart, and nobody is named", () => {
    const { state } = given(
      writing,
      by(ana, { type: "question-seen" } as const),
      by(ben, { type: "question-seen" } as const),
      by(maya, { type: "question-seen" } as const),
      wrote(ana, "Le bus"),
      by(ben, { type: "passed" } as const),
    );
    const shown = metaplan.show.staff(state, roomOf(19));
    expect(shown.silences).toEqual({ wrote: 1, passes: 1, openedOnly: 1, notOpened: 16 });
    expect(JSON.stringify([shown, metaplan.show.screen(state, roomOf(19))])).not.toContain(idOf(ben));
    expect(shown.byOrganisation).toEqual({});
  });

  test("CC-16 passing is for those who wrote nothing, can be taken back, and ends with a card", () => {
    given(writing).when(ana, { type: "pass" }).then({ type: "passed" });
    given(writing, wrote(ana, "Le bus")).when(ana, { type: "pass" }).refused({ type: "has-written" });
    given().when(ana, { type: "pass" }).refused({ type: "not-writing-yet" });
    const passing = given(writing, by(ana, { type: "passed" } as const));
    passing.when(ana, { type: "take-back-pass" }).then({ type: "pass-taken-back" });
    passing.when(ben, { type: "take-back-pass" }).then();
    expect(metaplan.show.me(passing.when(ana, write("Le bus")).state, idOf(ana), room).passes).toBe(false);
  });

  test("CC-16 opening the question twice counts once", () => {
    given().when(ana, { type: "see-question" }).then({ type: "question-seen" });
    given(by(ana, { type: "question-seen" } as const))
      .when(ana, { type: "see-question" })
      .then();
  });
});

describe("a call question", () => {
  const call = metaplanStory({ appears: "as-written" });

  test("shows each card at once, where no other stands", () => {
    const long =
      "Les familles ne savent pas à qui s'adresser quand la place en crèche se libère en cours d'année";
    let scene = call(writing);
    for (const actor of [ana, ben, maya]) {
      scene = scene.when(actor, write("Le bus")).when(actor, write(long)).when(actor, write("La peur"));
    }
    const cards = Object.values(metaplan.board(scene.state, room)?.cards ?? {});
    expect(cards.map(({ text }) => text)).toHaveLength(9);
    expect(new Set(cards.map(({ x, y }) => `${x} ${y}`)).size).toBe(9);
  });

  test("takes a withdrawn card off the board with its copies, and rewords them with it", () => {
    const cloned = call(writing, wrote(ana, "Le bus"), {
      type: "card-cloned",
      card: card("copy"),
      from: card("Le bus"),
      place: { card: card("copy"), x: 9, y: 9, cluster: null, order: 0, pile: null },
    });
    const reworded = cloned.when(ana, { type: "edit-card", card: card("Le bus"), text: "Pas de bus" }).state;
    expect(Object.values(metaplan.board(reworded, room)?.cards ?? {}).map(({ text }) => text)).toEqual([
      "Pas de bus",
      "Pas de bus",
    ]);
    const withdrawn = cloned.when(ana, { type: "withdraw-card", card: card("Le bus") }).state;
    expect(metaplan.board(withdrawn, room)?.cards).toEqual({});
  });
});
