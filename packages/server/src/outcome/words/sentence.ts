export type Language = "fr" | "en";

/** A word or a sentence of ours; with a count when it tells one. */
export type Sentence = string | ((count: number) => string);

/** The same words in each language: one that is missing does not compile. */
export type InLanguages<Words extends string> = {
  readonly [L in Language]: { readonly [Word in Words]: Sentence };
};
