import { Mark } from "@bocal/client/look/Mark";
import { type ReactNode, useRef } from "react";
import { useConsoleWords } from "../words.ts";
import { Link } from "./Link.tsx";
import { Preferences } from "./Preferences.tsx";
import { usePageTitle } from "./page-title.ts";
import { useTitleFocus } from "./title-focus.ts";

export interface PageProps {
  title: string;
  /** One sentence under the title. */
  lead?: string | undefined;
  /** Beside the preferences, on the right of the bar. */
  actions?: ReactNode;
  /** Forgets the key of this device; offered in the preferences. */
  onLeft?: (() => void) | undefined;
  wide?: boolean | undefined;
  children?: ReactNode;
}

/** The frame of every page but the console: skip link, bar, one title, one column. */
export function Page({ title, lead, actions, onLeft, wide, children }: PageProps) {
  const words = useConsoleWords();
  const heading = useRef<HTMLHeadingElement>(null);
  usePageTitle(title === words.app.name ? "" : title);
  useTitleFocus(heading, title, { waits: title === words.app.name });
  return (
    <div className="page">
      <a className="btn main skip" href="#content">
        {words.app.skip}
      </a>
      <header className="bar">
        <Link to={{ name: "home" }} className="brand" aria-label={words.app.home}>
          <Mark size={34} />
          <span>{words.app.name}</span>
        </Link>
        <span className="grow" />
        {actions}
        <Preferences onLeft={onLeft} />
      </header>
      <main id="content" tabIndex={-1} className={wide ? "sheet wide" : "sheet"}>
        <h1 ref={heading} tabIndex={-1}>
          {title}
        </h1>
        {lead ? <p className="lead">{lead}</p> : null}
        {children}
      </main>
    </div>
  );
}
