import { boardEn } from "@bocal/client/words/board-en";
import { boardFr } from "@bocal/client/words/board-fr";
import { type Language, useWords } from "@bocal/client/words/look-up";

export type BoardWords = typeof boardFr;

const dictionary: { readonly fr: BoardWords; readonly en: BoardWords } = { fr: boardFr, en: boardEn };

/** The words of boards and walls in the language of the page. */
export function useBoardWords(): BoardWords {
  return useWords(dictionary);
}

export function boardWords(language: Language): BoardWords {
  return dictionary[language];
}
