import { Button } from "@bocal/client/look/Button";
import { Dialog } from "@bocal/client/look/Dialog";
import { Field } from "@bocal/client/look/Field";
import { OrganisationBadge } from "@bocal/client/look/OrganisationBadge";
import type { PersonId } from "@bocal/protocol/base/ids";
import { hasQueue } from "@bocal/protocol/methods/fishbowl/seats";
import type { StaffBowl, StaffShown } from "@bocal/protocol/methods/fishbowl/shown";
import { ArrowUp, Plus, Send as SendIcon } from "lucide-react";
import { useState } from "react";
import { Choices } from "../../frame/Choices.tsx";
import { useConsoleWords } from "../../words.ts";
import type { Send } from "./commands.ts";
import { PersonPicker } from "./PersonPicker.tsx";
import type { People } from "./people.ts";
import { useFishbowlWords } from "./words.ts";

export interface QueueProps {
  readonly shown: StaffShown;
  readonly bowl: StaffBowl;
  readonly people: People;
  readonly send: Send;
}

/** Who waits, in the order in which they will be called, and who is invited (FB-14, FB-15). */
export function Queue({ shown, bowl, people, send }: QueueProps) {
  const { console: words } = useFishbowlWords();
  const { queue: say } = words;
  const [picking, setPicking] = useState<"queue" | "invite" | null>(null);
  const [moving, setMoving] = useState<{ readonly person: PersonId; readonly to: number } | null>(null);
  // Where nobody queues, people are still invited; a queue would promise what never comes.
  const queues = hasQueue(shown.settings);
  const waiting = new Set<string>(bowl.queue.map(({ person }) => person));
  const free = bowl.seats.find(({ state, kind }) => state === "free" && kind !== "waiting") ?? null;
  const invited = Object.entries(shown.invitations).filter(([, id]) => id === bowl.id);
  return (
    <section className="bowl-queue" aria-labelledby="bowl-queue">
      <h3 id="bowl-queue" tabIndex={-1}>
        {say.title} <span className="num soft">{bowl.queue.length}</span>
      </h3>
      {bowl.queue.length === 0 ? <p className="soft small">{queues ? say.empty : say.noQueue}</p> : null}
      <ol>
        {bowl.queue.map(({ person, passesBefore, source }, index) => {
          const { name, organisation } = people.named(person);
          return (
            <li key={person}>
              <p>
                <span className="num soft">{index + 1}</span>
                <OrganisationBadge organisation={organisation} size={22} />
                <b>{name}</b>
                {passesBefore ? <span className="small soft">{say.passesBefore}</span> : null}
                {source === "phone" ? null : <span className="small soft">{say.source[source]}</span>}
              </p>
              <div className="bowl-acts-row">
                <Button
                  aria-label={say.seatThis(name)}
                  onClick={() =>
                    void send({ type: "seat-person", bowl: bowl.id, person, seat: free?.id ?? null })
                  }
                >
                  {words.seats.seat}
                </Button>
                {index === 0 ? null : (
                  <Button aria-label={say.up(name)} onClick={() => setMoving({ person, to: index - 1 })}>
                    <ArrowUp size={16} strokeWidth={2.75} aria-hidden="true" />
                  </Button>
                )}
                <Button
                  aria-label={say.outThis(name)}
                  onClick={() => void send({ type: "unqueue-person", person })}
                >
                  {say.out}
                </Button>
              </div>
            </li>
          );
        })}
      </ol>
      <div className="bowl-acts-row">
        {queues ? (
          <Button
            icon={<Plus size={16} strokeWidth={2.75} aria-hidden="true" />}
            onClick={() => setPicking("queue")}
          >
            {say.add}
          </Button>
        ) : null}
        <Button
          icon={<SendIcon size={16} strokeWidth={2.75} aria-hidden="true" />}
          onClick={() => setPicking("invite")}
        >
          {say.invite}
        </Button>
      </div>
      {invited.length === 0 && shown.declined.length === 0 ? null : (
        <ul className="invited-list small">
          {invited.map(([person]) => (
            <li key={person}>
              {say.invited(people.named(person as PersonId).name)}
              <Button
                kind="bare"
                onClick={() => void send({ type: "withdraw-invitation", person: person as PersonId })}
              >
                {say.withdraw}
              </Button>
            </li>
          ))}
          {shown.declined.map((person) => (
            <li key={person} className="soft">
              {say.declined(people.named(person).name)}
            </li>
          ))}
        </ul>
      )}
      {queues ? (
        <Choices
          legend={say.policy}
          choices={[
            { value: "first-come", label: say.firstCome },
            { value: "balance", label: say.balance },
          ]}
          chosen={shown.queuePolicy}
          onChoose={(policy) => void send({ type: "set-queue-policy", policy })}
        />
      ) : null}
      {picking === null ? null : (
        <PersonPicker
          title={picking === "queue" ? say.add : say.invite}
          people={people.outside.filter(({ id }) => picking === "invite" || !waiting.has(id))}
          onClose={() => setPicking(null)}
          onPick={({ id }) => {
            setPicking(null);
            void send({ type: picking === "queue" ? "queue-person" : "invite", bowl: bowl.id, person: id });
          }}
        />
      )}
      {moving === null ? null : (
        <MoveUp
          name={people.named(moving.person).name}
          onClose={() => setMoving(null)}
          onMove={(reason) => {
            setMoving(null);
            void send({ type: "move-in-queue", bowl: bowl.id, person: moving.person, to: moving.to, reason });
          }}
        />
      )}
    </section>
  );
}

/** Passing somebody before others has a reason, which the journal keeps. */
function MoveUp({
  name,
  onMove,
  onClose,
}: {
  readonly name: string;
  readonly onMove: (reason: string) => void;
  readonly onClose: () => void;
}) {
  const { app } = useConsoleWords();
  const { queue: say } = useFishbowlWords().console;
  const [reason, setReason] = useState("");
  return (
    <Dialog
      open
      title={say.up(name)}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{app.cancel}</Button>
          <Button
            kind="main"
            whyNot={reason.trim() === "" ? say.reasonFirst : null}
            onClick={() => onMove(reason)}
          >
            {say.moveUp}
          </Button>
        </>
      }
    >
      <Field label={say.reason} hint={say.reasonHint}>
        {(control) => (
          <input
            {...control}
            maxLength={140}
            value={reason}
            onChange={(event) => setReason(event.target.value)}
          />
        )}
      </Field>
    </Dialog>
  );
}
