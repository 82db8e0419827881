import { canvasPhoneEn } from "@bocal/client/words/canvas-phone-en";
import { canvasPhoneFr } from "@bocal/client/words/canvas-phone-fr";
import { useWords } from "@bocal/client/words/look-up";

type CanvasPhoneWords = typeof canvasPhoneFr;

const dictionary: { readonly fr: CanvasPhoneWords; readonly en: CanvasPhoneWords } = {
  fr: canvasPhoneFr,
  en: canvasPhoneEn,
};

/** The words of a canvas on the phone in the language of the page. */
export function useCanvasWords(): CanvasPhoneWords {
  return useWords(dictionary);
}
