declare const name: unique symbol;

/** Milliseconds since 1970 on the server's clock. A phone's clock never enters the protocol. */
export type Instant = number & { readonly [name]: "instant" };

export const secondMs = 1_000;
export const minuteMs = 60 * secondMs;

export function instant(ms: number): Instant {
  return ms as Instant;
}
