import type { Drawing, Region } from "@bocal/protocol/board/drawing";
import type { BoardCommand } from "@bocal/protocol/methods/metaplan/arrange";
import { CardDialog } from "./CardDialogs.tsx";
import { ClusterDialog } from "./ClusterDialogs.tsx";
import { MoveDialog } from "./MoveDialog.tsx";
import type { Selection } from "./selection.ts";
import type { Asking } from "./Toolbar.tsx";

/**
 * A question as it was asked: about what, and how the board stood. It stays while others change the board, with what was typed
 * (D9); if its subject has gone meanwhile, the answer says so.
 */
export interface Asked {
  readonly asking: Asking;
  readonly about: Selection;
  readonly drawing: Drawing;
}

export interface BoardDialogsProps {
  readonly asked: Asked | null;
  /** The board as it is now, for places to choose from. */
  readonly drawing: Drawing;
  readonly onCommands: (commands: readonly BoardCommand[]) => void;
  readonly onClose: () => void;
}

/** The question that a button of the toolbar asks about what is chosen, or nothing. */
export function BoardDialogs({ asked, ...rest }: BoardDialogsProps) {
  if (asked === null || asked.about.kind === "none") return null;
  const { asking, about } = asked;
  const isAboutCluster = asking === "title" || asking === "move-cluster" || asking === "merge";
  if (about.kind === "cluster") {
    const isIt = ({ cluster }: Region) => cluster.id === about.cluster;
    const region = rest.drawing.regions.find(isIt) ?? asked.drawing.regions.find(isIt);
    return region && isAboutCluster ? <ClusterDialog asking={asking} region={region} {...rest} /> : null;
  }
  if (isAboutCluster) return null;
  return asking === "move" ? (
    <MoveDialog cards={about.cards} {...rest} />
  ) : (
    <CardDialog asking={asking} cards={about.cards} {...rest} />
  );
}
