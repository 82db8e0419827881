import type { Live } from "@bocal/client/live/connect";
import { SmallBowl, type SmallChair } from "@bocal/client/look/Bowl";
import { Button } from "@bocal/client/look/Button";
import { OrganisationBadge } from "@bocal/client/look/OrganisationBadge";
import { onCircle } from "@bocal/protocol/board/round";
import type { StaffBowl, StaffSeat } from "@bocal/protocol/methods/fishbowl/shown";
import { MessageCircle, UserPlus, X } from "lucide-react";
import type { CSSProperties } from "react";
import type { Send } from "./commands.ts";
import { Elapsed } from "./Elapsed.tsx";
import { Protection } from "./Protection.tsx";
import type { People } from "./people.ts";
import { shortNames } from "./short-names.ts";
import { useFishbowlWords } from "./words.ts";

export interface SeatsProps {
  readonly live: Live;
  readonly bowl: StaffBowl;
  readonly people: People;
  readonly isTracking: boolean;
  /** For whom a chair is kept, and from where people come to it; empty for nobody in particular. */
  readonly keptFor: (seat: StaffSeat) => string;
  readonly siteOf: (seat: StaffSeat) => string;
  readonly send: Send;
  /** Somebody is to be chosen for this chair. */
  readonly onSeat: (seat: StaffSeat) => void;
  /** Everything else about a chair. */
  readonly onMore: (seat: StaffSeat) => void;
}

/** The chairs as they stand in the room: one tap seats, frees, or says who speaks. Its list says and does the same. */
export function SeatPlan({
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
  const { seats: say } = words.console;
  const inside = bowl.seats.filter(({ kind }) => kind !== "waiting");
  const taken = bowl.seats.map(({ person }) => (person === null ? null : people.named(person)));
  const first = shortNames(taken.map((each) => each?.name ?? ""));
  const names = taken.map((each, index) => each?.short ?? first[index] ?? "");
  return (
    <div className="seat-plan" data-chairs={inside.length}>
      <SmallBowl
        chairs={inside.map(
          ({ state }): SmallChair => (state === "reserved" ? "kept" : state === "blocked" ? "still" : state),
        )}
        label={say.plan}
      />
      <ol>
        {bowl.seats.map((seat, index) => {
          const person = taken[index] ?? null;
          const place =
            seat.kind === "waiting" ? { x: 43, y: 43 } : onCircle((360 / inside.length) * index, 35);
          const isSpeaking = person !== null && bowl.speaker?.person === person.id;
          const style = { "--x": `${50 + place.x}%`, "--y": `${50 + place.y}%` } as CSSProperties;
          const number = say.chair(index + 1);
          return (
            <li
              key={seat.id}
              className={["spot", seat.state, isSpeaking && "speaking", seat.tapped && "tapped"]
                .filter(Boolean)
                .join(" ")}
              style={style}
            >
              {person !== null ? (
                <>
                  <Button
                    className="who"
                    aria-pressed={isTracking ? isSpeaking : undefined}
                    onClick={() =>
                      isTracking
                        ? void send({
                            type: "give-word",
                            bowl: bowl.id,
                            person: isSpeaking ? null : person.id,
                          })
                        : onMore(seat)
                    }
                  >
                    <OrganisationBadge organisation={person.organisation} size={20} decorative />
                    <span className="sr">{number}, </span>
                    <b>{names[index]}</b>
                    {isSpeaking ? <MessageCircle size={16} strokeWidth={2.75} aria-hidden="true" /> : null}
                    {seat.seated === null ? null : <Elapsed live={live} watch={seat.seated} />}
                    <span className="sr">{isTracking ? say.speaksHere : say.moreWord}</span>
                  </Button>
                  <Protection live={live} seat={seat} bowl={bowl.id} name={person.name} send={send} />
                  <Button
                    className="free"
                    aria-label={say.freeThis(person.name)}
                    title={say.free}
                    onClick={() => void send({ type: "free-seat", bowl: bowl.id, seat: seat.id })}
                  >
                    <X size={16} strokeWidth={2.75} aria-hidden="true" />
                  </Button>
                </>
              ) : (
                <Button
                  className={seat.state === "free" ? "who empty chair" : "who empty"}
                  kind={seat.state === "free" ? "chair" : "plain"}
                  aria-label={say.seatHere(number, stateWord(seat))}
                  onClick={() => onSeat(seat)}
                >
                  <UserPlus size={18} strokeWidth={2.5} aria-hidden="true" />
                  <span>{keptFor(seat) || seat.view || siteOf(seat) || say.seat}</span>
                </Button>
              )}
            </li>
          );
        })}
      </ol>
    </div>
  );

  function stateWord(seat: StaffSeat): string {
    if (seat.reserved !== null) return say.keptFor(keptFor(seat));
    if (seat.site !== null) return `${words.freeChair}, ${siteOf(seat)}`;
    if (seat.view !== "") return `${words.freeChair}, ${seat.view}`;
    if (seat.kind === "waiting") return words.waitingSeat;
    return seat.kind === "guest" ? words.guestChair : words.freeChair;
  }
}
