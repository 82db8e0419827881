// Far more than a room needs; they keep a state, and a view of it, small.

export const questionLetters = 200;
/** Beyond it a question is not read at the back of the room: told, never refused (edge case 11). */
export const readableQuestionLetters = 140;
export const noteLetters = 280;
export const highlightLetters = 280;
export const summaryLetters = 1_000;
export const labelLetters = 60;
export const ruleLetters = 400;
export const bowlsAtMost = 6;
export const questionsAtMost = 60;
export const plannedQuestionsAtMost = 12;
export const subsAtMost = 3;
export const promptsAtMost = 12;
export const tasksAtMost = 12;
export const notesEachAtMost = 60;
export const proposalsEachAtMost = 5;
export const highlightsAtMost = 200;
export const turnsAtMost = 40;
export const sitesAtMost = 8;
export const viewsAtMost = 8;
export const pollOptionsAtMost = 6;
export const peopleAtMost = 2_000;
export const mostMinutes = 600;
export const graceSeconds = { least: 20, most: 180 };
