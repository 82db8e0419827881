import type { LiveBoard } from "./board.ts";
import type { LineSocket } from "./line.ts";

/** A board that nobody looks at stays for a moment: pages change, and lists take the place of walls. */
const lingerMs = 10_000;

export interface Boards {
  /** The same document opened twice is one document: each opening closes its own. */
  open(document: string): Promise<LiveBoard>;
  close(): void;
}

export interface BoardsParts {
  readonly socket: LineSocket;
  /** Told when what a board shows has changed, and when the last of it arrived. */
  readonly changed: (arrivedAt: number) => void;
}

interface OpenBoard {
  readonly board: Promise<LiveBoard>;
  holders: number;
  linger: ReturnType<typeof setTimeout> | undefined;
}

export function openBoards({ socket, changed }: BoardsParts): Boards {
  const boards = new Map<string, OpenBoard>();

  async function load(document: string): Promise<LiveBoard> {
    const { openBoard } = await loadYjs();
    return openBoard({ document, socket, changed });
  }

  function opened(document: string): OpenBoard {
    const known = boards.get(document);
    if (known !== undefined) return known;
    const open: OpenBoard = { board: load(document), holders: 0, linger: undefined };
    boards.set(document, open);
    return open;
  }

  function closeWhenIdle(document: string, open: OpenBoard): void {
    open.holders -= 1;
    if (open.holders > 0) return;
    open.linger = setTimeout(() => drop(document, open), lingerMs);
  }

  function drop(document: string, open: OpenBoard): void {
    clearTimeout(open.linger);
    boards.delete(document);
    void open.board.then((board) => board.close());
  }

  return {
    async open(document) {
      const open = opened(document);
      clearTimeout(open.linger);
      open.holders += 1;
      const { store } = await open.board;
      let isHeld = true;
      return {
        store,
        close() {
          if (isHeld) closeWhenIdle(document, open);
          isHeld = false;
        },
      };
    },
    close() {
      for (const [document, open] of boards) drop(document, open);
    },
  };
}

/**
 * Yjs weighs more than the rest of a phone together: it comes when there is a board to show. A part of the page that does not
 * load now, because the line is cut, is asked for again, like everything here.
 */
async function loadYjs(waitMs = 1_000): Promise<typeof import("./board.ts")> {
  try {
    return await import("./board.ts");
  } catch {
    await new Promise((resolve) => setTimeout(resolve, waitMs));
    return loadYjs(Math.min(30_000, waitMs * 2));
  }
}
