import { patchBetween, patched } from "@bocal/protocol/wire/patch";
import fc from "fast-check";
import jsonPatch, { type Operation } from "fast-json-patch";
import { describe, expect, test } from "vitest";
import { holds } from "../../help/seeds.ts";

// Keys that are hard to get right: escapes of JSON pointers, empty, those of Object.prototype.
const key = fc.oneof(
  fc.constantFrom("a", "b", "c", "", "a/b", "~", "~1", "0", "__proto__", "constructor", "toString"),
  fc.string({ maxLength: 4 }),
);
const { json } = fc.letrec<{ json: unknown }>((tie) => ({
  json: fc.oneof(
    { depthSize: "small", withCrossShrink: true },
    fc.oneof(fc.constantFrom(null, true, false, 0, 1, "", "text"), fc.integer(), fc.string({ maxLength: 5 })),
    fc.array(tie("json"), { maxLength: 5 }),
    fc.dictionary(key, tie("json"), { maxKeys: 5 }),
  ),
}));

/** A value and what became of it: mostly the same, changed in a few places. */
const change = fc.oneof(
  fc.tuple(json, json),
  fc.tuple(fc.array(json, { maxLength: 6 }), fc.array(json, { maxLength: 6 })),
  fc
    .tuple(json, fc.nat(), json)
    .map(([before, at, value]) => [before, changedAt(before, at, value)] as const),
);

/** The value with one of its parts, chosen by `at`, changed. */
function changedAt(value: unknown, at: number, by: unknown): unknown {
  if (Array.isArray(value) && value.length > 0) {
    const index = at % value.length;
    return value.with(index, changedAt(value[index], at >> 2, by));
  }
  if (typeof value !== "object" || value === null) return by;
  const keys = Object.keys(value);
  const chosen = keys[at % Math.max(1, keys.length)];
  if (chosen === undefined) return by;
  const part = changedAt(Object.getOwnPropertyDescriptor(value, chosen)?.value, at >> 2, by);
  return Object.fromEntries(
    Object.entries(value).map(([name, each]) => [name, name === chosen ? part : each]),
  );
}

/** As it comes out of a connection: plain values, none shared. */
const sent = <Value>(value: Value): Value => JSON.parse(JSON.stringify(value)) as Value;
const asJson = (value: unknown) => JSON.stringify(sorted(value));

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== "object" || value === null) return value;
  return Object.entries(value)
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, each]) => [name, sorted(each)]);
}

describe("a patch", () => {
  test("turns one value into the other, after a journey as JSON", () => {
    holds(
      fc.property(change, ([before, after]) => {
        const patch = sent(patchBetween(before, after));
        expect(asJson(patched(before, patch))).toBe(asJson(after));
      }),
      1_000,
    );
  });

  test("means to fast-json-patch what it means to us", () => {
    holds(
      fc.property(change, ([before, after]) => {
        const patch = sent(patchBetween(before, after));
        // The library refuses every key of that name, by design.
        fc.pre(!JSON.stringify([before, after]).includes("__proto__"));
        const result = jsonPatch.applyPatch(sent(before), patch as Operation[]).newDocument;
        expect(asJson(result)).toBe(asJson(after));
      }),
      1_000,
    );
  });

  test("of fast-json-patch means to us what it means to it", () => {
    holds(
      fc.property(change, ([before, after]) => {
        const objects = [before, after].every((value) => typeof value === "object" && value !== null);
        fc.pre(objects && Array.isArray(before) === Array.isArray(after));
        fc.pre(!JSON.stringify([before, after]).includes("__proto__"));
        const patch = jsonPatch.compare(before as object, after as object);
        expect(asJson(patched(before, patch as ReturnType<typeof patchBetween>))).toBe(asJson(after));
      }),
      500,
    );
  });

  test("of a value and itself is empty, and so is one between equal values", () => {
    holds(
      fc.property(json, (value) => {
        expect(patchBetween(value, value)).toEqual([]);
        expect(patchBetween(value, sent(value))).toEqual([]);
      }),
    );
  });

  test("counts a key that is undefined as absent", () => {
    expect(patchBetween({ a: undefined }, {})).toEqual([]);
    expect(patchBetween({ a: 1 }, { a: undefined })).toEqual([{ op: "remove", path: "/a" }]);
    expect(patchBetween({ a: undefined }, { a: 1 })).toEqual([{ op: "add", path: "/a", value: 1 }]);
  });
});

describe("the value after a patch", () => {
  const before = { people: { ana: { name: "Ana" }, ben: { name: "Ben" } }, list: [{ a: 1 }, { b: 2 }] };

  test("keeps the identity of every part that the patch does not touch", () => {
    const after = patched(before, [
      { op: "replace", path: "/people/ana/name", value: "Anna" },
      { op: "add", path: "/list/0", value: { c: 3 } },
    ]) as typeof before;
    expect(after.people.ana).toEqual({ name: "Anna" });
    expect(after.people.ben).toBe(before.people.ben);
    expect(after.list[1]).toBe(before.list[0]);
    expect(after.list[2]).toBe(before.list[1]);
  });

  test("leaves the value before as it was, and is that value when there is nothing to do", () => {
    const copy = structuredClone(before);
    patched(before, patchBetween(before, { list: [] }));
    expect(before).toEqual(copy);
    expect(patched(before, [])).toBe(before);
  });

  test("has a key such as __proto__ like any other key", () => {
    const hostile = JSON.parse('{"__proto__": {"polluted": true}, "a": {"__proto__": 1}}') as object;
    const after = patched({ a: {} }, patchBetween({ a: {} }, hostile)) as Record<string, unknown>;
    expect(Object.keys(after).toSorted()).toEqual(["__proto__", "a"]);
    expect(JSON.stringify(after)).toContain("polluted");
    expect("polluted" in {}).toBe(false);
    expect("polluted" in (after.a as object)).toBe(false);
  });

  test.each([
    { op: "replace", path: "/nowhere", value: 1 },
    { op: "remove", path: "/nowhere" },
    { op: "add", path: "/nowhere/inside", value: 1 },
    { op: "add", path: "/list/3", value: 1 },
    { op: "replace", path: "/list/2", value: 1 },
    { op: "remove", path: "/list/-1" },
    { op: "add", path: "/list/", value: 1 },
    { op: "add", path: "/list/01", value: 1 },
    { op: "replace", path: "/list/0/a/b", value: 1 },
    { op: "replace", path: "/people/toString", value: 1 },
  ] as const)("is none when $op at $path does not fit: the receiver then asks for the whole", (operation) => {
    expect(() => patched(before, [operation])).toThrow(/patch/);
  });
});
