import { unseal } from "@bocal/protocol/base/sealed";
import { comparable } from "@bocal/protocol/base/text";
import { spiralCell } from "@bocal/protocol/board/frames/spiral";
import { whyNotWriteIn } from "@bocal/protocol/methods/canvas/decide";
import type { Canvas } from "@bocal/protocol/methods/canvas/vocabulary";
import { currentZone } from "@bocal/protocol/methods/canvas/zone";
import { whyNotWrite as capitalWhyNotWrite, isFactor } from "@bocal/protocol/methods/capital/decide";
import { type Capital, factors, signs, tags } from "@bocal/protocol/methods/capital/vocabulary";
import type { MethodState, Tagged } from "@bocal/protocol/methods/index";
import type { Metaplan } from "@bocal/protocol/methods/metaplan/vocabulary";
import { whyNotWrite } from "@bocal/protocol/methods/metaplan/writer";
import { cardsOf } from "@bocal/protocol/methods/metaplan/written";
import { whyNotWrite as spiralWhyNotWrite } from "@bocal/protocol/methods/spiral/decide";
import type { Spiral } from "@bocal/protocol/methods/spiral/vocabulary";
import { bowlMove } from "./bowl-moves.ts";
import { middleMove } from "./middle-moves.ts";
import type { Mover } from "./mover.ts";
import { scripts } from "./scripts.ts";
import { actionMove, voteMove } from "./vote-moves.ts";

/** What a simulated person does next in an activity, or null when there is nothing to do. One case a method. */
export function moveOf({ method, state }: MethodState, mover: Mover): Tagged<"command"> | null {
  switch (method) {
    case "canvas": {
      const command = canvasMove(state, mover);
      return command === null ? null : { method, command };
    }
    case "capital": {
      const command = capitalMove(state, mover);
      return command === null ? null : { method, command };
    }
    case "metaplan": {
      const command = metaplanMove(state, mover);
      return command === null ? null : { method, command };
    }
    case "fishbowl": {
      const command = bowlMove(state, mover);
      return command === null ? null : { method, command };
    }
    case "spiral": {
      const command = spiralMove(state, mover);
      return command === null ? null : { method, command };
    }
  }
}

function metaplanMove(state: Metaplan["state"], mover: Mover): Metaplan["command"] | null {
  const { person, index, random } = mover;
  if (state.phase === "weighting") return voteMove(state.late.vote, mover);
  if (state.phase === "actions") return actionMove(state, mover, cardsFor(state.settings.question));
  if (state.phase !== "writing") return middleMove(state, mover);
  if (state.seen[person] === undefined) return { type: "see-question" };
  if (whyNotWrite(state, person) !== null || random() < 0.25) return null;
  const cards = cardsFor(state.settings.question);
  const mine = cardsOf(state, person).length;
  const text = cards[(index + mine * 12) % cards.length];
  return text === undefined ? null : { type: "write-card", text };
}

/** Says once in silence where we are; else a card in a cell of one of the first cycles, now and then. */
function spiralMove(state: Spiral["state"], { person, index, random }: Mover): Spiral["command"] | null {
  const { cycles, phases } = state.settings;
  const anyCell = (most: number) =>
    spiralCell({
      cycle: 1 + Math.floor(random() * Math.min(most, cycles.length)),
      phase: 1 + Math.floor(random() * phases.length),
    });
  if (state.placing?.open)
    return state.placing.places[person] === undefined ? { type: "place-us", cell: anyCell(2) } : null;
  if (spiralWhyNotWrite(state) !== null || random() < 0.6) return null;
  const mine = Object.values(state.cards).filter((card) => unseal(card.author) === person);
  if (mine.length >= 4) return null;
  const cards = cardsFor("");
  const text = cards[(index + mine.length * 7) % cards.length];
  return text === undefined ? null : { type: "write-card", zone: anyCell(2), text };
}

/** A card for the zone where the table works, now and then; then a validation. */
function canvasMove(state: Canvas["state"], { person, index, random }: Mover): Canvas["command"] | null {
  if (state.phase === "validation") return random() < 0.5 ? { type: "validate" } : null;
  const zone = currentZone(state);
  if (zone === null || whyNotWriteIn(state, zone) !== null || random() < 0.6) return null;
  const mine = Object.values(state.cards).filter((card) => unseal(card.author) === person);
  if (mine.some((card) => card.zone === zone) || mine.length >= 4) return null;
  const cards = cardsFor("");
  const text = cards[(index + mine.length * 7) % cards.length];
  return text === undefined ? null : { type: "write-card", zone, text };
}

/** A view of a factor with its sign and tag, now and then; once sentences are there, stands behind one. */
function capitalMove(state: Capital["state"], { person, index, random }: Mover): Capital["command"] | null {
  if (state.phase === "synthesis") {
    const factor = Object.keys(state.syntheses).find(
      (each) => state.syntheses[each]?.sentence !== "" && state.endorsed[each]?.[person] === undefined,
    );
    return factor !== undefined && isFactor(factor) && random() < 0.4 ? { type: "endorse", factor } : null;
  }
  if (capitalWhyNotWrite(state) !== null || random() < 0.5) return null;
  const mine = Object.values(state.cards).filter((card) => unseal(card.author) === person);
  const zone = factors[mine.length % factors.length];
  const cards = cardsFor("");
  const text = cards[(index + mine.length * 7) % cards.length];
  const sign = signs[Math.floor(random() * signs.length)];
  const tag = tags[Math.floor(random() * tags.length)];
  if (mine.length >= 4 || zone === undefined || text === undefined || !sign || !tag) return null;
  return { type: "write-card", zone, text, marks: { sign, tag } };
}

/** The prepared cards of a known question; for a question of the room's own, those of the first one. */
function cardsFor(question: string): readonly string[] {
  const all = Object.values(scripts).flatMap(({ questions }) => questions);
  const known = all.find((each) => comparable(each.question) === comparable(question));
  return (known ?? scripts.fr.questions[0])?.cards ?? [];
}
