import { Pin } from "@bocal/client/look/Pin";
import type { LegendEntry } from "@bocal/protocol/methods/metaplan/vocabulary";
import { useBoardWords } from "./words.ts";

/** What each paper means on this board: colour, pin and word. An entry without a word is left out. */
export function Legend({ entries }: { readonly entries: readonly LegendEntry[] }) {
  const words = useBoardWords();
  const named = entries.filter(({ label }) => label !== "");
  if (named.length === 0) return null;
  return (
    <ul className="legend" aria-label={words.board.legend}>
      {named.map(({ paper, label }) => (
        <li key={`${paper} ${label}`}>
          <span className={`swatch ${paper}`}>
            <Pin paper={paper} />
          </span>
          <span className="meaning">{label}</span>
        </li>
      ))}
    </ul>
  );
}
