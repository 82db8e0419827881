import type { Live } from "@bocal/client/live/connect";
import { Button } from "@bocal/client/look/Button";
import { Dialog } from "@bocal/client/look/Dialog";
import type { StaffView } from "@bocal/protocol/session/views";
import { go } from "../route.ts";
import { useConsoleWords } from "../words.ts";

/** Says what ending does, then ends and leads to what can be taken away. */
export function EndDialog({ live, view, onClose }: { live: Live; view: StaffView; onClose: () => void }) {
  const { end: words } = useConsoleWords();
  const end = async () => {
    onClose();
    const answer = await live.send({ type: "end-session" });
    if (answer.type === "applied") go({ name: "outcome", session: view.session });
  };
  return (
    <Dialog
      open
      title={words.title}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{words.keep}</Button>
          <Button kind="stop" onClick={() => void end()}>
            {words.go}
          </Button>
        </>
      }
    >
      <p>{words.text}</p>
    </Dialog>
  );
}
