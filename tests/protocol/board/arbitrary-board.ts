import type { Board } from "@bocal/protocol/board/board";
import type { BoardCard, BoardCluster } from "@bocal/protocol/board/card";
import { onPlane, pageHeight, pageWidth } from "@bocal/protocol/board/geometry";
import fc from "fast-check";
import { named } from "../../help/people.ts";

const word = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.constantFrom("les", "familles", "transport", "à", "WWW", "mmmmmmm", "i", "crèche,"),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      "👩‍👧‍👦",
      "🇫🇷",
      "e\u0301\u0302\u0303",
      "العربية",
      "漢字",
      "anticonstitutionnellement",
    ),
  },
);

/** A text that a card may hold: 140 characters at most, on three lines at most. */
export const cardText: fc.Arbitrary<string> = fc
  .tuple(fc.array(word, { minLength: 1, maxLength: 24 }), fc.array(fc.nat(23), { maxLength: 2 }))
  .map(([words, breaks]) =>
    words.reduce((text, each, index) => {
      const longer = `${text}${index === 0 ? "" : breaks.includes(index) ? "\n" : " "}${each}`;
      return longer.length <= 140 ? longer : text;
    }, ""),
  );

/** A text that is one column wide. */
export const narrowText: fc.Arbitrary<string> = fc
  .array(fc.constantFrom("le", "bus", "peur", "soir"), { minLength: 1, maxLength: 5 })
  .map((words) => words.join(" "));

const point = fc
  .record({ x: fc.integer({ min: 0, max: pageWidth }), y: fc.integer({ min: 0, max: 4 * pageHeight }) })
  .map(onPlane);

/** Boards with clusters, loose cards and piles, as the method keeps them: a pile is one deep. */
export function boards(text: fc.Arbitrary<string> = cardText): fc.Arbitrary<Board> {
  const cards = fc.array(
    fc.record({ text, at: point, cluster: fc.option(fc.nat(5)), onto: fc.option(fc.nat(40), { freq: 5 }) }),
    { maxLength: 40, size: "max" },
  );
  return fc.tuple(cards, fc.array(point, { maxLength: 6 })).map(([written, places]) => {
    const clusters: Record<string, BoardCluster> = {};
    places.forEach((place, index) => {
      const id = named<"cluster">(`cluster-${index}`);
      clusters[id] = { id, number: index + 1, title: "", ...place };
    });
    const made: Record<string, BoardCard> = {};
    const tops: BoardCard[] = [];
    written.forEach(({ text: said, at, cluster, onto }, index) => {
      const top = onto === null ? undefined : tops[onto];
      const id = named<"card">(`card-${index}`);
      const card: BoardCard = {
        id,
        origin: id,
        text: said,
        shape: "idea",
        paper: "straw",
        organisation: null,
        author: null,
        ...at,
        cluster:
          cluster === null || clusters[`cluster-${cluster}`] === undefined
            ? null
            : named(`cluster-${cluster}`),
        order: index,
        pile: top?.id ?? null,
      };
      made[id] = top === undefined ? card : { ...card, cluster: top.cluster };
      if (top === undefined) tops.push(card);
    });
    return { cards: made, clusters };
  });
}
