import { capitalEn } from "@bocal/client/words/capital-en";
import { capitalFr } from "@bocal/client/words/capital-fr";
import { type Language, useWords } from "@bocal/client/words/look-up";

export type CapitalWords = typeof capitalFr;

const dictionary: { readonly fr: CapitalWords; readonly en: CapitalWords } = { fr: capitalFr, en: capitalEn };

/** The words of a matrix of strategic capital in the language of the page. */
export function useCapitalWords(): CapitalWords {
  return useWords(dictionary);
}

export function capitalWords(language: Language): CapitalWords {
  return dictionary[language];
}
