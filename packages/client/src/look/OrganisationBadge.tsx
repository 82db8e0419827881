import type { Organisation, OrganisationMark } from "@bocal/protocol/room/organisation";

/** What a badge shows of an organisation, and what it says to those who do not see it. */
export type BadgeOf = Pick<Organisation, "name" | "letter" | "mark">;

interface Drawing {
  readonly outline: string;
  /** Middle of the letter, in the 40 × 40 of the drawing. */
  readonly x: number;
  readonly y: number;
  readonly letter: number;
}

const drawings: Record<OrganisationMark, Drawing> = {
  1: { outline: "M20 2a18 18 0 1 1 0 36 18 18 0 0 1 0-36Z", x: 20, y: 20, letter: 22 },
  2: {
    outline: "M6.5 3.5h27a3 3 0 0 1 3 3v27a3 3 0 0 1-3 3h-27a3 3 0 0 1-3-3v-27a3 3 0 0 1 3-3Z",
    x: 20,
    y: 20,
    letter: 22,
  },
  3: { outline: "M20 .8 39.2 20 20 39.2.8 20Z", x: 20, y: 20, letter: 19 },
  4: { outline: "M3.5 37V19.5a16.5 16.5 0 0 1 33 0V37Z", x: 20, y: 22, letter: 22 },
  5: { outline: "M10.8 2.5h18.4L39.2 20l-10 17.5H10.8L.8 20Z", x: 20, y: 20, letter: 22 },
  6: { outline: "M2 4h24.5L39.5 20 26.5 36H2Z", x: 17.5, y: 20, letter: 22 },
  7: {
    outline:
      "M20 4.5a9.6 9.6 0 0 1 15.5 15.5A9.6 9.6 0 0 1 20 35.5 9.6 9.6 0 0 1 4.5 20 9.6 9.6 0 0 1 20 4.5Z",
    x: 20,
    y: 20,
    letter: 22,
  },
  8: {
    outline: "M3.5 3h33v15.5c0 9.5-6.5 16-16.5 20.5C10 34.5 3.5 28 3.5 18.5Z",
    x: 20,
    y: 18.5,
    letter: 22,
  },
};

/**
 * Where something comes from: a colour, a letter and a shape together, never one alone (CC-11). Two
 * letters, from the ninth organisation on, are set smaller. No organisation gives nothing. `decorative`
 * when the name stands beside it in words; `size` counts px of a 16 px root.
 */
export function OrganisationBadge({
  organisation,
  size,
  decorative,
}: {
  organisation: BadgeOf | null;
  size?: number | undefined;
  decorative?: boolean | undefined;
}) {
  if (organisation === null) return null;
  const side = size === undefined ? undefined : `${size / 16}rem`;
  return (
    <svg
      className="org"
      viewBox="-2 -2 44 44"
      fill={`var(--org-${organisation.mark})`}
      style={side ? { width: side, height: side } : undefined}
      role="img"
      aria-label={organisation.name}
      aria-hidden={decorative || undefined}
    >
      <Shape organisation={organisation} />
    </svg>
  );
}

/** The same inside a larger drawing that counts in wall units, 52 of them wide. Its name stands beside it. */
export function BadgeInDrawing({ organisation, x, y }: { organisation: BadgeOf; x: number; y: number }) {
  return (
    <svg
      className="org"
      viewBox="-2 -2 44 44"
      x={x}
      y={y}
      width="52"
      height="52"
      style={{ width: 52, height: 52 }}
      fill={`var(--org-${organisation.mark})`}
      aria-hidden="true"
    >
      <Shape organisation={organisation} />
    </svg>
  );
}

function Shape({ organisation }: { organisation: BadgeOf }) {
  const { outline, x, y, letter } = drawings[organisation.mark];
  // Capitals are 0.67 em high, so their middle lies about a third of an em above the base line.
  const height = [...organisation.letter].length > 1 ? letter * 0.72 : letter;
  return (
    <>
      <path d={outline} />
      <text x={x} y={y + height * 0.345} fontSize={height}>
        {organisation.letter}
      </text>
    </>
  );
}
