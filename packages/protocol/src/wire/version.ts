/**
 * The number of this wire. A client that speaks another one is asked to reload between two phases.
 *
 * 1  first wire: command, answer, welcome, changed, holding, presence, board.
 */
export const wireVersion = 1;
export const oldestServed = 1;
