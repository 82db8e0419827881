import { useWords } from "@bocal/client/words/look-up";
import { voteConsoleEn } from "@bocal/client/words/vote-console-en";
import { type VoteConsoleWords, voteConsoleFr } from "@bocal/client/words/vote-console-fr";

const dictionary = { fr: voteConsoleFr, en: voteConsoleEn };

/** The words of a vote in the language of the page. */
export function useVoteWords(): VoteConsoleWords {
  return useWords<VoteConsoleWords>(dictionary);
}
