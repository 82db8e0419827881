import { useServerClock } from "@bocal/client/live/hooks";
import { Button } from "@bocal/client/look/Button";
import { useLanguage } from "@bocal/client/words/look-up";
import { refusalSentence } from "@bocal/client/words/refusals";
import { instant } from "@bocal/protocol/base/instant";
import { isKeptFor, whyNotJoinQueue, whyNotTakeChair } from "@bocal/protocol/methods/fishbowl/phone";
import type { PublicBowl } from "@bocal/protocol/methods/fishbowl/shown";
import type { PhoneProps } from "../method.ts";
import type { BowlCommands } from "./use-bowl-commands.ts";
import { useFishbowlWords } from "./words.ts";

/** The chair and the queue: what can be done now, or the reason why not in its place (FB-09, FB-11, FB-13, FB-15). */
export function WayIn({
  live,
  me,
  shown,
  mine,
  bowl,
  commands: { send, isWaiting },
}: PhoneProps<"fishbowl"> & { readonly bowl: PublicBowl; readonly commands: BowlCommands }) {
  const words = useFishbowlWords();
  const [language] = useLanguage();
  const now = instant(useServerClock(live));
  const whose = { shown: mine, organisation: me.organisation, group: me.group };
  const isKept = isKeptFor(bowl, whose);
  // Nobody comes in from outside in these modes, but to a chair that is kept for them: a grey button would promise what never comes.
  const isClosed = shown.mode === "closed" || shown.mode === "rotating" || shown.mode === "report-back";
  // With several sites, chairs and queue have a place: it is said first.
  if ((isClosed && !isKept) || (shown.sites.length > 1 && mine.site === null)) return null;
  const sentence = (refusal: Parameters<typeof refusalSentence>[0] | null) =>
    refusal === null ? null : refusalSentence(refusal, language);
  const whyNotTake = isWaiting("take-chair") ? words.taking : sentence(whyNotTakeChair(bowl, whose, now));
  const waiting = mine.waiting?.bowl === bowl.id ? mine.waiting : null;
  const isGuest = shown.mode === "hosts";
  const hasBegun = shown.phase === "running" || shown.phase === "paused";
  // Once people talk, these modes have neither a chair that stands empty for whoever comes nor a queue.
  const standsWithoutQueue =
    shown.mode === "tap-out" || shown.mode === "samoan" || shown.mode === "experience";
  const hasChairs = isKept || !hasBegun || !standsWithoutQueue;
  const take = (
    <Button
      kind="chair"
      wide
      whyNot={whyNotTake}
      onClick={() => void send({ type: "take-chair", bowl: bowl.id, round: bowl.round })}
    >
      {isKept
        ? words.takeKept
        : shown.mode === "waiting-seat"
          ? words.takeWaiting
          : isGuest
            ? words.takeGuest
            : words.take}
    </Button>
  );
  if (waiting !== null)
    return (
      <div className="in-queue">
        <p>{waiting.called ? words.called : waiting.late ? words.rankLate : words.rank(waiting.rank)}</p>
        {waiting.called || whyNotTake === null ? take : null}
        <Button wide onClick={() => void send({ type: "leave-queue" })}>
          {words.leaveQueue}
        </Button>
      </div>
    );
  const whyNotQueue = isWaiting("join-queue") ? words.taking : sentence(whyNotJoinQueue(bowl, whose));
  return (
    <div className="bowl-acts">
      {hasChairs ? take : null}
      {!hasBegun || isClosed || standsWithoutQueue ? null : (
        <Button wide whyNot={whyNotQueue} onClick={() => void send({ type: "join-queue", bowl: bowl.id })}>
          <span>
            {words.queue}{" "}
            <span className="after num">
              {bowl.waiting === 0 ? words.nobodyBefore : words.inFront(bowl.waiting)}
            </span>
          </span>
        </Button>
      )}
    </div>
  );
}
