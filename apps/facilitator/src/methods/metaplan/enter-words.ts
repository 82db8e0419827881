import { enterEn } from "@bocal/client/words/enter-en";
import { enterFr } from "@bocal/client/words/enter-fr";
import { useWords } from "@bocal/client/words/look-up";

const dictionary = { fr: enterFr, en: enterEn };

/** The words of entering cards for the room, in the language of the page. */
export function useEnterWords(): typeof enterFr {
  return useWords(dictionary);
}
