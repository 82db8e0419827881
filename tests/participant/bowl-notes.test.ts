import type { OutboxEntry, WaitingEntry } from "@bocal/client/live/store";
import { describe, expect, test } from "vitest";
import { notesWithWaiting } from "../../apps/participant/src/methods/fishbowl/notes-with-waiting.ts";

const activity = "activity-1";
const mine = [{ id: "n1", command: "c1", text: "Une note", task: null }] as never;

function asked(id: string, command: object, state: "waiting" | "refused" = "waiting"): OutboxEntry {
  const about = { type: "in-activity", activity, method: "fishbowl", command };
  const refused = state === "refused" ? { refusal: { type: "notes-over" }, keepDraft: true } : {};
  return { id, command: about, state, since: 0, ...refused } as never;
}

describe("my notes on the phone", () => {
  test("CC-05 shows a note from the first tap on, and once when the server has it", () => {
    const sent = asked("c2", { type: "write-note", bowl: "b", text: "Deuxième" });
    expect(notesWithWaiting(mine, [sent], [], activity).map(({ text, state }) => [text, state])).toEqual([
      ["Une note", "saved"],
      ["Deuxième", "waiting"],
    ]);
    const late = asked("c1", { type: "write-note", bowl: "b", text: "Une note" });
    expect(notesWithWaiting(mine, [late], [], activity)).toHaveLength(1);
  });

  test("shows a corrected text while it waits, and the server's again when it is refused", () => {
    const edit = { type: "edit-note", note: "n1", text: "Corrigée" };
    expect(notesWithWaiting(mine, [asked("c3", edit)], [], activity)[0]?.text).toBe("Corrigée");
    const [refused] = notesWithWaiting(mine, [asked("c3", edit, "refused")], [], activity);
    expect(refused).toMatchObject({ text: "Une note", state: "refused", refusal: { type: "notes-over" } });
  });

  test("keeps a withdrawn note marked until the server agrees, and knows nothing of other activities", () => {
    const gone = asked("c4", { type: "withdraw-note", note: "n1" });
    expect(notesWithWaiting(mine, [gone], [], activity)[0]?.state).toBe("waiting");
    expect(notesWithWaiting(mine, [], [gone as WaitingEntry], activity)).toEqual([]);
    expect(notesWithWaiting(mine, [gone], [], "another")[0]?.state).toBe("saved");
  });
});
