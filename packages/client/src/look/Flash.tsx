import type { FlashKind } from "@bocal/protocol/board/card";

/**
 * The disc of a flash: black with a yellow bolt, or white with a question mark. `size` counts px of a 16 px
 * root. Without a label it is an ornament beside words that say the same.
 */
export function Flash({ kind, label, size }: { kind: FlashKind; label: string; size?: number | undefined }) {
  const side = size === undefined ? undefined : `${size / 16}rem`;
  return (
    <svg
      className="flash"
      viewBox="0 0 40 40"
      style={side ? { width: side, height: side } : undefined}
      role="img"
      aria-label={label || undefined}
      aria-hidden={label === ""}
    >
      {kind === "disagree" ? (
        <>
          <circle cx="20" cy="20" r="18" fill="var(--flash)" stroke="var(--on-flash)" strokeWidth="3" />
          <path d="M22.5 7 11.5 22.5h7L16.5 33 28.5 16.8h-7.2Z" fill="var(--on-flash)" />
        </>
      ) : (
        <>
          <circle
            cx="20"
            cy="20"
            r="18"
            fill="var(--paper-chalk)"
            stroke="var(--paper-ink)"
            strokeWidth="3"
          />
          <text x="20" y="29.5" fontSize="27">
            {"?"}
          </text>
        </>
      )}
    </svg>
  );
}
