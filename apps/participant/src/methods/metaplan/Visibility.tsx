import type { Metaplan } from "@bocal/protocol/methods/metaplan/vocabulary";
import type { MeView, PublicView } from "@bocal/protocol/session/views";
import { Eye, EyeOff } from "lucide-react";
import { usePhoneWords } from "../../words.ts";

export interface VisibilityProps {
  id: string;
  session: PublicView;
  me: MeView;
  mine: Metaplan["shown"]["me"];
}

/** What the wall will show of who wrote the card, said while it is written (CC-07), and what never belongs on one. */
export function Visibility({ id, session, me, mine }: VisibilityProps) {
  const words = usePhoneWords();
  const { anonymity } = session;
  const Sign = anonymity === "nominative" ? Eye : EyeOff;
  // Where cards show an institution, somebody alone in theirs is named by it.
  const isAlone = anonymity === "organisation" && me.organisation !== null && mine.fromMyOrganisation === 1;
  return (
    <div className="visibility" id={id}>
      <Sign size="1.25em" strokeWidth={2.25} aria-hidden="true" />
      <p>
        {words.writing.wall({ anonymity, organisation: me.organisation !== null })}{" "}
        {isAlone ? <strong>{words.writing.alone} </strong> : null}
        {words.writing.noNames}
      </p>
    </div>
  );
}
