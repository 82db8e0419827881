import type { BoardCommand } from "@bocal/protocol/methods/metaplan/arrange";
import { CardDialog } from "./CardDialogs.tsx";
import { ClusterDialog } from "./ClusterDialogs.tsx";
import type { Drawing } from "./drawing.ts";
import { MoveDialog } from "./MoveDialog.tsx";
import type { Selection } from "./selection.ts";
import type { Asking } from "./Toolbar.tsx";

export interface BoardDialogsProps {
  readonly asking: Asking | null;
  readonly selection: Selection;
  readonly drawing: Drawing;
  readonly onCommands: (commands: readonly BoardCommand[]) => void;
  readonly onClose: () => void;
}

/** The question that a button of the toolbar asks about what is chosen, or nothing. */
export function BoardDialogs({ asking, selection, ...rest }: BoardDialogsProps) {
  if (asking === null || selection.kind === "none") return null;
  const isAboutCluster = asking === "title" || asking === "move-cluster" || asking === "merge";
  if (selection.kind === "cluster") {
    const region = rest.drawing.regions.find(({ cluster }) => cluster.id === selection.cluster);
    return region && isAboutCluster ? <ClusterDialog asking={asking} region={region} {...rest} /> : null;
  }
  if (isAboutCluster) return null;
  return asking === "move" ? (
    <MoveDialog cards={selection.cards} {...rest} />
  ) : (
    <CardDialog asking={asking} cards={selection.cards} {...rest} />
  );
}
