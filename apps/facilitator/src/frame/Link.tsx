import type { ComponentProps, MouseEvent } from "react";
import { go, hrefOf, type Route } from "../route.ts";

interface LinkProps extends Omit<ComponentProps<"a">, "href"> {
  to: Exclude<Route, { name: "nowhere" }>;
}

/** A link inside the app: a real one, so that it opens in a new tab, is copied and is read as a link. */
export function Link({ to, onClick, ...rest }: LinkProps) {
  const follow = (event: MouseEvent<HTMLAnchorElement>) => {
    onClick?.(event);
    const elsewhere = event.metaKey || event.ctrlKey || event.shiftKey || event.altKey || event.button !== 0;
    if (event.defaultPrevented || elsewhere) return;
    event.preventDefault();
    go(to);
  };
  return <a {...rest} href={hrefOf(to)} onClick={follow} />;
}
