import type { Live } from "@bocal/client/live/connect";
import { Button } from "@bocal/client/look/Button";
import { Notice } from "@bocal/client/look/Notice";
import type { StaffBowl, StaffShown } from "@bocal/protocol/methods/fishbowl/shown";
import type { Send } from "./commands.ts";
import { Elapsed } from "./Elapsed.tsx";
import type { People } from "./people.ts";
import { useFishbowlWords } from "./words.ts";

/** What the bowl asks of its facilitator now. Proposals only: nobody is moved by the software (FB-12). */
export function Alerts({
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
  const { alerts: say } = words;
  const { due, called } = bowl;
  const suggested = due?.suggested == null ? null : people.named(due.suggested);
  const seatOf = (person: string) => bowl.seats.find((seat) => seat.person === person);
  const suggestedSeat = suggested === null ? undefined : seatOf(suggested.id);
  const freeSeat = bowl.seats.find(({ state }) => state === "free");
  return (
    <div className="bowl-alerts">
      {due === null ? null : (
        <Notice kind="warning">
          <p>
            <b>{say.due}</b> <Elapsed live={live} watch={due.since} />
          </p>
          {suggested === null || suggestedSeat === undefined ? (
            <p className="small">{say.dueWait(shown.graceSeconds)}</p>
          ) : (
            <>
              <p>
                {say.longest(suggested.name)}
                {suggestedSeat.seated === null ? null : (
                  <>
                    {" "}
                    <Elapsed live={live} watch={suggestedSeat.seated} />
                  </>
                )}
              </p>
              <div className="bowl-acts-row">
                <Button
                  onClick={() => void send({ type: "free-seat", bowl: bowl.id, seat: suggestedSeat.id })}
                >
                  {say.freeThem(suggested.name)}
                </Button>
                <Button kind="bare" onClick={() => void send({ type: "dismiss-suggestion", bowl: bowl.id })}>
                  {say.notNow}
                </Button>
              </div>
            </>
          )}
        </Notice>
      )}
      {called === null ? null : (
        <Notice>
          <p>
            {called.lapsed
              ? say.lapsed(people.named(called.person).name)
              : say.called(people.named(called.person).name)}{" "}
            <Elapsed live={live} watch={called.since} />
          </p>
          <div className="bowl-acts-row">
            <Button
              onClick={() =>
                void send({
                  type: "seat-person",
                  bowl: bowl.id,
                  person: called.person,
                  seat: freeSeat?.id ?? null,
                })
              }
            >
              {say.seatThem(people.named(called.person).name)}
            </Button>
          </div>
        </Notice>
      )}
      {bowl.startersSuggested ? (
        <Notice>
          <p>{say.quiet}</p>
          <div className="bowl-acts-row">
            <Button onClick={() => void send({ type: "send-starters", bowl: bowl.id })}>
              {say.starters}
            </Button>
          </div>
        </Notice>
      ) : null}
      {bowl.seats.map(({ id, tap, person }) =>
        tap === null || person === null ? null : (
          <Notice key={id} kind={tap.overdue ? "warning" : "info"}>
            <p>
              {say.tapped(people.named(tap.by).name, people.named(person).name)}{" "}
              <Elapsed live={live} watch={tap.since} />
            </p>
            <div className="bowl-acts-row">
              <Button onClick={() => void send({ type: "confirm-hand-over", bowl: bowl.id, seat: id })}>
                {words.seats.handOver}
              </Button>
            </div>
          </Notice>
        ),
      )}
    </div>
  );
}
