import { createRequire } from "node:module";
import { otherWidth, ownWidths } from "../font-widths.ts";
import { type Face, faceFile } from "../fonts.ts";
import { unifontFile } from "../unifont.ts";

const require = createRequire(import.meta.url);

/** A picture as PNG, so many pixels wide. Fonts are files of ours: the machine's own are not asked. */
export function pngOf(svg: string, width: number): Uint8Array {
  // Loaded when a picture is drawn: who only asks for names of formats needs none of it.
  const { Resvg } = require("@resvg/resvg-js") as typeof import("@resvg/resvg-js");
  const picture = new Resvg(svg, {
    fitTo: { mode: "width", value: width },
    font: {
      loadSystemFonts: false,
      fontFiles: [...fontFilesFor(svg)],
      defaultFontFamily: "Atkinson Hyperlegible Next",
    },
  });
  return picture.render().asPng();
}

const ownFaces: readonly Face[] = ["own-400", "own-500", "own-700", "own-800"];
const otherFaces: readonly Face[] = ["others", "others-bold", "signs"];

/** The files that these letters need: the large ones are read only for letters that no other has. */
function fontFilesFor(svg: string): readonly string[] {
  const own = ownWidths(400);
  const letters = [...new Set(svg)]
    .map((letter) => letter.codePointAt(0) ?? 0)
    .filter((code) => code >= 0x20);
  const lacking = letters.filter((code) => own.of(code) === null);
  if (lacking.length === 0) return ownFaces.map(faceFile);
  const files = [...ownFaces, ...otherFaces].map(faceFile);
  const last = lacking.some((code) => otherWidth(code) === null) ? unifontFile() : null;
  return last === null ? files : [...files, last];
}
