import type { Live } from "@bocal/client/live/connect";
import { Button } from "@bocal/client/look/Button";
import { Notice } from "@bocal/client/look/Notice";
import { useLanguage } from "@bocal/client/words/look-up";
import { refusalSentence } from "@bocal/client/words/refusals";
import type { ActivityView } from "@bocal/protocol/session/views";
import { useRefusedAtBoard } from "./commands.ts";
import { useBoardWords } from "./words.ts";

/** What the session said no to, in words, where the hand is; one tap and it is gone. */
export function Refusals({
  live,
  activity,
}: {
  readonly live: Live;
  readonly activity: ActivityView<"staff">;
}) {
  const { toolbar } = useBoardWords();
  const [language] = useLanguage();
  const refused = useRefusedAtBoard(live, activity);
  const last = refused.at(-1);
  const forget = () => {
    for (const { id } of refused) live.dismiss(id);
  };
  return (
    <div role="alert">
      {last ? (
        <Notice kind="refused">
          <p className="refusal">
            <span>{refusalSentence(last.refusal, language)}</span>
            <Button onClick={forget}>{toolbar.understood}</Button>
          </p>
        </Notice>
      ) : null}
    </div>
  );
}
