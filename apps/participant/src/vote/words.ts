import { useWords } from "@bocal/client/words/look-up";
import { votePhoneEn } from "@bocal/client/words/vote-phone-en";
import { type VotePhoneWords, votePhoneFr } from "@bocal/client/words/vote-phone-fr";

const dictionary = { fr: votePhoneFr, en: votePhoneEn };

/** The words of a vote in the language of the page. */
export function useVoteWords(): VotePhoneWords {
  return useWords<VotePhoneWords>(dictionary);
}
