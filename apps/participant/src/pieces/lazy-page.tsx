import { Button } from "@bocal/client/look/Button";
import { type ComponentType, useEffect, useRef, useSyncExternalStore } from "react";
import { usePhoneWords } from "../words.ts";
import { lazyPart } from "./lazy-part.ts";
import { focusHeadingIfLost } from "./page-focus.ts";

export type LazyPage<Props> = ComponentType<Props> & {
  /** Fetches it before it is needed; a failure is tried again when it is. */
  readonly preload: () => void;
};

/**
 * A page that comes when it is needed, or before. When the network has failed for good there is a button, because some browsers
 * remember that a part failed until the page is loaded anew.
 */
export function lazyPage<Props extends object>(load: () => Promise<ComponentType<Props>>): LazyPage<Props> {
  const part = lazyPart(load);

  // biome-ignore lint/correctness/noComponentHookFactories: made once, where a page is named, never while drawing.
  function Lazy(props: Props) {
    const words = usePhoneWords();
    const state = useSyncExternalStore(part.subscribe, part.state);
    const isHere = state.name === "here";
    const waited = useRef(!isHere);
    // What had the focus went when this page was asked for, and there was no heading yet to give it to (D8).
    useEffect(() => {
      if (isHere && waited.current) focusHeadingIfLost();
    }, [isHere]);
    if (isHere) return <state.part {...props} />;
    if (state.name !== "failed") return <p className="quiet">{words.loading}</p>;
    return (
      <div className="stack">
        <p>{words.loadFailed}</p>
        <Button onClick={() => location.reload()}>{words.reload}</Button>
      </div>
    );
  }

  return Object.assign(Lazy, { preload: part.preload });
}
