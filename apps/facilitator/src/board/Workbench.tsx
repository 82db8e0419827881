import type { Live } from "@bocal/client/live/connect";
import { useLive } from "@bocal/client/live/hooks";
import type { LiveState } from "@bocal/client/live/store";
import { StatusLine } from "@bocal/client/look/StatusLine";
import type { ClusterId } from "@bocal/protocol/base/ids";
import type { Board } from "@bocal/protocol/board/board";
import { drawingOf, type Region } from "@bocal/protocol/board/drawing";
import { pageOf } from "@bocal/protocol/board/geometry";
import type { BoardCommand } from "@bocal/protocol/methods/metaplan/arrange";
import type { StaffCard } from "@bocal/protocol/methods/metaplan/vocabulary";
import type { ActivityView, StaffView } from "@bocal/protocol/session/views";
import { useCallback, useMemo, useRef, useState } from "react";
import { type Asked, BoardDialogs } from "./BoardDialogs.tsx";
import { BoardHead } from "./BoardHead.tsx";
import { BoardList } from "./BoardList.tsx";
import { useMethodCommands } from "./commands.ts";
import { EditablePlane } from "./EditablePlane.tsx";
import { useHeldByOthers } from "./held.ts";
import { useKeptFocus } from "./kept-focus.ts";
import { useNewCluster } from "./new-cluster.ts";
import { Parking } from "./Parking.tsx";
import { Plane } from "./Plane.tsx";
import { Refusals } from "./Refusals.tsx";
import { nothing, type Selection, stillThere } from "./selection.ts";
import { type Asking, Toolbar } from "./Toolbar.tsx";
import { useBoardView } from "./view-choice.ts";
import { useWentFar } from "./went-far.ts";
import { useBoardWords } from "./words.ts";

export interface WorkbenchProps {
  readonly live: Live;
  readonly view: StaffView;
  readonly activity: ActivityView<"staff">;
  readonly board: Board;
  readonly parked: readonly StaffCard[];
  readonly page: number;
  readonly pages: number;
  readonly arrival: "reveal" | "one";
  /** False once the activity is closed: the board is then only read. */
  readonly editable: boolean;
}

const holdingsOf = (state: LiveState) => state.holdings;

/** The board on the console: plane or list, one toolbar for both, the parking below, the wall's page above. */
export function Workbench(props: WorkbenchProps) {
  const { live, view, activity, board, editable } = props;
  const words = useBoardWords();
  const [shownAs, showAs] = useBoardView();
  const [picked, setPicked] = useState<Selection>(nothing);
  const [asked, setAsked] = useState<Asked | null>(null);
  const [titling, setTitling] = useState<ClusterId | null>(null);
  const [said, setSaid] = useState("");
  const tools = useRef<HTMLElement>(null);
  const send = useMethodCommands(live, activity.id);
  const drawing = useMemo(() => drawingOf(board), [board]);
  const heldByOthers = useHeldByOthers(useLive(live, holdingsOf), board, activity.id);
  const selection = stillThere(picked, drawing);
  const bench = useRef<HTMLElement>(null);
  useKeptFocus(bench, ({ dataset: { card } }) => {
    const same = card && bench.current?.querySelector<HTMLElement>(`[data-card="${CSS.escape(card)}"]`);
    (same || tools.current)?.focus({ preventScroll: true });
  });

  const focusTools = useCallback(() => {
    // After the toolbar shows what fits the new choice.
    requestAnimationFrame(() => tools.current?.querySelector("button")?.focus());
  }, []);
  // Cards were grouped: the wall turns to their cluster, and its title is the next thing to write.
  const onFormed = useCallback(
    ({ cluster, box }: Region) => {
      setPicked({ kind: "cluster", cluster: cluster.id });
      if (pageOf(box) !== props.page) send([{ type: "turn-page", page: pageOf(box) }]);
      const { activeElement } = document;
      const isFree = activeElement === document.body || bench.current?.contains(activeElement) === true;
      if (shownAs === "plane" && isFree) setTitling(cluster.id);
    },
    [send, shownAs, props.page],
  );
  useWentFar(drawing, setSaid);
  const { expect, titleLeft } = useNewCluster({
    drawing,
    selection,
    bench,
    titling,
    onFormed,
    onBack: focusTools,
  });

  const onCommands = useCallback(
    (commands: readonly BoardCommand[]) => {
      expect(commands);
      send(commands);
      const first = commands[0];
      if (first === undefined) return;
      const done = words.done[first.type];
      // The same again is said again: a region speaks only when its words change.
      setSaid((before) => (before === done ? `${done}\u00a0` : done));
    },
    [expect, send, words],
  );
  const onCommand = useCallback((command: BoardCommand) => onCommands([command]), [onCommands]);
  return (
    <section className="bench" aria-label={words.board.label} ref={bench}>
      <BoardHead
        cards={Object.keys(board.cards).length}
        clusters={drawing.regions.length}
        shownAs={shownAs}
        onShowAs={showAs}
        page={Math.min(props.page, props.pages - 1)}
        pages={props.pages}
        onTurn={editable ? (page) => send([{ type: "turn-page", page }]) : null}
      />
      {editable ? (
        <div className="bench-tools">
          <Toolbar
            ref={tools}
            shownAs={shownAs}
            drawing={drawing}
            selection={selection}
            onCommands={onCommands}
            onAsk={(asking: Asking) => setAsked({ asking, about: selection, drawing })}
            onClear={() => setPicked(nothing)}
          />
          <Refusals live={live} activity={activity} />
        </div>
      ) : null}
      {shownAs === "list" ? (
        <BoardList
          board={board}
          drawing={drawing}
          organisations={view.organisations}
          edit={editable ? { selection, onSelect: setPicked, onCommands } : null}
        />
      ) : (
        <div className="sheet-of-board">
          {editable ? (
            <EditablePlane
              board={board}
              drawing={drawing}
              organisations={view.organisations}
              activity={activity.id}
              heldByOthers={heldByOthers}
              arrival={props.arrival}
              selection={selection}
              onSelect={setPicked}
              titling={titling}
              onTitling={setTitling}
              onTitled={(how) => {
                titleLeft(how);
                setTitling(null);
              }}
              onCommand={onCommand}
              onHold={live.hold}
              onToolbar={focusTools}
              wallPage={props.page}
            />
          ) : (
            <Plane
              drawing={drawing}
              organisations={view.organisations}
              held={heldByOthers}
              arrival="one"
              page={null}
              level={3}
            />
          )}
        </div>
      )}
      <Parking
        cards={props.parked}
        organisations={view.organisations}
        onCommands={editable ? onCommands : null}
      />
      <BoardDialogs asked={asked} drawing={drawing} onCommands={onCommands} onClose={() => setAsked(null)} />
      <StatusLine message={said} />
    </section>
  );
}
