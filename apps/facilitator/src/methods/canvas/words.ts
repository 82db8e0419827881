import { canvasEn } from "@bocal/client/words/canvas-en";
import { canvasFr } from "@bocal/client/words/canvas-fr";
import { type Language, useWords } from "@bocal/client/words/look-up";

export type CanvasWords = typeof canvasFr;

const dictionary: { readonly fr: CanvasWords; readonly en: CanvasWords } = { fr: canvasFr, en: canvasEn };

/** The words of a canvas in the language of the page. */
export function useCanvasWords(): CanvasWords {
  return useWords(dictionary);
}

export function canvasWords(language: Language): CanvasWords {
  return dictionary[language];
}
