import { type Holding, holdingsPerSecond } from "@bocal/protocol/wire/holding";

/** A hand that says nothing for so long holds nothing any more. */
const silenceMs = 1_000;

export interface Holdings {
  /** This hand moves; sent at most 15 times a second, the last place always. */
  hold(holding: Holding): void;
  /** Another hand moved. */
  heard(holding: Holding): void;
  close(): void;
}

export interface HoldingsParts {
  readonly send: (holding: Holding) => void;
  readonly show: (holdings: Readonly<Record<string, Holding>>) => void;
}

export function holdings({ send, show }: HoldingsParts): Holdings {
  let others: Readonly<Record<string, Holding>> = {};
  let waiting: Holding | null = null;
  let rest: ReturnType<typeof setTimeout> | undefined;
  const silences = new Map<string, ReturnType<typeof setTimeout>>();

  function leave(): void {
    rest = undefined;
    if (waiting === null) return;
    send(waiting);
    waiting = null;
    rest = setTimeout(leave, 1_000 / holdingsPerSecond);
  }

  function drop(held: string): void {
    silences.delete(held);
    const { [held]: _, ...left } = others;
    others = left;
    show(others);
  }

  return {
    hold(holding) {
      waiting = holding;
      if (rest === undefined) leave();
    },
    heard(holding) {
      clearTimeout(silences.get(holding.held));
      silences.set(
        holding.held,
        setTimeout(() => drop(holding.held), silenceMs),
      );
      others = { ...others, [holding.held]: holding };
      show(others);
    },
    close() {
      clearTimeout(rest);
      for (const silence of silences.values()) clearTimeout(silence);
    },
  };
}
