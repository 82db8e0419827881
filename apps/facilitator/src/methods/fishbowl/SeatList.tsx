import { Button } from "@bocal/client/look/Button";
import { OrganisationBadge } from "@bocal/client/look/OrganisationBadge";
import { useLanguage } from "@bocal/client/words/look-up";
import { refusalSentence } from "@bocal/client/words/refusals";
import type { StaffSeat } from "@bocal/protocol/methods/fishbowl/shown";
import { Elapsed } from "./Elapsed.tsx";
import { Protection } from "./Protection.tsx";
import type { SeatsProps } from "./SeatPlan.tsx";
import { useFishbowlWords } from "./words.ts";

/** The same chairs as a list: who sits, since when, and every act in words (D11, D12). */
export function SeatList({
  live,
  bowl,
  people,
  isTracking,
  keptFor,
  siteOf,
  send,
  onSeat,
  onMore,
}: SeatsProps) {
  const words = useFishbowlWords();
  const [language] = useLanguage();
  const { seats: say } = words.console;
  return (
    <ol className="seat-list">
      {bowl.seats.map((seat, index) => {
        const person = seat.person === null ? null : people.named(seat.person);
        const isSpeaking = person !== null && bowl.speaker?.person === person.id;
        const chair = { bowl: bowl.id, seat: seat.id };
        return (
          <li key={seat.id} className={seat.state}>
            <p>
              <span className="soft small">
                {say.chair(index + 1)}
                {kindWord(seat)}
              </span>
              {person === null ? (
                <b>{seat.reserved === null ? say.state[seat.state] : say.keptFor(keptFor(seat))}</b>
              ) : (
                <span className="who">
                  <OrganisationBadge organisation={person.organisation} size={22} />
                  <b>{person.name}</b>
                  {seat.seated === null ? null : <Elapsed live={live} watch={seat.seated} />}
                  {isSpeaking ? <span className="small">{say.speaking}</span> : null}
                  {seat.tap === null ? null : (
                    <span className="small strong">{say.tappedBy(people.named(seat.tap.by).name)}</span>
                  )}
                </span>
              )}
            </p>
            <div className="bowl-acts-row">
              {person === null ? (
                <Button aria-label={say.seatOn(index + 1)} onClick={() => onSeat(seat)}>
                  {say.seat}
                </Button>
              ) : (
                <>
                  {isTracking ? (
                    <Button
                      aria-pressed={isSpeaking}
                      aria-label={say.speaks(person.name, say.chair(index + 1))}
                      onClick={() =>
                        void send({ type: "give-word", bowl: bowl.id, person: isSpeaking ? null : person.id })
                      }
                    >
                      {say.speaksWord}
                    </Button>
                  ) : null}
                  <Protection live={live} seat={seat} bowl={bowl.id} name={person.name} inWords send={send} />
                  {seat.tap === null ? null : (
                    <Button onClick={() => void send({ type: "confirm-hand-over", ...chair })}>
                      {say.handOver}
                    </Button>
                  )}
                  <Button
                    aria-label={say.freeThis(person.name)}
                    whyNot={seat.whyNotFree === null ? null : refusalSentence(seat.whyNotFree, language)}
                    onClick={() => void send({ type: "free-seat", ...chair })}
                  >
                    {say.free}
                  </Button>
                </>
              )}
              <Button aria-label={say.more(say.chair(index + 1))} onClick={() => onMore(seat)}>
                {say.moreWord}
              </Button>
            </div>
          </li>
        );
      })}
    </ol>
  );

  function kindWord(seat: StaffSeat): string {
    const { kind, view } = seat;
    const parts = [kind === "open" ? "" : say.kind[kind], view, siteOf(seat)].filter((part) => part !== "");
    return parts.length === 0 ? "" : `, ${parts.join(", ")}`;
  }
}
