import type { Live } from "@bocal/client/live/connect";
import type { PhoneWords } from "@bocal/client/words/phone-fr";
import type { MethodName, Vocabularies } from "@bocal/protocol/methods/index";
import type { MeView, PublicView } from "@bocal/protocol/session/views";
import type { ComponentType } from "react";

type ShownOnPhone<M extends MethodName> = Vocabularies[M]["shown"]["public"];
type MineOnPhone<M extends MethodName> = Vocabularies[M]["shown"]["me"];

/** What the phone gives to the page of a method. */
export interface PhoneProps<M extends MethodName> {
  readonly live: Live;
  /** Names what this phone keeps of the session. */
  readonly sessionId: string;
  readonly session: PublicView;
  readonly me: MeView;
  readonly activity: NonNullable<PublicView["activity"]>;
  readonly shown: ShownOnPhone<M>;
  readonly mine: MineOnPhone<M>;
  /** Which moment to draw; the views may already be further when somebody was typing. */
  readonly moment: string;
  /** Tell it whenever there is text that the person has not sent: the page is then not pulled away. */
  readonly onTyping: (typing: boolean) => void;
}

/** One method on the phone. A new method is a folder here and a line in index.ts. */
export interface MethodOnPhone<M extends MethodName> {
  readonly Phone: ComponentType<PhoneProps<M>>;
  /** Names what is going on; while the name stays the same, the page stays. */
  readonly moment: (shown: ShownOnPhone<M>, open: boolean) => string;
  /** What the tab and a copy of one's cards call the activity. */
  readonly title: (shown: ShownOnPhone<M>) => string;
  /** What a listener is told when this moment comes; null where its page says more itself. */
  readonly told: (moment: string, words: PhoneWords) => string | null;
  /** What happened, to somebody whose page was kept when this moment was over. */
  readonly movedOn: (words: PhoneWords, stayed: string) => string;
  /** What a person wrote, one line each, to take away. */
  readonly written: (mine: MineOnPhone<M>) => readonly string[];
}
