import { Button } from "@bocal/client/look/Button";
import { Field } from "@bocal/client/look/Field";
import { Notice } from "@bocal/client/look/Notice";
import type { CardId, ClusterId } from "@bocal/protocol/base/ids";
import { comparable, firstLetters } from "@bocal/protocol/base/text";
import { looseCards } from "@bocal/protocol/board/board";
import { titleLetters } from "@bocal/protocol/methods/metaplan/arrange";
import { useState } from "react";
import { AskDialog } from "../../../board/AskDialog.tsx";
import { useMethodCommands } from "../../../board/commands.ts";
import type { LateProps } from "./props.ts";
import { useLateWords } from "./words.ts";

type Titled =
  | { readonly kind: "cluster"; readonly cluster: ClusterId }
  | { readonly kind: "card"; readonly card: CardId; readonly text: string };

/** The theme list before the weighting: what is in it, what has no title yet, and cards alone that may become a theme (MP-24, MP-34). */
export function Themes({ live, view, activity, late, board }: LateProps) {
  const { themes: words } = useLateWords();
  const send = useMethodCommands(live, activity.id);
  const [titled, setTitled] = useState<Titled | null>(null);
  const isOpen = activity.open && !view.ended;
  const alone = board === null ? [] : looseCards(board);
  const same = sameTitles(late.themes);
  return (
    <section className="late" aria-labelledby="themes">
      <h3 id="themes">{words.title(late.themes.length)}</h3>
      <p className="soft small">{words.hint}</p>
      {late.changedSinceVote ? <Notice kind="warning">{words.changed}</Notice> : null}
      {same === null ? null : <Notice kind="warning">{words.same(same)}</Notice>}
      <ol className="theme-table">
        {late.themes.map(({ id, number, title }) => (
          <li key={id}>
            <span className="numeral num" aria-hidden="true">
              {number}
            </span>
            <span className="strong">{title}</span>
            <span className="soft num">{words.cards(late.cards[id] ?? 0)}</span>
          </li>
        ))}
      </ol>
      {late.untitled.map(({ id, number }) => (
        <Notice key={id} kind="warning">
          <p>{words.untitled(number)}</p>
          {isOpen ? (
            <Button
              aria-label={words.giveTitleOf(number)}
              onClick={() => setTitled({ kind: "cluster", cluster: id })}
            >
              {words.giveTitle}
            </Button>
          ) : null}
        </Notice>
      ))}
      {alone.length === 0 ? null : (
        <details>
          <summary>{words.alone(alone.length)}</summary>
          <ul className="theme-table">
            {alone.map(({ id, text }) => (
              <li key={id}>
                <span>{text}</span>
                {isOpen ? (
                  <Button
                    className="small-btn"
                    aria-label={words.makeThemeOf(text)}
                    onClick={() => setTitled({ kind: "card", card: id, text })}
                  >
                    {words.makeTheme}
                  </Button>
                ) : null}
              </li>
            ))}
          </ul>
        </details>
      )}
      {titled === null ? null : (
        <TitleDialog
          titled={titled}
          onTitle={(title) =>
            send([
              titled.kind === "cluster"
                ? { type: "title-cluster", cluster: titled.cluster, title }
                : { type: "group-cards", cards: [titled.card], title },
            ])
          }
          onClose={() => setTitled(null)}
        />
      )}
    </section>
  );
}

function TitleDialog({
  titled,
  onTitle,
  onClose,
}: {
  readonly titled: Titled;
  readonly onTitle: (title: string) => void;
  readonly onClose: () => void;
}) {
  const { themes: words } = useLateWords();
  const [title, setTitle] = useState(titled.kind === "card" ? firstLetters(titled.text, titleLetters) : "");
  return (
    <AskDialog
      title={words.giveTitle}
      go={words.name}
      onGo={() => title.trim() !== "" && onTitle(title)}
      onClose={onClose}
    >
      <Field label={words.titleField} hint={words.titleHint}>
        {(props) => (
          <input
            {...props}
            value={title}
            maxLength={titleLetters}
            autoComplete="off"
            onChange={(event) => setTitle(event.target.value)}
          />
        )}
      </Field>
    </AskDialog>
  );
}

/** Numbers of themes that say the same, as people compare: a warning, never a refusal. */
function sameTitles(themes: LateProps["late"]["themes"]): string | null {
  const groups = Map.groupBy(themes, ({ title }) => comparable(title));
  const found = [...groups.values()].find((group) => group.length > 1);
  return found === undefined ? null : found.map(({ number }) => number).join(", ");
}
