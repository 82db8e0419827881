import type { Live } from "@bocal/client/live/connect";
import { Button } from "@bocal/client/look/Button";
import type { StaffView } from "@bocal/protocol/session/views";
import { useConsoleWords } from "../words.ts";

/** People who say they are somebody already here, from another phone: the facilitator knows the faces (CC-03). */
export function Claims({ live, view }: { live: Live; view: StaffView }) {
  const { people: words } = useConsoleWords();
  const organisationOf = (person: string) => {
    const from = view.people.find(({ id }) => id === person)?.organisation;
    return view.organisations.find(({ id }) => id === from)?.name;
  };
  if (view.claims.length === 0) return null;
  const answer = (claim: StaffView["claims"][number], same: boolean) => {
    void live.send({ type: "answer-claim", claim: claim.id, same });
    document.getElementById("people")?.focus();
  };
  return (
    <section className="claims" aria-label={words.claims}>
      {view.claims.map((claim) => (
        <div key={claim.id} className="claim">
          <p>{words.claim(claim.name)}</p>
          <p className="small soft">
            {[organisationOf(claim.person), words.claimHint].filter(Boolean).join(". ")}
          </p>
          <p className="row">
            <Button onClick={() => answer(claim, true)}>{words.same}</Button>
            <Button onClick={() => answer(claim, false)}>{words.other}</Button>
          </p>
        </div>
      ))}
    </section>
  );
}
