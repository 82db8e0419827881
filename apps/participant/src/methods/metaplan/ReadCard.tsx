import { Card } from "@bocal/client/look/Card";
import type { BoardCard } from "@bocal/protocol/board/card";
import type { PublicView } from "@bocal/protocol/session/views";
import { useMetaplanWords } from "./words.ts";

/** The card that is held up for everyone, large; before the first one, what is about to happen. */
export function ReadCard({
  card,
  session,
}: {
  readonly card: BoardCard | undefined;
  readonly session: PublicView;
}) {
  const { reading: words } = useMetaplanWords();
  if (card === undefined) return <p className="status-sentence">{words.waiting}</p>;
  return (
    <section className="stack" aria-labelledby="read-card">
      <h2 id="read-card">{words.title}</h2>
      <Card
        key={card.id}
        text={card.text}
        paper={card.paper}
        shape={card.shape}
        author={card.author}
        badge={session.organisations.find(({ id }) => id === card.organisation) ?? null}
        big
      />
    </section>
  );
}
