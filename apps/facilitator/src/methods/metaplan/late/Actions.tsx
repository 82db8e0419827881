import { Button } from "@bocal/client/look/Button";
import { Field } from "@bocal/client/look/Field";
import { formatDate, type Language, useLanguage } from "@bocal/client/words/look-up";
import type { ActionId, ClusterId } from "@bocal/protocol/base/ids";
import { actionLetters, noteLetters } from "@bocal/protocol/methods/metaplan/late/actions";
import type { ShownAction } from "@bocal/protocol/methods/metaplan/late/vocabulary";
import { Plus } from "lucide-react";
import { type FormEvent, useState } from "react";
import { AskDialog } from "../../../board/AskDialog.tsx";
import { useMethodCommands } from "../../../board/commands.ts";
import { ActionDialog } from "./ActionDialog.tsx";
import type { LateProps } from "./props.ts";
import { useLateWords } from "./words.ts";

/** The action list: who does what, with what, by when (MP-37, MP-38); proposals of phones come out all at once. */
export function Actions(props: LateProps) {
  const { late, activity, view } = props;
  const { actions: words } = useLateWords();
  const [changing, setChanging] = useState<ActionId | null>(null);
  const [leaving, setLeaving] = useState<ShownAction | null>(null);
  const send = useMethodCommands(props.live, activity.id);
  const isOpen = activity.open && !view.ended && activity.method.shown.phase === "actions";
  const standing = late.actions.filter(({ aside }) => aside === null);
  const aside = late.actions.filter((action) => action.aside !== null);
  const changed = late.actions.find(({ id }) => id === changing);
  const waiting = late.themes.filter(
    ({ id, decision }) => decision?.kind === "retained" && standing.every(({ theme }) => theme !== id),
  );
  return (
    <section className="late" aria-labelledby="actions">
      <h3 id="actions">{words.title}</h3>
      {isOpen ? <Proposals {...props} /> : null}
      {isOpen ? <AddAction {...props} /> : null}
      {waiting.length === 0 ? null : (
        <p className="soft">{words.withoutAction(waiting.map(({ number }) => number).join(", "))}</p>
      )}
      {standing.length === 0 ? (
        <p className="soft">{words.none}</p>
      ) : (
        <ActionTable
          {...props}
          actions={standing}
          isOpen={isOpen}
          onChange={setChanging}
          onAside={setLeaving}
        />
      )}
      {aside.length === 0 ? null : (
        <details>
          <summary>{words.asideList}</summary>
          <ul className="theme-table">
            {aside.map(({ id, title, aside: reason }) => (
              <li key={id}>
                <span>{title}</span>
                <span className="soft">{reason}</span>
                {isOpen ? (
                  <Button
                    className="small-btn"
                    aria-label={words.backOf(title)}
                    onClick={() => send([{ type: "bring-action-back", action: id }])}
                  >
                    {words.back}
                  </Button>
                ) : null}
              </li>
            ))}
          </ul>
        </details>
      )}
      {changed === undefined ? null : (
        <ActionDialog {...props} action={changed} onClose={() => setChanging(null)} />
      )}
      {leaving === null ? null : (
        <AsideDialog
          onAside={(reason) => send([{ type: "put-action-aside", action: leaving.id, reason }])}
          onClose={() => setLeaving(null)}
        />
      )}
    </section>
  );
}

function Proposals({ live, activity, late }: LateProps) {
  const { actions: words } = useLateWords();
  const send = useMethodCommands(live, activity.id);
  return (
    <div className="proposals">
      {late.asking ? (
        <p className="soft">{words.asking}</p>
      ) : (
        <Button onClick={() => send([{ type: "ask-for-actions" }])}>{words.ask}</Button>
      )}
      {late.asking || late.proposals > 0 ? (
        <p className="num strong" role="status">
          {words.proposals(late.proposals)}
        </p>
      ) : null}
      {late.proposals > 0 ? (
        <Button kind="main" onClick={() => send([{ type: "show-proposals" }])}>
          {words.show}
        </Button>
      ) : null}
      {late.asking ? <Button onClick={() => send([{ type: "stop-asking" }])}>{words.stop}</Button> : null}
    </div>
  );
}

function AddAction({ live, activity, late }: LateProps) {
  const { actions: words } = useLateWords();
  const send = useMethodCommands(live, activity.id);
  const [title, setTitle] = useState("");
  const [theme, setTheme] = useState<ClusterId | null>(null);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (title.trim() === "") return;
    send([{ type: "add-action", theme, title }]);
    setTitle("");
  };
  return (
    <form className="one-line add" onSubmit={submit} aria-label={words.add}>
      <Field label={words.addField}>
        {(props) => (
          <input
            {...props}
            value={title}
            maxLength={actionLetters}
            autoComplete="off"
            onChange={(event) => setTitle(event.target.value)}
          />
        )}
      </Field>
      <Field label={words.theme}>
        {(props) => (
          <select
            {...props}
            value={theme ?? ""}
            onChange={(event) =>
              setTheme(late.themes.find(({ id }) => id === event.target.value)?.id ?? null)
            }
          >
            <option value="">{words.noTheme}</option>
            {late.themes.map(({ id, number, title: name }) => (
              <option key={id} value={id}>
                {number}. {name}
              </option>
            ))}
          </select>
        )}
      </Field>
      <Button type="submit" icon={<Plus size={18} strokeWidth={2.5} aria-hidden="true" />}>
        {words.addGo}
      </Button>
    </form>
  );
}

interface ActionTableProps extends LateProps {
  readonly actions: readonly ShownAction[];
  readonly isOpen: boolean;
  readonly onChange: (action: ActionId) => void;
  readonly onAside: (action: ShownAction) => void;
}

function ActionTable({ actions, late, isOpen, onChange, onAside }: ActionTableProps) {
  const { actions: words } = useLateWords();
  const [language] = useLanguage();
  const { columns } = words;
  return (
    <div className="scrolls">
      <table className="action-table">
        <thead>
          <tr>
            <th scope="col">{columns.action}</th>
            <th scope="col">{columns.owner}</th>
            <th scope="col">{columns.due}</th>
            <th scope="col">{columns.state}</th>
            {isOpen ? <th scope="col">{columns.acts}</th> : null}
          </tr>
        </thead>
        <tbody>
          {actions.map((action) => {
            const { id, title, owner, due, lacks } = action;
            const theme = late.themes.find((each) => each.id === action.theme);
            const helpers = [...action.helpers, action.others].filter((each) => each !== "").join(", ");
            return (
              <tr key={id}>
                <th scope="row">
                  {title}
                  {theme === undefined ? null : (
                    <span className="soft small block num">{`${theme.number}. ${theme.title}`}</span>
                  )}
                  {action.description === "" ? null : (
                    <span className="soft small block">{action.description}</span>
                  )}
                </th>
                <td>
                  {owner?.name ?? "–"}
                  {helpers === "" ? null : <span className="soft small block">{words.helpers(helpers)}</span>}
                </td>
                <td className="num">{due === null ? "–" : dayIn(due, language)}</td>
                <td>
                  {lacks.length === 0 ? (
                    <strong>{words.engaged}</strong>
                  ) : (
                    <>
                      {words.lead}
                      <span className="soft small block">
                        {words.lacks(lacks.map((gap) => words.gaps[gap]).join(", "))}
                      </span>
                    </>
                  )}
                </td>
                {isOpen ? (
                  <td className="row-acts">
                    <Button
                      className="small-btn"
                      aria-label={words.changeOf(title)}
                      onClick={() => onChange(id)}
                    >
                      {words.change}
                    </Button>
                    <Button
                      className="small-btn"
                      kind="bare"
                      aria-label={words.asideOf(title)}
                      onClick={() => onAside(action)}
                    >
                      {words.aside}
                    </Button>
                  </td>
                ) : null}
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}

function AsideDialog({
  onAside,
  onClose,
}: {
  readonly onAside: (reason: string) => void;
  readonly onClose: () => void;
}) {
  const { actions: words } = useLateWords();
  const [reason, setReason] = useState("");
  return (
    <AskDialog title={words.asideTitle} go={words.asideGo} onGo={() => onAside(reason)} onClose={onClose}>
      <Field label={words.asideReason}>
        {(props) => (
          <input
            {...props}
            value={reason}
            maxLength={noteLetters}
            autoComplete="off"
            onChange={(event) => setReason(event.target.value)}
          />
        )}
      </Field>
    </AskDialog>
  );
}

/** A day of the calendar is the same day everywhere: read at noon, it stays itself in every time zone. */
export function dayIn(due: string, language: Language): string {
  return formatDate(new Date(`${due}T12:00:00`).getTime(), language);
}
