import type { Live } from "@bocal/client/live/connect";
import { Button } from "@bocal/client/look/Button";
import { OrganisationBadge } from "@bocal/client/look/OrganisationBadge";
import { useLanguage } from "@bocal/client/words/look-up";
import { refusalSentence } from "@bocal/client/words/refusals";
import type { StaffBowl, StaffSeat, StaffShown } from "@bocal/protocol/methods/fishbowl/shown";
import type { StaffView } from "@bocal/protocol/session/views";
import { Plus } from "lucide-react";
import { useState } from "react";
import type { Send } from "./commands.ts";
import { PersonPicker } from "./PersonPicker.tsx";
import type { People } from "./people.ts";
import { SeatDialog } from "./SeatDialog.tsx";
import { SeatList } from "./SeatList.tsx";
import { SeatPlan } from "./SeatPlan.tsx";
import { useSeatView } from "./seat-view.ts";
import { useFishbowlWords } from "./words.ts";

/** The chairs, as a plan or as a list that says and does the same; chairs are added and taken away here. */
export function Seats({
  live,
  view,
  shown,
  bowl,
  people,
  send,
}: {
  readonly live: Live;
  readonly view: StaffView;
  readonly shown: StaffShown;
  readonly bowl: StaffBowl;
  readonly people: People;
  readonly send: Send;
}) {
  const { console: words } = useFishbowlWords();
  const { seats: say } = words;
  const [language] = useLanguage();
  const [mode, setMode] = useSeatView();
  const [seating, setSeating] = useState<StaffSeat | null>(null);
  const [more, setMore] = useState<StaffSeat | null>(null);
  const opened = more === null ? null : (bowl.seats.find(({ id }) => id === more.id) ?? null);
  const parts = {
    live,
    bowl,
    people,
    send,
    isTracking: shown.speakerTracking,
    keptFor: ({ reserved }: StaffSeat) =>
      reserved === null
        ? ""
        : reserved.label ||
          (view.organisations.find(({ id }) => id === reserved.organisation)?.short ??
            view.groups.find(({ id }) => id === reserved.group)?.name ??
            ""),
    siteOf: ({ site }: StaffSeat) => shown.sites.find(({ id }) => id === site)?.label ?? "",
    onSeat: setSeating,
    onMore: setMore,
  };
  return (
    <section className="bowl-seats" aria-labelledby="bowl-seats">
      <div className="seats-head">
        <h3 id="bowl-seats" tabIndex={-1}>
          {say.title}
        </h3>
        <Button kind="bare" onClick={() => setMode(mode === "plan" ? "list" : "plan")}>
          {mode === "plan" ? say.asList : say.asPlan}
        </Button>
      </div>
      {mode === "plan" ? <SeatPlan {...parts} /> : <SeatList {...parts} />}
      <div className="bowl-acts-row">
        <Button
          icon={<Plus size={16} strokeWidth={2.75} aria-hidden="true" />}
          whyNot={bowl.whyNotAddChair === null ? null : refusalSentence(bowl.whyNotAddChair, language)}
          onClick={() => void send({ type: "add-chair", bowl: bowl.id })}
        >
          {say.add}
        </Button>
        {shown.sites.map(({ id, label }) => (
          <Button key={id} onClick={() => void send({ type: "add-chair", bowl: bowl.id, site: id })}>
            {say.addAt(label)}
          </Button>
        ))}
      </div>
      {seating === null ? null : (
        <PersonPicker
          title={say.whoSits}
          people={people.outside}
          first={bowl.queue.map(({ person }) => person)}
          onClose={() => setSeating(null)}
          onPick={({ id }) => {
            setSeating(null);
            void send({ type: "seat-person", bowl: bowl.id, person: id, seat: seating.id });
          }}
        >
          <fieldset className="field">
            <legend>{say.withoutPhone}</legend>
            <div className="bowl-acts-row">
              {[...view.organisations, null].map((organisation) => (
                <Button
                  key={organisation?.id ?? ""}
                  onClick={() => {
                    setSeating(null);
                    void send({
                      type: "seat-someone",
                      bowl: bowl.id,
                      organisation: organisation?.id ?? null,
                      seat: seating.id,
                    });
                  }}
                >
                  <OrganisationBadge organisation={organisation} size={22} decorative />
                  {organisation?.short ?? say.noOrganisation}
                </Button>
              ))}
            </div>
          </fieldset>
        </PersonPicker>
      )}
      {opened === null ? null : (
        <SeatDialog
          view={view}
          bowl={bowl}
          bowls={shown.bowls}
          seat={opened}
          people={people}
          send={send}
          onClose={() => setMore(null)}
        />
      )}
    </section>
  );
}
