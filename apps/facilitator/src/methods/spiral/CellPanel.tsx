import { Button } from "@bocal/client/look/Button";
import { Field } from "@bocal/client/look/Field";
import type { CardId } from "@bocal/protocol/base/ids";
import type { ShownCard } from "@bocal/protocol/board/cells/vocabulary";
import { outside } from "@bocal/protocol/methods/spiral/frame";
import { type CellRecord, cellStatuses, type ShownCell } from "@bocal/protocol/methods/spiral/vocabulary";
import type { Organisation } from "@bocal/protocol/room/organisation";
import { Flag } from "lucide-react";
import { type FormEvent, useState } from "react";
import { CellCard } from "../../cells/CellCard.tsx";
import { useSpiralWords } from "./words.ts";

export interface CellPanelProps {
  readonly cell: ShownCell;
  readonly name: string;
  readonly isCurrent: boolean;
  readonly cards: readonly ShownCard[];
  readonly organisations: readonly Organisation[];
  readonly onSpeak: (spoken: boolean) => void;
  readonly onSet: (record: CellRecord) => void;
  readonly onAct: (card: CardId) => void;
  readonly onAdd: (() => void) | undefined;
}

/** One cell opened: its state, days and owner, and its cards. */
export function CellPanel({ cell, name, isCurrent, cards, organisations, ...acts }: CellPanelProps) {
  const words = useSpiralWords();
  const [record, setRecord] = useState<CellRecord>({
    status: cell.status,
    reason: cell.reason ?? "",
    start: cell.start ?? "",
    end: cell.end ?? "",
    owner: cell.owner ?? "",
  });
  const change = (part: Partial<CellRecord>) => setRecord({ ...record, ...part });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    acts.onSet(record);
  };
  return (
    <section className="cell-panel" aria-label={name}>
      <div className="cell-panel-head">
        <h3>{name}</h3>
        {cell.cell === outside ? null : (
          <Button aria-pressed={isCurrent} onClick={() => acts.onSpeak(!isCurrent)}>
            {isCurrent ? words.stopSpeaking : words.speakOf}
          </Button>
        )}
      </div>
      {cell.cell === outside ? null : (
        <form className="cell-form" onSubmit={submit}>
          <Field label={words.state}>
            {(props) => (
              <select
                {...props}
                value={record.status}
                onChange={(event) => {
                  const status = cellStatuses.find((each) => each === event.target.value);
                  if (status) change({ status });
                }}
              >
                {cellStatuses.map((status) => (
                  <option key={status} value={status}>
                    {words.status[status]}
                  </option>
                ))}
              </select>
            )}
          </Field>
          {record.status === "skipped" ? (
            <Field label={words.reason}>
              {(props) => (
                <input
                  {...props}
                  value={record.reason}
                  onChange={(event) => change({ reason: event.target.value })}
                />
              )}
            </Field>
          ) : null}
          <Field label={words.start}>
            {(props) => (
              <input
                {...props}
                type="date"
                value={record.start}
                onChange={(event) => change({ start: event.target.value })}
              />
            )}
          </Field>
          <Field label={words.end}>
            {(props) => (
              <input
                {...props}
                type="date"
                value={record.end}
                onChange={(event) => change({ end: event.target.value })}
              />
            )}
          </Field>
          <Field label={words.owner}>
            {(props) => (
              <input
                {...props}
                value={record.owner}
                maxLength={80}
                onChange={(event) => change({ owner: event.target.value })}
              />
            )}
          </Field>
          <Button type="submit">{words.save}</Button>
        </form>
      )}
      <ul className="cell-list">
        {cards.map((card) => (
          <CellCard
            key={card.id}
            card={card}
            paper={card.marks.pass === "wish" ? "coral" : "chalk"}
            organisations={organisations}
            meta={
              card.marks.pass === "wish" ? (
                <p className="by">
                  <Flag size={13} strokeWidth={3} aria-hidden="true" /> {words.wish}
                </p>
              ) : null
            }
            onAct={() => acts.onAct(card.id)}
          />
        ))}
      </ul>
      {acts.onAdd === undefined ? null : (
        <p>
          <Button kind="bare" onClick={acts.onAdd}>
            {words.add}
          </Button>
        </p>
      )}
    </section>
  );
}
