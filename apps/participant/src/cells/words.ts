import { cellsPhoneEn } from "@bocal/client/words/cells-phone-en";
import { cellsPhoneFr } from "@bocal/client/words/cells-phone-fr";
import { useWords } from "@bocal/client/words/look-up";

export type CellPhoneWords = typeof cellsPhoneFr;

const dictionary: { readonly fr: CellPhoneWords; readonly en: CellPhoneWords } = {
  fr: cellsPhoneFr,
  en: cellsPhoneEn,
};

/** The words of cards in cells in the language of the page. */
export function useCellWords(): CellPhoneWords {
  return useWords(dictionary);
}
