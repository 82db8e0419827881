import type { ShownZone } from "@bocal/protocol/methods/canvas/vocabulary";
import { useSay } from "../../pieces/Announcer.tsx";
import { focusHeading } from "../../pieces/page-focus.ts";
import { useCanvasWords } from "./words.ts";

export interface ZonePickerProps {
  readonly zones: readonly ShownZone[];
  readonly chosen: string;
  readonly current: string | null;
  readonly onChoose: (zone: string) => void;
}

/** Every zone in a plain list, with how much stands in it; those not open yet say so. */
export function ZonePicker({ zones, chosen, current, onChoose }: ZonePickerProps) {
  const words = useCanvasWords();
  const say = useSay();
  const go = (zone: ShownZone) => {
    if (!zone.open) return say(words.zoneState.closed);
    onChoose(zone.id);
    setTimeout(focusHeading);
  };
  return (
    <nav className="stack" aria-label={words.zones}>
      <h2>{words.zones}</h2>
      <ul className="cell-places">
        {zones.map((zone, index) => (
          <li key={zone.id}>
            <button
              type="button"
              aria-current={zone.id === chosen ? "step" : undefined}
              aria-disabled={!zone.open || undefined}
              onClick={() => go(zone)}
            >
              <span>
                {index + 1}. {zone.title}
              </span>
              <span className="count small num">
                {!zone.open
                  ? words.zoneState.closed
                  : zone.id === current && zone.id !== chosen
                    ? words.zoneState.here
                    : zone.count}
              </span>
            </button>
          </li>
        ))}
      </ul>
    </nav>
  );
}
