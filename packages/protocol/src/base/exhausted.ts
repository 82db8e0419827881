/** For the end of a chain of cases that the compiler knows to be complete. */
export function exhausted(value: never): never {
  throw new Error(`A case was forgotten: ${JSON.stringify(value)}`);
}
