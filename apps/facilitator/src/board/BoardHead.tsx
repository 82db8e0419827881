import { LayoutDashboard, List } from "lucide-react";
import { useId } from "react";
import type { BoardView } from "./view-choice.ts";
import { WallPages } from "./WallPages.tsx";
import { useBoardWords } from "./words.ts";

export interface BoardHeadProps {
  readonly cards: number;
  readonly clusters: number;
  readonly shownAs: BoardView;
  readonly onShowAs: (view: BoardView) => void;
  readonly page: number;
  readonly pages: number;
  readonly onTurn: ((page: number) => void) | null;
}

const icons = { plane: LayoutDashboard, list: List };
const views = ["plane", "list"] as const;

/** Above the board: how much there is, board or list, and the wall's page. */
export function BoardHead({ cards, clusters, shownAs, onShowAs, page, pages, onTurn }: BoardHeadProps) {
  const { board } = useBoardWords();
  const name = useId();
  return (
    <div className="board-head">
      <p className="num">{board.count(cards, clusters)}</p>
      {onTurn ? <WallPages page={page} pages={pages} onTurn={onTurn} /> : null}
      <fieldset className="switch">
        <legend className="sr">{board.showAs}</legend>
        {views.map((view) => {
          const Icon = icons[view];
          return (
            <label key={view} className="choice">
              <input
                type="radio"
                className="sr"
                name={name}
                checked={shownAs === view}
                onChange={() => onShowAs(view)}
              />
              <Icon size={17} strokeWidth={2.5} aria-hidden="true" />
              {board.views[view]}
            </label>
          );
        })}
      </fieldset>
    </div>
  );
}
