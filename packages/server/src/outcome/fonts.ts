import { createRequire } from "node:module";
import { unifontFile } from "./unifont.ts";

const require = createRequire(import.meta.url);

const next = "@expo-google-fonts/atkinson-hyperlegible-next";
const faces = {
  "own-400": `${next}/400Regular/AtkinsonHyperlegibleNext_400Regular.ttf`,
  "own-500": `${next}/500Medium/AtkinsonHyperlegibleNext_500Medium.ttf`,
  "own-700": `${next}/700Bold/AtkinsonHyperlegibleNext_700Bold.ttf`,
  "own-800": `${next}/800ExtraBold/AtkinsonHyperlegibleNext_800ExtraBold.ttf`,
  // Arrows, ticks, Greek, Cyrillic, Arabic, Hebrew, Armenian, Georgian and more.
  others: "dejavu-fonts-ttf/ttf/DejaVuSans.ttf",
  "others-bold": "dejavu-fonts-ttf/ttf/DejaVuSans-Bold.ttf",
  signs: "@expo-google-fonts/noto-emoji/400Regular/NotoEmoji_400Regular.ttf",
} as const;

export type Face = keyof typeof faces;

export function faceFile(face: Face): string {
  return require.resolve(faces[face]);
}

/** The faces of pages and pictures: that of the house, then what it lacks. A machine may have no font of its own. */
export function fontFiles(): readonly string[] {
  const last = unifontFile();
  const all = (Object.keys(faces) as Face[]).map(faceFile);
  return last === null ? all : [...all, last];
}
