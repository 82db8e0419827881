import { fishbowlEn } from "@bocal/client/words/fishbowl-en";
import { fishbowlFr } from "@bocal/client/words/fishbowl-fr";
import { fishbowlPhoneEn } from "@bocal/client/words/fishbowl-phone-en";
import { fishbowlPhoneFr } from "@bocal/client/words/fishbowl-phone-fr";
import { currentLanguage, useWords } from "@bocal/client/words/look-up";

const french = { ...fishbowlFr, ...fishbowlPhoneFr };

export type FishbowlWords = typeof french;

const dictionary: { readonly fr: FishbowlWords; readonly en: FishbowlWords } = {
  fr: french,
  en: { ...fishbowlEn, ...fishbowlPhoneEn },
};

/** The words of the fish-bowl on phones, in the language of the page. */
export function useFishbowlWords(): FishbowlWords {
  return useWords(dictionary);
}

/** The same outside React. */
export function fishbowlWords(): FishbowlWords {
  return dictionary[currentLanguage()];
}
