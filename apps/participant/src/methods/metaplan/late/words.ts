import { useWords } from "@bocal/client/words/look-up";
import { metaplanLatePhoneEn } from "@bocal/client/words/metaplan-late-phone-en";
import { type MetaplanLatePhoneWords, metaplanLatePhoneFr } from "@bocal/client/words/metaplan-late-phone-fr";

const dictionary = { fr: metaplanLatePhoneFr, en: metaplanLatePhoneEn };

/** The words of the late half in the language of the page. */
export function useLateWords(): MetaplanLatePhoneWords {
  return useWords<MetaplanLatePhoneWords>(dictionary);
}
