// Two pages of one browser share what is stored, and only one may send what one of them wrote. A page that lives holds a lock
// of its name; where there are no locks (plain http), it leaves a heartbeat. Should a living page be taken for gone all the
// same, a command is sent twice with one id, and the server answers the second as it did the first.

const beatMs = 5_000;
/** Browsers slow the timers of a page in the back to once a minute. */
const goneAfterMs = 90_000;

export interface Tab {
  /** Ten random letters and digits; another one at each load of the page. */
  readonly name: string;
  /** Resolves once other pages can see that this one lives. */
  readonly seen: Promise<void>;
  /** Runs `then` if the page of that name lives no more; with locks, for one page only at a time. */
  whenGone(name: string, then: () => Promise<void>): Promise<void>;
  leave(): void;
}

export function openTab(): Tab {
  const name = randomName();
  const locks = typeof navigator === "undefined" ? undefined : navigator.locks;
  return locks ? lockedTab(name, locks) : beatingTab(name);
}

function lockedTab(name: string, locks: LockManager): Tab {
  let leave = () => {};
  const seen = new Promise<void>((resolve) => {
    const left = new Promise<void>((resolveLeft) => {
      leave = resolveLeft;
    });
    const held = locks.request(keyOf(name), () => {
      resolve();
      return left;
    });
    // A browser that refuses locks here leaves one page, which lives alone.
    held.catch(() => resolve());
  });
  return {
    name,
    seen,
    leave: () => leave(),
    async whenGone(other, then) {
      await locks.request(keyOf(other), { ifAvailable: true }, async (lock) => {
        if (lock !== null) await then();
      });
    },
  };
}

function beatingTab(name: string): Tab {
  const key = keyOf(name);
  const beat = () => write(key, String(Date.now()));
  const stop = () => write(key, null);
  beat();
  const beats = setInterval(beat, beatMs);
  if (typeof window !== "undefined") {
    window.addEventListener("pagehide", stop);
    window.addEventListener("pageshow", beat);
  }
  return {
    name,
    seen: Promise.resolve(),
    leave() {
      clearInterval(beats);
      stop();
      if (typeof window === "undefined") return;
      window.removeEventListener("pagehide", stop);
      window.removeEventListener("pageshow", beat);
    },
    async whenGone(other, then) {
      const lastBeat = Number(read(keyOf(other)) ?? 0);
      if (Date.now() - lastBeat > goneAfterMs) await then();
    },
  };
}

function keyOf(name: string): string {
  return `bocal.tab.${name}`;
}

function write(key: string, text: string | null): void {
  try {
    if (text === null) localStorage.removeItem(key);
    else localStorage.setItem(key, text);
  } catch {
    // Storage is closed in some private windows: no other page shares it either.
  }
}

function read(key: string): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

/** No `randomUUID` here: it is missing on plain http. */
function randomName(): string {
  const letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
  return [...crypto.getRandomValues(new Uint8Array(10))].map((byte) => letters[byte % 64]).join("");
}
