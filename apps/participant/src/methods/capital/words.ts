import { capitalPhoneEn } from "@bocal/client/words/capital-phone-en";
import { capitalPhoneFr } from "@bocal/client/words/capital-phone-fr";
import { useWords } from "@bocal/client/words/look-up";

type CapitalPhoneWords = typeof capitalPhoneFr;

const dictionary: { readonly fr: CapitalPhoneWords; readonly en: CapitalPhoneWords } = {
  fr: capitalPhoneFr,
  en: capitalPhoneEn,
};

/** The words of a matrix on the phone in the language of the page. */
export function useCapitalWords(): CapitalPhoneWords {
  return useWords(dictionary);
}
