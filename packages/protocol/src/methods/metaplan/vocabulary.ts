import type { CardId, ClusterId, CommandId, GroupId, OrganisationId, PersonId } from "../../base/ids.ts";
import type { ById } from "../../base/record.ts";
import type { Sealed } from "../../base/sealed.ts";
import type { BoardCluster, CardShape, Paper, Point } from "../../board/card.ts";
import type { Origin } from "../../flow/given.ts";
import type {
  Late,
  LateCommand,
  LateEvent,
  LateRefusal,
  LateShown,
  PortableLate,
} from "./late/vocabulary.ts";
import type {
  Middle,
  MiddleCommand,
  MiddleEvent,
  MiddleRefusal,
  MiddleShown,
  PortableMiddle,
} from "./middle/vocabulary.ts";
import type { Phase } from "./phase.ts";

/** How papers are given to cards (MP-16): all the same, one for each group, or chosen by the writer from the legend. */
export type Colours = "one" | "by-group" | "chosen";

export interface LegendEntry {
  readonly paper: Paper;
  readonly label: string;
}

/** Everything that a board tells by its form (MP-15): cards, the title of a cluster, a flash. */
export type Shape = CardShape | "title" | "flash";

export interface ShapeEntry {
  readonly shape: Shape;
  /** Empty for its usual meaning, which each reader has in their own language. */
  readonly label: string;
}

export interface Settings {
  /** The one question of the board (MP-01). */
  readonly question: string;
  readonly colours: Colours;
  /** What each paper means; written for `one` and `chosen`, taken from the groups for `by-group`. */
  readonly legend: readonly LegendEntry[];
  /** What each form means on this board (MP-15); left out for the usual code. With a strip in it, writers choose between it and a card. */
  readonly shapes?: readonly ShapeEntry[] | undefined;
  /** Columns given in advance, four at most: cards are placed in them; left out when clusters are the group's own. */
  readonly columns?: readonly string[] | undefined;
  /** `together`: hidden until one reveal (MP-09). `as-written`: a call question, each card is seen at once. */
  readonly appears: "together" | "as-written";
}

/** A card as the method keeps it. Words and author are sealed: whoever shows them says so. */
export interface Card {
  readonly id: CardId;
  readonly origin: CardId;
  readonly words: Sealed<Words>;
  readonly author: Sealed<PersonId>;
  /** The command that wrote it, so that its author's phone recognises it; told to nobody else. */
  readonly writtenBy: Sealed<CommandId>;
  /** Where the author came from when they wrote. */
  readonly organisation: OrganisationId | null;
  readonly group: GroupId | null;
  readonly shape: CardShape;
  readonly paper: Paper;
  readonly x: number;
  readonly y: number;
  readonly cluster: ClusterId | null;
  readonly order: number;
  readonly pile: CardId | null;
  /** Why it was put aside, or null while it is not (MP-43, CC-08). */
  readonly parked: string | null;
  /** Whether everyone has seen it: read aloud, brought out with the others, or written on a call question. */
  readonly read: boolean;
  /** The card that this oval one explains, or null for a card of its own (MP-28). */
  readonly explains: CardId | null;
  /** Entered by the facilitator for somebody without a phone (CC-10), and not reworded by that person since. */
  readonly enteredFor: boolean;
  /** Where it comes from when another activity gave it; null for what was written here. */
  readonly broughtFrom: Origin | null;
  /** Whether the facilitator entered it for the room (CC-10). */
  readonly entered: boolean;
}

export interface Words {
  readonly text: string;
  /** The text as it was typed when it was shown otherwise (capitals, MP-08); null when both are the same. */
  readonly original: string | null;
}

export interface State {
  readonly settings: Settings;
  readonly phase: Phase;
  /** Cards each person may write; 0 until writing starts. */
  readonly quota: number;
  readonly cards: ById<Card>;
  readonly clusters: ById<BoardCluster>;
  /** Who has opened the question, and who passes (CC-16). Keys are persons; sealed by never being shown but as counts. */
  readonly seen: ById<true>;
  readonly passes: ById<true>;
  /** The page of the plane that the wall shows, from 0. */
  readonly page: number;
  /** The number that the next cluster gets. Numbers are never given twice. */
  readonly nextNumber: number;
  /** Whether there is a board: from the reading or the reveal on, at once on a call question (MP-09, CC-06). Never taken back. */
  readonly opened: boolean;
  /** Unread cards in the order in which they will be read; what was written since stands in no order yet. */
  readonly queue: readonly CardId[];
  /** The card that is held up for everyone, while cards are read one by one. */
  readonly reading: CardId | null;
  /** Cards that were hidden when the file was taken of which this is a copy: counted, and lost to the copy. */
  readonly leftBehind: number;
  /** Cards that a session file says were entered for somebody, without saying which. */
  readonly forSomebodyBefore: number;
  /** Flashes, titles and the last migration. */
  readonly middle: Middle;
  /** Votes, decisions and actions, from the theme list on. */
  readonly late: Late;
}

export type Command =
  | MiddleCommand
  | LateCommand
  | { readonly type: "see-question" }
  | {
      readonly type: "write-card";
      readonly text: string;
      readonly paper?: Paper | undefined;
      readonly shape?: CardShape | undefined;
    }
  | {
      readonly type: "enter-card-for";
      /** Whose card it is; null for somebody whom the session does not know. */
      readonly person: PersonId | null;
      /** Where somebody unknown comes from, and works; a known person's own place is taken. */
      readonly organisation: OrganisationId | null;
      readonly group: GroupId | null;
      readonly text: string;
      readonly paper?: Paper | undefined;
    }
  | { readonly type: "edit-card"; readonly card: CardId; readonly text: string }
  /** Cards written on paper, called out or gathered before, all of them or none (CC-10). */
  | {
      readonly type: "enter-cards";
      readonly texts: readonly string[];
      readonly paper?: Paper | undefined;
    }
  | { readonly type: "withdraw-card"; readonly card: CardId }
  | { readonly type: "pass" }
  | { readonly type: "take-back-pass" }
  | { readonly type: "start-writing"; readonly quota: number }
  | { readonly type: "set-quota"; readonly quota: number }
  | { readonly type: "close-deposit" }
  | { readonly type: "reopen-deposit" }
  | { readonly type: "reveal-cards" }
  | { readonly type: "go-to-phase"; readonly phase: Phase }
  | { readonly type: "read-card"; readonly card: CardId | null }
  | { readonly type: "move-card"; readonly card: CardId; readonly x: number; readonly y: number }
  | {
      readonly type: "move-card-to-cluster";
      readonly card: CardId;
      readonly cluster: ClusterId;
      /** The card it goes before; null or absent for the end. */
      readonly before?: CardId | null | undefined;
    }
  | { readonly type: "stack-card"; readonly card: CardId; readonly onto: CardId }
  | { readonly type: "unstack-card"; readonly card: CardId }
  | { readonly type: "clone-card"; readonly card: CardId; readonly cluster: ClusterId | null }
  | { readonly type: "group-cards"; readonly cards: readonly CardId[]; readonly title: string }
  | { readonly type: "move-cluster"; readonly cluster: ClusterId; readonly x: number; readonly y: number }
  | { readonly type: "title-cluster"; readonly cluster: ClusterId; readonly title: string }
  | { readonly type: "dissolve-cluster"; readonly cluster: ClusterId }
  | { readonly type: "merge-clusters"; readonly cluster: ClusterId; readonly into: ClusterId }
  | { readonly type: "park-card"; readonly card: CardId; readonly reason: string }
  | { readonly type: "restore-card"; readonly card: CardId }
  | { readonly type: "tidy-board" }
  | { readonly type: "turn-page"; readonly page: number };

/** Where a card stands, whole, so that taking an event back is the same event with the place before. */
export interface CardPlace extends Point {
  readonly card: CardId;
  readonly cluster: ClusterId | null;
  readonly order: number;
  readonly pile: CardId | null;
}

export type Event =
  | MiddleEvent
  | LateEvent
  | { readonly type: "resettled"; readonly settings: Settings }
  | { readonly type: "question-seen" }
  | {
      readonly type: "card-written";
      readonly card: CardId;
      readonly text: string;
      readonly original: string | null;
      readonly paper: Paper;
      /** Absent for a plain card. */
      readonly shape?: CardShape;
      readonly organisation: OrganisationId | null;
      readonly group: GroupId | null;
      readonly place: Point;
    }
  | {
      readonly type: "card-entered-for";
      readonly card: CardId;
      readonly person: PersonId | null;
      readonly text: string;
      readonly original: string | null;
      readonly paper: Paper;
      readonly organisation: OrganisationId | null;
      readonly group: GroupId | null;
      readonly place: Point;
    }
  | {
      readonly type: "card-edited";
      readonly card: CardId;
      readonly text: string;
      readonly original: string | null;
    }
  | { readonly type: "card-withdrawn"; readonly card: CardId }
  | { readonly type: "passed" }
  | { readonly type: "pass-taken-back" }
  | { readonly type: "writing-started"; readonly quota: number }
  | { readonly type: "quota-set"; readonly quota: number }
  | { readonly type: "deposit-closed" }
  | { readonly type: "deposit-reopened" }
  | { readonly type: "cards-revealed"; readonly places: readonly CardPlace[] }
  | { readonly type: "phase-changed"; readonly phase: Phase }
  | { readonly type: "reading-ordered"; readonly order: readonly CardId[] }
  | { readonly type: "card-read"; readonly place: CardPlace }
  | { readonly type: "reading-moved"; readonly card: CardId | null }
  | { readonly type: "cards-placed"; readonly places: readonly CardPlace[] }
  | { readonly type: "card-cloned"; readonly card: CardId; readonly from: CardId; readonly place: CardPlace }
  | { readonly type: "clone-removed"; readonly card: CardId }
  | ({ readonly type: "precision-added"; readonly explains: CardId; readonly place: CardPlace } & Words)
  | { readonly type: "precision-removed"; readonly card: CardId }
  | {
      readonly type: "clone-restored";
      readonly card: CardId;
      readonly from: CardId;
      readonly place: CardPlace;
    }
  | { readonly type: "cluster-added"; readonly cluster: BoardCluster }
  | { readonly type: "cluster-removed"; readonly cluster: ClusterId }
  | {
      readonly type: "clusters-placed";
      readonly places: readonly (Point & { readonly cluster: ClusterId })[];
    }
  | { readonly type: "cluster-titled"; readonly cluster: ClusterId; readonly title: string }
  | { readonly type: "card-parked"; readonly card: CardId; readonly reason: string }
  | { readonly type: "card-restored"; readonly card: CardId }
  | { readonly type: "page-turned"; readonly page: number }
  | { readonly type: "cards-received"; readonly cards: readonly ReceivedCard[] }
  | { readonly type: "cards-entered"; readonly cards: readonly EnteredCard[] }
  | { readonly type: "entry-taken-back"; readonly cards: readonly CardId[] }
  | {
      readonly type: "filled";
      readonly phase: Phase;
      readonly quota: number;
      readonly cards: readonly FilledCard[];
      readonly clusters: readonly BoardCluster[];
      readonly leftBehind?: number;
      readonly forSomebody?: number;
    };

/** A card that another activity gave. Nobody here wrote it. */
export interface ReceivedCard extends Words, Point {
  readonly card: CardId;
  readonly paper: Paper;
  readonly organisation: OrganisationId | null;
  readonly broughtFrom: Origin;
}

/** A card that the facilitator entered for the room: no person is its author. */
export interface EnteredCard extends Words, Point {
  readonly card: CardId;
  readonly paper: Paper;
}

/** A card that came with a session file: its author stays behind. */
export interface FilledCard extends CardPlace, Words {
  readonly origin: CardId;
  readonly shape: CardShape;
  readonly paper: Paper;
  readonly organisation: OrganisationId | null;
  readonly parked: string | null;
  readonly broughtFrom?: Origin | null | undefined;
  readonly explains?: CardId | null | undefined;
  readonly entered?: true | undefined;
}

export type Refusal =
  | MiddleRefusal
  | LateRefusal
  | { readonly type: "not-writing-yet" }
  | { readonly type: "writing-begun" }
  | { readonly type: "deposit-closed" }
  | { readonly type: "deposit-not-closed" }
  | { readonly type: "not-revealed" }
  | { readonly type: "already-revealed" }
  | { readonly type: "in-that-phase" }
  | { readonly type: "not-reading" }
  | { readonly type: "cards-written" }
  | { readonly type: "cards-unread"; readonly count: number }
  | { readonly type: "card-read" }
  | { readonly type: "board-settled" }
  | { readonly type: "blank-card" }
  | { readonly type: "card-too-long"; readonly length: number; readonly most: number }
  | { readonly type: "quota-reached"; readonly quota: number }
  | { readonly type: "quota-out-of-range"; readonly least: number; readonly most: number }
  | { readonly type: "quota-already-used"; readonly used: number }
  | { readonly type: "no-such-card" }
  | { readonly type: "no-such-cluster" }
  | { readonly type: "not-your-card" }
  | { readonly type: "card-parked" }
  | { readonly type: "card-not-parked" }
  | { readonly type: "nothing-to-stack" }
  | { readonly type: "has-written" }
  | { readonly type: "entered-cards-placed" }
  | { readonly type: "no-such-paper" }
  | { readonly type: "column-given" }
  | { readonly type: "no-such-shape" }
  | { readonly type: "blank-question" }
  | { readonly type: "group-taken-away" };

/** One of my cards, as my phone shows it. */
export interface MyCard {
  readonly id: CardId;
  readonly command: CommandId;
  readonly text: string;
  readonly paper: Paper;
  /** Absent for a plain card. */
  readonly shape?: CardShape;
  /** Why it was put aside, told to its author alone; null otherwise. */
  readonly parked: string | null;
  /** Entered for me by the facilitator (CC-10). */
  readonly enteredFor?: true;
}

export interface StaffCard {
  readonly id: CardId;
  readonly text: string;
  readonly paper: Paper;
  readonly organisation: OrganisationId | null;
  readonly author: string | null;
  readonly reason: string;
}

/** How far the reading has come: the card that is held up, and how many have been read of those that came. */
export interface Reading {
  readonly card: CardId | null;
  readonly read: number;
  readonly of: number;
}

/** A card in the hand of whoever reads. */
export interface QueuedCard {
  readonly id: CardId;
  readonly text: string;
  readonly paper: Paper;
  readonly organisation: OrganisationId | null;
  readonly enteredFor?: true;
}

/** A card that was entered for somebody (CC-10): that it was, and for whom only where cards carry names. Never what it says. */
export interface CardForSomebody {
  readonly id: CardId;
  /** Null where names are not known, and for somebody whom the session does not know. */
  readonly person: PersonId | null;
}

export interface Metaplan {
  settings: Settings;
  state: State;
  command: Command;
  event: Event;
  refusal: Refusal;
  portable: Portable;
  shown: {
    staff: {
      readonly question: string;
      readonly phase: Phase;
      readonly legend: readonly LegendEntry[];
      readonly settings: Settings;
      readonly quota: number;
      readonly proposedQuota: number;
      readonly quotaLeast: number;
      readonly received: number;
      readonly enteredFor: readonly CardForSomebody[];
      /** Cards that other activities gave, among those on the board or still to be shown. */
      readonly brought: number;
      /** Cards that the facilitator entered, among those received. */
      readonly entered: number;
      readonly silences: Silences;
      readonly byOrganisation: ById<number>;
      readonly parked: readonly StaffCard[];
      readonly page: number;
      readonly pages: number;
      readonly whyNotStart: Refusal | null;
      readonly whyNotClose: Refusal | null;
      readonly whyNotReopen: Refusal | null;
      readonly whyNotReveal: Refusal | null;
      /** For each phase, why it cannot be entered now. */
      readonly whyNotGo: { readonly [P in Phase]: Refusal | null };
      readonly reading: Reading;
      /** The cards still to be read, in their order: whoever reads them aloud holds them. Only while cards are read. */
      readonly queue: readonly QueuedCard[];
      readonly hasBoard: boolean;
      readonly middle: MiddleShown["staff"];
      readonly late: LateShown["staff"] | null;
    };
    screen: {
      readonly question: string;
      readonly phase: Phase;
      readonly legend: readonly LegendEntry[];
      readonly shapes: readonly ShapeEntry[];
      readonly appears: Settings["appears"];
      readonly quota: number;
      readonly received: number;
      readonly reading: Reading;
      readonly page: number;
      readonly pages: number;
      readonly hasBoard: boolean;
      readonly middle: MiddleShown["screen"];
      readonly late: LateShown["screen"] | null;
    };
    public: {
      readonly question: string;
      readonly phase: Phase;
      readonly legend: readonly LegendEntry[];
      readonly shapes: readonly ShapeEntry[];
      readonly colours: Colours;
      readonly appears: Settings["appears"];
      readonly quota: number;
      /** The card that is held up, while cards are read one by one. */
      readonly reading: CardId | null;
      readonly hasBoard: boolean;
      readonly middle: MiddleShown["public"];
      readonly late: LateShown["public"] | null;
    };
    me: {
      readonly cards: readonly MyCard[];
      readonly passes: boolean;
      readonly seen: boolean;
      readonly paper: Paper | null;
      /**
       * People here from my organisation, myself included, 2 standing for all more: alone, the badge is a name. Were it the whole
       * count, each person who comes would change the view of every phone.
       */
      readonly fromMyOrganisation: number;
      readonly whyNotWrite: Refusal | null;
      readonly whyNotPass: Refusal | null;
      readonly middle: MiddleShown["me"];
      readonly late: LateShown["me"] | null;
    };
  };
}

/** CC-16: three kinds of silence, as counts. */
export interface Silences {
  readonly wrote: number;
  readonly openedOnly: number;
  readonly passes: number;
  readonly notOpened: number;
}

/** What a session file says of a méta-plan. Hidden cards are counted, never told. */
export interface Portable {
  readonly settings: Settings;
  readonly phase: Phase;
  readonly quota: number;
  readonly hiddenCards: number;
  /** How many of the cards were entered for somebody (CC-10); absent when none was, and from files of earlier versions. */
  readonly forSomebody?: number | undefined;
  readonly cards: readonly PortableCard[];
  readonly clusters: readonly BoardCluster[];
  /** Flashes and confirmed clusters; absent from files of earlier versions. */
  readonly middle?: PortableMiddle | undefined;
  /** From the theme list on; absent from files of earlier versions. */
  readonly late?: PortableLate | null | undefined;
}

export interface PortableCard extends Words, Point {
  readonly id: CardId;
  readonly origin: CardId;
  readonly shape: CardShape;
  readonly paper: Paper;
  readonly organisation: OrganisationId | null;
  readonly author: string | null;
  readonly cluster: ClusterId | null;
  readonly order: number;
  readonly pile: CardId | null;
  readonly parked: string | null;
  readonly broughtFrom?: Origin | null | undefined;
  readonly explains?: CardId | null | undefined;
  readonly entered?: true | undefined;
}
