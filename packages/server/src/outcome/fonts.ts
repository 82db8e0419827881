import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { fontOfWoff } from "./woff.ts";

const require = createRequire(import.meta.url);

/** The faces of pages and pictures: that of the house, then what it lacks. A machine may have no font of its own. */
export function fontFiles(): readonly string[] {
  return [
    require.resolve(
      "@expo-google-fonts/atkinson-hyperlegible-next/400Regular/AtkinsonHyperlegibleNext_400Regular.ttf",
    ),
    require.resolve(
      "@expo-google-fonts/atkinson-hyperlegible-next/700Bold/AtkinsonHyperlegibleNext_700Bold.ttf",
    ),
    // Arrows, ticks, Greek, Cyrillic, Arabic, Hebrew, Armenian, Georgian and more.
    require.resolve("dejavu-fonts-ttf/ttf/DejaVuSans.ttf"),
    require.resolve("dejavu-fonts-ttf/ttf/DejaVuSans-Bold.ttf"),
    require.resolve("@expo-google-fonts/noto-emoji/400Regular/NotoEmoji_400Regular.ttf"),
  ];
}

/** A face that draws nearly every sign there is, if coarsely: for names and words in scripts that the others do not know. */
export function fontOfEverySign(): Buffer {
  return fontOfWoff(
    readFileSync(require.resolve("@fontsource/unifontex/files/unifontex-latin-400-normal.woff")),
  );
}
