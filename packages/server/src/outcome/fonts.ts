import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { fontOfWoff } from "./woff.ts";

const require = createRequire(import.meta.url);

// The face of the house in four weights, then what it lacks. Each name is written out, so that a check of dependencies sees it.
const faces = {
  "own-400": () =>
    require.resolve(
      "@expo-google-fonts/atkinson-hyperlegible-next/400Regular/AtkinsonHyperlegibleNext_400Regular.ttf",
    ),
  "own-500": () =>
    require.resolve(
      "@expo-google-fonts/atkinson-hyperlegible-next/500Medium/AtkinsonHyperlegibleNext_500Medium.ttf",
    ),
  "own-700": () =>
    require.resolve(
      "@expo-google-fonts/atkinson-hyperlegible-next/700Bold/AtkinsonHyperlegibleNext_700Bold.ttf",
    ),
  "own-800": () =>
    require.resolve(
      "@expo-google-fonts/atkinson-hyperlegible-next/800ExtraBold/AtkinsonHyperlegibleNext_800ExtraBold.ttf",
    ),
  // Arrows, ticks, Greek, Cyrillic, Arabic, Hebrew, Armenian, Georgian and more.
  others: () => require.resolve("dejavu-fonts-ttf/ttf/DejaVuSans.ttf"),
  "others-bold": () => require.resolve("dejavu-fonts-ttf/ttf/DejaVuSans-Bold.ttf"),
  signs: () => require.resolve("@expo-google-fonts/noto-emoji/400Regular/NotoEmoji_400Regular.ttf"),
};

export type Face = keyof typeof faces;

export function faceFile(face: Face): string {
  return faces[face]();
}

/** The faces of pages and pictures: that of the house, then what it lacks. A machine may have no font of its own. */
export function fontFiles(): readonly string[] {
  return (Object.keys(faces) as Face[]).map(faceFile);
}

/** A face that draws nearly every sign there is, if coarsely: for names and words in scripts that the others do not know. */
export function fontOfEverySign(): Buffer {
  return fontOfWoff(
    readFileSync(require.resolve("@fontsource/unifontex/files/unifontex-latin-400-normal.woff")),
  );
}
