import type { ConnectRefusal } from "@bocal/protocol/wire/down";

/** How the line to the server stands, as a person may be told. */
export type Line =
  | { readonly name: "connecting" }
  | { readonly name: "live" }
  /** Cut; it comes back by itself. `since` is on this device's clock, in ms. */
  | { readonly name: "away"; readonly since: number }
  /** Something between here and the server answers in its place: the sign-in page of a network. */
  | { readonly name: "portal" }
  /** For good: only a person can do something about it. */
  | { readonly name: "refused"; readonly why: ConnectRefusal };
