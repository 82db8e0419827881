import { formatDate, useLanguage } from "@bocal/client/words/look-up";
import type { PublicShown } from "@bocal/protocol/methods/fishbowl/shown";
import { useFishbowlWords } from "./words.ts";

const kinds = ["agreement", "disagreement", "idea", "open-question", "commitment"] as const;

/** What the group keeps, by kind; nothing before there is something. */
export function Kept({ shown: { highlights } }: { readonly shown: PublicShown }) {
  const words = useFishbowlWords();
  const [language] = useLanguage();
  if (highlights.length === 0) return null;
  return (
    <section className="kept">
      <h2>{words.harvest.kept}</h2>
      {kinds.map((kind) => {
        const own = highlights.filter((each) => each.kind === kind);
        return own.length === 0 ? null : (
          <section key={kind}>
            <h3>{words.kinds[kind]}</h3>
            <ul>
              {own.map(({ id, text, commitment }) => (
                <li key={id}>
                  {text}
                  {commitment === null ? null : (
                    <span className="by">{words.harvest.by(commitment.who, day(commitment.due))}</span>
                  )}
                </li>
              ))}
            </ul>
          </section>
        );
      })}
    </section>
  );

  function day(due: string): string {
    const at = /^\d{4}-\d{2}-\d{2}$/.test(due) ? Date.parse(`${due}T12:00:00`) : Number.NaN;
    return Number.isNaN(at) ? due : formatDate(at, language);
  }
}
