import type { Technique } from "@bocal/protocol/report/technique";
import type { ReportWord } from "@bocal/protocol/report/word";
import { anyMethodWords } from "./words/any-method.ts";
import { canvasWords } from "./words/canvas.ts";
import { capitalWords } from "./words/capital.ts";
import { type DocumentWords, documentWords } from "./words/document.ts";
import { fishbowlWords } from "./words/fishbowl.ts";
import { metaplanWords } from "./words/metaplan.ts";
import { type PictureWords, pictureWords } from "./words/pictures.ts";
import type { Language, Sentence } from "./words/sentence.ts";
import { spiralWords } from "./words/spiral.ts";
import { type TableWords, tableWords } from "./words/tables.ts";
import { type TechniqueText, techniques } from "./words/techniques.ts";
import { voteWords } from "./words/vote.ts";

export type { Language };

/** The words of reports that do not come from people. */
export interface ReportWords extends DocumentWords {
  readonly language: Language;
  readonly tables: TableWords;
  readonly pictures: PictureWords;
  readonly techniques: { readonly [T in Technique]: TechniqueText };
  /** A word of a section, with its count when it tells one. */
  say(word: ReportWord, count?: number): string;
}

const byLanguage: { readonly [L in Language]: ReportWords } = { fr: wordsIn("fr"), en: wordsIn("en") };

export function reportWords(language: Language): ReportWords {
  return byLanguage[language];
}

function wordsIn(language: Language): ReportWords {
  const words: { readonly [Word in ReportWord]: Sentence } = {
    ...anyMethodWords[language],
    ...canvasWords[language],
    ...capitalWords[language],
    ...fishbowlWords[language],
    ...metaplanWords[language],
    ...spiralWords[language],
    ...voteWords[language],
  };
  return {
    ...documentWords[language],
    language,
    tables: tableWords[language],
    pictures: pictureWords[language],
    techniques: techniques[language],
    say: (word, count) => {
      const sentence = words[word];
      return typeof sentence === "string" ? sentence : sentence(count ?? 0);
    },
  };
}
