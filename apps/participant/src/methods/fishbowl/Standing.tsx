import { useServerClock } from "@bocal/client/live/hooks";
import { Button } from "@bocal/client/look/Button";
import type { PublicBowl } from "@bocal/protocol/methods/fishbowl/shown";
import type { PhoneProps } from "../method.ts";
import type { BowlCommands } from "./use-bowl-commands.ts";
import { useFishbowlWords } from "./words.ts";

/** Taking over (FB-17): behind whom I stand, said on the phone by those who do not stand up. */
export function Standing({
  live,
  session,
  mine,
  bowl,
  commands: { send, isWaiting },
}: PhoneProps<"fishbowl"> & { readonly bowl: PublicBowl; readonly commands: BowlCommands }) {
  const words = useFishbowlWords();
  const now = useServerClock(live);
  if (mine.tapping !== null)
    return (
      <div className="in-queue">
        <p>{words.tap.standing}</p>
        <Button wide onClick={() => void send({ type: "untap" })}>
          {words.tap.stop}
        </Button>
      </div>
    );
  const taken = bowl.seats.flatMap((seat, index) =>
    seat.state === "taken" && !seat.tapped ? [{ seat, index }] : [],
  );
  return (
    <section className="bowl-acts" aria-labelledby="standing">
      <div>
        <h2 id="standing">{words.tap.title}</h2>
        <p className="soft small">{words.tap.body}</p>
      </div>
      {taken.map(({ seat, index }) => {
        const organisation = session.organisations.find(({ id }) => id === seat.organisation)?.short ?? "";
        const who = (seat.name ?? organisation) || words.tap.chair(index + 1);
        const taps = bowl.taps[index];
        const whyNot = isWaiting("tap")
          ? words.taking
          : taps?.isLast
            ? words.tap.wasAsked(who)
            : taps?.until != null && now < taps.until
              ? words.tap.notYet(who)
              : null;
        return (
          <Button
            key={seat.id}
            wide
            whyNot={whyNot}
            onClick={() => void send({ type: "tap", bowl: bowl.id, seat: seat.id })}
          >
            {words.tap.behind(who)}
          </Button>
        );
      })}
    </section>
  );
}
