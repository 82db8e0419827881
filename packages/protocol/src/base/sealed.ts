const inside: unique symbol = Symbol("sealed");

/** Something not everybody may know. Its only key is a symbol, so JSON drops it: a forgotten unseal hides, never leaks. */
export interface Sealed<Value> {
  readonly [inside]: Value;
}

export function seal<Value>(value: Value): Sealed<Value> {
  return { [inside]: value };
}

/** Every call outside `decide` and `evolve` is a decision to reveal, and stands in a `show.ts` or an `outcome.ts`. */
export function unseal<Value>(sealed: Sealed<Value>): Value {
  return sealed[inside];
}
