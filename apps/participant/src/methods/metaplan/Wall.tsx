import "@bocal/client/look/board.css";
import "./wall.css";
import { useBoard } from "@bocal/client/live/hooks";
import { Cluster } from "@bocal/client/look/Cluster";
import { Notice } from "@bocal/client/look/Notice";
import { cardsOfCluster, clustersInOrder, looseCards } from "@bocal/protocol/board/board";
import type { Command } from "@bocal/protocol/methods/metaplan/vocabulary";
import { usePhoneWords } from "../../words.ts";
import type { PhoneProps } from "../method.ts";
import { unsentOf, useDraft } from "./draft.ts";
import { flashesOf } from "./FlashButtons.tsx";
import { Legend } from "./Legend.tsx";
import { MyCards } from "./MyCards.tsx";
import type { OnPlace } from "./PlaceCard.tsx";
import { ProposeTitle } from "./ProposeTitle.tsx";
import { Question } from "./Question.tsx";
import { ReadCard } from "./ReadCard.tsx";
import { useAsked } from "./use-asked.ts";
import { useMyCards } from "./use-my-cards.ts";
import { useToldCount } from "./use-told-count.ts";
import { WallCards } from "./WallCards.tsx";
import { useMetaplanWords } from "./words.ts";

/** The wall to read on the phone: clusters and loose cards as lists, as they are now; what was put aside, told to its author alone. */
export function Wall(props: PhoneProps<"metaplan">) {
  const words = usePhoneWords();
  const state = useBoard(props.live, props.activity.document);
  const mine = useMyCards(props);
  const own = new Set(mine.map(({ id }) => id));
  const [draft] = useDraft(props.sessionId, props.activity.id);
  // What never reached the wall is not lost either: it stays here, with the reason.
  const unsaved = mine.filter(({ state }) => state !== "saved");
  const drafts = unsentOf(draft, mine);
  const parked = mine.filter((card) => card.parked !== null);
  const board = state?.board;
  const count =
    board === undefined ? null : new Set(Object.values(board.cards).map(({ origin }) => origin)).size;
  const isBeside = props.moment === "beside";
  const later = useMetaplanWords();
  const { note, ask } = useAsked(props);
  const proposing = props.shown.middle.proposing && props.activity.open && !isBeside;
  // While titles are looked for, the cards are there to be read.
  const flashes = isBeside || proposing ? null : flashesOf(props, ask);
  const onPlace = props.mine.middle.placer && props.activity.open && !isBeside ? placing(ask) : null;
  const { taken } = props.shown.middle;
  const spoken = taken === null || isBeside ? undefined : board?.cards[taken];
  const where = props.activity.open
    ? words.board.status
    : props.session.activitiesLeft > 0
      ? words.board.over
      : words.board.overLast;

  useToldCount(state?.synced === true ? count : null, isBeside);

  const clusters = board === undefined ? [] : clustersInOrder(board);
  const loose = board === undefined ? [] : looseCards(board);
  return (
    <div className="stack">
      {isBeside ? null : <Question {...props}>{where}</Question>}
      {props.shown.legend.length > 1 && !isBeside ? <Legend legend={props.shown.legend} /> : null}
      {props.shown.phase === "reading" && props.activity.open ? (
        <ReadCard
          card={props.shown.reading === null ? undefined : board?.cards[props.shown.reading]}
          session={props.session}
          flashes={flashes}
          title={later.reading.title}
        />
      ) : null}
      {spoken === undefined ? null : (
        <ReadCard card={spoken} session={props.session} flashes={flashes} title={later.spoken} />
      )}
      {note === null ? null : <Notice kind="refused">{note}</Notice>}
      {onPlace === null ? null : <p className="status-sentence">{later.place.told}</p>}
      {flashes === null ? null : <p className="soft small">{later.flash.note}</p>}
      {board === undefined || (count === 0 && state?.synced !== true) ? (
        <p className="quiet">{words.board.arriving}</p>
      ) : count === 0 ? (
        props.shown.phase === "reading" ? null : (
          <p className="status-sentence">{words.board.empty}</p>
        )
      ) : (
        <div className="wall">
          {clusters.map((cluster) => {
            const { id, number, title } = cluster;
            return (
              <Cluster key={id} number={number} title={title} untitledLabel={words.board.untitled} level={2}>
                {proposing ? (
                  <ProposeTitle
                    {...props}
                    cluster={cluster}
                    isSought={props.shown.middle.titling === id}
                    onAsk={ask}
                  />
                ) : null}
                <WallCards
                  board={board}
                  cards={cardsOfCluster(board, id)}
                  own={own}
                  session={props.session}
                  flashes={flashes}
                  onPlace={onPlace}
                />
              </Cluster>
            );
          })}
          {loose.length === 0 ? null : (
            <section aria-labelledby="loose">
              <h2 id="loose">{clusters.length === 0 ? words.board.all : words.board.loose}</h2>
              <WallCards
                board={board}
                cards={loose}
                own={own}
                session={props.session}
                flashes={flashes}
                onPlace={onPlace}
              />
            </section>
          )}
        </div>
      )}
      {isBeside || unsaved.length + drafts.length === 0 ? null : (
        <MyCards live={props.live} cards={unsaved} paper={props.mine.paper} drafts={drafts} />
      )}
      {parked.length === 0 || isBeside ? null : (
        <section className="mine">
          <h2>{words.board.parked}</h2>
          <ul className="my-cards">
            {parked.map(({ key, text, parked: reason }) => (
              <li key={key} className="parked">
                <p>{text}</p>
                <p className="small soft">{words.cards.parked(reason ?? "")}</p>
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}

/** What a named placer asks for: a card into a cluster, or into a new one. */
function placing(ask: (command: Command) => void): OnPlace {
  return (card, cluster) =>
    ask(
      cluster === null
        ? { type: "group-cards", cards: [card], title: "" }
        : { type: "move-card-to-cluster", card, cluster, before: null },
    );
}
