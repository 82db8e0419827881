import { cellsEn } from "@bocal/client/words/cells-en";
import { cellsFr } from "@bocal/client/words/cells-fr";
import { useWords } from "@bocal/client/words/look-up";

export type CellWords = typeof cellsFr;

const dictionary: { readonly fr: CellWords; readonly en: CellWords } = { fr: cellsFr, en: cellsEn };

/** The words of cards in cells in the language of the page. */
export function useCellWords(): CellWords {
  return useWords(dictionary);
}
