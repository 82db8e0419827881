import { pageHeight } from "@bocal/protocol/board/geometry";
import type { CSSProperties } from "react";
import { useBoardWords } from "./words.ts";

/** Where one page of the wall ends and the next begins, on a plane that shows them all; and which one the wall shows. */
export function Pages({ pages, wallPage }: { readonly pages: number; readonly wallPage: number }) {
  const words = useBoardWords();
  if (pages < 2) return null;
  return (
    <div className="pages" aria-hidden="true">
      {Array.from({ length: pages }, (_, page) => (
        <p
          // biome-ignore lint/suspicious/noArrayIndexKey: a page is its number
          key={page}
          className={page === wallPage ? "page-edge on-wall" : "page-edge"}
          style={{ "--y": page * pageHeight } as CSSProperties}
        >
          {page === 0 ? null : <span>{words.board.page(page + 1)}</span>}
        </p>
      ))}
    </div>
  );
}
