import { Button } from "@bocal/client/look/Button";
import type { Drawing } from "@bocal/protocol/board/drawing";
import type { BoardCommand } from "@bocal/protocol/methods/metaplan/arrange";
import { Archive, Combine, Copy, Group, Layers, LayoutGrid, Move, Pencil, Ungroup, X } from "lucide-react";
import type { ComponentType, Ref } from "react";
import type { Selection } from "./selection.ts";
import type { BoardView } from "./view-choice.ts";
import { useBoardWords } from "./words.ts";

/** What needs a question first. */
export type Asking = "move" | "stack" | "double" | "park" | "title" | "move-cluster" | "merge";

export interface ToolbarProps {
  readonly ref: Ref<HTMLElement>;
  readonly shownAs: BoardView;
  readonly drawing: Drawing;
  readonly selection: Selection;
  readonly onCommands: (commands: readonly BoardCommand[]) => void;
  readonly onAsk: (asking: Asking) => void;
  readonly onClear: () => void;
}

/** What can be done with what is chosen, always at the same place, for the board and for the list alike. */
export function Toolbar({ ref, shownAs, drawing, selection, onCommands, onAsk, onClear }: ToolbarProps) {
  const { toolbar } = useBoardWords();
  return (
    <section ref={ref} className="board-tools" aria-label={toolbar.label} tabIndex={-1}>
      {selection.kind === "none" ? (
        <>
          <p className="soft">
            {toolbar.hints[shownAs]}
            {shownAs === "plane" ? <span className="for-mouse"> {toolbar.addHint}</span> : null}
          </p>
          <Tool icon={LayoutGrid} label={toolbar.tidy} onPress={() => onCommands([{ type: "tidy-board" }])} />
        </>
      ) : null}
      {selection.kind === "cards" ? (
        <CardTools
          cards={selection.cards}
          drawing={drawing}
          onCommands={onCommands}
          onAsk={onAsk}
          onClear={onClear}
        />
      ) : null}
      {selection.kind === "cluster" ? (
        <>
          <p className="chosen-count">{toolbar.cluster(numberOf(drawing, selection.cluster))}</p>
          <Tool icon={Pencil} label={toolbar.title} onPress={() => onAsk("title")} />
          <Tool icon={Move} label={toolbar.move} onPress={() => onAsk("move-cluster")} />
          <Tool icon={Combine} label={toolbar.merge} onPress={() => onAsk("merge")} />
          <Tool
            icon={Ungroup}
            label={toolbar.dissolve}
            onPress={() => onCommands([{ type: "dissolve-cluster", cluster: selection.cluster }])}
          />
          <Clear label={toolbar.clear} onPress={onClear} />
        </>
      ) : null}
    </section>
  );
}

type CardToolsProps = Omit<ToolbarProps, "ref" | "shownAs" | "selection"> & {
  readonly cards: Extract<Selection, { kind: "cards" }>["cards"];
};

function CardTools({ cards, drawing, onCommands, onAsk, onClear }: CardToolsProps) {
  const { toolbar } = useBoardWords();
  const [first, ...rest] = cards;
  const alone = rest.length === 0;
  const isPile = first !== undefined && drawing.piles.has(first);
  return (
    <>
      <p className="chosen-count num">{toolbar.cards(cards.length)}</p>
      <Tool icon={Move} label={toolbar.move} onPress={() => onAsk("move")} />
      <Tool
        icon={Group}
        label={toolbar.group}
        onPress={() => onCommands([{ type: "group-cards", cards, title: "" }])}
      />
      {alone ? (
        <Tool icon={Layers} label={toolbar.stackOn} onPress={() => onAsk("stack")} />
      ) : (
        <Tool
          icon={Layers}
          label={toolbar.stack}
          onPress={() =>
            first !== undefined &&
            onCommands(rest.map((card) => ({ type: "stack-card", card, onto: first }) as const))
          }
        />
      )}
      {alone && isPile ? (
        <Tool
          icon={Layers}
          label={toolbar.unstack}
          onPress={() => first !== undefined && onCommands([{ type: "unstack-card", card: first }])}
        />
      ) : null}
      {alone ? <Tool icon={Copy} label={toolbar.double} onPress={() => onAsk("double")} /> : null}
      <Tool icon={Archive} label={toolbar.park} onPress={() => onAsk("park")} />
      <Clear label={toolbar.clear} onPress={onClear} />
    </>
  );
}

interface ToolProps {
  readonly icon: ComponentType<{ size: number; strokeWidth: number; "aria-hidden": "true" }>;
  readonly label: string;
  readonly onPress: () => void;
}

function Tool({ icon: Icon, label, onPress }: ToolProps) {
  return (
    <Button icon={<Icon size={17} strokeWidth={2.5} aria-hidden="true" />} onClick={onPress}>
      {label}
    </Button>
  );
}

function Clear({ label, onPress }: Omit<ToolProps, "icon">) {
  return (
    <Button
      className="clear"
      aria-label={label}
      title={label}
      icon={<X size={18} strokeWidth={2.75} aria-hidden="true" />}
      onClick={onPress}
    />
  );
}

function numberOf(drawing: Drawing, cluster: string): number {
  return drawing.regions.find((each) => each.cluster.id === cluster)?.cluster.number ?? 0;
}
