import { Button } from "@bocal/client/look/Button";
import { Dialog } from "@bocal/client/look/Dialog";
import { Field } from "@bocal/client/look/Field";
import { useLanguage } from "@bocal/client/words/look-up";
import { refusalSentence } from "@bocal/client/words/refusals";
import type { StaffBowl, StaffSeat } from "@bocal/protocol/methods/fishbowl/shown";
import type { StaffView } from "@bocal/protocol/session/views";
import { useState } from "react";
import { useConsoleWords } from "../../words.ts";
import type { Send } from "./commands.ts";
import type { People } from "./people.ts";
import { useFishbowlWords } from "./words.ts";

/** What is done to one chair less often: keep it for somebody, take it away, move who sits there to another bowl. */
export function SeatDialog({
  view,
  bowl,
  bowls,
  seat,
  people,
  send,
  onClose,
}: {
  readonly view: StaffView;
  readonly bowl: StaffBowl;
  readonly bowls: readonly StaffBowl[];
  readonly seat: StaffSeat;
  readonly people: People;
  readonly send: Send;
  readonly onClose: () => void;
}) {
  const { app } = useConsoleWords();
  const words = useFishbowlWords();
  const { seats: say } = words.console;
  const [language] = useLanguage();
  const [organisation, setOrganisation] = useState<string>(seat.reserved?.organisation ?? "");
  const [label, setLabel] = useState(seat.reserved?.label ?? "");
  const person = seat.person === null ? null : people.named(seat.person);
  const act = (command: Parameters<Send>[0]) => {
    onClose();
    void send(command);
  };
  const chair = { bowl: bowl.id, seat: seat.id };
  const index = bowl.seats.findIndex(({ id }) => id === seat.id);
  const kept = view.organisations.find(({ id }) => id === organisation) ?? null;
  return (
    <Dialog
      open
      title={person === null ? say.chair(index + 1) : `${say.chair(index + 1)}\u00a0: ${person.name}`}
      onClose={onClose}
      actions={<Button onClick={onClose}>{app.close}</Button>}
    >
      <div className="stack">
        {person === null ? (
          <>
            <Field label={say.keepFor} hint={say.keepHint}>
              {(control) => (
                <select
                  {...control}
                  value={organisation}
                  onChange={(event) => setOrganisation(event.target.value)}
                >
                  <option value="">{say.keepNobody}</option>
                  {view.organisations.map(({ id, name }) => (
                    <option key={id} value={id}>
                      {name}
                    </option>
                  ))}
                </select>
              )}
            </Field>
            <Field label={say.keepLabel}>
              {(control) => (
                <input
                  {...control}
                  maxLength={60}
                  placeholder={kept?.short ?? ""}
                  value={label}
                  onChange={(event) => setLabel(event.target.value)}
                />
              )}
            </Field>
            <div className="bowl-acts-row">
              <Button
                whyNot={organisation === "" && label.trim() === "" ? say.keepWhom : null}
                onClick={() =>
                  act({
                    type: "reserve-seat",
                    ...chair,
                    organisation: kept?.id ?? null,
                    label: label.trim() || (kept?.short ?? ""),
                  })
                }
              >
                {say.keep}
              </Button>
              {seat.reserved === null ? null : (
                <Button onClick={() => act({ type: "release-seat", ...chair })}>{say.release}</Button>
              )}
            </div>
          </>
        ) : (
          <div className="bowl-acts-row">
            <Button
              whyNot={seat.whyNotFree === null ? null : refusalSentence(seat.whyNotFree, language)}
              onClick={() => act({ type: "free-seat", ...chair })}
            >
              {say.free}
            </Button>
            {seat.tap === null ? null : (
              <Button onClick={() => act({ type: "confirm-hand-over", ...chair })}>{say.handOver}</Button>
            )}
            {bowls
              .filter(({ id }) => id !== bowl.id)
              .map((other) => (
                <Button
                  key={other.id}
                  onClick={() => act({ type: "move-person", person: person.id, bowl: other.id })}
                >
                  {say.moveTo(other.label || words.bowl(bowls.indexOf(other) + 1))}
                </Button>
              ))}
          </div>
        )}
        <div className="bowl-acts-row">
          <Button
            whyNot={seat.whyNotRemove === null ? null : refusalSentence(seat.whyNotRemove, language)}
            onClick={() => act({ type: "remove-chair", ...chair })}
          >
            {say.remove}
          </Button>
        </div>
      </div>
    </Dialog>
  );
}
