import { Button } from "@bocal/client/look/Button";
import { useEffect } from "react";
import { useSay } from "../../pieces/Announcer.tsx";
import type { BowlCommands } from "./use-bowl-commands.ts";
import { useFishbowlWords } from "./words.ts";

/** Somebody is invited, and free to say no (FB-14). It stands in the page: it opens over nothing and takes no focus. */
export function Invited({ commands: { send } }: { readonly commands: BowlCommands }) {
  const words = useFishbowlWords();
  const say = useSay();
  useEffect(() => say(`${words.invitation.title}. ${words.invitation.body}`), [say, words]);
  return (
    <section className="invited" aria-labelledby="invited">
      <div>
        <h2 id="invited">{words.invitation.title}</h2>
        <p className="soft">{words.invitation.body}</p>
      </div>
      <Button kind="main" wide onClick={() => void send({ type: "answer-invitation", going: true })}>
        {words.invitation.go}
      </Button>
      <Button wide onClick={() => void send({ type: "answer-invitation", going: false })}>
        {words.invitation.notNow}
      </Button>
    </section>
  );
}
