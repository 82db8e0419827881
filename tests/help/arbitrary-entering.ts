import fc from "fast-check";
import { named, people } from "./people.ts";

export const paper = fc.constantFrom("straw", "sky", "coral", "linden", "lilac", "chalk");

/** What the facilitator enters for the room, all of it or none, or for somebody without a phone; § is where the mark goes. */
export const entering = (text: fc.Arbitrary<string>) =>
  fc.oneof(
    fc.record({ type: fc.constant("enter-cards"), texts: fc.array(text, { minLength: 1, maxLength: 3 }) }),
    fc.record({
      type: fc.constant("enter-card-for"),
      person: fc.option(
        fc.integer({ min: 0, max: 5 }).map((index) => people[index]?.id ?? named<"person">("nobody")),
      ),
      organisation: fc.constant(null),
      group: fc.constant(null),
      text,
    }),
  );
