import { Button } from "@bocal/client/look/Button";
import { OrganisationBadge } from "@bocal/client/look/OrganisationBadge";
import type { CardId } from "@bocal/protocol/base/ids";
import type { QueuedCard } from "@bocal/protocol/methods/metaplan/vocabulary";
import type { StaffView } from "@bocal/protocol/session/views";
import { useMetaplanWords } from "./words.ts";

/** The cards in the hand of whoever reads: in the order drawn by lot, each to be read at once or put aside unread. */
export function ReadingQueue({
  view,
  queue,
  onRead,
  onPark,
}: {
  readonly view: StaffView;
  readonly queue: readonly QueuedCard[];
  readonly onRead: (card: CardId) => void;
  readonly onPark: (card: CardId) => void;
}) {
  const { reading: words, entering } = useMetaplanWords();
  if (queue.length === 0) return null;
  return (
    <details className="queue">
      <summary>{words.queue(queue.length)}</summary>
      <p className="soft small">{words.queueHint}</p>
      <ol>
        {queue.map(({ id, text, organisation, enteredFor }) => (
          <li key={id}>
            <OrganisationBadge
              organisation={view.organisations.find((each) => each.id === organisation) ?? null}
              size={22}
            />
            <span>
              {text}
              {enteredFor ? <em className="soft small"> {entering.mark}</em> : null}
            </span>
            <Button aria-label={words.readNowOf(text)} onClick={() => onRead(id)}>
              {words.readNow}
            </Button>
            <Button kind="bare" aria-label={words.parkOf(text)} onClick={() => onPark(id)}>
              {words.park}
            </Button>
          </li>
        ))}
      </ol>
    </details>
  );
}
