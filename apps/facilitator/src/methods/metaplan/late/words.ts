import { useWords } from "@bocal/client/words/look-up";
import { metaplanLateConsoleEn } from "@bocal/client/words/metaplan-late-console-en";
import {
  type MetaplanLateConsoleWords,
  metaplanLateConsoleFr,
} from "@bocal/client/words/metaplan-late-console-fr";

const dictionary = { fr: metaplanLateConsoleFr, en: metaplanLateConsoleEn };

/** The words of the late half in the language of the page. */
export function useLateWords(): MetaplanLateConsoleWords {
  return useWords<MetaplanLateConsoleWords>(dictionary);
}
