/** What a wall looks like from the other end of the room. */
export type WallDrawing = "join" | "question" | "board" | "end";

/** A stamp of the wall: a drawing, not a copy; the words beside it say the same. */
export function WallThumb({ drawing }: { drawing: WallDrawing }) {
  return (
    <svg className={`thumb ${drawing}`} viewBox="0 0 112 63" aria-hidden="true">
      {drawing === "join" ? (
        <>
          <rect className="kraft" x="0" y="45" width="112" height="18" />
          <rect className="qr-stamp" x="6" y="6" width="32" height="32" />
          <path className="ink" d="M46 10h38M46 17h26" />
          {[46, 55, 64, 76, 85, 94].map((x) => (
            <rect key={x} className="tile" x={x} y="24" width="7" height="10" />
          ))}
        </>
      ) : drawing === "board" ? (
        <>
          <rect className="kraft" x="0" y="13" width="112" height="50" />
          <path className="ink" d="M6 7h52" />
          <rect className="contour" x="6" y="20" width="48" height="36" rx="7" />
          <rect className="contour" x="62" y="20" width="44" height="24" rx="6" />
          <rect className="straw-stamp" x="11" y="27" width="17" height="10" />
          <rect className="sky-stamp" x="32" y="27" width="17" height="10" />
          <rect className="coral-stamp" x="11" y="42" width="17" height="10" />
          <rect className="sky-stamp" x="67" y="28" width="17" height="10" />
          <rect className="straw-stamp" x="88" y="28" width="14" height="10" />
        </>
      ) : drawing === "question" ? (
        <>
          <path className="ink thick" d="M12 22h80M12 33h58" />
          <path className="soft-ink" d="M12 48h30" />
        </>
      ) : (
        <path className="ink thick" d="M36 32h40" />
      )}
    </svg>
  );
}
