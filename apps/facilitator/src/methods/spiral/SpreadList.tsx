import { OrganisationBadge } from "@bocal/client/look/OrganisationBadge";
import type { OrganisationId } from "@bocal/protocol/base/ids";
import type { Spread } from "@bocal/protocol/methods/spiral/vocabulary";
import type { Organisation } from "@bocal/protocol/room/organisation";
import { cellName, type Labels } from "./names.ts";
import { useSpiralWords } from "./words.ts";

export interface SpreadListProps {
  readonly spread: Spread;
  readonly shown: Labels;
  readonly organisations: readonly Organisation[];
}

/** Where we are, as everybody said in silence: the median, each organisation's, and the two that stand furthest apart. */
export function SpreadList({ spread, shown, organisations }: SpreadListProps) {
  const words = useSpiralWords();
  const known = (id: OrganisationId | null) => organisations.find((each) => each.id === id) ?? null;
  const name = (id: OrganisationId | null) => known(id)?.short ?? words.noOrganisation;
  return (
    <section className="spread" aria-label={words.byOrganisation}>
      {spread.median === null ? null : (
        <p>
          {words.median} <b>{cellName(spread.median, shown, words)}</b>
        </p>
      )}
      <ul>
        {spread.byOrganisation.map(({ organisation, median }) => (
          <li key={organisation ?? "none"}>
            <OrganisationBadge organisation={known(organisation)} decorative />
            <span>{name(organisation)}</span>
            <b>{cellName(median, shown, words)}</b>
          </li>
        ))}
      </ul>
      {spread.widest === null ? null : (
        <p>
          {words.widest}{" "}
          <b>{words.widestIs(name(spread.widest.from), name(spread.widest.to), spread.widest.cells)}</b>
        </p>
      )}
    </section>
  );
}
