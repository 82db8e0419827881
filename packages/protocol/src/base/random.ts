/** A copy of the list in an order that `random` (numbers in [0, 1)) decides. Fisher–Yates: every order is equally likely. */
export function shuffled<Item>(items: readonly Item[], random: () => number): readonly Item[] {
  const mixed = [...items];
  for (let last = mixed.length - 1; last > 0; last--) {
    const pick = Math.floor(random() * (last + 1));
    const a = mixed[last] as Item;
    mixed[last] = mixed[pick] as Item;
    mixed[pick] = a;
  }
  return mixed;
}

/** Numbers in [0, 1) from a 32-bit seed (mulberry32): the same seed gives the same numbers, for tests and simulated people. */
export function seededRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
