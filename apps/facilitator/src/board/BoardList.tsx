import { Button } from "@bocal/client/look/Button";
import { OrganisationBadge } from "@bocal/client/look/OrganisationBadge";
import { Pin } from "@bocal/client/look/Pin";
import type { CardId } from "@bocal/protocol/base/ids";
import { type Board, cardsUnder } from "@bocal/protocol/board/board";
import type { BoardCard } from "@bocal/protocol/board/card";
import { cardsInOrder, type Drawing } from "@bocal/protocol/board/drawing";
import type { BoardCommand } from "@bocal/protocol/methods/metaplan/arrange";
import type { Organisation } from "@bocal/protocol/room/organisation";
import { useId } from "react";
import { detailsOf, whereOf } from "./card-label.ts";
import { badgeOf } from "./Plane.tsx";
import { choosing, isChosen, type Selection } from "./selection.ts";
import { useBoardWords } from "./words.ts";

export interface BoardListProps {
  readonly board: Board;
  readonly drawing: Drawing;
  readonly organisations: readonly Organisation[];
  /** Null for a list that is only read. */
  readonly edit: {
    readonly selection: Selection;
    readonly onSelect: (selection: Selection) => void;
    readonly onCommands: (commands: readonly BoardCommand[]) => void;
  } | null;
}

/**
 * The board as a list (D11): clusters as regions with headings, cards as items with their place, where they come from and how
 * many lie there. Ticks choose; the same toolbar acts.
 */
export function BoardList({ board, drawing, organisations, edit }: BoardListProps) {
  const words = useBoardWords();
  const id = useId();
  const order = cardsInOrder(drawing);
  const row = (card: BoardCard) => (
    <Row
      key={card.id}
      card={card}
      place={words.card.place(order.indexOf(card) + 1, order.length)}
      where={whereOf(card, { drawing, organisations, words })}
      details={detailsOf(card, { drawing, organisations, words })}
      badge={badgeOf(organisations, card)}
      under={cardsUnder(board, card.id)}
      edit={edit}
    />
  );
  return (
    <div className="board-list">
      {drawing.regions.map(({ cluster, cards }) => (
        <section key={cluster.id} aria-labelledby={`${id}-${cluster.id}`}>
          <div className="list-head">
            <h3 id={`${id}-${cluster.id}`}>
              <span className="disc num" aria-hidden="true">
                {cluster.number}
              </span>
              <span className="sr">{words.cluster.number(cluster.number)}</span>
              <span>
                {cluster.title === "" ? (
                  <span className="soft">{words.cluster.untitled}</span>
                ) : (
                  cluster.title
                )}{" "}
                <span className="soft small">{words.cluster.count(cards.length)}</span>
              </span>
            </h3>
            {edit ? (
              <Button
                aria-pressed={edit.selection.kind === "cluster" && edit.selection.cluster === cluster.id}
                onClick={() => edit.onSelect({ kind: "cluster", cluster: cluster.id })}
              >
                {words.cluster.choose}
                <span className="sr">{words.cluster.named(cluster.number, cluster.title)}</span>
              </Button>
            ) : null}
          </div>
          <ul>{cards.map(row)}</ul>
        </section>
      ))}
      <section aria-labelledby={`${id}-loose`}>
        <div className="list-head">
          <h3 id={`${id}-loose`}>
            <span>
              {words.board.loose}{" "}
              <span className="soft small">{words.cluster.count(drawing.loose.length)}</span>
            </span>
          </h3>
        </div>
        <ul>{drawing.loose.map(row)}</ul>
      </section>
    </div>
  );
}

interface RowProps {
  readonly card: BoardCard;
  readonly place: string;
  /** Its cluster: the region's heading says it to the eye, each item to the ear (D11). */
  readonly where: string;
  readonly details: readonly string[];
  readonly badge: Organisation | null;
  readonly under: readonly BoardCard[];
  readonly edit: BoardListProps["edit"];
}

function Row({ card, place, where, details, badge, under, edit }: RowProps) {
  const words = useBoardWords();
  const said = (
    <span className="said">
      <span className="text">{card.text}</span>
      <span className="soft small">
        {place}
        <span className="sr">{`${words.list.between}${where}`}</span>
        {details.map((detail) => `${words.list.between}${detail}`).join("")}
      </span>
    </span>
  );
  return (
    <li className="row-of-card">
      {edit ? (
        <label className="pick">
          <input
            type="checkbox"
            data-card={card.id}
            checked={isChosen(edit.selection, card.id)}
            onChange={() => edit.onSelect(choosing(edit.selection, card.id, "added"))}
          />
          <Swatch card={card} />
          {said}
        </label>
      ) : (
        <div className="pick">
          <Swatch card={card} />
          {said}
        </div>
      )}
      <OrganisationBadge organisation={badge} size={26} decorative />
      {under.length > 0 ? <Under under={under} edit={edit} /> : null}
    </li>
  );
}

/** What lies under the top card of a pile: nothing is lost, and each can be taken out (MP-22). */
function Under({ under, edit }: Pick<RowProps, "under" | "edit">) {
  const words = useBoardWords();
  const takeOut = (card: CardId) => edit?.onCommands([{ type: "unstack-card", card }]);
  return (
    <ul className="under-pile" aria-label={words.card.under}>
      {under.map(({ id, text }) => (
        <li key={id}>
          <span>{text}</span>
          {edit ? (
            <Button kind="bare" onClick={() => takeOut(id)}>
              {words.card.takeOut}
              <span className="sr">{text}</span>
            </Button>
          ) : null}
        </li>
      ))}
    </ul>
  );
}

function Swatch({ card }: { readonly card: BoardCard }) {
  return (
    <span className={`swatch ${card.paper}`}>
      <Pin paper={card.paper} />
    </span>
  );
}
