import type { Live } from "@bocal/client/live/connect";
import { Button } from "@bocal/client/look/Button";
import { Dialog } from "@bocal/client/look/Dialog";
import { Notice } from "@bocal/client/look/Notice";
import { bringEn } from "@bocal/client/words/bring-en";
import { bringFr } from "@bocal/client/words/bring-fr";
import { useLanguage, useWords } from "@bocal/client/words/look-up";
import { refusalSentence } from "@bocal/client/words/refusals";
import type { ActivityId, GroupId } from "@bocal/protocol/base/ids";
import type { Given, GivenKind } from "@bocal/protocol/flow/given";
import type { AgendaEntry, StaffView } from "@bocal/protocol/session/views";
import { useEffect, useId, useState } from "react";
import { givenBy } from "../door/ask.ts";
import { Choices } from "../frame/Choices.tsx";
import { useConsoleWords } from "../words.ts";
import { titleOf } from "./current.ts";

export interface BringDialogProps {
  live: Live;
  view: StaffView;
  /** The planned activity that is to begin with something. */
  entry: AgendaEntry;
  onClose: () => void;
}

const dictionary = { fr: bringFr, en: bringEn };

export function useBringWords(): typeof bringFr {
  return useWords(dictionary);
}

/** Activities that may have something to hand on to this one, the last first. */
export function giversFor(view: StaffView, entry: AgendaEntry): readonly AgendaEntry[] {
  return view.agenda.filter(({ id, status }) => id !== entry.id && status !== "planned").toReversed();
}

/** What another activity found, chosen one by one, for one that has not begun. */
export function BringDialog({ live, view, entry, onClose }: BringDialogProps) {
  const words = useConsoleWords();
  const say = useBringWords();
  const [language] = useLanguage();
  const givers = runsOf(giversFor(view, entry), view, words);
  const [chosen, setChosen] = useState(() => givers[0]?.value ?? "");
  const from = givers.find(({ value }) => value === chosen) ?? null;
  const given = useGiven(view.session, from?.activity ?? null, from?.group ?? null);
  const [items, setItems] = useState<ReadonlySet<string>>(new Set());
  const [refused, setRefused] = useState<string | null>(null);
  const title = titleOf(view.agenda, entry, words);

  const ask = async (command: Parameters<Live["send"]>[0]) => {
    setRefused(null);
    const answer = await live.send(command);
    if (answer.type === "applied") return onClose();
    setRefused(refusalSentence(answer.refusal, language));
    // Said here, where the choice still stands: the bar need not say it again.
    for (const { id, state } of live.store.getState().outbox) if (state === "refused") live.dismiss(id);
  };

  return (
    <Dialog
      open
      title={say.title(title)}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{words.app.cancel}</Button>
          <Button
            kind="main"
            whyNot={items.size === 0 ? say.chosen(0) : null}
            onClick={() => {
              if (from === null) return;
              const run = from.group === null ? {} : { group: from.group };
              void ask({
                type: "bring-items",
                activity: entry.id,
                from: from.activity,
                ...run,
                items: [...items],
              });
            }}
          >
            {say.take(items.size)}
          </Button>
        </>
      }
    >
      <div className="stack">
        <div role="alert">{refused === null ? null : <Notice kind="refused">{refused}</Notice>}</div>
        <p className="soft small">{say.hint}</p>
        {entry.brought.length === 0 ? null : (
          <div className="brought-now">
            <ul className="small">
              {entry.brought.map((each) => (
                <li key={each.from}>{say.began(each.count, titleOf(view.agenda, idOf(each), words))}</li>
              ))}
            </ul>
            <p className="small soft">{say.leaveHint}</p>
            <Button onClick={() => void ask({ type: "leave-items", activity: entry.id })}>{say.leave}</Button>
          </div>
        )}
        {from === null ? null : (
          <Choices
            legend={say.from}
            choices={givers}
            chosen={chosen}
            onChoose={(value) => {
              setChosen(value);
              setItems(new Set());
            }}
          />
        )}
        <div role="status" className="small">
          {given === "reading" ? say.loading : given === "away" ? say.away : null}
          {Array.isArray(given) && given.length === 0 ? say.nothing : null}
        </div>
        {Array.isArray(given)
          ? [...Map.groupBy(given as readonly Given[], ({ kind }) => kind)].map(([kind, ofKind]) => (
              <Kind key={kind} kind={kind} given={ofKind} items={items} onChange={setItems} />
            ))
          : null}
      </div>
    </Dialog>
  );
}

interface KindProps {
  kind: GivenKind;
  given: readonly Given[];
  items: ReadonlySet<string>;
  onChange: (items: ReadonlySet<string>) => void;
}

/** All that an activity gives of one kind, each with a box to tick, and all of it at once. */
function Kind({ kind, given, items, onChange }: KindProps) {
  const say = useBringWords();
  const id = useId();
  const all = given.every(({ item }) => items.has(item));
  const change = (chosen: readonly Given[], on: boolean) => {
    const next = new Set(items);
    for (const { item } of chosen) {
      if (on) next.add(item);
      else next.delete(item);
    }
    onChange(next);
  };
  return (
    <fieldset className="field given">
      <legend>{say.kinds[kind]}</legend>
      <Button
        kind="bare"
        aria-label={(all ? say.noneOf : say.all)(say.kinds[kind])}
        onClick={() => change(given, !all)}
      >
        {all ? say.noneWord : say.allWord}
      </Button>
      <ul>
        {given.map((each) => (
          <li key={each.item}>
            <label htmlFor={`${id}-${each.item}`}>
              <input
                id={`${id}-${each.item}`}
                type="checkbox"
                checked={items.has(each.item)}
                onChange={(event) => change([each], event.target.checked)}
              />
              <span>
                {each.text}
                {each.behind.length === 0 ? null : (
                  <span className="small soft num"> {say.behind(each.behind.length)}</span>
                )}
              </span>
            </label>
          </li>
        ))}
      </ul>
    </fieldset>
  );
}

function idOf({ from, title }: AgendaEntry["brought"][number]) {
  return { id: from, title };
}

interface Giver {
  readonly value: string;
  readonly label: string;
  readonly activity: ActivityId;
  readonly group: GroupId | null;
}

/** The runs that may give: one an activity, or one a group. */
function runsOf(
  entries: readonly AgendaEntry[],
  view: StaffView,
  words: ReturnType<typeof useConsoleWords>,
): readonly Giver[] {
  return entries.flatMap((giver): readonly Giver[] => {
    const title = titleOf(view.agenda, giver, words);
    if (!giver.inGroups) return [{ value: giver.id, label: title, activity: giver.id, group: null }];
    return view.groups.map(({ id, name }) => ({
      value: `${giver.id} ${id}`,
      label: `${title} – ${name}`,
      activity: giver.id,
      group: id,
    }));
  });
}

/** What a run gives now, asked for once it is chosen. */
function useGiven(
  session: string,
  activity: ActivityId | null,
  group: GroupId | null,
): readonly Given[] | "reading" | "away" {
  const [given, setGiven] = useState<readonly Given[] | "reading" | "away">("reading");
  useEffect(() => {
    if (activity === null) return;
    let asked = true;
    setGiven("reading");
    void givenBy(session, activity, group).then((reply) => {
      if (asked) setGiven(reply.type === "given" ? reply.value.given : "away");
    });
    return () => {
      asked = false;
    };
  }, [session, activity, group]);
  return given;
}
