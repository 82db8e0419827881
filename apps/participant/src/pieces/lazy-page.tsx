import { Button } from "@bocal/client/look/Button";
import { type ComponentType, useEffect, useState } from "react";
import { usePhoneWords } from "../words.ts";

const againAfterMs = [1_000, 3_000, 6_000];

export type LazyPage<Props> = ComponentType<Props> & {
  /** Fetches it before it is needed; a failure is tried again when it is. */
  readonly preload: () => void;
};

/**
 * A page that comes when it is needed, or before. A network that fails meanwhile is tried again three times; then a button, because
 * some browsers remember that a part failed until the page is loaded anew.
 */
export function lazyPage<Props extends object>(load: () => Promise<ComponentType<Props>>): LazyPage<Props> {
  let Page: ComponentType<Props> | null = null;
  const fetched = async () => {
    Page ??= await load();
  };

  // biome-ignore lint/correctness/noComponentHookFactories: made once, where a page is named, never while drawing.
  function Lazy(props: Props) {
    const words = usePhoneWords();
    const [tries, setTries] = useState(0);
    const [, redraw] = useState(false);
    const failed = tries > againAfterMs.length;
    useEffect(() => {
      if (Page !== null || failed) return;
      let timer: ReturnType<typeof setTimeout> | undefined;
      let left = false;
      fetched().then(
        () => left || redraw(true),
        () => {
          if (!left) timer = setTimeout(() => setTries(tries + 1), againAfterMs[tries] ?? 0);
        },
      );
      return () => {
        left = true;
        clearTimeout(timer);
      };
    }, [tries, failed]);
    if (Page !== null) return <Page {...props} />;
    if (!failed) return <p className="quiet">{words.loading}</p>;
    return (
      <div className="stack">
        <p>{words.loadFailed}</p>
        <Button onClick={() => location.reload()}>{words.reload}</Button>
      </div>
    );
  }

  return Object.assign(Lazy, { preload: () => void fetched().catch(() => {}) });
}
