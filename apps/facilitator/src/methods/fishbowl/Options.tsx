import { Button } from "@bocal/client/look/Button";
import { graceSeconds } from "@bocal/protocol/methods/fishbowl/limits";
import type { StaffBowl, StaffShown } from "@bocal/protocol/methods/fishbowl/shown";
import type { Send } from "./commands.ts";
import { Stepper } from "./Stepper.tsx";
import { useFishbowlWords } from "./words.ts";

/** What may be changed while people talk. */
export function Options({
  shown,
  bowl,
  send,
}: {
  readonly shown: StaffShown;
  readonly bowl: StaffBowl;
  readonly send: Send;
}) {
  const { console: words } = useFishbowlWords();
  const { options: say } = words;
  const switches = [
    { label: say.names, on: shown.waitingNames, type: "name-waiting" },
    { label: say.speakers, on: shown.speakerTracking, type: "track-speakers" },
    { label: say.list, on: shown.listOnWall, type: "list-on-wall" },
    { label: say.guestLeaves, on: shown.guestLeaves, type: "set-guest-leaves" },
  ] as const;
  return (
    <div className="bowl-options">
      <div className="pair">
        <Stepper
          label={say.grace}
          value={shown.graceSeconds}
          step={10}
          least={graceSeconds.least}
          most={graceSeconds.most}
          words={say.seconds(shown.graceSeconds)}
          onChange={(seconds) => void send({ type: "set-grace", seconds })}
        />
        <Stepper
          label={say.withoutPhones}
          value={shown.withoutPhones}
          least={0}
          most={500}
          words={say.withoutPhonesCount(shown.withoutPhones)}
          onChange={(count) => void send({ type: "count-without-phones", count })}
        />
      </div>
      <div className="switches">
        {switches.map(({ label, on, type }) => (
          <label key={type} className="choice">
            <input
              type="checkbox"
              className="sr"
              checked={on}
              onChange={(event) => void send({ type, on: event.target.checked })}
            />
            <span>{label}</span>
          </label>
        ))}
      </div>
      {shown.phase === "running" && !bowl.ending ? (
        <div className="bowl-acts-row">
          <Button onClick={() => void send({ type: "begin-ending", bowl: bowl.id })}>{say.ending}</Button>
        </div>
      ) : null}
      {bowl.scribe === null && shown.listOnWall ? <p className="small soft">{say.noScribe}</p> : null}
    </div>
  );
}
