import type { Live } from "@bocal/client/live/connect";
import { useLive, useView } from "@bocal/client/live/hooks";
import type { LiveState } from "@bocal/client/live/store";
import { Button } from "@bocal/client/look/Button";
import { Notice } from "@bocal/client/look/Notice";
import { useLanguage } from "@bocal/client/words/look-up";
import { refusalSentence } from "@bocal/client/words/refusals";
import type { Command } from "@bocal/protocol/session/vocabulary";
import { isToldAtBoard } from "../board/commands.ts";
import { useConsoleWords } from "../words.ts";

const outboxOf = (state: LiveState) => state.outbox;
const gestureOf = (command: Command) =>
  command.type === "in-activity" ? command.command.type : command.type;
const newBuildIn = (state: LiveState) => state.newBuild;

/** Under the bar: what was refused, each until it was read, and a new version when there is one. */
export function Strips({ live }: { live: Live }) {
  const { bar, asked } = useConsoleWords();
  const [language] = useLanguage();
  const outbox = useLive(live, outboxOf);
  const newBuild = useLive(live, newBuildIn);
  const activity = useView(live, "staff")?.activity ?? null;
  const refused = outbox.flatMap((entry) =>
    entry.state === "refused" && !isToldAtBoard(entry.command, activity) ? [entry] : [],
  );
  return (
    <div className="strips">
      <div role="alert">
        {refused.map(({ id, refusal, command }) => (
          <Notice key={id} kind="refused">
            <span>{bar.refused(asked[gestureOf(command)] ?? "", refusalSentence(refusal, language))}</span>
            <Button
              onClick={() => {
                live.dismiss(id);
                document.getElementById("work")?.focus();
              }}
            >
              {bar.understood}
            </Button>
          </Notice>
        ))}
      </div>
      {newBuild ? (
        <Notice>
          <span>{bar.newBuild}</span>
          <Button onClick={() => location.reload()}>{bar.reload}</Button>
        </Notice>
      ) : null}
    </div>
  );
}
