import { useWords } from "@bocal/client/words/look-up";
import { spiralPhoneEn } from "@bocal/client/words/spiral-phone-en";
import { spiralPhoneFr } from "@bocal/client/words/spiral-phone-fr";

type SpiralPhoneWords = typeof spiralPhoneFr;

const dictionary: { readonly fr: SpiralPhoneWords; readonly en: SpiralPhoneWords } = {
  fr: spiralPhoneFr,
  en: spiralPhoneEn,
};

/** The words of a spiral on the phone in the language of the page. */
export function useSpiralWords(): SpiralPhoneWords {
  return useWords(dictionary);
}
