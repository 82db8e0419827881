import type { CardId, ClusterId } from "@bocal/protocol/base/ids";
import type { Board } from "@bocal/protocol/board/board";
import type { Point } from "@bocal/protocol/board/card";
import type { Drawing } from "@bocal/protocol/board/drawing";
import type { Box } from "@bocal/protocol/board/geometry";
import type { BoardCommand } from "@bocal/protocol/methods/metaplan/arrange";
import { type RefObject, useCallback, useEffect, useLayoutEffect, useRef, useState } from "react";
import { commandOf, type Drop, dropOf, keptOn } from "./drop.ts";
import { follow } from "./gesture.ts";

/** What my own hand does on this board. */
export type Hand =
  | { readonly kind: "open" }
  | { readonly kind: "card"; readonly card: CardId; readonly at: Point; readonly drop: Drop }
  | { readonly kind: "cluster"; readonly cluster: ClusterId; readonly at: Point }
  /** Let go and asked for: it lies where it was dropped until the board knows. */
  | { readonly kind: "resting"; readonly id: string; readonly at: Point; readonly was: unknown }
  | { readonly kind: "frame"; readonly box: Box };

export interface HandOptions {
  readonly plane: RefObject<HTMLElement | null>;
  readonly board: Board;
  readonly drawing: Drawing;
  readonly onCommand: (command: BoardCommand) => void;
  readonly onHold: (held: CardId | ClusterId, at: Point) => void;
  /** A frame was drawn on the empty plane round these cards. */
  readonly onFrame: (cards: readonly CardId[]) => void;
}

export interface HandApi {
  readonly hand: Hand;
  /** Begins a press on the plane. */
  readonly press: (event: PointerEvent) => void;
  /** Carries a card on by so many units, with the keyboard. */
  readonly carry: (card: CardId, by: Point) => void;
  readonly letGo: () => void;
  readonly callOff: () => void;
}

const open: Hand = { kind: "open" };
// A board that says nothing for so long has refused, or is far away: the card goes back and the answer tells why.
const restMs = 1_500;
// Others forget a hand after a second of silence; one that keeps still says so.
const stillHereMs = 400;

/** My hand: what it holds, where a card would go, and the one command that a drop asks for. */
export function useHand(options: HandOptions): HandApi {
  const [hand, setHand] = useState<Hand>(open);
  const now = useRef({ options, hand });
  const stop = useRef<() => void>(() => {});
  useLayoutEffect(() => {
    now.current = { options, hand };
  });
  useEffect(() => () => stop.current(), []);
  useEffect(() => {
    if (hand.kind !== "resting") return;
    const timer = setTimeout(() => setHand(open), restMs);
    return () => clearTimeout(timer);
  }, [hand]);

  useEffect(() => {
    if (hand.kind !== "card" && hand.kind !== "cluster") return;
    const held = hand.kind === "card" ? hand.card : hand.cluster;
    const timer = setInterval(() => now.current.options.onHold(held, hand.at), stillHereMs);
    return () => clearInterval(timer);
  }, [hand]);

  const holdCard = useCallback((card: CardId, to: Point) => {
    const { drawing, onHold } = now.current.options;
    const box = drawing.boxes[card];
    if (box === undefined) return setHand(open);
    const at = keptOn(to, box);
    onHold(card, at);
    const next: Hand = { kind: "card", card, at, drop: dropOf(drawing, card, at) };
    now.current.hand = next;
    setHand(next);
  }, []);

  const letGo = useCallback(() => {
    const { hand: held, options: current } = now.current;
    const { board, onCommand } = current;
    if (held.kind === "card") {
      const command = commandOf(held.card, held.drop);
      if (command === null) return setHand(open);
      setHand({ kind: "resting", id: held.card, at: held.at, was: board.cards[held.card] });
      onCommand(command);
    } else if (held.kind === "cluster") {
      setHand({ kind: "resting", id: held.cluster, at: held.at, was: board.clusters[held.cluster] });
      onCommand({ type: "move-cluster", cluster: held.cluster, ...held.at });
    } else if (held.kind === "frame") {
      setHand(open);
      current.onFrame(cardsInside(current.drawing, held.box));
    }
  }, []);

  const callOff = useCallback(() => setHand(open), []);

  const press = useCallback(
    (event: PointerEvent) => {
      const { plane, drawing } = now.current.options;
      const root = plane.current;
      if (root === null || event.button !== 0 || !event.isPrimary) return;
      const thing = thingUnder(event.target, drawing);
      if (thing === "none" || (thing === null && event.pointerType === "touch")) return;
      let from: Point | null = null;
      const move = (at: Point) => {
        from ??= at;
        if (thing === null) {
          const next: Hand = { kind: "frame", box: boxBetween(from, at) };
          now.current.hand = next;
          return setHand(next);
        }
        const to = { x: thing.box.x + at.x - from.x, y: thing.box.y + at.y - from.y };
        if (thing.kind === "card") return holdCard(thing.id, to);
        const next: Hand = { kind: "cluster", cluster: thing.id, at: keptOn(to, thing.box) };
        now.current.options.onHold(thing.id, next.at);
        now.current.hand = next;
        setHand(next);
      };
      stop.current = follow(root, event, {
        onMove: move,
        onEnd: (at) => (at === null ? callOff() : letGo()),
      });
    },
    [holdCard, letGo, callOff],
  );

  const carry = useCallback(
    (card: CardId, by: Point) => {
      const { hand: held, options: current } = now.current;
      const from = held.kind === "card" && held.card === card ? held.at : current.drawing.boxes[card];
      if (from !== undefined) holdCard(card, { x: from.x + by.x, y: from.y + by.y });
    },
    [holdCard],
  );

  return { hand, press, carry, letGo, callOff };
}

/** Where my hand keeps something, by id; nothing once the board has taken notice of a drop. */
export function heldBy(hand: Hand, board: Board): Readonly<Record<string, Point>> {
  switch (hand.kind) {
    case "card":
      return { [hand.card]: hand.at };
    case "cluster":
      return { [hand.cluster]: hand.at };
    case "resting": {
      const thing = board.cards[hand.id] ?? board.clusters[hand.id];
      return thing === hand.was ? { [hand.id]: hand.at } : {};
    }
    default:
      return {};
  }
}

type Thing =
  | { readonly kind: "card"; readonly id: CardId; readonly box: Box }
  | { readonly kind: "cluster"; readonly id: ClusterId; readonly box: Box };

/** What was pressed: a card, the head of a cluster, the empty plane (null), or something with a life of its own ("none"). */
function thingUnder(target: EventTarget | null, drawing: Drawing): Thing | null | "none" {
  if (!(target instanceof Element) || target.closest("input, textarea") !== null) return "none";
  const card = target.closest<HTMLElement>("[data-card]")?.dataset.card as CardId | undefined;
  if (card !== undefined) {
    const box = drawing.boxes[card];
    return box === undefined ? "none" : { kind: "card", id: card, box };
  }
  const cluster = target.closest<HTMLElement>("[data-head]")?.dataset.head as ClusterId | undefined;
  if (cluster === undefined) return null;
  const region = drawing.regions.find((each) => each.cluster.id === cluster);
  return region === undefined ? "none" : { kind: "cluster", id: cluster, box: region.box };
}

function boxBetween(a: Point, b: Point): Box {
  const x = Math.min(a.x, b.x);
  const y = Math.min(a.y, b.y);
  return { x, y, width: Math.abs(a.x - b.x), height: Math.abs(a.y - b.y) };
}

function cardsInside(drawing: Drawing, frame: Box): readonly CardId[] {
  return Object.entries(drawing.boxes)
    .filter(([, box]) => {
      const x = box.x + box.width / 2;
      const y = box.y + box.height / 2;
      return x >= frame.x && x <= frame.x + frame.width && y >= frame.y && y <= frame.y + frame.height;
    })
    .map(([id]) => id as CardId);
}
