// Letters up to which a question stands in the larger of two sizes; above, it takes the smaller one and wraps. Never cut.
const headLetters = 80;
const questionLetters = 110;

/** Beside the time, over a board: two lines of 56 or four of 42 (of 1080 lines). */
export function isLongHead(question: string): boolean {
  return question.length > headLetters;
}

/** Alone on the wall: four lines of 72 or five of 56. */
export function isLongQuestion(question: string): boolean {
  return question.length > questionLetters;
}
