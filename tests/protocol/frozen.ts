/** The value, with everything in it made unchangeable, what is sealed included: whoever writes into it throws. */
export function frozen<Value>(value: Value): Value {
  if (typeof value !== "object" || value === null || Object.isFrozen(value)) return value;
  for (const key of Reflect.ownKeys(value)) frozen(Reflect.get(value, key) as unknown);
  return Object.freeze(value);
}

/**
 * Places of parts that are equal before and after and yet not the same, so that whoever looks for changes finds too many.
 * Parts that `named` mentions, by their key, may be made anew, and so may what holds them; so may lists.
 */
export function madeAnew(before: unknown, after: unknown, named: string, path = ""): readonly string[] {
  if (before === after || !isRecord(before) || !isRecord(after)) return [];
  const keys = Object.keys(before);
  const touched = keys.filter((key) => named.includes(`"${key}"`));
  const inside = keys
    .filter((key) => !touched.includes(key))
    .flatMap((key) => madeAnew(before[key], after[key], named, `${path}/${key}`));
  if (inside.length > 0 || touched.length > 0 || path === "" || keys.length === 0) return inside;
  return JSON.stringify(before) === JSON.stringify(after) ? [path] : [];
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
