import type { Live } from "@bocal/client/live/connect";
import { useLanguage } from "@bocal/client/words/look-up";
import { type AnyRefusal, refusalSentence } from "@bocal/client/words/refusals";
import type { StaffView } from "@bocal/protocol/session/views";
import type { StaffVote } from "@bocal/protocol/vote/show";
import type { VoteCommand } from "@bocal/protocol/vote/vote";

/** What the console of a vote needs of the method that embeds it. */
export interface VoteRoomProps {
  readonly live: Live;
  readonly view: StaffView;
  readonly vote: StaffVote;
  /** Whether the activity is open: closed, everything is only read. */
  readonly isOpen: boolean;
  readonly send: (commands: readonly VoteCommand[]) => void;
  /** The same for one command, with what became of it. */
  readonly ask: (command: VoteCommand) => ReturnType<Live["send"]>;
}

/** A refusal as the sentence that stands in place of a button's verb; null when nothing stands in its way. */
export function useReason(): (refusal: AnyRefusal | null) => string | null {
  const [language] = useLanguage();
  return (refusal) => (refusal === null ? null : refusalSentence(refusal, language));
}
