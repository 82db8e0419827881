import { Button } from "@bocal/client/look/Button";
import { Field } from "@bocal/client/look/Field";
import type { ClusterId } from "@bocal/protocol/base/ids";
import { type Board, cardsOfCluster, clustersInOrder } from "@bocal/protocol/board/board";
import type { BoardCluster } from "@bocal/protocol/board/card";
import { titleLetters } from "@bocal/protocol/methods/metaplan/arrange";
import type { ProposedTitle } from "@bocal/protocol/methods/metaplan/middle/vocabulary";
import { Check, Eye } from "lucide-react";
import { useState } from "react";
import { useMethodCommands } from "../../board/commands.ts";
import { titleNudge } from "../../board/title-nudge.ts";
import { useBoardWords } from "../../board/words.ts";
import type { ConsoleProps } from "../method.ts";
import { useMetaplanWords } from "./words.ts";

/** Titles, cluster by cluster: what phones propose, what the group chooses, and in the last migration what it confirms (MP-30 to MP-32). */
export function Titles({ live, activity, board }: ConsoleProps<"metaplan"> & { readonly board: Board }) {
  const { titles: words } = useMetaplanWords();
  const { phase, middle } = activity.method.shown;
  const send = useMethodCommands(live, activity.id);
  const clusters = clustersInOrder(board);
  const untitled = clusters.filter(({ title }) => title === "").length;
  const confirms = phase === "migration";
  return (
    <section className="reading-desk" aria-labelledby="titles-title">
      <div className="reading-head">
        <h3 id="titles-title" tabIndex={-1}>
          {confirms ? words.migration : words.title}
        </h3>
        <p className="soft small num">{untitled === 0 ? words.allTitled : words.untitled(untitled)}</p>
      </div>
      <p className="soft">{confirms ? words.migrationHint : words.hint}</p>
      {clusters.length === 0 ? <p className="soft">{words.none}</p> : null}
      <ol className="title-list">
        {clusters.map((cluster) => (
          <TitleRow
            key={cluster.id}
            cluster={cluster}
            clusters={clusters}
            count={cardsOfCluster(board, cluster.id).filter(({ shape }) => shape !== "precision").length}
            proposals={middle.proposals[cluster.id] ?? []}
            isOnWall={middle.titling === cluster.id}
            confirmed={confirms ? (middle.confirmed[cluster.id] ?? null) : undefined}
            onTitle={(title) => send([{ type: "title-cluster", cluster: cluster.id, title }])}
            onShow={(id) => send([{ type: "seek-title", cluster: id }])}
            onConfirm={() => send([{ type: "confirm-cluster", cluster: cluster.id }])}
          />
        ))}
      </ol>
    </section>
  );
}

interface TitleRowProps {
  readonly cluster: BoardCluster;
  readonly clusters: readonly BoardCluster[];
  readonly count: number;
  readonly proposals: readonly ProposedTitle[];
  readonly isOnWall: boolean;
  /** Undefined while titles are looked for; then whether the group confirmed it, or null. */
  readonly confirmed: boolean | null | undefined;
  readonly onTitle: (title: string) => void;
  readonly onShow: (cluster: ClusterId | null) => void;
  readonly onConfirm: () => void;
}

function TitleRow(props: TitleRowProps) {
  const { cluster, clusters, count, proposals, isOnWall, confirmed, onTitle, onShow, onConfirm } = props;
  const { titles: words } = useMetaplanWords();
  const board = useBoardWords();
  // What is typed here stays, whatever others write meanwhile.
  const [typed, setTyped] = useState<string | null>(null);
  const text = typed ?? cluster.title;
  const nudge = titleNudge(text, cluster, clusters, board);
  return (
    <li>
      <span className="disc small num" aria-hidden="true">
        {cluster.number}
      </span>
      <div className="title-work">
        <form
          onSubmit={(event) => {
            event.preventDefault();
            onTitle(text);
            setTyped(null);
          }}
        >
          <Field label={board.cluster.titleOf(cluster.number)} hint={nudge ?? words.count(count)}>
            {(field) => (
              <input
                {...field}
                value={text}
                maxLength={titleLetters}
                autoComplete="off"
                placeholder={board.cluster.titlePlaceholder}
                onChange={(event) => setTyped(event.target.value)}
              />
            )}
          </Field>
          {typed !== null && typed.trim() !== cluster.title ? (
            <Button type="submit">{words.write}</Button>
          ) : null}
        </form>
        {proposals.length === 0 ? null : (
          <ul className="proposals" aria-label={words.proposals(cluster.number)}>
            {proposals.map(({ text: proposed, times }) => (
              <li key={proposed}>
                <Button
                  aria-label={words.chooseOf(proposed, cluster.number)}
                  onClick={() => {
                    onTitle(proposed);
                    setTyped(null);
                  }}
                >
                  {times > 1 ? `${proposed}\u00a0×\u00a0${times}` : proposed}
                </Button>
              </li>
            ))}
          </ul>
        )}
      </div>
      <div className="title-acts">
        <Button
          aria-pressed={isOnWall}
          icon={<Eye size={18} strokeWidth={2.5} aria-hidden="true" />}
          aria-label={words.showOf(cluster.number)}
          onClick={() => onShow(isOnWall ? null : cluster.id)}
        >
          {isOnWall ? words.onWall : words.show}
        </Button>
        {confirmed === undefined ? null : confirmed === true ? (
          <p className="confirmed">
            <Check size={18} strokeWidth={3} aria-hidden="true" /> {words.confirmed}
          </p>
        ) : (
          <Button
            aria-label={words.confirmOf(cluster.number)}
            whyNot={cluster.title === "" ? words.noTitle : null}
            onClick={onConfirm}
          >
            {words.confirm}
          </Button>
        )}
        {confirmed === false ? <p className="small in-doubt">{words.changed}</p> : null}
      </div>
    </li>
  );
}
