import { copyText, type OwnActivity } from "../live/own-cards.ts";
import { Copy } from "../pieces/Copy.tsx";
import { OwnCards } from "../pieces/OwnCards.tsx";
import { usePhoneWords } from "../words.ts";

/** The session is over: thanks, and one's cards to take away. */
export function Ended({ title, own }: { title: string; own: readonly OwnActivity[] }) {
  const words = usePhoneWords();
  return (
    <div className="stack">
      <h1 tabIndex={-1}>{words.ended.title}</h1>
      <p>{own.length === 0 ? words.ended.bodyNone : words.ended.body}</p>
      <OwnCards own={own} />
      {own.length === 0 ? null : <Copy text={copyText(title, own, words)} />}
    </div>
  );
}
