import type { Live } from "@bocal/client/live/connect";
import { useLive } from "@bocal/client/live/hooks";
import { type Language, useLanguage } from "@bocal/client/words/look-up";
import type { PersonId } from "@bocal/protocol/base/ids";
import type { StaffView } from "@bocal/protocol/session/views";
import { remainingMs } from "@bocal/protocol/timer/timer";
import { useEffect, useRef, useState } from "react";
import { type ConsoleWords, useConsoleWords } from "../words.ts";
import { stepsNow, titleOf } from "./current.ts";

const firstSumMs = 1_500;
const sumOverMs = 5_000;

/** What the console says to those who listen to it: the last thing that changed, arrivals as sums (D10). */
export function useAnnouncement(live: Live, view: StaffView, now: number): string {
  const words = useConsoleWords();
  const line = useLive(live, (state) => state.line.name);
  const wasAway = useRef(false);
  if (line === "away") wasAway.current = true;
  const [claim] = view.claims;
  return useLatest([
    useArrivals(view.people),
    claim === undefined ? "" : words.people.claimArrived(claim.name),
    line === "away" ? words.bar.awayHint : line === "live" && wasAway.current ? words.bar.returned : "",
    timeCall(view, now, words.time),
    useStepCall(view),
  ]);
}

/** Where the session is, once that has changed: somebody else may lead it. */
function useStepCall(view: StaffView): string {
  const words = useConsoleWords();
  const [language] = useLanguage();
  const call = stepCall(view, words, language);
  const [first] = useState(call);
  const [hasMoved, setHasMoved] = useState(false);
  if (call !== first && !hasMoved) setHasMoved(true);
  return hasMoved ? call : "";
}

function stepCall(view: StaffView, words: ConsoleWords, language: Language): string {
  if (view.ended) return words.agenda.ended;
  if (view.activity === null) return "";
  const title = titleOf(view.agenda, view.activity, words);
  if (!view.activity.open) return words.wall.closed(title);
  const step = stepsNow(view, language).find(({ state }) => state === "now");
  return words.wall.activity(title, step?.label.toLocaleLowerCase(language) ?? "");
}

/** How many came in during the last five seconds, in one sentence; empty otherwise. */
function useArrivals(people: StaffView["people"]): string {
  const words = useConsoleWords();
  const known = useRef<ReadonlySet<PersonId> | null>(null);
  const waiting = useRef(0);
  const timer = useRef<ReturnType<typeof setTimeout> | null>(null);
  const [arrived, setArrived] = useState(0);

  useEffect(() => {
    const before = known.current;
    known.current = new Set(people.map(({ id }) => id));
    if (before === null) return;
    waiting.current += people.filter(({ id }) => !before.has(id)).length;
    const say = () => {
      timer.current = null;
      setArrived(waiting.current);
      if (waiting.current === 0) return;
      waiting.current = 0;
      timer.current = setTimeout(say, sumOverMs);
    };
    // The first is told with those who come right behind, the next ones with five seconds of others.
    if (waiting.current > 0 && timer.current === null) timer.current = setTimeout(say, firstSumMs);
  }, [people]);
  useEffect(
    () => () => {
      if (timer.current !== null) clearTimeout(timer.current);
    },
    [],
  );
  return arrived === 0 ? "" : words.people.arrived(arrived);
}

function timeCall(
  { activity }: StaffView,
  now: number,
  words: { readonly half: string; readonly oneMinute: string; readonly up: string },
): string {
  if (activity === null || !activity.open || activity.timer.runningSince === null) return "";
  const remaining = remainingMs(activity.timer, now);
  const whole = activity.timer.plannedMs + activity.timer.addedMs;
  if (remaining < 0) return words.up;
  if (remaining <= 60_000) return words.oneMinute;
  return remaining <= whole / 2 ? words.half : "";
}

/** Of several voices, the one that spoke last; silence when all are silent. */
function useLatest(messages: readonly string[]): string {
  const before = useRef<readonly string[]>(messages.map(() => ""));
  const [latest, setLatest] = useState("");
  useEffect(() => {
    const changed = messages.find((message, index) => message !== before.current[index] && message !== "");
    before.current = messages;
    if (changed !== undefined) setLatest(changed);
    else if (messages.every((message) => message === "")) setLatest("");
  }, [messages]);
  return latest;
}
