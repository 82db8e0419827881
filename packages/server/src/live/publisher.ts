import type { PersonId } from "@bocal/protocol/base/ids";
import { touchesOthersIn } from "@bocal/protocol/methods/index";
import type { Fact } from "@bocal/protocol/methods/method";
import { boardsOf, showMe, showPublic, showScreen, showStaff } from "@bocal/protocol/session/show";
import type { MeView, Surroundings } from "@bocal/protocol/session/views";
import type { Event } from "@bocal/protocol/session/vocabulary";
import { type BoardBytes, boardClosed, textUpTo } from "@bocal/protocol/wire/board-bytes";
import type { Welcome } from "@bocal/protocol/wire/welcome";
import { mergedFrame } from "../boards/board-room.ts";
import type { Boards } from "../boards/boards.ts";
import type { SessionRow } from "../store/store.ts";
import {
  boardFirstRoom,
  boardPhonesRoom,
  type Emit,
  personRoom,
  phonesRoom,
  screenRoom,
  staffRoom,
} from "./audiences.ts";
import type { Settled } from "./live-session.ts";
import { phoneLane } from "./phone-lane.ts";
import { type ViewChannel, viewChannel } from "./view-channel.ts";

/** Views go to screens and consoles at most this often; boards go with every commit. */
const firstLaneEveryMs = 50;

export interface PublisherNeeds {
  readonly row: SessionRow;
  readonly settled: Settled;
  readonly boards: Boards;
  readonly emit: Emit;
  readonly links: { readonly address: string; readonly joinLink: string };
  /** Slices of phones connected now, and who they are. */
  readonly slices: () => number;
  readonly connected: () => Iterable<PersonId>;
  readonly onDefect: (reason: unknown) => void;
}

export interface Publisher {
  publish(before: Settled, after: Settled, facts: readonly Fact<Event>[]): void;
  /** The whole of what an audience may know now. Whoever is there already is brought up to the same number first. */
  welcomeStaff(): Welcome["views"];
  welcomeScreen(): Welcome["views"];
  /** Null for whoever never joined. */
  welcomePerson(person: PersonId): Welcome["views"] | null;
  /** The person's last line is gone: nothing is kept for it. */
  forget(person: PersonId): void;
  close(): void;
}

/**
 * What each audience sees of one session: computed once, compared with what it was last sent, encoded once. Two lanes: screens
 * and consoles in the turn of the commit, phones in an adaptive window and in slices. Whoever acted sees their own view at once.
 */
export function publisher(needs: PublisherNeeds): Publisher {
  const { row, boards, emit, slices, connected, onDefect } = needs;
  let { settled } = needs;
  let documents: Surroundings["documents"] = {};
  const me = new Map<PersonId, ViewChannel<"me">>();
  let allPhonesDirty = false;
  const framesByDocument = new Map<string, Uint8Array[]>();
  showBoards(null, settled);
  const staff = viewChannel("staff", showStaff(settled.state, around()));
  const screen = viewChannel("screen", showScreen(settled.state, around()));
  const everyone = viewChannel("public", showPublic(settled.state, around()));
  let firstLaneAt = 0;
  let firstLaneTimer: NodeJS.Timeout | null = null;
  const lane = phoneLane(() => {
    try {
      return beginPhones();
    } catch (reason) {
      onDefect(reason);
      return { slices: 0, send: () => undefined };
    }
  });

  function around(): Surroundings {
    return { session: row.id, code: row.code, ...needs.links, names: settled.names, documents };
  }

  function publish(before: Settled, after: Settled, facts: readonly Fact<Event>[]): void {
    settled = after;
    showBoards(before, after);
    wakeFirstLane();
    for (const person of actorsOf(facts)) showPerson(person);
    allPhonesDirty ||= facts.length === 0 || facts.some(concernsOthers);
    lane.wake();
  }

  function showBoards(before: Settled | null, after: Settled): void {
    const moreHidden = before !== null && before.state.anonymity !== after.state.anonymity;
    for (const [name, board] of Object.entries(boardsOf(after.state, after.names))) {
      const known = boards.roomOf(row.id, name);
      if (known === null || moreHidden || known.isOvergrown()) {
        if (known !== null) closeBoard(known.document);
        const fresh = boards.open(row.id, name, board);
        documents = { ...documents, [name]: fresh.document };
        continue;
      }
      const frame = known.show(board);
      if (frame === null) continue;
      emit(boardFirstRoom(known.document), "board", known.document, boardBytes(frame));
      known.sendToOwnLines("first", frame);
      const frames = framesByDocument.get(known.document);
      if (frames === undefined) framesByDocument.set(known.document, [frame]);
      else frames.push(frame);
    }
  }

  function closeBoard(document: string): void {
    framesByDocument.delete(document);
    boards.close(document, boardClosed.replaced, "replaced");
  }

  function wakeFirstLane(): void {
    if (firstLaneTimer !== null) return;
    const waitMs = firstLaneEveryMs - (performance.now() - firstLaneAt);
    if (waitMs <= 0) showFirstLane();
    else {
      firstLaneTimer = setTimeout(() => {
        firstLaneTimer = null;
        guarded(showFirstLane);
      }, waitMs);
    }
  }

  function showFirstLane(): void {
    firstLaneAt = performance.now();
    const onScreen = screen.next(showScreen(settled.state, around()));
    if (onScreen !== null) emit(screenRoom(row.id), "changed", onScreen);
    const onConsole = staff.next(showStaff(settled.state, around()));
    if (onConsole !== null) emit(staffRoom(row.id), "changed", onConsole);
  }

  function showPerson(person: PersonId): void {
    const channel = me.get(person);
    const view = channel && showMe(settled.state, person, around());
    const changed = view && channel.next(view);
    if (changed) emit(personRoom(row.id, person), "changed", changed);
  }

  function beginPhones() {
    const changed = showEveryone();
    const frames = [...framesByDocument].map(([document, parts]) => ({
      document,
      frame: mergedFrame(parts),
    }));
    framesByDocument.clear();
    for (const { document, frame } of frames) boards.room(document)?.sendToOwnLines("phones", frame);
    const bytes = frames.map(({ document, frame }) => ({ document, bytes: boardBytes(frame) }));
    const people = allPhonesDirty ? [...connected()] : [];
    allPhonesDirty = false;
    const count = Math.max(1, slices());
    const share = Math.ceil(people.length / count);
    return {
      slices: count,
      send: (slice: number) =>
        guarded(() => {
          if (changed !== null) emit(phonesRoom(row.id, slice), "changed", changed);
          for (const board of bytes)
            emit(boardPhonesRoom(board.document, slice), "board", board.document, board.bytes);
          for (const person of people.slice(slice * share, (slice + 1) * share)) showPerson(person);
        }),
    };
  }

  function showEveryone() {
    return everyone.next(showPublic(settled.state, around()));
  }

  function guarded(work: () => void): void {
    try {
      work();
    } catch (reason) {
      onDefect(reason);
    }
  }

  return {
    publish,
    welcomeStaff() {
      showFirstLane();
      return { staff: staff.current() };
    },
    welcomeScreen() {
      showFirstLane();
      return { screen: screen.current() };
    },
    welcomePerson(person) {
      const view: MeView | null = showMe(settled.state, person, around());
      if (view === null) return null;
      if (me.has(person)) showPerson(person);
      const channel = me.get(person) ?? viewChannel("me", view);
      me.set(person, channel);
      return { public: everyone.current(), me: channel.current() };
    },
    forget: (person) => void me.delete(person),
    close() {
      lane.close();
      if (firstLaneTimer !== null) clearTimeout(firstLaneTimer);
      for (const document of Object.values(documents)) closeBoard(document);
    },
  };
}

/** Small frames travel as text, because a text is one frame of the line and bytes are two (decision 0004). */
export function boardBytes(frame: Uint8Array): BoardBytes {
  if (frame.length > textUpTo) return frame;
  return Buffer.from(frame.buffer, frame.byteOffset, frame.byteLength).toString("base64");
}

function actorsOf(facts: readonly Fact<Event>[]): ReadonlySet<PersonId> {
  const actors = new Set<PersonId>();
  for (const { by } of facts) if (by.kind === "person") actors.add(by.person);
  return actors;
}

/**
 * Whether a fact may change what somebody else's phone shows of itself: everything but what a participant does with their own
 * cards. In groups it may, for a phone's own view tells what its group sees.
 */
function concernsOthers({ by, event }: Fact<Event>): boolean {
  if (event.type !== "in-activity" || event.group !== undefined) return true;
  return by.kind !== "person" || by.role !== "participant" || touchesOthersIn(event);
}
