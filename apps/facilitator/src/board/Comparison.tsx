import "./comparison.css";
import type { Live } from "@bocal/client/live/connect";
import { useBoard } from "@bocal/client/live/hooks";
import { OrganisationBadge } from "@bocal/client/look/OrganisationBadge";
import { Pin } from "@bocal/client/look/Pin";
import { comparisonEn } from "@bocal/client/words/comparison-en";
import { comparisonFr } from "@bocal/client/words/comparison-fr";
import { groupsEn } from "@bocal/client/words/groups-en";
import { groupsFr } from "@bocal/client/words/groups-fr";
import { useWords } from "@bocal/client/words/look-up";
import type { Board } from "@bocal/protocol/board/board";
import { type ComparedCard, comparedBoards } from "@bocal/protocol/board/compare";
import type { Group, Organisation } from "@bocal/protocol/room/organisation";
import { useCallback, useEffect, useMemo, useState } from "react";
import { badgeOf } from "./Plane.tsx";

const dictionary = { fr: groupsFr, en: groupsEn };

export function useGroupsWords(): typeof groupsFr {
  return useWords(dictionary);
}

const comparison = { fr: comparisonFr, en: comparisonEn };

export function useComparisonWords(): typeof comparisonFr {
  return useWords(comparison);
}

export interface ComparisonProps {
  readonly live: Live;
  readonly groups: readonly Group[];
  readonly organisations: readonly Organisation[];
  readonly runs: readonly { readonly group: string; readonly document: string | null }[];
}

/** The boards of all groups, a column each, zone by zone: equal titles stand in one row. */
export function Comparison({ live, groups, organisations, runs }: ComparisonProps) {
  const say = useGroupsWords();
  const [boards, setBoards] = useState<Readonly<Record<string, Board>>>({});
  const show = useCallback(
    (group: string, board: Board) => setBoards((before) => ({ ...before, [group]: board })),
    [],
  );
  const shown = useMemo(
    () => runs.map(({ group, document }) => (document === null ? null : (boards[group] ?? null))),
    [runs, boards],
  );
  const zones = useMemo(() => comparedBoards(shown), [shown]);
  return (
    <div className="comparison">
      {runs.map(({ group, document }) =>
        document === null ? null : (
          <Follow key={group} live={live} group={group} document={document} onBoard={show} />
        ),
      )}
      <table>
        <caption className="sr">{say.compared}</caption>
        <thead>
          <tr>
            <th scope="col" className="zone-title">
              <span className="sr">{say.zone}</span>
            </th>
            {runs.map(({ group, document }) => (
              <th key={group} scope="col">
                {groups.find(({ id }) => id === group)?.name}
                {document === null ? <span className="none"> {say.noBoard}</span> : null}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {zones.map(({ title, cells }, row) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a zone is known by its row; titles may be missing
            <tr key={row}>
              <th scope="row" className="zone-title">
                {title === null ? say.alone : title === "" ? say.untitled : title}
              </th>
              {cells.map((cards, index) => (
                <td key={runs[index]?.group}>
                  {cards === null || cards.length === 0 ? null : (
                    <ul>
                      {cards.map((each) => (
                        <Line key={each.card.id} {...each} organisations={organisations} />
                      ))}
                    </ul>
                  )}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Line({ card, times, organisations }: ComparedCard & Pick<ComparisonProps, "organisations">) {
  const say = useGroupsWords();
  return (
    <li>
      <span className={`swatch ${card.paper}`}>
        <Pin paper={card.paper} />
      </span>
      <span className="text">{card.text}</span>
      {times > 1 ? <span className="num soft">{say.times(times)}</span> : null}
      <OrganisationBadge organisation={badgeOf(organisations, card)} size={22} />
    </li>
  );
}

interface FollowProps {
  readonly live: Live;
  readonly group: string;
  readonly document: string;
  readonly onBoard: (group: string, board: Board) => void;
}

/** Follows one board and hands it up. Draws nothing: hooks cannot be called once a group. */
function Follow({ live, group, document, onBoard }: FollowProps) {
  const opened = useBoard(live, document);
  const board = opened?.board;
  useEffect(() => {
    if (board !== undefined) onBoard(group, board);
  }, [board, group, onBoard]);
  return null;
}
