import { Button } from "@bocal/client/look/Button";
import { OrganisationBadge } from "@bocal/client/look/OrganisationBadge";
import { cardsToWarnAt, quotaAtMost } from "@bocal/protocol/methods/metaplan/writing";
import type { StaffView } from "@bocal/protocol/session/views";
import { Keyboard } from "lucide-react";
import type { CSSProperties } from "react";
import { useMethodCommands } from "../../board/commands.ts";
import { useBoardWords } from "../../board/words.ts";
import { Stepper } from "../../frame/Stepper.tsx";
import type { ConsoleProps } from "../method.ts";
import { EnteredFor } from "./EnteredFor.tsx";
import type { Entered } from "./Entering.tsx";
import { useEnterWords } from "./enter-words.ts";

/** While cards are hidden: how many came, the three silences as counts (CC-16), and the quota. Never a card, never a name. */
export function Received({
  live,
  view,
  activity,
  onEnter,
}: ConsoleProps<"metaplan"> & { readonly onEnter: (what: Entered) => void }) {
  const { metaplan } = useBoardWords();
  const say = useEnterWords();
  const { shown } = activity.method;
  const send = useMethodCommands(live, activity.id);
  const { wrote, openedOnly, passes, notOpened } = shown.silences;
  const writing = shown.phase === "writing";
  return (
    <div className="received">
      <p className="figure num">
        <b>{shown.received}</b>
        <span>
          {metaplan.receivedWord(shown.received)}
          {shown.entered === 0 ? null : <span className="soft small"> {say.entered(shown.entered)}</span>}
        </span>
      </p>
      <ul className="silences num">
        <li>
          <b>{wrote}</b> {metaplan.silences.wrote(wrote)}
        </li>
        <li>
          <b>{openedOnly}</b> {metaplan.silences.openedOnly(openedOnly)}
        </li>
        <li>
          <b>{passes}</b> {metaplan.silences.passes(passes)}
        </li>
        <li>
          <b>{notOpened}</b> {metaplan.silences.notOpened(notOpened)}
        </li>
      </ul>
      {writing && activity.open ? (
        <div className="quota-now">
          <h3>{metaplan.quota}</h3>
          <Stepper
            label={metaplan.quota}
            value={shown.quota}
            least={shown.quotaLeast}
            most={quotaAtMost}
            words={metaplan.perPerson(shown.quota)}
            onChange={(quota) => send([{ type: "set-quota", quota }])}
          />
        </div>
      ) : null}
      {writing && activity.open ? (
        <EnteredFor live={live} view={view} activity={activity} onEnter={() => onEnter("for-somebody")} />
      ) : null}
      {writing ? null : <p>{metaplan.closed}</p>}
      {activity.open && !view.ended ? (
        <div>
          <Button
            icon={<Keyboard size={18} strokeWidth={2.5} aria-hidden="true" />}
            onClick={() => onEnter("for-room")}
          >
            {say.open}
          </Button>
        </div>
      ) : null}
      {shown.received >= cardsToWarnAt ? <p className="many">{metaplan.many(shown.received)}</p> : null}
      <ByOrganisation view={view} counts={shown.byOrganisation} />
    </div>
  );
}

/** Cards by organisation, once the deposit is closed and where the level allows (CC-17): badge, bar, count. */
function ByOrganisation({ view, counts }: { view: StaffView; counts: Readonly<Record<string, number>> }) {
  const { metaplan } = useBoardWords();
  const rows = view.organisations.filter(({ id }) => counts[id] !== undefined);
  if (rows.length === 0) return null;
  const most = Math.max(1, ...Object.values(counts));
  return (
    <section className="by-organisation" aria-label={metaplan.byOrganisation}>
      <h3>{metaplan.byOrganisation}</h3>
      <ul>
        {rows.map((organisation) => {
          const count = counts[organisation.id] ?? 0;
          return (
            <li key={organisation.id}>
              <OrganisationBadge organisation={organisation} size={26} decorative />
              <span>{organisation.name}</span>
              <i aria-hidden="true" style={{ "--part": `${(count / most) * 100}%` } as CSSProperties} />
              <b className="num">{count}</b>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
