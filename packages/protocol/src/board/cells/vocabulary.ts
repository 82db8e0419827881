import type { ActivityId, CardId, CommandId, GroupId, OrganisationId, PersonId } from "../../base/ids.ts";
import type { ById } from "../../base/record.ts";
import type { Sealed } from "../../base/sealed.ts";
import type { Cell, CellPlace } from "../frames/cell.ts";

// Cards in the cells of a frame: written, placed, spanned, kept in reserve, given an owner and dates. A piece that methods embed: it
// knows neither phases nor who leads; the method asks its own guards first and says by `Hand` and `CellRules` what holds.

/** A card as a method keeps it. Words and author are sealed: whoever shows them says so. */
export interface CellCard extends CellPlace {
  readonly id: CardId;
  readonly words: Sealed<string>;
  readonly author: Sealed<PersonId>;
  /** The command that wrote it, so that its author's phone recognises it; told to nobody else. */
  readonly writtenBy: Sealed<CommandId>;
  /** Where the author came from when they wrote. */
  readonly organisation: OrganisationId | null;
  readonly group: GroupId | null;
  /** The last cell of a card that spans several, or null (SP-03). */
  readonly until: Cell | null;
  /** What has no room in its zone and is kept beside it (GA-07). */
  readonly reserve: boolean;
  /** What the method says of a card in its own words, such as `pass: "fact"`; each value one of those that the method knows. */
  readonly marks: ById<string>;
  readonly plan: CardPlan | null;
  /** Why it was put aside, or null while it is not (CC-08). */
  readonly parked: string | null;
  /** Whether it may be seen by others than its author (CC-06). */
  readonly shown: boolean;
  /** Entered by the facilitator for somebody without a phone (CC-10). */
  readonly entered: boolean;
  /** Where it came from, or null for one that was written here. */
  readonly broughtFrom: Brought | null;
}

/** The activity that handed a card on, and what it was there. */
export interface Brought {
  readonly activity: ActivityId;
  readonly item: string;
}

/** Who does it, when, and after which other cards. Dates are days (2026-03-02) or words (« printemps »); empty for none. */
export interface CardPlan {
  readonly owner: string;
  readonly start: string;
  readonly end: string;
  readonly after: readonly CardId[];
}

export type CellCards = ById<CellCard>;

export type CellCommand =
  | {
      readonly type: "write-card";
      readonly text: string;
      readonly zone: Cell;
      readonly until?: Cell | null | undefined;
      readonly marks?: ById<string> | undefined;
    }
  | { readonly type: "edit-card"; readonly card: CardId; readonly text: string }
  | { readonly type: "withdraw-card"; readonly card: CardId }
  | {
      readonly type: "place-card";
      readonly card: CardId;
      readonly zone: Cell;
      readonly until?: Cell | null | undefined;
      /** The card it goes before; null or absent for the end. */
      readonly before?: CardId | null | undefined;
    }
  | { readonly type: "reserve-card"; readonly card: CardId; readonly reserve: boolean }
  | {
      readonly type: "mark-card";
      readonly card: CardId;
      readonly marks: ById<string>;
      /** Marks that are taken away. */
      readonly without?: readonly string[] | undefined;
    }
  | { readonly type: "plan-card"; readonly card: CardId; readonly plan: CardPlan }
  | { readonly type: "park-card"; readonly card: CardId; readonly reason: string }
  | { readonly type: "restore-card"; readonly card: CardId };

/** Where a card stands, whole, so that taking an event back is the same event with the place before. */
export interface CardPlace extends CellPlace {
  readonly card: CardId;
  readonly until: Cell | null;
  readonly reserve: boolean;
}

export type CellEvent =
  | {
      readonly type: "card-written";
      readonly place: CardPlace;
      readonly text: string;
      readonly marks: ById<string>;
      readonly organisation: OrganisationId | null;
      readonly group: GroupId | null;
      readonly shown: boolean;
      readonly entered: boolean;
    }
  | { readonly type: "card-edited"; readonly card: CardId; readonly text: string }
  | { readonly type: "card-withdrawn"; readonly card: CardId }
  | { readonly type: "cards-placed"; readonly places: readonly CardPlace[] }
  | { readonly type: "card-marked"; readonly card: CardId; readonly marks: ById<string> }
  | { readonly type: "card-planned"; readonly card: CardId; readonly plan: CardPlan | null }
  | { readonly type: "card-parked"; readonly card: CardId; readonly reason: string }
  | { readonly type: "card-restored"; readonly card: CardId }
  | { readonly type: "cards-shown"; readonly cards: readonly CardId[] }
  | { readonly type: "cards-filled"; readonly cards: readonly FilledCard[] };

/** A card that came with a session file or from another activity: its author stays behind. */
export interface FilledCard extends CardPlace {
  readonly text: string;
  readonly marks: ById<string>;
  readonly plan: CardPlan | null;
  readonly organisation: OrganisationId | null;
  readonly parked: string | null;
  readonly entered: boolean;
  readonly broughtFrom: Brought | null;
}

export type CellRefusal =
  | { readonly type: "blank-card" }
  | { readonly type: "card-too-long"; readonly length: number; readonly most: number }
  | { readonly type: "text-too-long"; readonly length: number; readonly most: number }
  | { readonly type: "no-such-card" }
  | { readonly type: "not-your-card" }
  | { readonly type: "card-parked" }
  | { readonly type: "card-not-parked" }
  | { readonly type: "no-such-cell" }
  | { readonly type: "span-outside-cycle" }
  | { readonly type: "no-such-mark" }
  | { readonly type: "steps-in-a-circle" };

/** Whose hand it is. A keeper may arrange everybody's cards: whoever leads, or holds the pen of the table. */
export interface Hand {
  readonly person: PersonId;
  readonly isKeeper: boolean;
  readonly isFacilitator: boolean;
  readonly organisation: OrganisationId | null;
  readonly group: GroupId | null;
  readonly newId: () => string;
}

/** What a frame and the moment let a card be. */
export interface CellRules {
  readonly has: (cell: Cell) => boolean;
  /** Whether a card may span from one cell to another. */
  readonly spans: (from: Cell, until: Cell) => boolean;
  /** Cards a cell takes before the next ones go to its reserve; null without end (GA-07). */
  readonly most: (cell: Cell) => number | null;
  /** The marks a card may have, each with its values. */
  readonly marks: ById<readonly string[]>;
  /** The marks that may be taken away from a card; none when nothing is said. */
  readonly optional?: readonly string[];
  /** Marks that a new card gets here and now, whatever its writer says. */
  readonly given: ById<string>;
  /** Whether a new card is seen at once. */
  readonly shown: boolean;
  /** Cards that take no room of their cell, such as notes of a gallery walk. */
  readonly takesRoom: (card: Pick<CellCard, "marks">) => boolean;
}

/** A card as everyone who may see it may know it. What goes without saying is left out: it would travel to every page. */
export interface ShownCard extends CellPlace {
  readonly id: CardId;
  readonly text: string;
  readonly marks: ById<string>;
  readonly until?: Cell;
  readonly reserve?: true;
  readonly organisation?: OrganisationId;
  readonly author?: string;
  readonly plan?: CardPlan;
  readonly entered?: true;
  readonly broughtFrom?: ActivityId;
}

/** One of my cards, as my phone shows it. */
export interface MyCard {
  readonly id: CardId;
  readonly command: CommandId;
  readonly text: string;
  readonly zone: Cell;
  readonly until: Cell | null;
  readonly marks: ById<string>;
  readonly reserve: boolean;
  /** Why it was put aside, told to its author; null otherwise. */
  readonly parked: string | null;
}

/** A card in a session file. */
export interface PortableCard extends Omit<FilledCard, "card"> {
  readonly id: CardId;
  readonly author: string | null;
}
