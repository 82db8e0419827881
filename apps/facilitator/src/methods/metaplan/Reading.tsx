import { Button } from "@bocal/client/look/Button";
import { Card } from "@bocal/client/look/Card";
import { StatusLine } from "@bocal/client/look/StatusLine";
import { isNear } from "@bocal/client/words/likeness";
import type { CardId } from "@bocal/protocol/base/ids";
import { type Board, cardsUnder, clustersInOrder } from "@bocal/protocol/board/board";
import type { BoardCard } from "@bocal/protocol/board/card";
import { drawingOf } from "@bocal/protocol/board/drawing";
import type { BoardCommand } from "@bocal/protocol/methods/metaplan/arrange";
import { Archive, ArrowRight, Copy, Eye, Layers, Plus } from "lucide-react";
import { type KeyboardEvent, type ReactNode, useMemo, useRef, useState } from "react";
import { CardDialog } from "../../board/CardDialogs.tsx";
import { useMethodCommands } from "../../board/commands.ts";
import { useBoardWords } from "../../board/words.ts";
import type { ConsoleProps } from "../method.ts";
import { firstText } from "./first-text.ts";
import { ReadingQueue } from "./ReadingQueue.tsx";
import { useMetaplanWords } from "./words.ts";

type Asked = { readonly asking: "double" | "park"; readonly card: CardId };

/** Cards are read one by one: the card that is held up, and in one tap the place that the group gives it (MP-18, MP-19). */
export function Reading({
  live,
  view,
  activity,
  board,
}: ConsoleProps<"metaplan"> & { readonly board: Board }) {
  const { reading: words, entering } = useMetaplanWords();
  const { done } = useBoardWords();
  const { shown } = activity.method;
  const send = useMethodCommands(live, activity.id);
  const [asked, setAsked] = useState<Asked | null>(null);
  const [last, setLast] = useState<CardId | null>(null);
  const [said, setSaid] = useState("");
  const title = useRef<HTMLHeadingElement>(null);
  const { queue, reading } = shown;
  const card = reading.card === null ? undefined : board.cards[reading.card];
  const next = queue[0];
  const clusters = clustersInOrder(board);

  const act = (command: BoardCommand) => {
    send([command]);
    const sentence = done[command.type];
    setSaid((before) => (before === sentence ? `${sentence}\u00a0` : sentence));
  };
  const place = (into: (typeof clusters)[number] | undefined) => {
    if (card !== undefined && into !== undefined && card.cluster !== into.id)
      act({ type: "move-card-to-cluster", card: card.id, cluster: into.id });
  };
  const placeApart = () => {
    if (card !== undefined) act({ type: "group-cards", cards: [card.id], title: "" });
  };
  const readNext = () => {
    if (next === undefined) return;
    // The button goes with the last card; digits still have to find the desk.
    if (queue.length === 1) title.current?.focus({ preventScroll: true });
    send([{ type: "read-card", card: next.id }]);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const isPlain = !event.ctrlKey && !event.metaKey && !event.altKey;
    if (!isPlain || asked !== null || event.target instanceof HTMLInputElement) return;
    const key = event.key.toLowerCase();
    if (/^[1-9]$/.test(key)) place(clusters.find(({ number }) => number === Number(key)));
    else if (key === "n") placeApart();
    else if (key === "s") readNext();
  };

  return (
    <section className="reading-desk" aria-labelledby="reading-title" onKeyDown={onKeyDown}>
      <div className="reading-head">
        <h3 id="reading-title" ref={title} tabIndex={-1}>
          {words.title}
        </h3>
        <p className="soft small num">
          {card === undefined ? null : words.count(reading.of - queue.length, reading.of)}
        </p>
      </div>
      {card === undefined ? (
        <p className="soft">{next === undefined ? words.allRead : words.nothing}</p>
      ) : (
        <div className="held-up">
          <Card
            text={card.text}
            paper={card.paper}
            shape={card.shape}
            author={card.author}
            badge={view.organisations.find(({ id }) => id === card.organisation) ?? null}
            big
          >
            {shown.enteredFor.some(({ id }) => id === card.origin) ? (
              <p className="small soft-on-paper">{entering.mark}</p>
            ) : null}
          </Card>
          <ul className="destinations" aria-label={words.where}>
            {clusters.map((cluster) => (
              <Destination
                key={cluster.id}
                sign={<span className="disc small num">{cluster.number}</span>}
                label={words.inCluster(cluster.number, cluster.title !== "")}
                isHere={card.cluster === cluster.id ? words.isHere : null}
                onGo={() => place(cluster)}
              >
                {cluster.title === "" ? (
                  <span className="untitled">{firstText(board, cluster.id) ?? words.untitled}</span>
                ) : (
                  cluster.title
                )}
              </Destination>
            ))}
            <Destination sign={<Plus size={18} strokeWidth={2.75} />} onGo={placeApart}>
              {words.newCluster}
            </Destination>
            <Destination
              sign={<Copy size={18} strokeWidth={2.5} />}
              onGo={() => setAsked({ asking: "double", card: card.id })}
            >
              {words.two}
            </Destination>
            <Destination
              sign={<Archive size={18} strokeWidth={2.5} />}
              onGo={() => setAsked({ asking: "park", card: card.id })}
            >
              {words.park}
            </Destination>
          </ul>
        </div>
      )}
      {card === undefined ? null : <NearCards board={board} card={card} onCommand={act} />}
      <div className="reading-foot">
        {next === undefined ? (
          card === undefined ? null : (
            <p className="soft">{words.left(0)}</p>
          )
        ) : (
          <Button
            kind="main"
            icon={<ArrowRight size={18} strokeWidth={2.5} aria-hidden="true" />}
            onClick={readNext}
          >
            {reading.read === 0 ? words.first : words.next}
          </Button>
        )}
        {card === undefined ? (
          last === null || board.cards[last] === undefined ? null : (
            <Button
              icon={<Eye size={18} strokeWidth={2.5} aria-hidden="true" />}
              onClick={() => send([{ type: "read-card", card: last }])}
            >
              {words.showCard}
            </Button>
          )
        ) : (
          <Button
            icon={<Eye size={18} strokeWidth={2.5} aria-hidden="true" />}
            onClick={() => {
              setLast(card.id);
              send([{ type: "read-card", card: null }]);
            }}
          >
            {words.showClusters}
          </Button>
        )}
        <p className="soft small">
          {card === undefined || next === undefined ? null : words.left(queue.length)}
        </p>
      </div>
      <ReadingQueue
        view={view}
        queue={queue}
        onRead={(id) => send([{ type: "read-card", card: id }])}
        onPark={(id) => setAsked({ asking: "park", card: id })}
      />
      {asked === null ? null : (
        <AskedDialog board={board} asked={asked} onCommand={act} onClose={() => setAsked(null)} />
      )}
      <p className="soft small keys-hint">{words.keys}</p>
      <StatusLine message={said} />
    </section>
  );
}

function AskedDialog({
  board,
  asked,
  onCommand,
  onClose,
}: {
  readonly board: Board;
  readonly asked: Asked;
  readonly onCommand: (command: BoardCommand) => void;
  readonly onClose: () => void;
}) {
  const drawing = useMemo(() => drawingOf(board), [board]);
  return (
    <CardDialog
      asking={asked.asking}
      cards={[asked.card]}
      drawing={drawing}
      onCommands={(commands) => {
        for (const command of commands) onCommand(command);
      }}
      onClose={onClose}
    />
  );
}

function Destination({
  sign,
  label,
  isHere = null,
  onGo,
  children,
}: {
  readonly sign: ReactNode;
  /** Which cluster it is, said before its title to those who do not see the disc. */
  readonly label?: string | undefined;
  /** Said when the card is there already, in words. */
  readonly isHere?: string | null;
  readonly onGo: () => void;
  readonly children: ReactNode;
}) {
  return (
    <li>
      <button
        type="button"
        className={isHere === null ? "btn destination" : "btn destination here"}
        onClick={onGo}
      >
        {label === undefined ? null : <span className="sr">{label}</span>}
        <span aria-hidden="true" className="sign">
          {sign}
        </span>
        <span className="words">{children}</span>
        {isHere === null ? null : <span className="sr">{`, ${isHere}`}</span>}
      </button>
    </li>
  );
}

/** Cards on the board that say nearly the same; a pile is made by hand only (MP-22). */
function NearCards({
  board,
  card,
  onCommand,
}: {
  readonly board: Board;
  readonly card: BoardCard;
  readonly onCommand: (command: BoardCommand) => void;
}) {
  const { reading: words } = useMetaplanWords();
  const near = useMemo(() => nearTo(board, card), [board, card]);
  if (near.length === 0) return null;
  return (
    <ul className="near-cards">
      {near.map(({ id, text }) => (
        <li key={id}>
          <Layers size={18} strokeWidth={2.5} aria-hidden="true" />
          <span>{words.near(text)}</span>
          <Button onClick={() => onCommand({ type: "stack-card", card: card.id, onto: id })}>
            {words.stackBoth}
          </Button>
        </li>
      ))}
    </ul>
  );
}

const nearAtMost = 3;

function nearTo(board: Board, card: BoardCard): readonly BoardCard[] {
  if (card.pile !== null) return [];
  const under = new Set(cardsUnder(board, card.id).map(({ id }) => id));
  return Object.values(board.cards)
    .filter(
      (other) =>
        other.origin !== card.origin &&
        other.pile === null &&
        other.shape !== "precision" &&
        !under.has(other.id) &&
        isNear(card.text, other.text),
    )
    .slice(0, nearAtMost);
}
