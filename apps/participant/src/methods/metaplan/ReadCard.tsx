import { Card } from "@bocal/client/look/Card";
import type { BoardCard } from "@bocal/protocol/board/card";
import type { PublicView } from "@bocal/protocol/session/views";
import { FlashButtons, type FlashesOnPhone } from "./FlashButtons.tsx";
import { useMetaplanWords } from "./words.ts";

/** The card that is held up for everyone, large; before the first one, what is about to happen. */
export function ReadCard({
  card,
  session,
  flashes,
  title,
}: {
  readonly card: BoardCard | undefined;
  readonly session: PublicView;
  readonly flashes: FlashesOnPhone | null;
  /** What is done with it now. */
  readonly title: string;
}) {
  const { reading: words, flash } = useMetaplanWords();
  if (card === undefined) return <p className="status-sentence">{words.waiting}</p>;
  return (
    <section className="stack" aria-labelledby="read-card">
      <h2 id="read-card">{title}</h2>
      <Card
        key={card.id}
        text={card.text}
        paper={card.paper}
        shape={card.shape}
        author={card.author}
        badge={session.organisations.find(({ id }) => id === card.organisation) ?? null}
        big
        flash={card.flash}
        flashLabel={card.flash === undefined ? undefined : flash.marks[card.flash]}
      />
      {flashes === null ? null : <FlashButtons card={card} flashes={flashes} />}
    </section>
  );
}
