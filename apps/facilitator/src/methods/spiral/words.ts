import { type Language, useWords } from "@bocal/client/words/look-up";
import { spiralEn } from "@bocal/client/words/spiral-en";
import { spiralFr } from "@bocal/client/words/spiral-fr";

export type SpiralWords = typeof spiralFr;

const dictionary: { readonly fr: SpiralWords; readonly en: SpiralWords } = { fr: spiralFr, en: spiralEn };

/** The words of a spiral in the language of the page. */
export function useSpiralWords(): SpiralWords {
  return useWords(dictionary);
}

export function spiralWords(language: Language): SpiralWords {
  return dictionary[language];
}
