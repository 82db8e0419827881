import { entry } from "@bocal/protocol/base/record";
import { comparable } from "@bocal/protocol/base/text";
import { isBy, whyNotPropose } from "@bocal/protocol/methods/fishbowl/asking";
import { takeawayOf, whyNotAnswerPoll, whyNotTakeAway } from "@bocal/protocol/methods/fishbowl/harvest";
import { notesBy, whyNotNote } from "@bocal/protocol/methods/fishbowl/notes";
import { whyNotQueue } from "@bocal/protocol/methods/fishbowl/people";
import {
  bowlsOf,
  bowlWaitedFor,
  chairsOf,
  chairTappedBy,
  hasTaps,
  placeOfPerson,
} from "@bocal/protocol/methods/fishbowl/seats";
import { whyNotTake } from "@bocal/protocol/methods/fishbowl/sitting";
import type { Bowl } from "@bocal/protocol/methods/fishbowl/state";
import type { Fishbowl } from "@bocal/protocol/methods/fishbowl/vocabulary";
import { type BowlScript, bowlScripts } from "./bowl-words.ts";
import type { Mover } from "./mover.ts";

type State = Fishbowl["state"];
type Command = Fishbowl["command"];

const notesEach = 3;

/** What a simulated person does next in a bowl: sits down now and then, talks a while, gives the chair back when one is due. */
export function bowlMove(state: State, mover: Mover): Command | null {
  const place = placeOfPerson(state, mover.person);
  if (state.phase === "harvest") return harvestMove(state, mover);
  if (place !== undefined) return seatedMove(state, place.bowl, mover);
  if (entry(state.invitations, mover.person) !== undefined)
    return mover.random() < 0.5 ? { type: "answer-invitation", going: mover.random() < 0.7 } : null;
  return wayIn(state, mover) ?? writes(state, mover);
}

function seatedMove(state: State, bowl: Bowl, { person, random }: Mover): Command | null {
  const { due } = bowl.marks;
  if (state.phase !== "running") return null;
  const seat = placeOfPerson(state, person)?.seat;
  if (seat?.kind === "host") return null;
  if (seat?.tap != null) return random() < 0.4 ? { type: "hand-over" } : null;
  const asked = due?.suggested === person ? 0.6 : due !== null && due.newcomer !== person ? 0.12 : 0;
  const turns = seat?.kind === "guest" || state.guestLeaves ? 0.15 : 0;
  return random() < Math.max(asked, turns, 0.015) ? { type: "leave-chair" } : null;
}

/** A chair when it is theirs or nobody else's, a place in the queue, or a place behind a chair. */
function wayIn(state: State, { person, index, random }: Mover): Command | null {
  const waiting = bowlWaitedFor(state, person);
  if (waiting !== undefined)
    return waiting.marks.called?.person === person && random() < 0.7
      ? { type: "take-chair", bowl: waiting.id, round: waiting.round }
      : null;
  const bowls = bowlsOf(state);
  const bowl = bowls[index % Math.max(1, bowls.length)];
  if (bowl === undefined) return null;
  const begins = state.phase === "ready" || state.phase === "intro";
  if (whyNotTake(state, bowl) === null)
    return random() < (begins ? 0.3 : 0.05) ? { type: "take-chair", bowl: bowl.id, round: bowl.round } : null;
  if (state.phase === "running" && whyNotQueue(state, bowl) === null && bowl.queue.length < 3)
    return random() < 0.03 ? { type: "join-queue", bowl: bowl.id } : null;
  return state.phase === "running" ? standBehind(state, bowl, { person, index, random }) : null;
}

function standBehind(state: State, bowl: Bowl, { person, random }: Mover): Command | null {
  if (!hasTaps(state.settings) || chairTappedBy(state, person) !== undefined || random() > 0.04) return null;
  const chairs = chairsOf(bowl).filter(
    ({ occupant, tap }) => occupant !== null && tap === null && occupant.person !== bowl.lastTapped,
  );
  const seat = chairs[Math.floor(random() * chairs.length)];
  return seat === undefined ? null : { type: "tap", bowl: bowl.id, seat: seat.id };
}

function writes(state: State, { person, index, random }: Mover): Command | null {
  const bowls = bowlsOf(state);
  const bowl = bowls[index % Math.max(1, bowls.length)];
  if (bowl === undefined || random() > 0.06) return null;
  const script = scriptFor(state);
  const asked = Object.values(state.questions).filter(({ proposedBy }) => isBy(proposedBy, person)).length;
  const collects = bowl.collecting || (index % 5 === 4 && state.phase === "running");
  const proposal = script.proposals[index % script.proposals.length];
  if (collects && asked === 0 && proposal !== undefined && whyNotPropose(state) === null)
    return { type: "propose-question", bowl: bowl.id, text: proposal };
  const mine = notesBy(state, person).length;
  const text = script.notes[(index + mine * 5) % script.notes.length];
  const mayWrite = state.phase === "running" && whyNotNote(state) === null && mine < notesEach;
  return mayWrite && text !== undefined ? { type: "write-note", bowl: bowl.id, text } : null;
}

function harvestMove(state: State, { person, index, random }: Mover): Command | null {
  if (random() > 0.4) return null;
  const { takeaways } = scriptFor(state);
  const text = takeaways[index % takeaways.length];
  if (whyNotTakeAway(state, person) === null && takeawayOf(state, person) === undefined && text !== undefined)
    return { type: "take-away", text };
  if (whyNotAnswerPoll(state, person) === null && random() < 0.5)
    return { type: "answer-poll", option: Math.floor(random() * (state.poll?.options.length ?? 1)) };
  return null;
}

/** The words of a known bowl; for a bowl of the room's own, the French ones. */
function scriptFor(state: State): BowlScript {
  const first = state.settings.bowls[0]?.questions[0]?.text ?? "";
  const known = Object.values(bowlScripts).find(
    ({ questions }) => comparable(questions[0]?.text ?? "") === comparable(first),
  );
  return known ?? bowlScripts.fr;
}
