import { consoleEn } from "@bocal/client/words/console-en";
import { consoleFr } from "@bocal/client/words/console-fr";
import { useWords } from "@bocal/client/words/look-up";

export type ConsoleWords = typeof consoleFr;

const dictionary: { readonly fr: ConsoleWords; readonly en: ConsoleWords } = { fr: consoleFr, en: consoleEn };

/** The words of this app in the language of the page. */
export function useConsoleWords(): ConsoleWords {
  return useWords(dictionary);
}
