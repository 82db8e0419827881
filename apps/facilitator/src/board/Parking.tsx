import { Button } from "@bocal/client/look/Button";
import { OrganisationBadge } from "@bocal/client/look/OrganisationBadge";
import { Pin } from "@bocal/client/look/Pin";
import type { BoardCommand } from "@bocal/protocol/methods/metaplan/arrange";
import type { StaffCard } from "@bocal/protocol/methods/metaplan/vocabulary";
import type { Organisation } from "@bocal/protocol/room/organisation";
import { Archive } from "lucide-react";
import { useId } from "react";
import { useBoardWords } from "./words.ts";

export interface ParkingProps {
  readonly cards: readonly StaffCard[];
  readonly organisations: readonly Organisation[];
  /** Null when the board is only read. */
  readonly onCommands: ((commands: readonly BoardCommand[]) => void) | null;
}

/** What was put aside, with its reason: never lost, and back on the board with one tap (CC-08, MP-43). */
export function Parking({ cards, organisations, onCommands }: ParkingProps) {
  const { parking } = useBoardWords();
  const id = useId();
  if (cards.length === 0) return null;
  return (
    <section className="parking" aria-labelledby={id}>
      <h3 id={id}>
        <Archive size={17} strokeWidth={2.5} aria-hidden="true" />
        {parking.title}
        <span className="soft small num">{parking.count(cards.length)}</span>
      </h3>
      <ul>
        {cards.map((card) => (
          <li key={card.id}>
            <span className={`swatch ${card.paper}`}>
              <Pin paper={card.paper} />
            </span>
            <span className="said">
              <span className="text">{card.text}</span>
              <span className="soft small">{card.reason === "" ? parking.noReason : card.reason}</span>
            </span>
            <OrganisationBadge
              organisation={organisations.find(({ id: each }) => each === card.organisation) ?? null}
              size={26}
            />
            {onCommands ? (
              <Button onClick={() => onCommands([{ type: "restore-card", card: card.id }])}>
                {parking.restore}
                <span className="sr">{card.text}</span>
              </Button>
            ) : null}
          </li>
        ))}
      </ul>
    </section>
  );
}
