import type { Audience, Views } from "@bocal/protocol/session/views";
import type { Changed } from "@bocal/protocol/wire/changed";
import { patchBetween, patched } from "@bocal/protocol/wire/patch";
import type { Welcome } from "@bocal/protocol/wire/welcome";

// A `welcome` brings every view whole, each with the number of its last change; each `changed` brings the next number of one
// view. A number that leaves a hole, or a patch that does not fit, means that something was lost: the whole is asked for,
// once, and nothing is shown of what comes until it is there. Numbers that were seen are dropped: they are in the whole.

/** A question for the whole that was lost on its way is asked again. */
const unansweredMs = 10_000;

type Shown = { readonly [A in Audience]?: Views[A] };

export interface ViewKeeper {
  welcome(welcome: Welcome): void;
  changed(changed: Changed): void;
}

export interface ViewKeeperParts {
  readonly read: () => Shown;
  readonly show: (views: Shown) => void;
  readonly askAgain: () => void;
}

export function viewKeeper({ read, show, askAgain }: ViewKeeperParts): ViewKeeper {
  const numbers = new Map<Audience, number>();
  let askedAt: number | null = null;

  function ask(): void {
    askedAt = performance.now();
    askAgain();
  }

  return {
    welcome({ views }) {
      askedAt = null;
      numbers.clear();
      const shown: Partial<Record<Audience, unknown>> = {};
      const before: Partial<Record<Audience, unknown>> = read();
      for (const [audience, numbered] of Object.entries(views) as [Audience, Welcome["views"]["me"]][]) {
        if (numbered === undefined) continue;
        numbers.set(audience, numbered.number);
        // What did not change keeps its identity, so a return after a cut draws only what happened meanwhile.
        shown[audience] = patched(before[audience], patchBetween(before[audience], numbered.view));
      }
      show(shown as Shown);
    },
    changed({ audience, number, patch }) {
      if (askedAt !== null) {
        if (performance.now() - askedAt > unansweredMs) ask();
        return;
      }
      const last = numbers.get(audience);
      if (last !== undefined && number <= last) return;
      if (last === undefined || number !== last + 1) return ask();
      try {
        const views = read();
        show({ ...views, [audience]: patched(views[audience], patch) });
        numbers.set(audience, number);
      } catch {
        ask();
      }
    },
  };
}
