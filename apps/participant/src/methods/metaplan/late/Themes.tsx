import { Button } from "@bocal/client/look/Button";
import { useState } from "react";
import { lazyPage } from "../../../pieces/lazy-page.tsx";
import { Question } from "../Question.tsx";
import type { LateProps } from "./props.ts";
import { useLateWords } from "./words.ts";

const Wall = lazyPage(async () => (await import("../Wall.tsx")).Wall);

/** The theme list to read before it is voted on, with the cards behind it. */
export function Themes(props: LateProps) {
  const { themes: words } = useLateWords();
  const { late } = props;
  return (
    <div className="stack">
      <Question {...props}>{words.title}</Question>
      <p className="status-sentence">{late.themes.length === 0 ? words.none : words.status}</p>
      {late.changedSinceVote ? <p className="small soft">{words.changed}</p> : null}
      <ol className="theme-list">
        {late.themes.map(({ id, number, title }) => (
          <li key={id}>
            <span className="numeral num" aria-hidden="true">
              {number}
            </span>
            <p>{title}</p>
          </li>
        ))}
      </ol>
      <Cards {...props} />
    </div>
  );
}

/** The cards behind the themes, when somebody wants to read them again. */
export function Cards(props: LateProps) {
  const { themes: words } = useLateWords();
  const [shown, setShown] = useState(false);
  if (!props.shown.hasBoard) return null;
  return (
    <>
      <Button aria-expanded={shown} onClick={() => setShown(!shown)}>
        {shown ? words.hideCards : words.seeCards}
      </Button>
      {shown ? <Wall {...props} moment="beside" /> : null}
    </>
  );
}
