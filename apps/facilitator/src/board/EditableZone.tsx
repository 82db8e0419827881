import type { BoardCluster, Point } from "@bocal/protocol/board/card";
import type { Box } from "@bocal/protocol/board/geometry";
import { type ReactNode, useId } from "react";
import type { TitleLeft } from "./new-cluster.ts";
import { placeStyle } from "./Spot.tsx";
import { TitleOnPill } from "./TitleOnPill.tsx";
import { useBoardWords } from "./words.ts";

export interface EditableZoneProps {
  readonly cluster: BoardCluster;
  readonly box: Box;
  readonly hand: Point | null;
  readonly mine: boolean;
  readonly chosen: boolean;
  /** A held card would go inside if it were let go now. */
  readonly aimed: boolean;
  readonly titling: boolean;
  readonly titles: readonly BoardCluster[];
  readonly onTitle: (title: string) => void;
  readonly onTitled: (how: TitleLeft) => void;
  readonly children: ReactNode;
}

/** A cluster on the console: its head is a handle for dragging and a button for its title. */
export function EditableZone(props: EditableZoneProps) {
  const { cluster, box, hand, mine, chosen, aimed, titling, titles, onTitle, onTitled, children } = props;
  const words = useBoardWords();
  const id = useId();
  const classes = [
    "zone",
    cluster.column === 1 && "narrow",
    hand && "in-hand",
    mine && "mine",
    chosen && "chosen",
    aimed && "aimed",
  ];
  return (
    <section
      className={classes.filter(Boolean).join(" ")}
      data-place={cluster.id}
      style={placeStyle(box, hand ? { x: hand.x - box.x, y: hand.y - box.y } : null)}
      aria-labelledby={id}
    >
      <div className="cluster" data-hand={cluster.number % 4}>
        <h3 className="name" id={id}>
          {titling ? (
            <TitleOnPill cluster={cluster} clusters={titles} onTitle={onTitle} onDone={onTitled} />
          ) : (
            <button type="button" data-head={cluster.id} aria-pressed={chosen}>
              <span className="sr">{words.cluster.word}</span>
              <span className="disc num">{cluster.number}</span>
              <span className={cluster.title === "" ? "title untitled" : "title"}>
                {cluster.title === "" ? words.cluster.untitled : cluster.title}
              </span>
              <span className="sr">{words.cluster.retitle}</span>
            </button>
          )}
        </h3>
        {children}
      </div>
    </section>
  );
}
