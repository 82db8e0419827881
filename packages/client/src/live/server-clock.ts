/**
 * The server's clock, as well as this device can know it. A `welcome` says what time it was when it left; half of the
 * shortest round trip says how long it was on its way. Counted on a clock that nobody sets (`performance.now`): two machines'
 * wall clocks are never compared.
 */
export interface ServerClock {
  now(): number;
  /** `askedAt` is when this device asked for the welcome, on the local clock; null when it came unasked. */
  welcomed(serverNow: number, askedAt: number | null): void;
  /** One answered question took that long, in ms. */
  roundTrip(ms: number): void;
  /** The device slept: its clock may have stood still and its network may be another one. Holds until the next welcome. */
  distrust(): void;
}

/** A welcome that took longer says little about the clock; it is better than nothing. */
const unknownTripMs = 1_000;

export function serverClock(local: () => number = () => performance.now()): ServerClock {
  let ahead = Date.now() - local();
  let bestTrip = Number.POSITIVE_INFINITY;
  let shortestTrip = unknownTripMs;

  return {
    now: () => local() + ahead,
    welcomed(serverNow, askedAt) {
      const trip = askedAt === null ? unknownTripMs : local() - askedAt;
      if (trip > bestTrip) return;
      bestTrip = trip;
      shortestTrip = Math.min(shortestTrip, trip);
      ahead = serverNow + shortestTrip / 2 - local();
    },
    roundTrip(ms) {
      shortestTrip = Math.min(shortestTrip, ms);
    },
    distrust() {
      bestTrip = Number.POSITIVE_INFINITY;
      shortestTrip = unknownTripMs;
    },
  };
}
