import type { Live } from "@bocal/client/live/connect";
import { Button } from "@bocal/client/look/Button";
import { groupsEn } from "@bocal/client/words/groups-en";
import { groupsFr } from "@bocal/client/words/groups-fr";
import { useWords } from "@bocal/client/words/look-up";
import type { MeView, PublicView } from "@bocal/protocol/session/views";

const dictionary = { fr: groupsFr, en: groupsEn };

export function useGroupWords(): typeof groupsFr {
  return useWords(dictionary);
}

/** Somebody who works with no group yet, while each group runs the activity for itself: with whom? */
export function ChooseGroup({ live, session, me }: { live: Live; session: PublicView; me: MeView }) {
  const say = useGroupWords();
  return (
    <div className="stack">
      <h1 tabIndex={-1}>{say.yoursTitle}</h1>
      <p className="soft">{say.yoursHint}</p>
      <ul className="stack">
        {session.groups.map(({ id, name }) => (
          <li key={id}>
            <Button
              wide
              onClick={() => void live.send({ type: "move-person", person: me.person, group: id })}
            >
              {name}
            </Button>
          </li>
        ))}
      </ul>
    </div>
  );
}
