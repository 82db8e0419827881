import { badgeLetter, organisationOutlines } from "@bocal/protocol/board/signs";
import type { Organisation } from "@bocal/protocol/room/organisation";

/** What a badge shows of an organisation, and what it says to those who do not see it. */
export type BadgeOf = Pick<Organisation, "name" | "letter" | "mark">;

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
  const { outline, x, y } = organisationOutlines[organisation.mark];
  const { size, down } = badgeLetter(organisation.mark, organisation.letter);
  return (
    <>
      <path d={outline} />
      <text x={x} y={y + down} fontSize={size}>
        {organisation.letter}
      </text>
    </>
  );
}
