import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

const require = createRequire(import.meta.url);
const webFonts = [500, 700].flatMap((weight) => [
  {
    weight,
    file: `atkinson-hyperlegible-next-latin-ext-${weight}-normal.woff2`,
    range: "U+0100-02BA,U+1E00-1EFF,U+20A0-20C0",
  },
  {
    weight,
    file: `atkinson-hyperlegible-next-latin-${weight}-normal.woff2`,
    range: "U+0000-00FF,U+0131,U+0152-0153,U+02BB-02DC,U+2000-206F,U+20AC,U+2122,U+2212",
  },
]);
let faces: string | null = null;

/** A drawing that carries its typeface with it, so that it looks alike wherever it is opened. */
export function withFonts(svg: string): string {
  faces ??= webFonts
    .map(({ weight, file, range }) => {
      const bytes = readFileSync(require.resolve(`@fontsource/atkinson-hyperlegible-next/files/${file}`));
      return `@font-face{font-family:"Atkinson Hyperlegible Next";font-weight:${weight};unicode-range:${range};src:url(data:font/woff2;base64,${bytes.toString("base64")}) format("woff2")}`;
    })
    .join("");
  return svg.replace(">", `><style>${faces}</style>`);
}
