import type { CardId } from "@bocal/protocol/base/ids";
import type { Point } from "@bocal/protocol/board/card";
import { cardsInOrder, type Drawing } from "@bocal/protocol/board/drawing";
import type { KeyboardEvent, RefObject } from "react";
import { type Direction, isDirection, neighbour } from "./neighbour.ts";
import { isChosen, nothing, type Selection } from "./selection.ts";

export interface BoardKeys {
  readonly plane: RefObject<HTMLElement | null>;
  readonly drawing: Drawing;
  readonly selection: Selection;
  readonly carrying: CardId | null;
  readonly carry: (card: CardId, by: Point) => void;
  readonly letGo: () => void;
  readonly callOff: () => void;
  readonly onSelect: (selection: Selection) => void;
  readonly onToolbar: () => void;
}

// A tenth of a card's width; with Shift a card and its gap.
const stepUnits = 40;
const strideUnits = 210;

/**
 * The board by keyboard alone (D3, D4), and only while a card has the focus (D7): arrows walk over the cards, or carry the one
 * that is chosen; Enter, Space or Tab lets it go; Escape calls it off, then lets the choice go.
 */
export function useBoardKeys(keys: BoardKeys): (event: KeyboardEvent) => void {
  const { plane, drawing, selection, carrying, carry, letGo, callOff, onSelect, onToolbar } = keys;
  const focus = (id: string | null) => {
    if (id === null) return;
    plane.current?.querySelector<HTMLElement>(`[data-card="${CSS.escape(id)}"]`)?.focus();
  };
  return (event) => {
    const card =
      event.target instanceof HTMLElement ? (event.target.dataset.card as CardId | undefined) : undefined;
    if (event.key === "Escape") {
      if (carrying !== null) callOff();
      else onSelect(nothing);
      return;
    }
    if (card === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === "Tab") {
      if (carrying !== null) letGo();
    } else if (isDirection(event.key)) {
      event.preventDefault();
      if (isChosen(selection, card)) carry(card, moved(event.key, event.shiftKey ? strideUnits : stepUnits));
      else focus(neighbour(drawing.boxes, card, event.key));
    } else if (event.key === "Home" || event.key === "End") {
      event.preventDefault();
      focus(cardsInOrder(drawing).at(event.key === "Home" ? 0 : -1)?.id ?? null);
    } else if (event.key === "ContextMenu" || (event.key === "F10" && event.shiftKey)) {
      event.preventDefault();
      if (!isChosen(selection, card)) onSelect({ kind: "cards", cards: [card] });
      onToolbar();
    }
  };
}

function moved(direction: Direction, units: number): Point {
  switch (direction) {
    case "ArrowLeft":
      return { x: -units, y: 0 };
    case "ArrowRight":
      return { x: units, y: 0 };
    case "ArrowUp":
      return { x: 0, y: -units };
    case "ArrowDown":
      return { x: 0, y: units };
  }
}
