import type { OptionId } from "@bocal/protocol/base/ids";
import { linesOf, markOn, marksOf, spentBy } from "@bocal/protocol/vote/ballot";
import { capOf } from "@bocal/protocol/vote/rules";
import type { MyVote, PublicVote } from "@bocal/protocol/vote/show";
import type { MarkLine, Marks } from "@bocal/protocol/vote/vote";
import { isRecord } from "../kept.ts";

/** One of the two questions of a vote of wishes, or the only one of a vote by dots. */
export type Question = "dots" | "wish";

/** The same ballot with one dot more or less on an option. */
export function withDots(marks: Marks, option: OptionId, question: Question, by: 1 | -1): Marks {
  const mark = markOn(marks, option);
  return { ...marks, [option]: { ...mark, [question]: Math.max(0, mark[question] + by) } };
}

export function withCarrying(marks: Marks, option: OptionId, carries: boolean): Marks {
  return { ...marks, [option]: { ...markOn(marks, option), carries } };
}

/** Dots that are still to be placed. */
export function dotsLeft(marks: Marks, { rules }: Pick<PublicVote, "rules">, question: Question): number {
  return rules.budget - spentBy(marks)[question];
}

/** Why no dot can be added here, as a guard of the button; the server decides. */
export function mayAdd(
  marks: Marks,
  vote: PublicVote,
  mine: MyVote,
  option: PublicVote["options"][number],
  question: Question,
): boolean {
  if (option.withdrawn || mine.own.includes(option.id)) return false;
  return dotsLeft(marks, vote, question) > 0 && markOn(marks, option.id)[question] < capOf(vote.rules);
}

/** A ballot in the form it is sent and compared in. */
export function asLines(marks: Marks, vote: Pick<PublicVote, "options">): readonly MarkLine[] {
  return linesOf(
    marksOf(Object.entries(marks).map(([id, mark]) => ({ option: id as OptionId, ...mark }))),
    vote.options,
  );
}

/** A kept draft, as far as it fits what can be voted for now; null when there is none. */
export function draftIn(found: unknown, vote: Pick<PublicVote, "options">): Marks | null {
  if (!isRecord(found) || !isRecord(found.marks)) return null;
  const marks = Object.entries(found.marks).flatMap(([id, mark]) => {
    if (!isRecord(mark) || vote.options.every((option) => option.id !== id)) return [];
    const { dots, wish, carries } = mark;
    return [[id, { dots: whole(dots), wish: whole(wish), carries: carries === true }] as const];
  });
  return Object.fromEntries(marks);
}

function whole(value: unknown): number {
  return typeof value === "number" && Number.isInteger(value) && value > 0 ? value : 0;
}
