/**
 * The mark of Bocal: a round glass, a line of water, a card inside. 30 to 36 px in a header, 72 px on the
 * wall, never animated. At 16 px and below the line of water is dropped. `size` counts px of a 16 px root;
 * `label` when no word beside it says the name. `--mark` recolours the glass.
 */
export function Mark({ size, label }: { size: number; label?: string | undefined }) {
  const tiny = size <= 16;
  const pen = tiny ? 4 : size <= 36 ? 3.3 : 2.8;
  const glass = "var(--mark, var(--glass))";
  const side = `${size / 16}rem`;
  return (
    <svg
      viewBox="0 0 48 48"
      fill="none"
      stroke={glass}
      strokeLinecap="round"
      strokeLinejoin="round"
      style={{ width: side, height: side }}
      role="img"
      aria-label={label}
      aria-hidden={label === undefined || undefined}
    >
      <path
        d="M14 7h20M16.5 7c0 4.2-1.6 5.6-4.6 8.3A16.5 16.5 0 0 0 13.6 41.6c.6.6 1.4.9 2.3.9h16.2c.9 0 1.7-.3 2.3-.9a16.5 16.5 0 0 0 1.7-26.3C33.1 12.6 31.5 11.2 31.5 7"
        strokeWidth={pen}
      />
      {tiny ? null : (
        <path d="M9.6 22.5c3.6-2.2 6.3-2.2 9.6 0s6.3 2.2 9.6 0 6.2-2.2 9.6 0" strokeWidth={pen * 0.8} />
      )}
      <rect
        x="17.5"
        y={tiny ? 23 : 27}
        width="13"
        height={tiny ? 11 : 9}
        rx="1"
        transform="rotate(-9 24 31.5)"
        fill="var(--glow)"
        strokeWidth={pen * 0.7}
      />
    </svg>
  );
}
