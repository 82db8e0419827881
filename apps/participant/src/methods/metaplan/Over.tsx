import { usePhoneWords } from "../../words.ts";
import type { PhoneProps } from "../method.ts";
import { unsentOf, useDraft } from "./draft.ts";
import { MyCards } from "./MyCards.tsx";
import { useMyCards } from "./use-my-cards.ts";

/** The activity was closed before its cards were shown. */
export function Over(props: PhoneProps<"metaplan">) {
  const words = usePhoneWords();
  const cards = useMyCards(props);
  const [draft] = useDraft(props.sessionId, props.activity.id);
  return (
    <div className="stack">
      <h1 tabIndex={-1}>{words.live.overTitle}</h1>
      <p className="soft">{props.shown.question}</p>
      <p className="status-sentence">
        {props.session.activitiesLeft > 0 ? words.live.overNext : words.live.overLast}
      </p>
      <MyCards live={props.live} cards={cards} paper={props.mine.paper} drafts={unsentOf(draft, cards)} />
    </div>
  );
}
