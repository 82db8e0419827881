import { useSyncExternalStore } from "react";

/** Where one can be in this app. The screen is another page, and so are phones. */
export type Route =
  | { readonly name: "home" }
  | { readonly name: "new" }
  | { readonly name: "console"; readonly session: string }
  | { readonly name: "outcome"; readonly session: string }
  | { readonly name: "nowhere" };

const root = "/facilitator/";
const listeners = new Set<() => void>();

export function readRoute(path: string): Route {
  const parts = path
    .slice(root.length - 1)
    .split("/")
    .filter((part) => part !== "");
  const [first, session, last] = parts;
  if (first === undefined) return { name: "home" };
  if (first === "new" && parts.length === 1) return { name: "new" };
  if (first === "s" && session !== undefined && parts.length === 2) return { name: "console", session };
  if (first === "s" && session !== undefined && last === "outcome" && parts.length === 3)
    return { name: "outcome", session };
  return { name: "nowhere" };
}

export function hrefOf(route: Exclude<Route, { name: "nowhere" }>): string {
  switch (route.name) {
    case "home":
      return root;
    case "new":
      return `${root}new`;
    case "console":
      return `${root}s/${route.session}`;
    case "outcome":
      return `${root}s/${route.session}/outcome`;
  }
}

/** Goes there without loading the page again. */
export function go(route: Exclude<Route, { name: "nowhere" }>): void {
  history.pushState(null, "", hrefOf(route));
  scrollTo(0, 0);
  for (const listener of listeners) listener();
}

/** The path of the page, followed as it changes. */
export function usePath(): string {
  return useSyncExternalStore(listen, () => location.pathname);
}

function listen(listener: () => void): () => void {
  listeners.add(listener);
  addEventListener("popstate", listener);
  return () => {
    listeners.delete(listener);
    removeEventListener("popstate", listener);
  };
}
