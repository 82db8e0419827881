import type { PeerName } from "./contract.ts";
import type { Brainstorm, BrainstormRow } from "./workloads/brainstorm.ts";
import type { KillsRow } from "./workloads/kills.ts";
import type { Storm, StormRow } from "./workloads/storm.ts";

/** The medians of everything that was run, in the order it was planned. */
export interface Results {
  readonly brainstorms: readonly { readonly size: Brainstorm; readonly rows: ByPeer<BrainstormRow> }[];
  readonly storms: readonly { readonly size: Storm; readonly rows: ByPeer<StormRow> }[];
  readonly kills: ByPeer<KillsRow>;
}

export type ByPeer<Row> = ReadonlyMap<PeerName, Row>;
