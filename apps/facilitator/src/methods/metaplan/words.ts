import { type Language, useWords } from "@bocal/client/words/look-up";
import { metaplanConsoleEn } from "@bocal/client/words/metaplan-console-en";
import { metaplanConsoleFr } from "@bocal/client/words/metaplan-console-fr";

const dictionary = { fr: metaplanConsoleFr, en: metaplanConsoleEn };

/** The words of the méta-plan's phases in the language of the page. */
export function useMetaplanWords(): typeof metaplanConsoleFr {
  return useWords(dictionary);
}

export function metaplanWords(language: Language): typeof metaplanConsoleFr {
  return dictionary[language];
}
