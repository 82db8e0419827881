import type { CommandId } from "@bocal/protocol/base/ids";
import type { Phase } from "@bocal/protocol/methods/metaplan/phase";
import type { Actor, Fact } from "@bocal/protocol/methods/method";
import type { Command, Event } from "@bocal/protocol/session/vocabulary";
import { ofMetaplan } from "../help/of-metaplan.ts";

// What must hold of a session, told once more and otherwise: from the commands that people sent and the order in which the log
// took them, with sets and counters, and nothing of decide, evolve or show. It knows a text only by its mark, and a card only by
// the id that the log gave it.

export interface Sent {
  readonly by: Actor;
  readonly command: Command;
}

interface Deposit {
  phase: Phase;
  quota: number;
  atOnce: boolean;
  open: boolean;
  /** Whether there has ever been a board to see. */
  opened: boolean;
  /** Marks by card; the author by card. */
  readonly marks: Map<string, string>;
  readonly authors: Map<string, string>;
  /** Every card that was ever entered for somebody: whose it is and its mark, for an undo may take it and a redo bring it back. */
  readonly entered: Map<string, { readonly author: string; readonly mark: string }>;
  /** Marks that were read aloud, one by one or all at once, or written where all could see. */
  readonly read: Set<string>;
  /** Cards that were ever put aside. */
  readonly aside: Set<string>;
}

export interface Oracle {
  /** Reads the next fact of the log. Throws when it breaks a rule. */
  read(fact: Fact<Event>): void;
  /** Whether somebody may ever have been told a marked text. */
  mayKnow(
    mark: string,
    reader: { readonly as: "console" | "screen" | "phone"; readonly person: string },
  ): boolean;
  /** Whether somebody took an action on before everybody, so that all may know who. */
  tookOn(person: string): boolean;
  /** Whether a marked text may ever have stood on a board. */
  mayBeOnBoard(mark: string): boolean;
  /** What the session must be now, as far as the oracle knows it: by activity, or by activity and group. */
  now(): Readonly<Record<string, { readonly phase: string; readonly cards: readonly string[] }>>;
}

const beforeWeighting: ReadonlySet<Phase> = new Set([
  "writing",
  "deposit-closed",
  "reading",
  "grouping",
  "flashes",
  "titles",
  "migration",
  "themes",
  "preparation",
]);
/** The late half by who may ask; what may be asked when is told by the rules of votes and actions. */
const ofParticipants: ReadonlySet<string> = new Set([
  "cast-ballot",
  "withdraw-ballot",
  "volunteer",
  "step-back",
  "propose-action",
  "withdraw-proposal",
]);
const ofFacilitators: ReadonlySet<string> = new Set([
  "set-vote-rules",
  "open-vote",
  "unopen-vote",
  "cast-proxy-ballot",
  "withdraw-proxy-ballot",
  "set-vote-budget",
  "warn-of-closing",
  "stop-closing",
  "close-vote",
  "reopen-vote",
  "show-few-results",
  "withdraw-option",
  "restore-option",
  "prepare-vote",
  "decide-theme",
  "undecide-theme",
  "name-decider",
  "add-action",
  "change-action",
  "put-action-aside",
  "bring-action-back",
  "ask-for-actions",
  "stop-asking",
  "show-proposals",
]);
const beforeReading: ReadonlySet<Phase> = new Set(["preparation", "writing", "deposit-closed"]);

/** Which way is open from here; that no card is left unread is for the read marks to say. */
function mayGo({ phase, authors }: Deposit, to: Phase): boolean {
  if (to === "preparation") return authors.size === 0;
  if (to === "writing") return phase !== "preparation";
  if (to === "deposit-closed") return phase === "writing";
  return phase !== "preparation" && phase !== "writing";
}

const markShape = /zq\d+x/;

/** What a run is called here: its activity, and the group whose run it is. */
export function runName(activity: string, group?: string): string {
  return group === undefined ? activity : `${activity}.${group}`;
}

export function oracle(sent: ReadonlyMap<string, Sent>, phases: (run: string) => Readback): Oracle {
  const deposits = new Map<string, Deposit>();
  /** Activities that each group is to run for itself, and those that they do run. */
  const inGroups = new Map<string, boolean>();
  const begunInGroups = new Set<string>();
  const groupByPerson = new Map<string, string | null>();
  let groups: readonly string[] = [];
  const authorByMark = new Map<string, string>();
  /** Whoever was ever named to place cards too; that they still are is told by the rules of placers. */
  const placers = new Set<string>();
  const shown = new Set<string>();
  const putAside = new Set<string>();
  const inHand = new Set<string>();
  const proposed = new Set<string>();
  /** Said before everybody, in the late half: by whoever leads, or shown with their word. */
  const said = new Set<string>();
  const proposedActions = new Set<string>();
  const inCharge = new Set<string>();
  const done = new Set<string>();
  let seen = 0;
  let running = "";

  function read(fact: Fact<Event>): void {
    seen += 1;
    if (fact.seq !== seen) throw new Error(`Fact ${fact.seq} stands in the place of ${seen}.`);
    const key = keyOf(fact.by, fact.command);
    // The facts of one command stand together: once others have come between, it was taken a second time.
    if (key !== running && done.has(key)) throw new Error(`${key} was applied twice.`);
    if (key !== running) begun(key, fact.event);
    running = key;
    done.add(key);
    happened(fact);
  }

  /** The rule that a command had to keep when it was taken. */
  function begun(key: string, event: Event): void {
    const { by, command } = sent.get(key) ?? {};
    if (by === undefined || command?.type !== "in-activity" || event.type !== "in-activity") return;
    if (begunInGroups.has(command.activity) !== (event.group !== undefined))
      throw new Error(`${key} acts in ${event.group ?? "no group"}, which does not run this activity.`);
    if (event.group !== undefined && by.kind === "person" && by.role === "participant")
      if (groupByPerson.get(by.person) !== event.group) throw new Error(`${key} acts in a group not theirs.`);
    const deposit = deposits.get(runName(command.activity, event.group));
    const asked = command.command;
    const leads = by.kind === "person" && by.role === "facilitator";
    if (deposit === undefined) throw new Error(`${key} acts in an activity that is not there.`);
    if (!deposit.open) throw new Error(`${key} acts in an activity that is not open.`);
    const person = by.kind === "person" ? by.person : "";
    const mine = (card: string) => deposit.authors.get(card) === person;
    const keeps: Readonly<Partial<Record<typeof asked.type, () => boolean>>> = {
      "write-card": () => deposit.phase === "writing" && !leads && written(deposit, person) < deposit.quota,
      "enter-cards": () => leads && (deposit.phase === "writing" || deposit.phase === "deposit-closed"),
      "enter-card-for": () =>
        deposit.phase === "writing" &&
        leads &&
        asked.type === "enter-card-for" &&
        (asked.person === null || enteredNow(deposit, asked.person) < deposit.quota),
      "edit-card": () => deposit.phase === "writing" && asked.type === "edit-card" && mine(asked.card),
      "withdraw-card": () =>
        deposit.phase === "writing" &&
        asked.type === "withdraw-card" &&
        (leads ? deposit.entered.has(asked.card) : mine(asked.card)),
      pass: () => deposit.phase === "writing" && written(deposit, person) === 0,
      "start-writing": () => leads && deposit.phase === "preparation",
      "set-quota": () => leads && deposit.phase !== "preparation",
      "close-deposit": () => leads && deposit.phase === "writing",
      "reopen-deposit": () => leads && deposit.phase === "deposit-closed",
      "reveal-cards": () =>
        leads &&
        (["deposit-closed", "reading"].includes(deposit.phase) ||
          (deposit.phase === "preparation" && deposit.marks.size > deposit.authors.size)),
      "go-to-phase": () =>
        leads && asked.type === "go-to-phase" && asked.phase !== deposit.phase && mayGo(deposit, asked.phase),
      "read-card": () => leads && deposit.phase === "reading",
      "flash-card": () => !leads,
      "take-back-flash": () => !leads,
      "propose-title": () => !leads,
      "withdraw-title": () => !leads,
      "take-flash": () => leads,
      "settle-flash": () => leads,
      "reopen-flash": () => leads,
      "add-precision": () => leads,
      "seek-title": () => leads,
      "confirm-cluster": () => leads,
      "name-placer": () => leads,
      "see-question": () => !leads,
      "take-back-pass": () => !leads,
    };
    const arranges = () =>
      (leads || placers.has(person)) && beforeWeighting.has(deposit.phase) && deposit.opened;
    const late = ofFacilitators.has(asked.type) ? leads : ofParticipants.has(asked.type) ? !leads : null;
    const kept = late ?? (asked.type === "turn-page" ? leads : (keeps[asked.type] ?? arranges)());
    if (!kept) throw new Error(`${key} breaks a rule: ${JSON.stringify(command)} while ${deposit.phase}.`);
  }

  function happened({ by, command: id, event }: Fact<Event>): void {
    const person = by.kind === "person" ? by.person : "";
    if (event.type === "session-created") groups = event.plan.groups.map(({ id: group }) => group);
    if (event.type === "person-joined") groupByPerson.set(person, event.group);
    if (event.type === "person-moved") groupByPerson.set(event.person, event.group);
    if (event.type === "activity-added") {
      deposits.set(event.activity, planned(ofMetaplan(event.plan.settings).settings.appears));
      inGroups.set(event.activity, event.plan.inGroups === true);
    }
    if (event.type === "activity-described" && event.inGroups !== undefined)
      inGroups.set(event.activity, event.inGroups);
    if (event.type === "activity-removed") deposits.delete(event.activity);
    if (event.type === "items-left") {
      const { atOnce = false } = deposits.get(event.activity) ?? {};
      deposits.set(event.activity, planned(atOnce ? "as-written" : "together"));
    }
    if (event.type === "activity-opened" || event.type === "activity-closed")
      for (const deposit of runsOf(event.activity, event.type === "activity-opened"))
        deposit.open = event.type === "activity-opened";
    if (event.type === "undone" || event.type === "redone") {
      // What undo does is proved elsewhere; phase and quota are read back.
      for (const [activity, deposit] of deposits) {
        const { cards, ...rest } = phases(activity);
        Object.assign(deposit, rest);
        for (const [card, { author, mark }] of deposit.entered) {
          if (cards.has(card)) deposit.authors.set(card, author);
          else deposit.authors.delete(card);
          if (cards.has(card)) deposit.marks.set(card, mark);
          else deposit.marks.delete(card);
        }
      }
      return;
    }
    if (event.type !== "in-activity") return;
    const deposit = deposits.get(runName(event.activity, event.group));
    const command = sent.get(keyOf(by, id))?.command;
    const asked = command?.type === "in-activity" ? command.command : undefined;
    if (deposit === undefined) return;
    const inside = ofMetaplan(event).event;
    // What was given was shown where it was: it is nobody's here, and no secret.
    if (inside.type === "cards-received")
      for (const { card, text } of inside.cards) {
        const [mark = ""] = markShape.exec(text) ?? [];
        deposit.marks.set(card, mark);
        deposit.read.add(mark);
      }
    if (inside.type === "placer-named") placers.add(inside.person);
    if (inside.type === "resettled") deposit.atOnce = inside.settings.appears === "as-written";
    if (asked?.type === "write-card" && inside.type === "card-written") {
      const [mark = ""] = markShape.exec(asked.text) ?? [];
      deposit.marks.set(inside.card, mark);
      deposit.authors.set(inside.card, person);
      authorByMark.set(mark, person);
    }
    if (asked?.type === "enter-cards" && inside.type === "cards-entered")
      for (const [index, { card }] of inside.cards.entries()) {
        const [mark = ""] = markShape.exec(asked.texts[index] ?? "") ?? [];
        deposit.marks.set(card, mark);
        deposit.authors.set(card, "");
        deposit.entered.set(card, { author: "", mark });
      }
    if (asked?.type === "enter-card-for" && inside.type === "card-entered-for") {
      const [mark = ""] = markShape.exec(asked.text) ?? [];
      deposit.marks.set(inside.card, mark);
      deposit.authors.set(inside.card, asked.person ?? "");
      deposit.entered.set(inside.card, { author: asked.person ?? "", mark });
      authorByMark.set(mark, asked.person ?? "");
    }
    if (asked?.type === "edit-card") {
      deposit.entered.delete(asked.card);
      const [mark = ""] = markShape.exec(asked.text) ?? [];
      deposit.marks.set(asked.card, mark);
      authorByMark.set(mark, person);
      // Whoever put a card aside is told how its author words it now.
      if (deposit.aside.has(asked.card)) inHand.add(mark);
    }
    if (asked?.type === "withdraw-card") {
      deposit.marks.delete(asked.card);
      deposit.authors.delete(asked.card);
    }
    if (asked?.type === "add-precision") {
      const [mark = ""] = markShape.exec(asked.text) ?? [];
      shown.add(mark);
      inHand.add(mark);
    }
    if (asked?.type === "propose-title") {
      const [mark = ""] = markShape.exec(asked.text) ?? [];
      authorByMark.set(mark, person);
      // The console is told every title, the wall those of the cluster that the room looks at.
      inHand.add(mark);
      proposed.add(mark);
    }
    if (asked !== undefined && ofFacilitators.has(asked.type))
      for (const [mark] of JSON.stringify(asked).matchAll(new RegExp(markShape, "g"))) said.add(mark);
    if (asked?.type === "propose-action") {
      const [mark = ""] = markShape.exec(asked.title) ?? [];
      authorByMark.set(mark, person);
      proposedActions.add(mark);
    }
    if (asked?.type === "volunteer") inCharge.add(person);
    if (asked?.type === "change-action") inCharge.add(asked.fields.owner ?? "");
    if (asked?.type === "show-proposals") for (const mark of proposedActions) said.add(mark);
    if (asked?.type === "start-writing") Object.assign(deposit, { phase: "writing", quota: asked.quota });
    if (asked?.type === "set-quota") deposit.quota = asked.quota;
    if (inside.type === "deposit-closed") deposit.phase = "deposit-closed";
    if (asked?.type === "reopen-deposit") deposit.phase = "writing";
    if (inside.type === "cards-revealed") deposit.phase = "grouping";
    if (inside.type === "phase-changed") deposit.phase = inside.phase;
    if (!beforeReading.has(deposit.phase) || (deposit.atOnce && deposit.phase !== "preparation"))
      deposit.opened = true;
    const all = inside.type === "cards-revealed" || (deposit.atOnce && deposit.phase !== "preparation");
    if (all) for (const mark of deposit.marks.values()) deposit.read.add(mark);
    if (inside.type === "card-read") deposit.read.add(deposit.marks.get(inside.place.card) ?? "");
    for (const mark of deposit.read) shown.add(mark);
    // Whoever reads the cards aloud holds those that are still to be read.
    if (deposit.phase === "reading") for (const mark of deposit.marks.values()) inHand.add(mark);
    if (inside.type === "card-parked") deposit.aside.add(inside.card);
    // A clone carries the same text, so putting aside one of several is putting aside that text.
    if (inside.type === "card-parked") for (const mark of deposit.marks.values()) putAside.add(mark);
  }

  /** The runs of an activity; opened for the first time, each group's begins with what was prepared. */
  function runsOf(activity: string, opens: boolean): readonly Deposit[] {
    const prepared = deposits.get(activity);
    if (prepared === undefined) return [];
    if (inGroups.get(activity) !== true) return [prepared];
    if (opens && !begunInGroups.has(activity)) {
      begunInGroups.add(activity);
      for (const group of groups) deposits.set(runName(activity, group), copied(prepared));
    }
    return groups.flatMap((group) => deposits.get(runName(activity, group)) ?? []);
  }

  return {
    read,
    mayKnow(mark, { as, person }) {
      if (said.has(mark)) return true;
      if (as === "screen") return proposed.has(mark);
      if (as === "phone") return authorByMark.get(mark) === person;
      return inHand.has(mark) || (putAside.has(mark) && shown.has(mark));
    },
    tookOn: (person) => inCharge.has(person),
    mayBeOnBoard: (mark) => shown.has(mark),
    now: () =>
      Object.fromEntries(
        [...deposits].map(([activity, { phase, marks }]) => [
          activity,
          { phase, cards: [...marks.values()].toSorted() },
        ]),
      ),
  };
}

/** What the oracle cannot tell by itself after an undo. */
export interface Readback {
  readonly phase: Deposit["phase"];
  readonly quota: number;
  readonly cards: ReadonlySet<string>;
}

export function keyOf(by: Actor, id: CommandId): string {
  return `${by.kind === "person" ? by.person : "clock"} ${id}`;
}

function planned(appears: string): Deposit {
  const empty = {
    marks: new Map<string, string>(),
    authors: new Map<string, string>(),
    entered: new Map<string, { readonly author: string; readonly mark: string }>(),
    read: new Set<string>(),
    aside: new Set<string>(),
  };
  return {
    phase: "preparation",
    quota: 0,
    atOnce: appears === "as-written",
    open: false,
    opened: false,
    ...empty,
  };
}

function copied(deposit: Deposit): Deposit {
  return {
    ...deposit,
    marks: new Map(deposit.marks),
    authors: new Map(deposit.authors),
    entered: new Map(deposit.entered),
    read: new Set(deposit.read),
    aside: new Set(deposit.aside),
  };
}

/** Where cards carry names what the person wrote counts as well: the tests of the method see to it. */
function enteredNow({ authors, entered }: Deposit, person: string): number {
  return [...entered].filter(([card, { author }]) => author === person && authors.has(card)).length;
}

function written({ authors }: Deposit, person: string): number {
  return [...authors.values()].filter((author) => author === person).length;
}
