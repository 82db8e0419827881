import { SmallBowl } from "@bocal/client/look/Bowl";
import { Button } from "@bocal/client/look/Button";
import { Notice } from "@bocal/client/look/Notice";
import { useLanguage } from "@bocal/client/words/look-up";
import { refusalSentence } from "@bocal/client/words/refusals";
import type { MyShown } from "@bocal/protocol/methods/fishbowl/shown";
import { useLayoutEffect } from "react";
import { Foot } from "../../pieces/Foot.tsx";
import type { PhoneProps } from "../method.ts";
import { bowlOf, smallChairs } from "./bowl-of.ts";
import { useBowlCommands } from "./use-bowl-commands.ts";
import { useFishbowlWords } from "./words.ts";

/** In the bowl: one calm dark screen, one sentence, one button. Nothing rings and nothing moves. */
export function Seated(props: PhoneProps<"fishbowl"> & { readonly seat: NonNullable<MyShown["seat"]> }) {
  const { shown, mine, seat } = props;
  const words = useFishbowlWords();
  const [language] = useLanguage();
  const { send, refused, isWaiting } = useBowlCommands(props);
  const bowl = bowlOf(shown, mine, null);
  const isTapped = seat.tapped !== null;
  // With the page and not after it: no moment in which one wears the colours of the other.
  useLayoutEffect(() => {
    document.documentElement.classList.add("night");
    return () => document.documentElement.classList.remove("night");
  }, []);
  const title =
    seat.kind === "waiting"
      ? words.seated.waitingSeat
      : seat.kind === "guest"
        ? words.seated.guest
        : words.seated.title;
  const whyNot = isWaiting("leave-chair")
    ? words.seated.leaving
    : seat.whyNotLeave === null
      ? null
      : refusalSentence(seat.whyNotLeave, language);
  return (
    <>
      <div className="seated">
        {bowl === null ? null : (
          <SmallBowl chairs={smallChairs(bowl, seat.seat)} size={208} label={words.seated.label} />
        )}
        <h1 tabIndex={-1}>{title}</h1>
        {isTapped ? (
          <p className="say">{words.seated.tapped}</p>
        ) : (
          <p className="say">
            {seat.choices.length > 0 ? null : (
              <>
                {words.seated.body}
                <br />
              </>
            )}
            {seat.kind === "waiting" ? words.seated.enter : words.seated.talk}
          </p>
        )}
        {refused === null ? null : <Notice kind="refused">{refused}</Notice>}
        {seat.choices.length === 0 ? null : (
          <section className="room-asks" aria-labelledby="room-asks">
            <h2 id="room-asks">{words.seated.choose}</h2>
            {seat.choices.map(({ id, text }) => (
              <Button
                key={id}
                wide
                whyNot={isWaiting("choose-question") ? words.seated.leaving : null}
                onClick={() => void send({ type: "choose-question", question: id })}
              >
                {text}
              </Button>
            ))}
          </section>
        )}
      </div>
      <Foot>
        {isTapped ? (
          <Button
            wide
            className="leave"
            whyNot={isWaiting("hand-over") ? words.seated.leaving : null}
            onClick={() => void send({ type: "hand-over" })}
          >
            {words.seated.handOver}
          </Button>
        ) : (
          <Button wide className="leave" whyNot={whyNot} onClick={() => void send({ type: "leave-chair" })}>
            {words.seated.leave}
          </Button>
        )}
        <p className="quiet-word">{words.seated.quiet}</p>
      </Foot>
    </>
  );
}
