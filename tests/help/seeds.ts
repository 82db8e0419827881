import fc from "fast-check";

// One seed for a whole run: the same every time, so that what passed once passes again. BOCAL_SEED=random looks elsewhere,
// BOCAL_SEED=<number> looks at one place again.
const asked = process.env.BOCAL_SEED;
export const seed = asked === "random" ? Math.floor(Math.random() * 2 ** 31) : Number(asked ?? 20_260_302);

/** Holds a property to `runs` random cases. A failure prints the seed and the smallest case that fails. */
export function holds<Case extends [unknown, ...unknown[]]>(property: fc.IProperty<Case>, runs = 100): void {
  fc.assert(property, { seed, numRuns: runs });
}

/** Seeds of a simulation: `count` of them, or the one that BOCAL_SEED asks for. */
export function seedsOf(count: number): readonly number[] {
  if (asked !== undefined) return [seed];
  return Array.from({ length: count }, (_, index) => index + 1);
}
