import type { Live } from "@bocal/client/live/connect";
import { Button } from "@bocal/client/look/Button";
import { Dialog } from "@bocal/client/look/Dialog";
import { StatusLine } from "@bocal/client/look/StatusLine";
import type { ActivityId } from "@bocal/protocol/base/ids";
import type { AgendaEntry, StaffView } from "@bocal/protocol/session/views";
import { ArrowDown, ArrowUp, Pencil, Plus, X } from "lucide-react";
import { useLayoutEffect, useRef, useState } from "react";
import { RowButton } from "../frame/RowButton.tsx";
import { useConsoleWords } from "../words.ts";
import { titleOf } from "./current.ts";

export interface AgendaEditorProps {
  live: Live;
  view: StaffView;
  onClose: () => void;
  onAdd: () => void;
  onChange: (activity: ActivityId) => void;
}

/** The running order as a list to rearrange: up, down, change, take out, add. No drag is needed. */
export function AgendaEditor({ live, view, onClose, onAdd, onChange }: AgendaEditorProps) {
  const words = useConsoleWords();
  const { agenda: say } = words;
  const [said, setSaid] = useState("");
  const list = useRef<HTMLOListElement>(null);
  const wanted = useRef<string | null>(null);

  // A moved line takes the focus with it, and a removed one gives it to its neighbour.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the order of the view is what this waits for.
  useLayoutEffect(() => {
    if (wanted.current === null) return;
    const button = list.current?.querySelector<HTMLElement>(`[data-act="${wanted.current}"]`);
    wanted.current = null;
    button?.focus();
  }, [view.agenda]);

  const move = (entry: AgendaEntry, index: number, by: 1 | -1) => {
    wanted.current = `${by === 1 ? "down" : "up"}-${entry.id}`;
    setSaid(say.moved(titleOf(view.agenda, entry, words), index + by + 1, view.agenda.length));
    void live.send({ type: "move-activity", activity: entry.id, to: index + by });
  };
  const remove = (entry: AgendaEntry, index: number) => {
    const neighbour = view.agenda[index + 1] ?? view.agenda[index - 1];
    wanted.current = neighbour === undefined ? null : `change-${neighbour.id}`;
    setSaid(say.removed(titleOf(view.agenda, entry, words)));
    void live.send({ type: "remove-activity", activity: entry.id });
  };

  return (
    <Dialog
      open
      title={say.edit}
      onClose={onClose}
      actions={<Button onClick={onClose}>{words.app.close}</Button>}
    >
      <StatusLine message={said} />
      {view.agenda.length === 0 ? <p className="soft">{say.empty}</p> : null}
      <ol className="arrange" ref={list}>
        {view.agenda.map((entry, index) => {
          const title = titleOf(view.agenda, entry, words);
          return (
            <li key={entry.id}>
              <div>
                <p>{title}</p>
                <p className="small soft num">
                  {entry.status === "planned"
                    ? say.planned(entry.plannedMinutes)
                    : `${say.planned(entry.plannedMinutes)}, ${say.begun}`}
                </p>
              </div>
              <div className="acts-row">
                <RowButton
                  act={`up-${entry.id}`}
                  word={say.upWord}
                  label={say.up(title)}
                  icon={<ArrowUp size={16} strokeWidth={2.75} aria-hidden="true" />}
                  off={index === 0}
                  onPress={() => move(entry, index, -1)}
                />
                <RowButton
                  act={`down-${entry.id}`}
                  word={say.downWord}
                  label={say.down(title)}
                  icon={<ArrowDown size={16} strokeWidth={2.75} aria-hidden="true" />}
                  off={index === view.agenda.length - 1}
                  onPress={() => move(entry, index, 1)}
                />
                <RowButton
                  act={`change-${entry.id}`}
                  word={say.change}
                  label={say.changeThis(title)}
                  icon={<Pencil size={16} strokeWidth={2.75} aria-hidden="true" />}
                  onPress={() => onChange(entry.id)}
                />
                {entry.status === "planned" ? (
                  <RowButton
                    act={`remove-${entry.id}`}
                    word={say.remove}
                    label={say.removeThis(title)}
                    icon={<X size={16} strokeWidth={2.75} aria-hidden="true" />}
                    onPress={() => remove(entry, index)}
                  />
                ) : null}
              </div>
            </li>
          );
        })}
      </ol>
      <p>
        <Button icon={<Plus size={20} strokeWidth={2.25} aria-hidden="true" />} onClick={onAdd}>
          {say.add}
        </Button>
      </p>
    </Dialog>
  );
}
