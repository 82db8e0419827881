import type { Live } from "@bocal/client/live/connect";
import { useServerClock } from "@bocal/client/live/hooks";
import { Button } from "@bocal/client/look/Button";
import { Field } from "@bocal/client/look/Field";
import { TimerFace } from "@bocal/client/look/TimerFace";
import type { PersonId } from "@bocal/protocol/base/ids";
import { instant } from "@bocal/protocol/base/instant";
import type { ShownTurn, StaffBowl, StaffShown, StaffTurn } from "@bocal/protocol/methods/fishbowl/shown";
import { remainingMs } from "@bocal/protocol/timer/timer";
import { useState } from "react";
import { useConsoleWords } from "../../words.ts";
import type { Send } from "./commands.ts";
import type { People } from "./people.ts";
import { useFishbowlWords } from "./words.ts";

/** Closed and rotating bowls: which group is in, for how long, and who comes next; people too many for the chairs are named. */
export function Groups({
  live,
  shown,
  bowl,
  people,
  send,
}: {
  readonly live: Live;
  readonly shown: StaffShown;
  readonly bowl: StaffBowl;
  readonly people: People;
  readonly send: Send;
}) {
  const { console: words } = useFishbowlWords();
  const { groups: say } = words;
  return (
    <section className="bowl-groups" aria-labelledby="groups">
      <h3 id="groups" tabIndex={-1}>
        {say.title}
      </h3>
      {bowl.turn === null ? null : (
        <div className="inside">
          <p>
            <b>{say.inside(bowl.turn.label)}</b>
          </p>
          <TurnTime live={live} turn={bowl.turn} />
          <Button onClick={() => void send({ type: "leave-turn", bowl: bowl.id })}>{say.leave}</Button>
        </div>
      )}
      {shown.turns.length === 0 ? <p className="soft small">{say.none}</p> : null}
      <ol>
        {shown.turns.map((turn) => (
          <OneGroup
            key={turn.id}
            turn={turn}
            bowl={bowl}
            people={people}
            send={send}
            isByHand={shown.settings.turnsFrom === "by-hand"}
          />
        ))}
      </ol>
      {shown.settings.turnsFrom === "by-hand" || shown.mode === "closed" ? (
        <NewGroup people={people} send={send} />
      ) : null}
    </section>
  );
}

function OneGroup({
  turn,
  bowl,
  people,
  send,
  isByHand,
}: {
  readonly turn: StaffTurn;
  readonly bowl: StaffBowl;
  readonly people: People;
  readonly send: Send;
  readonly isByHand: boolean;
}) {
  const { groups: say } = useFishbowlWords().console;
  const names = turn.people.map((person) => people.named(person).name);
  const isLarge = turn.extra.length > 0;
  return (
    <li>
      <p>
        <b>{turn.label}</b>{" "}
        <span className="small soft num">
          {turn.inside ? say.isInside : turn.done ? say.isDone : say.people(turn.people.length)}
        </span>
      </p>
      <p className="small soft">{names.join(", ")}</p>
      {isLarge ? (
        <p className="small">{say.extra(turn.extra.map((person) => people.named(person).name).join(", "))}</p>
      ) : null}
      {turn.inside ? null : (
        <div className="bowl-acts-row">
          <Button
            aria-label={
              isLarge ? `${say.enterFirst(bowl.capacity)} ${turn.label}` : say.enterThis(turn.label)
            }
            onClick={() =>
              void send({
                type: "enter-turn",
                bowl: bowl.id,
                turn: turn.id,
                ...(isLarge ? { people: turn.people.filter((person) => !turn.extra.includes(person)) } : {}),
              })
            }
          >
            {isLarge ? say.enterFirst(bowl.capacity) : say.enter}
          </Button>
          {isByHand ? (
            <Button
              aria-label={say.removeThis(turn.label)}
              onClick={() => void send({ type: "remove-turn", turn: turn.id })}
            >
              {say.remove}
            </Button>
          ) : null}
        </div>
      )}
    </li>
  );
}

function TurnTime({ live, turn }: { readonly live: Live; readonly turn: ShownTurn }) {
  const { time } = useConsoleWords();
  const now = instant(useServerClock(live));
  return (
    <TimerFace
      remainingMs={remainingMs(turn.timer, now)}
      plannedMs={turn.timer.plannedMs + turn.timer.addedMs}
      paused={turn.timer.runningSince === null}
      bar={false}
      labels={time}
    />
  );
}

function NewGroup({ people, send }: { readonly people: People; readonly send: Send }) {
  const { groups: say } = useFishbowlWords().console;
  const [label, setLabel] = useState("");
  const [chosen, setChosen] = useState<readonly PersonId[]>([]);
  return (
    <details>
      <summary>{say.make}</summary>
      <div className="stack">
        <Field label={say.label}>
          {(control) => (
            <input
              {...control}
              maxLength={60}
              value={label}
              onChange={(event) => setLabel(event.target.value)}
            />
          )}
        </Field>
        <fieldset className="field">
          <legend>{say.who}</legend>
          <div className="starters">
            {people.all.map(({ id, name }) => (
              <label key={id} className="choice">
                <input
                  type="checkbox"
                  className="sr"
                  checked={chosen.includes(id)}
                  onChange={(event) =>
                    setChosen(event.target.checked ? [...chosen, id] : chosen.filter((each) => each !== id))
                  }
                />
                <span>{name}</span>
              </label>
            ))}
          </div>
        </fieldset>
        <div className="bowl-acts-row">
          <Button
            whyNot={label.trim() === "" || chosen.length === 0 ? say.labelFirst : null}
            onClick={() => {
              void send({ type: "make-turn", label, people: chosen });
              setLabel("");
              setChosen([]);
            }}
          >
            {say.save}
          </Button>
        </div>
      </div>
    </details>
  );
}
