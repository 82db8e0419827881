import { useEffect } from "react";
import { usePhoneWords } from "../../words.ts";
import type { PhoneProps } from "../method.ts";
import { unsentOf, useDraft } from "./draft.ts";
import { MyCards } from "./MyCards.tsx";
import { Question } from "./Question.tsx";
import { useMyCards } from "./use-my-cards.ts";

/** The deposit is closed and the cards are still hidden: mine are here, to read. */
export function Closed({ onShown, ...props }: PhoneProps<"metaplan"> & { onShown: () => void }) {
  const words = usePhoneWords();
  const cards = useMyCards(props);
  const [draft] = useDraft(props.sessionId, props.activity.id);
  useEffect(onShown, [onShown]);
  return (
    <div className="stack">
      <Question {...props}>{props.activity.title}</Question>
      <p className="status-sentence">{words.closed.status}</p>
      <MyCards live={props.live} cards={cards} paper={props.mine.paper} drafts={unsentOf(draft, cards)} />
    </div>
  );
}
