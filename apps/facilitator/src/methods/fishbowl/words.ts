import { fishbowlConsoleEn } from "@bocal/client/words/fishbowl-console-en";
import { fishbowlConsoleFr } from "@bocal/client/words/fishbowl-console-fr";
import { fishbowlEn } from "@bocal/client/words/fishbowl-en";
import { fishbowlFr } from "@bocal/client/words/fishbowl-fr";
import { fishbowlWallEn } from "@bocal/client/words/fishbowl-wall-en";
import { fishbowlWallFr } from "@bocal/client/words/fishbowl-wall-fr";
import { type Language, useWords } from "@bocal/client/words/look-up";

const french = { ...fishbowlFr, console: fishbowlConsoleFr, wall: fishbowlWallFr };

export type FishbowlWords = typeof french;

const dictionary: { readonly fr: FishbowlWords; readonly en: FishbowlWords } = {
  fr: french,
  en: { ...fishbowlEn, console: fishbowlConsoleEn, wall: fishbowlWallEn },
};

/** The words of the fish-bowl on consoles and walls, in the language of the page. */
export function useFishbowlWords(): FishbowlWords {
  return useWords(dictionary);
}

export function fishbowlWords(language: Language): FishbowlWords {
  return dictionary[language];
}
