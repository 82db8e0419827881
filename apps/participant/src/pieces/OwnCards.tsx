import type { OwnActivity } from "../live/own-cards.ts";
import { usePhoneWords } from "../words.ts";

/** What I wrote, by activity. */
export function OwnCards({ own }: { own: readonly OwnActivity[] }) {
  const words = usePhoneWords();
  return own.map(({ activity, title, lines, drafts }) => (
    <section key={activity} className="own">
      <h2>{title}</h2>
      <ul>
        {lines.map((line, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two cards may say the same, and their order does not change.
          <li key={index}>{line}</li>
        ))}
        {drafts.map((draft) => (
          <li key={draft} className="soft">
            {words.copy.draft(draft)}
          </li>
        ))}
      </ul>
    </section>
  ));
}
