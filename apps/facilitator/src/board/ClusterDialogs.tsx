import { Field } from "@bocal/client/look/Field";
import { textLength } from "@bocal/protocol/base/text";
import type { Drawing, Region } from "@bocal/protocol/board/drawing";
import { pageOf } from "@bocal/protocol/board/geometry";
import { type BoardCommand, titleLetters } from "@bocal/protocol/methods/metaplan/arrange";
import { useState } from "react";
import { AskDialog } from "./AskDialog.tsx";
import { clusterSpot, type SpotName } from "./destination.ts";
import { Places } from "./Places.tsx";
import type { Asking } from "./Toolbar.tsx";
import { titleNudge } from "./title-nudge.ts";
import { useBoardWords } from "./words.ts";

export interface ClusterDialogProps {
  readonly asking: Extract<Asking, "title" | "move-cluster" | "merge">;
  readonly region: Region;
  readonly drawing: Drawing;
  readonly onCommands: (commands: readonly BoardCommand[]) => void;
  readonly onClose: () => void;
}

/** The short questions about a cluster: its title, where it stands, which one takes it in. */
export function ClusterDialog({ asking, ...rest }: ClusterDialogProps) {
  switch (asking) {
    case "title":
      return <TitleDialog {...rest} />;
    case "move-cluster":
      return <MoveClusterDialog {...rest} />;
    case "merge":
      return <MergeDialog {...rest} />;
  }
}

type OneDialogProps = Omit<ClusterDialogProps, "asking">;

function TitleDialog({ region: { cluster }, drawing, onCommands, onClose }: OneDialogProps) {
  const words = useBoardWords();
  const [title, setTitle] = useState(cluster.title);
  const clusters = drawing.regions.map((region) => region.cluster);
  return (
    <AskDialog
      title={words.cluster.titleOf(cluster.number)}
      go={words.ask.titleGo}
      onGo={() => onCommands([{ type: "title-cluster", cluster: cluster.id, title }])}
      onClose={onClose}
    >
      <Field
        label={words.ask.title}
        hint={titleNudge(title, cluster, clusters, words) ?? words.ask.titleHint}
        counter={{ used: textLength(title), most: titleLetters }}
      >
        {(props) => (
          <input
            {...props}
            value={title}
            maxLength={titleLetters}
            autoComplete="off"
            onChange={(event) => setTitle(event.target.value)}
          />
        )}
      </Field>
    </AskDialog>
  );
}

function MoveClusterDialog({ region: { cluster, box }, drawing, onCommands, onClose }: OneDialogProps) {
  const words = useBoardWords();
  const [place, setPlace] = useState<{ page: number; spot: SpotName }>({ page: pageOf(box), spot: "free" });
  const go = () =>
    onCommands([{ type: "move-cluster", cluster: cluster.id, ...clusterSpot(box, place, drawing) }]);
  return (
    <AskDialog
      title={words.ask.moveCluster(cluster.number)}
      go={words.ask.moveGo}
      onGo={go}
      onClose={onClose}
    >
      <Places {...place} pages={drawing.pages} onChange={setPlace} />
    </AskDialog>
  );
}

function MergeDialog({ region: { cluster }, drawing, onCommands, onClose }: OneDialogProps) {
  const words = useBoardWords();
  const others = drawing.regions.map((region) => region.cluster).filter(({ id }) => id !== cluster.id);
  const [into, setInto] = useState<string>(others[0]?.id ?? "");
  const go = () => {
    const target = others.find(({ id }) => id === into);
    if (target) onCommands([{ type: "merge-clusters", cluster: cluster.id, into: target.id }]);
  };
  return (
    <AskDialog title={words.ask.merge(cluster.number)} go={words.ask.mergeGo} onGo={go} onClose={onClose}>
      {others.length === 0 ? (
        <p>{words.ask.mergeNone}</p>
      ) : (
        <Field label={words.ask.mergeInto} hint={words.ask.mergeHint}>
          {(props) => (
            <select {...props} value={into} onChange={(event) => setInto(event.target.value)}>
              {others.map(({ id, number, title }) => (
                <option key={id} value={id}>
                  {words.cluster.named(number, title)}
                </option>
              ))}
            </select>
          )}
        </Field>
      )}
    </AskDialog>
  );
}
