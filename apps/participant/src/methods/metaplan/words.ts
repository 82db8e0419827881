import { useWords } from "@bocal/client/words/look-up";
import { metaplanPhoneEn } from "@bocal/client/words/metaplan-phone-en";
import { metaplanPhoneFr } from "@bocal/client/words/metaplan-phone-fr";

const dictionary = { fr: metaplanPhoneFr, en: metaplanPhoneEn };

/** The words of the phases after the writing, in the language of the page. They come with the board, not before the first field. */
export function useMetaplanWords(): typeof metaplanPhoneFr {
  return useWords(dictionary);
}
