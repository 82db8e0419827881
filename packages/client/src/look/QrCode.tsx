import { useMemo } from "react";
import { encode } from "uqr";

export interface QrCodeProps {
  text: string;
  label: string;
  /** Side with its quiet zone, in px of a 16 px root; left out, as wide as its place. */
  size?: number | undefined;
}

/**
 * A QR code as one path, crisp at any size, dark on white in every theme and with the quiet zone of four
 * modules that the standard asks for. `label` says where it leads; the address stands beside it in words
 * (D20).
 */
export function QrCode({ text, label, size }: QrCodeProps) {
  const { side, path } = useMemo(() => drawn(text), [text]);
  return (
    <svg
      className="qr"
      viewBox={`0 0 ${side} ${side}`}
      shapeRendering="crispEdges"
      style={{ width: size === undefined ? "100%" : `${size / 16}rem` }}
      role="img"
      aria-label={label}
    >
      <path d={`M0 0h${side}v${side}H0Z`} fill="#ffffff" />
      <path d={path} fill="#14110d" />
    </svg>
  );
}

/** One rectangle for each run of dark modules in a row. */
function drawn(text: string): { side: number; path: string } {
  const { data, size } = encode(text, { ecc: "M", border: 4 });
  let path = "";
  data.forEach((row, y) => {
    for (let x = 0; x < row.length; x++) {
      if (!row[x]) continue;
      const start = x;
      while (row[x + 1]) x++;
      const run = x + 1 - start;
      path += `M${start} ${y}h${run}v1h-${run}Z`;
    }
  });
  return { side: size, path };
}
