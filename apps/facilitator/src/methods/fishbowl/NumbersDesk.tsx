import type { Live } from "@bocal/client/live/connect";
import { useServerClock } from "@bocal/client/live/hooks";
import { OrganisationBadge } from "@bocal/client/look/OrganisationBadge";
import { formatClock } from "@bocal/client/look/TimerFace";
import type { StaffShown } from "@bocal/protocol/methods/fishbowl/shown";
import type { Send } from "./commands.ts";
import { ranMs } from "./Elapsed.tsx";
import type { People } from "./people.ts";
import { useFishbowlWords } from "./words.ts";

/** Seat time and speaking time, apart (FB-20): for the facilitator, and for the room only when it agrees. */
export function NumbersDesk({
  live,
  shown,
  people,
  send,
}: {
  readonly live: Live;
  readonly shown: StaffShown;
  readonly people: People;
  readonly send: Send;
}) {
  const { console: words } = useFishbowlWords();
  const { numbers: say } = words;
  const now = useServerClock(live, 5_000);
  const { numbers, figures } = shown;
  return (
    <div className="bowl-numbers">
      <p>
        <b className="num">{say.sat(numbers.sat, numbers.present)}</b>{" "}
        <span className="soft">{say.entries(numbers.entries)}</span>
      </p>
      <p className="small soft num">
        {say.bands(numbers.bands.once, numbers.bands.twice, numbers.bands.more)}
      </p>
      <div className="wide-table">
        <table className="num">
          <caption>{say.byOrganisation}</caption>
          <thead>
            <tr>
              <th scope="col">{say.organisation}</th>
              <th scope="col">{say.present}</th>
              <th scope="col">{say.satShort}</th>
              <th scope="col">{say.entriesShort}</th>
              <th scope="col">{say.seatTime}</th>
              {shown.speakerTracking ? <th scope="col">{say.spoken}</th> : null}
            </tr>
          </thead>
          <tbody>
            {numbers.byOrganisation.map((row) => (
              <tr key={row.organisation ?? ""}>
                <th scope="row">
                  <span className="who">
                    <OrganisationBadge
                      organisation={people.organisation(row.organisation)}
                      size={20}
                      decorative
                    />
                    {people.organisation(row.organisation)?.name ?? say.noOrganisation}
                  </span>
                </th>
                <td>{row.present}</td>
                <td>{row.sat}</td>
                <td>{row.entries}</td>
                <td>
                  {formatClock(
                    row.seat.ms +
                      (row.seat.since === null ? 0 : Math.max(0, now - row.seat.since) * row.seat.rate),
                  )}
                </td>
                {shown.speakerTracking ? <td>{formatClock(ranMs(row.spoken, now))}</td> : null}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <details>
        <summary>{say.byPerson}</summary>
        <p className="small soft">{say.private}</p>
        <div className="wide-table">
          <table className="num">
            <thead>
              <tr>
                <th scope="col">{say.person}</th>
                <th scope="col">{say.entriesShort}</th>
                <th scope="col">{say.seatTime}</th>
                {shown.speakerTracking ? <th scope="col">{say.spoken}</th> : null}
              </tr>
            </thead>
            <tbody>
              {figures.map(({ person, entries, seat, spoken }) => (
                <tr key={person}>
                  <th scope="row">{people.named(person).name}</th>
                  <td>{entries}</td>
                  <td>{formatClock(ranMs(seat, now))}</td>
                  {shown.speakerTracking ? <td>{formatClock(ranMs(spoken, now))}</td> : null}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </details>
      <label className="choice">
        <input
          type="checkbox"
          className="sr"
          checked={shown.numbersShared}
          onChange={(event) => void send({ type: "share-numbers", on: event.target.checked })}
        />
        <span>{say.share}</span>
      </label>
      {shown.tasks.some(({ id }) => id === "process") ? (
        <label className="choice">
          <input
            type="checkbox"
            className="sr"
            checked={shown.processShared}
            onChange={(event) => void send({ type: "share-process", on: event.target.checked })}
          />
          <span>{say.shareProcess}</span>
        </label>
      ) : null}
    </div>
  );
}
