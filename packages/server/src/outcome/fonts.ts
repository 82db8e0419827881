import { createRequire } from "node:module";

const require = createRequire(import.meta.url);

/** The faces of pages and pictures: that of the house, then what it lacks. A machine may have no font of its own. */
export function fontFiles(): readonly string[] {
  return [
    "@expo-google-fonts/atkinson-hyperlegible-next/400Regular/AtkinsonHyperlegibleNext_400Regular.ttf",
    "@expo-google-fonts/atkinson-hyperlegible-next/700Bold/AtkinsonHyperlegibleNext_700Bold.ttf",
    // Arrows, ticks, Greek, Cyrillic, Arabic, Hebrew, Armenian, Georgian and more.
    "dejavu-fonts-ttf/ttf/DejaVuSans.ttf",
    "dejavu-fonts-ttf/ttf/DejaVuSans-Bold.ttf",
    "@expo-google-fonts/noto-emoji/400Regular/NotoEmoji_400Regular.ttf",
  ].map((file) => require.resolve(file));
}
