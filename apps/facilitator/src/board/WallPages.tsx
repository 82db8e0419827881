import { Button } from "@bocal/client/look/Button";
import { StatusLine } from "@bocal/client/look/StatusLine";
import { ChevronDown, ChevronUp } from "lucide-react";
import { useState } from "react";
import { useBoardWords } from "./words.ts";

export interface WallPagesProps {
  readonly page: number;
  readonly pages: number;
  readonly onTurn: (page: number) => void;
}

/** Which page the room sees. It follows this control alone: scrolling here moves nothing there. */
export function WallPages({ page, pages, onTurn }: WallPagesProps) {
  const { board } = useBoardWords();
  // Whoever turns pages hears where the wall is; others hear nothing of a board that grows.
  const [turned, setTurned] = useState(false);
  const shows = board.wallShows(page + 1, pages);
  const turn = (to: number) => {
    setTurned(true);
    onTurn(to);
  };
  if (pages < 2) return null;
  return (
    <fieldset className="wall-pages">
      <legend className="sr">{board.wallPages}</legend>
      <Button
        aria-label={board.pageBefore}
        aria-disabled={page <= 0 || undefined}
        icon={<ChevronUp size={18} strokeWidth={2.5} aria-hidden="true" />}
        onClick={() => page > 0 && turn(page - 1)}
      />
      <span className="num">{shows}</span>
      <Button
        aria-label={board.pageAfter}
        aria-disabled={page >= pages - 1 || undefined}
        icon={<ChevronDown size={18} strokeWidth={2.5} aria-hidden="true" />}
        onClick={() => page < pages - 1 && turn(page + 1)}
      />
      <StatusLine message={turned ? shows : ""} />
    </fieldset>
  );
}
