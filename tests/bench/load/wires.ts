import type { PeerName, Wire } from "../contract.ts";

/** The wire of a peer. Loaded when first asked for: a peer that cannot be loaded does not stop the others. */
export async function wireOf(peer: PeerName): Promise<Wire> {
  switch (peer) {
    case "ws-floor":
      return (await import("./ws-floor-load.ts")).default;
    case "hocuspocus":
    case "hocuspocus-30":
      return (await import("./hocuspocus-load.ts")).default;
    case "bocal":
      return (await import("./bocal-load.ts")).default;
  }
}
