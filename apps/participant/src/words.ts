import { useWords } from "@bocal/client/words/look-up";
import { phoneEn } from "@bocal/client/words/phone-en";
import { type PhoneWords, phoneFr } from "@bocal/client/words/phone-fr";

const dictionary = { fr: phoneFr, en: phoneEn };

/** The words of the phone in the language of the page. */
export function usePhoneWords(): PhoneWords {
  return useWords<PhoneWords>(dictionary);
}
