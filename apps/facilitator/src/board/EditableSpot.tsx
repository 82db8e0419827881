import type { Organisation } from "@bocal/protocol/room/organisation";
import { memo } from "react";
import { Spot, type SpotProps } from "./Spot.tsx";

export interface EditableSpotProps extends Omit<SpotProps, "children" | "badge"> {
  readonly badge: Organisation | null;
  /** All that the drawing says, in words. */
  readonly label: string;
  readonly describedBy: string;
  /** Whether Tab comes here: one card of the board at a time. */
  readonly tabbable: boolean;
}

/** A card under a button of its size: chosen by a tap, dragged by the plane, read whole by a screen reader. */
export const EditableSpot = memo(function EditableSpot(props: EditableSpotProps) {
  const { label, describedBy, tabbable, ...spot } = props;
  return (
    <Spot {...spot}>
      <button
        type="button"
        className="grip"
        data-card={spot.card.id}
        tabIndex={tabbable ? 0 : -1}
        aria-pressed={spot.chosen === true}
        aria-label={label}
        aria-describedby={describedBy}
      />
    </Spot>
  );
});
